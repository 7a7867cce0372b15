// What a reader finds in the picture, the tables and the data of a figure: `node reading.mjs FOLDER`
// reads on standard input the name of a figure's module in FOLDER, its state and the settings to look
// at, and writes one line for each of them. In FOLDER `kit/figure.js` only keeps what it is given, and
// `kit/plane.js` keeps the planes whose axes are drawn.
import { json } from "node:stream/consumers";
import { parseHTML } from "linkedom";

const WIDTHS = { wide: 660, narrow: 330 };

Object.assign(globalThis, { document: parseHTML("<!doctype html><html><body></body></html>").document });
const folder = process.argv[2];
const from = (name) => import(new URL(name, `file://${folder}/`));
const { given } = await from("kit/figure.js");
const { seen } = await from("kit/plane.js");
const { wide } = await from("kit/lettering.js");

const STEPS = /([MLHVZ])([^MLHVZ]*)/gi;

// The lines of a path, each as its points. A figure draws straight lines only.
function linesOf(d) {
  const lines = [];
  let [x, y] = [0, 0];
  const to = (across, down) => {
    [x, y] = [across, down];
    lines.at(-1).push([x, y]);
  };
  if (/[^MLHVZ\d\s.,e-]/i.test(d)) throw new Error(`a path that is not straight, or no number: ${d}`);
  for (const [, step, text] of d.matchAll(STEPS)) {
    const numbers = (text.match(/-?[\d.]+(e-?\d+)?/g) ?? []).map(Number);
    const relative = step === step.toLowerCase();
    const kind = step.toUpperCase();
    if (kind === "M") lines.push([]);
    if (kind === "H") for (const value of numbers) to(relative ? x + value : value, y);
    if (kind === "V") for (const value of numbers) to(x, relative ? y + value : value);
    if (kind === "M" || kind === "L")
      for (let k = 0; k < numbers.length; k += 2)
        to(...(relative ? [x + numbers[k], y + numbers[k + 1]] : [numbers[k], numbers[k + 1]]));
  }
  return lines.filter((line) => line.length > 1);
}

const numberOf = (node, name) => Number(node.getAttribute(name) ?? 0);
const numbersOf = (node, ...names) => names.map((name) => numberOf(node, name));

// The points of a node that is drawn, line by line.
const SHAPES = {
  path: (node) => linesOf(node.getAttribute("d") ?? ""),
  line: (node) => [[numbersOf(node, "x1", "y1"), numbersOf(node, "x2", "y2")]],
  circle: (node) => [[numbersOf(node, "cx", "cy")]],
  rect(node) {
    const [x, y, width, height] = numbersOf(node, "x", "y", "width", "height");
    if (!(width >= 0 && height >= 0)) throw new Error(`a bar less than nothing: ${width}, ${height}`);
    return [
      [
        [x, y],
        [x + width, y + height],
      ],
    ];
  },
};

const lookOf = (node) =>
  (node.getAttribute("class") ?? "")
    .split(" ")
    .filter(Boolean)
    .map((name) => name.replace(/^sim-/, ""));

// A text with its place, or that of its first part, and the room that it takes.
function textOf(node) {
  const parts = [...node.children].filter((part) => part.hasAttribute("x"));
  const lines = parts.length ? parts : [node];
  const width = Math.max(...lines.map((line) => wide(line.textContent)));
  const part = { start: 0, middle: 0.5, end: 1 }[node.getAttribute("text-anchor") ?? "start"];
  const left = numberOf(lines[0], "x") - part * width;
  const y = numberOf(node, "y");
  return {
    text: lines.map((line) => line.textContent).join(" "),
    points: [
      [left, y],
      [left + width, y],
    ],
  };
}

function shifted(node) {
  const [, x, y] = /translate\(([^ ,)]+)[ ,]*([^)]*)\)/.exec(node.getAttribute("transform") ?? "") ?? [0, 0, 0];
  return [Number(x), Number(y)];
}

