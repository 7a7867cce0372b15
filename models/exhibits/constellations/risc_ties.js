// Who is tied to whom in the RISC battle, as far as the text names it.
import { risc_ties } from "#data/risc_ties.js";
import { html, svg } from "#kit/dom.js";
import { liveFigure } from "#kit/figure.js";
import { heightOf, inRows, lettered, wrapped } from "#kit/lettering.js";
import { scale } from "#kit/plane.js";
import { howMany } from "#kit/words.js";

const { firms, ties } = risc_ties;
const NARROW = 520;
const BESIDE_LINE = 36;
const KINDS = {
  "in RISC": "",
  "in personal computers": "sim-elsewhere",
  "ended: defected or merged": "sim-ended",
};
const slugs = Object.fromEntries(Object.entries(firms).map(([slug, { name }]) => [name, slug]));

// All ties of the market chosen, and those of the firm chosen among them.
export function outputs({ firm, market }) {
  const shown = ties.filter((tie) => market === "all" || tie.market.toLowerCase() === market);
  return { shown, own: shown.filter(({ lead, partner }) => [lead, partner].includes(firms[firm].name)) };
}

const about = { ...risc_ties, outputs };

export const other = (firm, { lead, partner }) => (firms[firm].name === lead ? partner : lead);

const fate = ({ ended }) => (ended ? `, ${ended} later` : "");

export function summarise({ firm, market }, { own }) {
  const { name, leads } = firms[firm];
  if (!own.length && leads && !ties.some(({ lead }) => lead === name))
    return `The text says that ${name} had partners but names none of them.`;
  const where = market === "all" ? "" : " in RISC";
  if (!own.length) return `The text names no tie of ${name}${where}.`;
  const told = own.map((tie) => `${other(firm, tie)} (${tie.market}: ${tie.kind}${fate(tie)})`);
  const count = own.length === 1 ? "one tie" : `${own.length} ties`;
  return `The text names ${count} of ${name}${where}: ${told.join(", ")}.`;
}

// Wide drawings lie, narrow ones stand.
function layout(width) {
  const stands = width < NARROW;
  const legend = inRows(Object.keys(KINDS), width - 12, BESIDE_LINE, 24);
  const last = wrapped(Object.keys(KINDS).at(-1), width - 12 - BESIDE_LINE);
  const below = 20 * legend.at(-1).row + heightOf(last);
  const height = Math.round(stands ? 1.5 * width + 20 : 0.68 * width) + below;
  const all = Object.values(firms).map(({ place }) => place);
  const range = (k) => [Math.min(...all.map((p) => p[k])), Math.max(...all.map((p) => p[k]))];
  const inside = 58;
  const across = scale(range(stands ? 1 : 0), [inside, width - inside]);
  const up = scale(range(stands ? 0 : 1), stands ? [36, height - 68 - below] : [height - 76 - below, 36]);
  const at = ([x, y]) => (stands ? [across(y), up(x)] : [across(x), up(y)]);
  return { width, height, at, legend, last };
}

function draw(on, { firm }, { shown, own }) {
  const place = (name) => on.at(firms[slugs[name]].place);
  const near = new Set([firms[firm].name, ...own.map((tie) => other(firm, tie))]);
  const lines = shown.map((tie) => {
    const [[x1, y1], [x2, y2]] = [place(tie.lead), place(tie.partner)];
    const kind = [
      "sim-tie",
      own.includes(tie) && "sim-chosen",
      tie.market === "PC" && "sim-elsewhere",
      tie.ended && "sim-ended",
    ];
    return svg("line", { class: kind.filter(Boolean).join(" "), x1, y1, x2, y2 });
  });
  return [...lines, ...legend(on), ...Object.keys(firms).map((slug) => node(on, slug, slug === firm, near))];
}

// What the kinds of line mean, in as many rows as that takes.
function legend({ height, legend: places, last }) {
  const foot = height - 12 - heightOf(last) - 20 * places.at(-1).row;
  const texts = Object.keys(KINDS).map((text) => [text]);
  return Object.values(KINDS).flatMap((kind, k) => {
    const [x, y] = [12 + places[k].x, foot + 20 * places[k].row];
    return [
      svg("line", { class: `sim-tie sim-chosen ${kind}`, x1: x, y1: y, x2: x + 28, y2: y }),
      lettered({ x: x + BESIDE_LINE, y: y + 4 }, texts[k + 1] ? texts[k] : last),
    ];
  });
}

function node(on, slug, chosen, near) {
  const { name, place, leads } = firms[slug];
  const [x, y] = on.at(place);
  const kind = `sim-firm sim-${leads ? "own" : "rest"}${chosen ? " sim-chosen" : ""}`;
  const count = ties.filter(({ lead, partner }) => [lead, partner].includes(name)).length;
  const told = `${name}, ${leads ? "leads a group" : "partner"}, ${howMany(count, "tie")} named`;
  return svg(
    "g",
    {
      class: kind,
      "data-pick": slug,
      "data-lm-suppress-shortcuts": "true",
      tabindex: 0,
      role: "button",
      "aria-pressed": `${chosen}`,
      "aria-label": told,
      transform: `translate(${x},${y})`,
    },
    svg("circle", { class: "sim-reach", r: 20 }),
    svg("circle", { class: "sim-node", r: leads ? 11 : 7 }),
    svg(
      "text",
      { class: near.has(name) ? "sim-name sim-strong" : "sim-name", y: leads ? 26 : 21, "text-anchor": "middle" },
      name,
    ),
  );
}

const HEADS = ["Tie", "What the text says, and where"];

function table({ firm }, { own }) {
  const rows = own.map((tie) =>
    html(
      "tr",
      {},
      html("th", { scope: "row" }, other(firm, tie)),
      html("td", {}, tie.says, " ", html("small", {}, `(${tie.where})`)),
    ),
  );
  const none = html("tr", {}, html("td", { colspan: 2 }, "No tie is named."));
  return html(
    "table",
    { class: "sim-told" },
    html("caption", {}, `Ties of ${firms[firm].name}`),
    html("thead", {}, html("tr", {}, ...HEADS.map((text) => html("th", { scope: "col" }, text)))),
    html("tbody", {}, ...(rows.length ? rows : [none])),
  );
}

// Every tie of the market chosen, one record each; the count is that of the firm's ties.
export function rows(values, { shown }) {
  const { source } = risc_ties;
  return shown.map((tie, k) => ({ number: k + 1, ...tie, source }));
}

function render({ model, el }) {
  const figure = { layout, draw, table, summarise, rows, pick: "firm", across: true };
  return liveFigure({ model, el, about, ...figure });
}

export default { render };
