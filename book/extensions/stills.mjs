// Live figures as they stand at first, for where no script runs: `node stills.mjs` reads a page's
// widget states and the texts of their modules on standard input, and writes the HTML of each.
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { parseHTML } from "linkedom";

const WIDTHS = { wide: 660, narrow: 330 }; // of the drawing, for a column and for a phone
const CONTROLS = "button, input, select, [data-preset]";
const ACTIVE = ["tabindex", "role", "data-pick", "data-set", "data-switch", "aria-pressed", "aria-label"];

const { document, Node, Event, HTMLSelectElement } = parseHTML("<!doctype html><html><body></body></html>");
Object.defineProperty(HTMLSelectElement.prototype, "value", { writable: true });
Object.assign(globalThis, { document, Node, Event, location: { hash: "" }, requestAnimationFrame: setImmediate });
globalThis.cancelAnimationFrame = clearImmediate;
globalThis.addEventListener = () => {};

let width;
globalThis.ResizeObserver = class {
  constructor(seen) {
    this.seen = seen;
  }
  observe() {
    this.seen([{ contentRect: { width } }]);
  }
};

const modelOf = (state) => ({
  get: (word) => state[word],
  set: (word, value) => Object.assign(state, { [word]: value }),
  on() {},
  off() {},
  save_changes() {},
});

async function rendered(figure) {
  const { esm, state } = figure;
  const text = esm.map((place) => texts[place]).join("\n");
  const file = join(folder, `${figures.indexOf(figure)}.mjs`);
  await writeFile(file, text);
  const { default: widget } = await import(pathToFileURL(file));
  const looks = Object.entries(WIDTHS).map(([look, room]) => {
    const el = document.createElement("div");
    width = room;
    widget.render({ model: modelOf({ ...state }), el });
    return [look, el.querySelector("figure.sim")];
  });
  return looks.every(([, figure]) => figure) ? looks : null;
}

// A node that can't be pressed, at a tenth of a pixel.
function plain(node) {
  for (const name of ACTIVE) node.removeAttribute(name);
  for (const attribute of node.attributes) attribute.value = attribute.value.replace(/(\.\d)\d+/g, "$1");
}

// The drawing in both widths, the sentence and the numbers; nothing to be pressed.
function onPaper(looks, alt) {
  const [[, whole]] = looks;
  const drawings = looks.map(([look, figure]) => {
    const drawing = figure.querySelector(".sim-drawing");
    for (const node of drawing.querySelectorAll("*")) plain(node);
    drawing.setAttribute("role", "img");
    drawing.setAttribute("aria-label", alt ?? figure.querySelector(".sim-summary").textContent);
    drawing.setAttribute("class", `sim-drawing sim-${look}`);
    return drawing.outerHTML;
  });
  const numbers = whole.querySelector(".sim-numbers");
  for (const node of numbers.querySelectorAll(CONTROLS)) node.replaceWith(...node.childNodes);
  const summary = `<p class="sim-summary">${whole.querySelector(".sim-summary").innerHTML}</p>`;
  return `<figure class="sim sim-still">${drawings.join("")}${summary}${numbers.outerHTML}</figure>`;
}

const chunks = [];
for await (const chunk of process.stdin) chunks.push(chunk);
const { texts, figures } = JSON.parse(Buffer.concat(chunks).toString("utf8"));
const made = [];
const folder = await mkdtemp(join(tmpdir(), "figures-"));
for (const figure of figures) made.push([figure, await rendered(figure)]);
await rm(folder, { recursive: true });

// Once nothing is left to do, for some figures put work off.
process.once("beforeExit", () => {
  const found = made.filter(([, looks]) => looks).map(([{ id, alt }, looks]) => [id, onPaper(looks, alt)]);
  process.stdout.write(JSON.stringify(Object.fromEntries(found)));
});
