// A tree of questions as a live figure: one question at a time, all answers so far to change, and
// the whole tree with the path taken. `models/data/chooser.py` says how to make one.
import { html, svg } from "./dom.js";
import { liveFigure } from "./figure.js";
import { heightOf, lettered, wide, wrapped } from "./lettering.js";
import { clamp } from "./numbers.js";
import { offering } from "./offering.js";
import { howMany, listed } from "./words.js";

const OPEN = "open";
const STEP_DOWN = 40;
const INDENTS = [5, 15];
const BESIDE_NODE = 14;
const BESIDE = 26; // from a node to the end of the drawing, without its text

export function choose({ model, el, tree }) {
  return liveFigure({
    model,
    el,
    about: { ...tree, outputs: (values) => walk(tree, values) },
    look: "sim-chooser",
    settle: (values) => onPathOnly(tree, values),
    told: inAnswers,
    leaps,
    layout: (width) => arrange(tree, width),
    draw: (on, values, outputs) => drawTree(on, outputs),
    table: (values, outputs) => asked(outputs),
    summarise: (values, outputs) => verdict(tree, outputs),
    rows: (values, outputs) => taken(tree, outputs),
  });
}

const nodeOf = ({ questions, endings }, key) => [...questions, ...endings].find((one) => one.key === key);

// The steps that the answers take, and the node they lead to: a question still open, or an ending.
export function walk(tree, values) {
  const steps = [];
  let node = tree.questions[0];
  for (;;) {
    const question = node;
    const answer = question.answers?.find(({ key }) => key === values[question.key]);
    if (!answer) return { steps, node };
    steps.push({ question, answer });
    node = nodeOf(tree, answer.leads_to);
  }
}

// Answers to questions that are no longer met are taken back.
export function onPathOnly(tree, values) {
  const met = walk(tree, values).steps.map(({ question }) => question.key);
  return Object.fromEntries(Object.entries(values).map(([key, value]) => [key, met.includes(key) ? value : OPEN]));
}

const answeredIn = (values) => Object.keys(values).filter((key) => values[key] !== OPEN);

export const inAnswers = (values) => howMany(answeredIn(values).length, "answer");

// Who changes one answer may lose others with it.
export const leaps = (before, after) => answeredIn(before).filter((key) => after[key] !== before[key]).length > 1;

// All nodes as they stand below each other, each with the answer that leads to it.
export function outline(tree, key = tree.questions[0].key, depth = 0, answer = null) {
  const node = nodeOf(tree, key);
  const below = (node.answers ?? []).flatMap((one) => outline(tree, one.leads_to, depth + 1, one));
  return [{ node, depth, answer }, ...below];
}

const endingsBelow = (tree, { key }) => outline(tree, key).filter(({ node }) => !node.answers);

export function verdict(tree, { steps, node }) {
  const reasons = steps.map(({ answer }) => answer.because).join(" ");
  if (!node.answers) return `${node.says}. ${reasons}`;
  const open = endingsBelow(tree, node).map(({ node: { says } }) => `“${says}”`);
  const next = `Next question: “${node.says}”`;
  const possible = steps.length
    ? `Still possible: ${listed(open, "or")}.`
    : `There are ${open.length} possible results.`;
  return `${reasons} ${next} ${possible}`.trim();
}

// One record for each question on the path, and one for where it ends.
export function taken({ source }, { steps, node }) {
  const told = steps.map(({ question, answer }) => [question.says, answer.says, answer.because]);
  const last = node.answers ? [node.says, "", ""] : ["Where the path ends", node.says, node.because];
  return [...told, last].map(([question, answer, because], k) => ({
    step: k + 1,
    question,
    answer,
    because,
    source: node.answers ? source : node.where,
  }));
}

function asked({ steps, node }) {
  const done = steps.map(({ question, answer }) => one(question, answer.key));
  const now = node.answers ? [one(node, OPEN)] : [];
  const end = node.answers ? [] : [ending(node)];
  return html("div", {}, ...done, ...now, ...end);
}

function one({ key, says, answers }, chosen) {
  const option = (answer) => {
    const on = answer.key === chosen;
    return { text: answer.says, set: { [key]: on ? OPEN : answer.key }, on };
  };
  return offering(says, answers.map(option));
}

const ending = ({ says, because, where }) =>
  html(
    "div",
    { class: "sim-ending" },
    html("p", {}, html("strong", {}, says)),
    html("p", {}, because),
    html("p", {}, html("small", {}, `${where}.`)),
  );

// As far as there is room for the longest text, in bold as on a path.
function indent(tree, width) {
  const rooms = outline(tree)
    .filter(({ depth }) => depth)
    .map(({ node, depth }) => (width - BESIDE - wide(named(node), { bold: true })) / depth);
  return clamp(Math.min(...rooms), ...INDENTS);
}

const named = ({ short, says }) => short ?? says;

// Where each node stands, with its name in as many lines as it takes.
function arrange(tree, width) {
  const step = indent(tree, width);
  let y = 26;
  const all = outline(tree).map((row) => {
    const x = 10 + step * row.depth;
    const room = width - x - BESIDE_NODE - 2;
    const given = wrapped(row.answer?.says ?? "", room);
    const lines = wrapped(named(row.node), room, { bold: true });
    y += heightOf(given);
    const placed = { ...row, x, y, given, lines };
    y += STEP_DOWN + heightOf(lines);
    return placed;
  });
  return { width, height: y - 18, all };
}

function drawTree({ all }, { steps, node: reached }) {
  const path = [...steps.map(({ question }) => question.key), reached.key];
  const parentOf = (k) => all.slice(0, k).findLastIndex(({ depth }) => depth === all[k].depth - 1);
  const edges = all.slice(1).map((row, k) => {
    const parent = all[parentOf(k + 1)];
    const on = path.includes(row.node.key);
    const d = `M${parent.x},${parent.y + 7}V${row.y}H${row.x - 6}`;
    return svg("path", { class: `sim-edge${on ? " sim-taken" : ""}`, d });
  });
  const nodes = all.map((row) => drawNode(row, path, reached));
  const order = [...edges.keys()].sort(
    (a, b) => path.includes(all[a + 1].node.key) - path.includes(all[b + 1].node.key),
  );
  return [...order.map((k) => edges[k]), ...nodes];
}

function drawNode({ node, x, y, given, lines }, path, reached) {
  const on = path.includes(node.key);
  const here = node.key === reached.key;
  const kind = ["sim-stop", on && "sim-taken", here && "sim-here"];
  return svg(
    "g",
    { class: kind.filter(Boolean).join(" ") },
    node.answers
      ? svg("rect", { x: x - 5, y: y - 5, width: 10, height: 10, transform: `rotate(45 ${x} ${y})` })
      : svg("circle", { cx: x, cy: y, r: 6 }),
    lettered({ class: "sim-number", x: x + BESIDE_NODE, y: y - 8 - heightOf(given) }, given),
    lettered({ class: on ? "sim-strong" : null, x: x + BESIDE_NODE, y: y + 8 }, lines),
  );
}
