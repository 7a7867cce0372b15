// The learning race: what two partners learn and create over time, and the way of their trust and
// commitment; beside it the same pair as equals.
import { learning_race_figure } from "#figures/learning_race.js";
import { html, svg } from "#kit/dom.js";
import { atEnds, roomAtEnds } from "#kit/ends.js";
import { liveFigure } from "#kit/figure.js";
import { widest } from "#kit/lettering.js";
import { fixed, percent } from "#kit/numbers.js";
import { axes, line, plane } from "#kit/plane.js";
import { seriesOf } from "#kit/series.js";
import { simulate } from "#kit/simulate.js";
import { learning_race } from "#models/learning_race.js";

const { periods: PERIODS, long: LONG, lives: LIVES, ended: ENDED } = learning_race_figure.constants;
const { series: SERIES } = learning_race_figure;
const EARLY = 10;
const WIDE = 620;

// Where the second and the third kind of trust begin, a choice of the book.
const BANDS = [
  { from: 0, name: "calculus" },
  { from: 1 / 3, name: "knowledge" },
  { from: 2 / 3, name: "identification" },
];
const LINES = seriesOf(learning_race_figure, Object.keys(SERIES));
const OF_WAY = `sim-${SERIES.commitment.colour}`;

export const band = (trust) => BANDS.findLast(({ from }) => trust >= from).name;

// The same pair with the mean of both for each.
export function asEquals(values) {
  const means = ["absorptive_capacity", "protection"].flatMap((word) => {
    const [own, partner] = [`own_${word}`, `partner_${word}`];
    const mean = (values[own] + values[partner]) / 2;
    return [
      [own, mean],
      [partner, mean],
    ];
  });
  return { ...values, ...Object.fromEntries(means) };
}

export const unequal = (values) =>
  values.own_absorptive_capacity !== values.partner_absorptive_capacity ||
  values.own_protection !== values.partner_protection;

// What becomes of an alliance in the long run, from the last of the periods shown on.
function fate(values, state) {
  let now = state;
  for (let period = PERIODS; period < LONG; period += 1) now = learning_race.step(values, now);
  if (now.commitment > LIVES) return "lives on";
  return now.commitment < ENDED ? "ends" : "hangs in the balance";
}

export function outputs(values) {
  const now = simulate(learning_race, values, PERIODS);
  const alike = asEquals(values);
  const equals = simulate(learning_race, alike, PERIODS);
  return { now, equals, fate: fate(values, now.at(-1)), fate_of_equals: fate(alike, equals.at(-1)) };
}

export function summarise(values, { now, fate: own, fate_of_equals: other }) {
  const last = now.at(-1);
  const least = now.reduce((low, record) => (record.alliance_worth < low.alliance_worth ? record : low));
  const learned = `After ${PERIODS} periods our firm has learned ${percent(last.own_learned)} of what the partner knows, and the partner ${percent(last.partner_learned)} of what our firm knows`;
  const stands = `trust is ${band(last.trust)}-based, and commitment is ${percent(last.commitment)}`;
  const worth = `At the worst moment shown it offers ${fixed(least.alliance_worth)} of the most that it could; elsewhere the firms could have ${fixed(values.outside_worth)}.`;
  const compared = unequal(values) && own !== other ? ` As equals, ${TOLD[other]}.` : "";
  return `${learned}; ${stands}. In the long run the alliance ${own}. ${worth}${compared}`;
}

const TOLD = {
  "lives on": "the same two firms would go on together",
  ends: "the same two firms would part",
  "hangs in the balance": "the fate of the same two firms would hang in the balance",
};

function layout(width) {
  const wide = width >= WIDE;
  const height = wide ? 358 : 628;
  const over = plane({
    width: wide ? Math.round(0.56 * width) : width,
    height: wide ? height - 18 : 300,
    x: { range: [0, PERIODS], title: "period" },
    y: { range: [0, 1], title: "level, from 0 to 1" },
    margin: { left: 40, right: roomAtEnds(LINES, { size: 11, bold: true }), top: 26, bottom: 44 },
  });
  const left = wide ? Math.round(0.56 * width) + 34 : 40;
  const kinds = BANDS.map(({ name }) => name);
  const between = widest(kinds, { size: 11 }) + 4 > (width - 14 - left) / BANDS.length ? 14 : 0;
  const phase = plane({
    width,
    height: height + between,
    x: { range: [0, 1], title: "" },
    y: { range: [0, 1], title: "commitment" },
    margin: { left, right: 14, top: wide ? 26 : 336, bottom: 62 + between },
  });
  return { width, height: height + between, over, phase: { ...phase, between } };
}

