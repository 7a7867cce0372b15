// Table I: how large the groups of the RISC battle were, a bar for each group.
import { risc_groups } from "#data/risc_groups.js";
import { html, svg } from "#kit/dom.js";
import { liveFigure } from "#kit/figure.js";
import { fixed } from "#kit/numbers.js";
import { scale, ticks } from "#kit/plane.js";
import { listed } from "#kit/words.js";

const ROW = 56;
const OWN = ["own", "lead firm itself"];
const PARTNERS = ["rest", "its partners"];
const SORTS = {
  table: () => 0,
  largest: (one, other) => other.whole - one.whole,
  own: (one, other) => other.own - one.own,
};

// The bars of what is chosen, in the order that is chosen.
export function outputs({ measure, basis, reference, order }) {
  const bars = risc_groups.records.filter((r) => r.measure === measure && r.basis === basis);
  return {
    about: risc_groups.measures[measure],
    unit: risc_groups.measures[measure].units[basis],
    compared: bars.find(({ group }) => group.toLowerCase() === reference),
    bars: [...bars].sort(SORTS[order]),
  };
}

const about = { ...risc_groups, outputs };

export function amount(value) {
  const digits = value >= 100 || Number.isInteger(value) ? 0 : value >= 20 ? 1 : 2;
  return fixed(value, digits)
    .replace(/(\.\d*?)0+$/, "$1")
    .replace(/\.$/, "");
}

const supplied = ({ suppliers }) => `${suppliers} ${suppliers === 1 ? "supplier" : "suppliers"}`;

export function summarise(values, { about: measure, unit, compared, bars }) {
  const [first] = [...bars].sort(SORTS.largest);
  const most = `${amount(first.whole)}${unit.startsWith("%") ? "" : " "}${unit}`;
  const head = `${measure.title}, ${measure.year}: the ${first.group} group is first with ${most}`;
  const part = first.partners ? `${amount(first.lead_share)}%` : "all";
  const made = first.own ? `the lead firm itself makes ${part} of that.` : "its partners make all of that.";
  const others = bars.filter((bar) => bar !== compared);
  const times = others.map(({ group, whole }) => `${group} ${fixed(whole / compared.whole, 1)}`);
  const against = `If the ${compared.group} group counts as 1, the others are ${listed(times)}.`;
  const guessed = bars.filter((bar) => bar.value_estimated).map(({ group }) => group);
  const estimated = guessed.length ? ` The numbers of ${listed(guessed)} are estimates.` : "";
  return `${head}; ${made} ${against}${estimated}`;
}

function layout(width) {
  return { width, height: 4 * ROW + 84, left: 8, right: width - 12, top: 34 };
}

function draw(on, values, { bars, unit, compared }) {
  const most = Math.max(...bars.map(({ whole }) => whole));
  const x = scale([0, most], [on.left, on.right]);
  const foot = on.top + 4 * ROW;
  const marks = ticks(0, most, on.width < 400 ? 4 : 6).map((value) =>
    svg(
      "g",
      { transform: `translate(${x(value)},${foot})` },
      svg("line", { class: "sim-tick", y2: 5 }),
      svg("text", { class: "sim-number", y: 19, "text-anchor": "middle" }, amount(value)),
    ),
  );
  const line = x(compared.whole);
  return [
    ...legend(on),
    ...bars.flatMap((bar, k) => row(on, x, bar, on.top + k * ROW)),
    svg("path", { class: "sim-axis", d: `M${on.left},${foot}H${on.right}` }),
    ...marks,
    svg("text", { class: "sim-title", x: on.right, y: foot + 38, "text-anchor": "end" }, `${unit} →`),
    svg("path", { class: "sim-level sim-strong", d: atBars(line, on) }),
  ];
}

// The line of comparison, over the bars but not over their names.
function atBars(line, { top }) {
  return [0, 1, 2, 3].map((k) => `M${line},${top + k * ROW + 22}v28`).join("");
}

function legend(on) {
  const key = (at, who, text) => [
    svg("rect", { class: `sim-part sim-${who}`, x: at, y: 6, width: 12, height: 12 }),
    svg("text", { x: at + 17, y: 17 }, text),
  ];
  return [...key(on.left, ...OWN), ...key(on.left + 138, ...PARTNERS)];
}

function row(on, x, bar, top) {
  const own = x(bar.own);
  const end = x(bar.whole);
  const part = ([who], from, to) =>
    svg("rect", {
      class: `sim-part sim-${who}${bar.value_estimated ? " sim-estimated" : ""}`,
      x: from,
      y: top + 24,
      width: Math.max(to - from, 0),
      height: 24,
    });
  const value = `${amount(bar.whole)}${bar.value_estimated ? " (estimated)" : ""}`;
  return [
    svg(
      "text",
      { x: on.left, y: top + 17 },
      svg("tspan", { class: "sim-strong" }, bar.group),
      ` ${value} · ${supplied(bar)}`,
    ),
    part(OWN, on.left, own),
    part(PARTNERS, own, end),
  ];
}

const HEADS = ["Group", "own", "partners", "all", "suppliers"];

function table(values, { bars, unit }) {
  const rows = bars.map((bar) => {
    const mark = bar.value_estimated ? " (est.)" : "";
    const cells = [amount(bar.own), amount(bar.partners), amount(bar.whole) + mark, `${bar.suppliers}`];
    return html("tr", {}, html("th", { scope: "row" }, bar.group), ...cells.map((text) => html("td", {}, text)));
  });
  return html(
    "table",
    { class: "sim-wide" },
    html("caption", {}, unit),
    html("thead", {}, html("tr", {}, ...HEADS.map((text) => html("th", { scope: "col" }, text)))),
    html("tbody", {}, ...rows),
  );
}

// One record a group, with where it comes from.
export function rows(values, { bars, about: { title, year }, unit }) {
  const { source } = risc_groups;
  return bars.map(({ group, own, partners, whole, suppliers, lead_share, value_estimated }) => ({
    title,
    year,
    unit,
    group,
    own,
    partners,
    whole,
    suppliers,
    lead_share,
    estimated: value_estimated ? "yes" : "no",
    source,
  }));
}

function render({ model, el }) {
  return liveFigure({ model, el, about, layout, draw, table, summarise, rows });
}

export default { render };