// What a press on a mark picks, if anything, and whether this is what is chosen.
function pressedOn(node) {
  const group = node.closest("[data-pick], [data-set]");
  const set = Object.values(JSON.parse(group?.getAttribute("data-set") ?? "{}"));
  return { pick: group && (group.getAttribute("data-pick") ?? set.join(".")), chosen: !!node.closest(".sim-chosen") };
}

// What is turned to stand upright reads from below to above.
const turned = (node) => /rotate\(-90\)/.test(node.getAttribute("transform") ?? "");
// A number that a node says of its look, as how thick it is, if it does.
const lookedAt = (node, word) =>
  parseFloat(node.getAttribute(word) ?? new RegExp(`${word}: *([^;]+)`).exec(node.getAttribute("style"))?.[1]);
const isTick = (node) => [...node.children].some((child) => lookOf(child).includes("tick"));

// Every node that is drawn, but for axes and their numbers, where it lies, what it lies in, and what
// it is drawn together with. The numbers of a ruler that is no plane's are ticks.
function* drawnIn(node, [right, down] = [0, 0], around = [], group = null) {
  if (seen.axes.has(node)) return;
  const [dx, dy] = shifted(node);
  const at = [right + dx, down + dy];
  const look = lookOf(node);
  const told = { look, around, group, ...pressedOn(node) };
  if (isTick(node)) {
    yield { shape: "tick", ...told, text: node.textContent, points: [at] };
    return;
  }
  const upright = turned(node);
  const place = (points) => points.map(([x, y]) => (upright ? [y + at[0], at[1] - x] : [x + at[0], y + at[1]]));
  if (node.localName === "text") {
    const { text, points } = textOf(node);
    yield { shape: "text", ...told, text, points: place(points) };
    return;
  }
  const [thick, shade] = [lookedAt(node, "stroke-width"), lookedAt(node, "fill-opacity")];
  for (const points of SHAPES[node.localName]?.(node) ?? [])
    yield { shape: node.localName, ...told, points: place(points), size: numberOf(node, "r"), thick, shade };
  const together = node.localName === "g" ? { look } : group;
  for (const child of node.children) yield* drawnIn(child, at, [...around, ...look], together);
}

// What is written along the axes of a plane: numbers, each with its place, and titles.
function rulerOf(on) {
  const node = [...seen.axes.keys()].findLast((one) => seen.axes.get(one) === on);
  const parts = [...(node?.children ?? [])];
  const ticks = parts.filter(isTick).map((one) => {
    return { text: one.textContent, place: shifted(one), up: Boolean(one.querySelector(".sim-tick[x2]")) };
  });
  const texts = parts.filter((one) => one.localName === "text").map((one) => textOf(one).text);
  return { ticks, texts };
}

const EDGE = 1.5;
const inside = ({ left, right, top, bottom }) => {
  return ([x, y]) => x >= left - EDGE && x <= right + EDGE && y >= top - EDGE && y <= bottom + EDGE;
};

// All nodes that have an attribute, in these and below them.
const having = (nodes, name) =>
  nodes.flatMap((node) => [node, ...node.querySelectorAll(`[${name}]`)]).filter((node) => node.hasAttribute?.(name));

// What is called so sets these words.
const setsIn = (nodes) =>
  having(nodes, "data-set").map((node) => [
    node.getAttribute("aria-label") ?? node.textContent,
    JSON.parse(node.getAttribute("data-set")),
  ]);

// An arrow that a press switches: the word, what it says, and whether it is off.
function switchOf(node) {
  const [word, says] = ["data-pick", "aria-label"].map((name) => node.getAttribute(name));
  return { word, says, off: lookOf(node).includes("off") };
}