const panels = ({ over, phase }) =>
  phase.top > over.bottom ? [{ from: 0, main: true }, { from: over.bottom + 43 }] : [];

function draw({ over, phase }, values, { now, equals }) {
  const ghost = unequal(values);
  const path = (records, word) =>
    line(
      over,
      records.map((record) => [record.period, record[word]]),
    );
  const way = (records) =>
    line(
      phase,
      records.map(({ trust, commitment }) => [trust, commitment]),
    );
  const marks = now.filter(({ period }) => period % 10 === 0 && period > 0 && period < PERIODS);
  const [first, last] = [now[0], now.at(-1)];
  return [
    ...bands(phase),
    axes(over),
    axes(phase),
    ...(ghost ? [svg("path", { class: `sim-ghost ${OF_WAY}`, d: path(equals, "commitment") })] : []),
    ...LINES.map(({ word, colour, dashed }) =>
      svg("path", { class: `sim-line sim-${colour}${dashed ? " sim-dashed sim-thin" : ""}`, d: path(now, word) }),
    ),
    ...atEnds(
      over,
      LINES.map(({ word, name, colour }) => ({ name, look: `sim-${colour} sim-small`, y: over.y(last[word]) })),
    ),
    ...(ghost ? [svg("path", { class: `sim-ghost ${OF_WAY}`, d: way(equals) })] : []),
    svg("path", { class: `sim-line ${OF_WAY}`, d: way(now) }),
    ...marks.map((record) =>
      svg("circle", { class: "sim-mark", cx: phase.x(record.trust), cy: phase.y(record.commitment), r: 3 }),
    ),
    svg("circle", { class: "sim-mark", cx: phase.x(first.trust), cy: phase.y(first.commitment), r: 6 }),
    svg("circle", { class: "sim-dot", cx: phase.x(last.trust), cy: phase.y(last.commitment), r: 7 }),
  ];
}

// The three kinds of trust, named below the axis, where no way crosses them.
function bands(on) {
  const text = (x, y, anchor, words) =>
    svg("text", { class: "sim-number sim-small", x, y: on.bottom + y, "text-anchor": anchor }, words);
  const names = BANDS.flatMap(({ from, name }, k) => {
    const x = on.x(from);
    const lower = k % 2 ? on.between : 0;
    const written = text((x + on.x((k + 1) / BANDS.length)) / 2, 37 + lower, "middle", name);
    return k ? [svg("path", { class: "sim-cursor", d: `M${x},${on.top}V${on.bottom}` }), written] : [written];
  });
  return [...names, text(on.right, 55 + on.between, "end", "trust, and its kind →")];
}

function table(values, { now }) {
  const [first, early, last] = [now[0], now[EARLY], now.at(-1)];
  const row = (name, own, partner) =>
    html(
      "tr",
      {},
      html("th", { scope: "row" }, name),
      html("td", {}, percent(own)),
      html("td", {}, percent(partner)),
      html("td", {}, gap(own, partner)),
    );
  const heads = ["Asymmetry of", SERIES.own_learned.name, SERIES.partner_learned.name, "gap"].map((text) =>
    html("th", { scope: "col" }, text),
  );
  return html(
    "table",
    { class: "sim-wide" },
    html("caption", {}, "Each number is a part of what the other firm knows"),
    html("thead", {}, html("tr", {}, ...heads)),
    html(
      "tbody",
      {},
      row("information: within reach at the start", first.own_access, first.partner_access),
      row(`learning: taken in over ${EARLY} periods`, early.own_learned, early.partner_learned),
      row(`knowledge: learned after ${PERIODS} periods`, last.own_learned, last.partner_learned),
    ),
  );
}

// In points, and of the numbers as they are shown.
export function gap(own, partner) {
  const points = Math.round(100 * own) - Math.round(100 * partner);
  return `${points > 0 ? "+" : ""}${fixed(points, 0)}`;
}

// One row a period; the columns that end in `_as_equals` are those of the same pair as equals.
export function rows(values, { now, equals }) {
  return now.map((record, k) => {
    const pairs = LINES.map(({ word }) => [`${word}_as_equals`, equals[k][word]]);
    return { ...record, ...Object.fromEntries(pairs) };
  });
}

function render({ model, el }) {
  const about = { ...learning_race_figure, outputs };
  const look = "sim-columns";
  return liveFigure({ model, el, about, layout, panels, draw, table, summarise, rows, look, across: true });
}

export default { render };
