// Live figures as they stand at first, for where no script runs: `node stills.mjs` reads a page's
// widget states and the texts of their modules and styles on standard input, and writes for each
// the room that it takes in a page and, if it is drawn, its drawings and what it tells besides.
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { pathToFileURL } from "node:url";
import { parseHTML } from "linkedom";
import { placeLabels } from "../../models/widgets/kit/labels.js";
import { measurable } from "./boxes.mjs";
import { roomIn } from "./room.mjs";

const WIDTHS = { wide: 660, narrow: 330 }; // of the drawing, for a column and for a phone
const ROOMS = { wide: 688, narrow: 343 }; // with its frame, in the page
const PLACES = ["d", "x", "y", "cx", "cy", "x1", "x2", "y1", "y2", "width", "height", "transform"];
const LOOK = "svg { background: var(--sa-paper); color: var(--sa-ink); font: 15px/1.45 system-ui, sans-serif; }";
const CONTROLS = "button, input, select, [data-preset]";
const ACTIVE = [
  "tabindex",
  "role",
  "data-pick",
  "data-set",
  "data-switch",
  "aria-pressed",
  "aria-label",
  "aria-hidden",
  "data-lm-suppress-shortcuts",
];

const { document, Node, Event, HTMLElement, HTMLSelectElement } = parseHTML(
  "<!doctype html><html><body></body></html>",
);
Object.defineProperty(HTMLSelectElement.prototype, "value", { writable: true });
Object.assign(globalThis, { document, Node, Event, location: { hash: "" }, requestAnimationFrame: setImmediate });
globalThis.cancelAnimationFrame = clearImmediate;
globalThis.addEventListener = () => {};

let width;
Object.defineProperty(HTMLElement.prototype, "clientWidth", { get: () => width });
globalThis.ResizeObserver = class {
  constructor(seen) {
    this.seen = seen;
  }
  observe() {
    this.seen();
  }
};

const modelOf = (state) => ({
  get: (word) => state[word],
  set: (word, value) => Object.assign(state, { [word]: value }),
  on() {},
  off() {},
  save_changes() {},
});

const textOf = (places) => places.map((place) => texts[place]).join("\n");

async function moduleOf(places) {
  const file = join(folder, `${places.join("-")}.mjs`);
  await writeFile(file, textOf(places));
  return import(pathToFileURL(file)); // once, however often it is asked for
}

// The widget in each of the widths.
async function rendered({ esm, state }) {
  const { [state._export ?? "default"]: widget } = await moduleOf(esm);
  return Object.entries(WIDTHS).map(([look, room]) => {
    const el = document.createElement("div");
    width = room;
    widget.render({ model: modelOf({ ...state }), el });
    return [look, el];
  });
}

// A node that can't be pressed, at a tenth of a pixel.
function plain(node) {
  for (const name of ACTIVE) node.removeAttribute(name);
  for (const name of PLACES) {
    const value = node.getAttribute(name);
    if (value)
      node.setAttribute(
        name,
        value.replace(/\d+\.\d{2,}/g, (number) => Number(number).toFixed(1)),
      );
  }
}

// A drawing that stands alone: its look is written into it.
function alone(figure, style) {
  const drawing = figure.querySelector(".sim-drawing");
  measurable(drawing, style);
  placeLabels(drawing);
  for (const node of drawing.querySelectorAll("*")) plain(node);
  const [wide, high] = [drawing.getAttribute("width"), drawing.getAttribute("height")];
  const looks = figure.getAttribute("class").split(" ").slice(1).join(" ");
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" class="${looks}" width="${wide}" height="${high}" viewBox="0 0 ${wide} ${high}">`,
    `<style>${style}\n${LOOK}</style>`,
    `<g class="sim-drawing">${drawing.innerHTML}</g></svg>`,
  ].join("\n");
}

// The sentence and the numbers, with nothing to be pressed, and lists whole.
function told(figure) {
  const numbers = figure.querySelector(".sim-numbers");
  for (const list of numbers.querySelectorAll(".sim-few")) list.classList.remove("sim-few");
  for (const told of numbers.querySelectorAll(".sim-listed")) told.remove();
  for (const node of numbers.querySelectorAll(CONTROLS)) node.replaceWith(...node.childNodes);
  return `<p>${figure.querySelector(".sim-summary").innerHTML}</p>${numbers.innerHTML}`;
}

const { texts, figures } = JSON.parse(await text(process.stdin));
const made = [];
const folder = await mkdtemp(join(tmpdir(), "figures-"));
for (const figure of figures) {
  try {
    made.push([figure, await rendered(figure)]);
  } catch (error) {
    throw new Error(`figure ${figure.id}: ${error.message}`, { cause: error });
  }
}
await rm(folder, { recursive: true });

// Once nothing is left to do, for some figures put work off.
process.once("beforeExit", () => {
  const drawn = made.map(([{ id, css }, looks]) => {
    const rooms = Object.entries(ROOMS).map(([look, wide]) => [look, roomIn(wide, Object.fromEntries(looks))]);
    const figures = looks.map(([look, el]) => [look, el.querySelector("figure.sim")]);
    const [, first] = figures[0];
    const stills = first && {
      ...Object.fromEntries(figures.map(([look, figure]) => [look, alone(figure, textOf(css))])),
      says: first.querySelector(".sim-summary").textContent,
      told: told(first),
    };
    return [id, { rooms: Object.fromEntries(rooms), ...stills }];
  });
  process.stdout.write(JSON.stringify(Object.fromEntries(drawn)));
});