// What stands in a drawing, each mark with the number of the plane that it lies in, if in any. Last of
// the planes are those that are laid out, though a figure draws their axes by itself.
function pictured(figure, values, outputs, width) {
  seen.planes.length = 0;
  const on = figure.layout(width);
  const nodes = figure.draw(on, values, outputs);
  const planes = [...new Set([...seen.planes, ...[on, ...Object.values(on)].filter((one) => one?.axes?.x?.range)])];
  const marks = nodes.flatMap((node) => [...drawnIn(node)]);
  const groups = [...new Set(marks.map(({ group }) => group))].filter(Boolean);
  for (const mark of marks) {
    mark.plane = planes.findIndex((one) => mark.points.every(inside(one)));
    mark.group = groups.indexOf(mark.group);
  }
  const switches = having(nodes, "data-switch").map(switchOf);
  const pressable = having(nodes, "aria-pressed");
  const presses = pressable.map((node) =>
    ["data-pick", "aria-pressed", "aria-label"].map((name) => node.getAttribute(name)),
  );
  const chosen = pressable.map((node) => lookOf(node).includes("chosen"));
  const axes = planes.map((one) => {
    const { left, right, top, bottom } = one;
    const { x, y } = one.axes;
    const titles = [x.title ?? "", y.title ?? ""];
    return { left, right, top, bottom, x: x.range, y: y.range, titles, ...rulerOf(one) };
  });
  return { width: on.width, planes: axes, marks, groups, switches, presses, chosen, sets: setsIn(nodes) };
}

const partOf = (node, side) => Number.parseFloat(node?.getAttribute("style").split(`${side}: `)[1]) / 100;

// What stands beside a drawing: the rows of its tables that are shown; captions and paragraphs; what is
// listed, and whether it is struck out; what has a colour, a swatch, or a bar as long as a part of its
// room, with its mark; what is offered as answers; and of a list what cells are called on cards, whether
// they are pale, and how each column is sorted by ear.
function told(figure, values, outputs) {
  const table = figure.table(values, outputs);
  const all = (kind, within = table) => [...within.querySelectorAll(kind)];
  const tables = table.localName === "table" ? [table] : all("table");
  const shown = (one) => all("tr", one).filter((row) => !row.hasAttribute("hidden"));
  const rowsOf = (one) => shown(one).map((row) => [...row.children].map((cell) => cell.textContent));
  return {
    tables: tables.map(rowsOf),
    notes: all("caption, p").map((node) => node.textContent),
    listed: all("li").map((node) => [node.textContent, Boolean(node.querySelector("s"))]),
    keys: all(".sim-swatch, .sim-bar").map((node) => ({
      look: lookOf(node),
      part: partOf(node.querySelector("span"), "width"),
      mark: partOf(node.querySelector("i"), "left"),
    })),
    sets: setsIn([table]),
    cards: all("[data-label]").map((node) => [node.getAttribute("data-label"), lookOf(node).includes("unsaid")]),
    sorted: all("[aria-sort]").map((node) => node.getAttribute("aria-sort")),
    offered: all("[role=group]").map((node) => ({
      heard: node.getAttribute("aria-label"),
      says: node.querySelector("p").textContent,
      answers: all("button", node).map((one) => [one.textContent, one.getAttribute("aria-pressed") === "true"]),
    })),
  };
}

async function finished(later, values) {
  const more = await new Promise((done) => later(values, () => done(true), false) ?? done(false));
  if (more) await finished(later, values);
}

const { file, state, points } = await json(process.stdin);
const { default: widget } = await from(file);
widget.render({ model: { get: (word) => state[word] }, el: new EventTarget() });
const { settle = (values) => values, ...figure } = given.pop();
const inOrder = (values) => Object.fromEntries(figure.about.parameters.map(({ word }) => [word, values[word]]));
for (const point of points) {
  const values = settle(inOrder({ ...state, ...point }));
  if (figure.later) await finished(figure.later, values);
  const outputs = figure.about.outputs(values);
  const says = figure.summarise(values, outputs);
  const found = { values, says, ...told(figure, values, outputs), rows: figure.rows(values, outputs) };
  for (const [look, width] of Object.entries(WIDTHS)) found[look] = pictured(figure, values, outputs, width);
  console.log(JSON.stringify(found));
}
