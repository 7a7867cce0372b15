// The stages of an alliance: ten arrows to switch off, and what becomes of all alliances in time.
import { stages_figure } from "#figures/stages.js";
import { switching, those } from "#kit/arrow.js";
import { tableBar } from "#kit/bar.js";
import { html, svg } from "#kit/dom.js";
import { atEnds, roomAtEnds } from "#kit/ends.js";
import { liveFigure } from "#kit/figure.js";
import { fixed, percent } from "#kit/numbers.js";
import { area, axes, line, plane } from "#kit/plane.js";
import { isAt } from "#kit/presets.js";
import { seriesOf } from "#kit/series.js";
import { only, simulate } from "#kit/simulate.js";
import { stages } from "#models/stages.js";
import { ARROWS, DIAGRAM_HEIGHT, diagram } from "./stages_diagram.js";

const { periods: PERIODS } = stages_figure.constants;
const WIDE = 620;
const CHART = 210;
const LOW = 162; // of a chart, where two stand one above the other
const APART = 22; // of two charts, one above the other
const TOPS = [10, 20, 50, 100, 200, 400];
const VALUES = seriesOf(stages_figure, ["economic_value", "social_value"]);
const COMPARED = ["period", "alive", ...VALUES.map(({ word }) => word)];
const LAYERS = seriesOf(stages_figure, ["in_operation", "in_outcome", "in_formation"]);
const OUTCOMES = ["stabilised", "reformed", "terminated"];

const off = (values) => ARROWS.filter(({ word }) => values[word] === 0);

// An arrow picked is switched off, or on again at the strength it has by default.
export const { settle, strengths } = switching(stages_figure);

// The paths as they are, and as they would be with every arrow on; and how evaluations have ended up
// to the moment that is shown.
export function outputs({ moment, ...values }) {
  const on = Object.fromEntries(off(values).map(({ word }) => [word, strengths[word]]));
  const now = simulate(stages, values, PERIODS);
  const run = off(values).length ? simulate(stages, { ...values, ...on }, PERIODS) : now;
  return { now, whole: only(COMPARED, run), evaluations: ended(now.slice(0, moment)) };
}

function ended(records) {
  const counts = OUTCOMES.map((word) => records.reduce((total, record) => total + record[word], 0));
  const all = counts.reduce((total, count) => total + count, 0);
  return OUTCOMES.map((word, k) => ({ word, part: all > 0 ? counts[k] / all : 0 }));
}

export function summarise(values, { now, whole }) {
  const { moment } = values;
  const missing = off(values).map(({ letter }) => letter);
  const preset = stages_figure.presets.find((one) => isAt(values, one.values));
  const which = missing.length ? `without ${those("arrow", missing)}` : "with all ten arrows";
  const text = `${preset ? preset.name : "Your own values"}, ${which}: at period ${moment}, ${worth(now[moment])}`;
  return missing.length
    ? `${text}; with every arrow these numbers would be ${worth(whole[moment], true)}.`
    : `${text}.`;
}

function worth({ alive, economic_value, social_value }, short = false) {
  const lives = percent(alive);
  if (short) return `${lives}, ${fixed(economic_value, 1)} and ${fixed(social_value, 1)}`;
  return `${lives} of the alliances are still alive, and the average alliance has created ${fixed(economic_value, 1)} of economic value and ${fixed(social_value, 1)} of social value`;
}

function layout(width) {
  const beside = width >= WIDE;
  const top = DIAGRAM_HEIGHT + 50;
  const high = beside ? CHART : LOW;
  const middle = beside ? width / 2 : width;
  const place = (left, right, above, below) => ({ left, right, width, top: above, below, high });
  return {
    width,
    height: beside ? top + CHART : top + 2 * LOW + APART,
    shares: chart(place(0, middle, top, beside ? 0 : LOW + APART), [0, 1], "share of all alliances"),
    values: (highest) =>
      chart(
        place(beside ? middle : 0, width, beside ? top : top + LOW + APART, 0),
        [0, highest],
        "value so far, per alliance",
      ),
    charts: new Map(),
  };
}

const panels = ({ shares }) => [
  { from: 0, words: ["moment"] },
  { from: shares.top - 24, main: true },
];

function chart({ left, right, width, top, below, high }, range, title) {
  const height = top + high + below;
  const margin = {
    left: left + 40,
    right: width - right + roomAtEnds([...LAYERS, ...VALUES]),
    top: top + 6,
    bottom: below + 46,
  };
  return plane({ width, height, x: { range: [0, PERIODS], title: "periods" }, y: { range, title }, margin });
}

// The plane of values grows by steps; one of each is kept, and its axes with it.
function valuesOn(on, highest) {
  const top = TOPS.find((one) => one >= highest) ?? TOPS.at(-1);
  if (!on.charts.has(top)) on.charts.set(top, on.values(top));
  return on.charts.get(top);
}

function draw(on, values, { now, whole }) {
  const compared = off(values).length > 0;
  const highest = Math.max(...[now, whole].flatMap((one) => VALUES.map(({ word }) => one.at(-1)[word])));
  const below = valuesOn(on, highest);
  return [
    ...diagram(
      on.width,
      now[values.moment],
      off(values).map(({ word }) => word),
    ),
    ...shares(on.shares, now, compared ? whole : null),
    ...worths(below, now, compared ? whole : null),
    cursor(on.shares, values.moment),
    cursor(below, values.moment),
  ];
}

const cursor = (on, moment) =>
  svg("line", { class: "sim-cursor", x1: on.x(moment), x2: on.x(moment), y1: on.top, y2: on.bottom });

// Stage upon stage; their upper edge is the part that is alive.
function shares(on, now, whole) {
  let base = now.map(() => 0);
  const layers = LAYERS.map((stage) => {
    const from = base;
    base = base.map((height, period) => height + now[period][stage.word]);
    return { ...stage, from, to: base };
  });
  const alive = (records) =>
    line(
      on,
      records.map((record) => [record.period, record.alive]),
    );
  const ends = layers.map(({ name, colour, from, to }) => {
    const middle = (from.at(-1) + to.at(-1)) / 2;
    return { name, look: `sim-${colour}`, y: on.y(middle) };
  });
  const ended = now.at(-1).alive < 0.7;
  return [
    ...layers.map(({ colour, from, to }) =>
      svg("path", {
        class: `sim-part sim-faint sim-${colour}`,
        d: area(
          on,
          from.map((low, period) => [period, low, to[period]]),
        ),
      }),
    ),
    axes(on),
    svg("path", { class: "sim-line sim-ink", d: alive(now) }),
    svg("path", { class: "sim-ghost sim-ink", d: whole ? alive(whole) : "" }),
    svg("text", { class: "sim-name", x: on.x(150), y: on.y(0.9), "text-anchor": "middle" }, ended ? "ended" : ""),
    ...atEnds(on, ends),
  ];
}

function worths(on, now, whole) {
  const path = (records, word) =>
    line(
      on,
      records.map((record) => [record.period, record[word]]),
    );
  const ends = VALUES.map(({ word, name, colour }) => ({ name, look: `sim-${colour}`, y: on.y(now.at(-1)[word]) }));
  return [
    axes(on),
    ...VALUES.map(({ word, colour }) =>
      svg("path", { class: `sim-ghost sim-${colour}`, d: whole ? path(whole, word) : "" }),
    ),
    ...VALUES.map(({ word, colour }) => svg("path", { class: `sim-line sim-${colour}`, d: path(now, word) })),
    ...atEnds(on, ends),
  ];
}

function table(values, { evaluations: found }) {
  return html("div", {}, evaluations(values, found), meanings(values));
}

function evaluations({ moment }, found) {
  const row = ({ word, part }) => {
    const { name, colour } = stages_figure.series[word];
    return html("tr", {}, html("th", { scope: "row" }, name, tableBar(colour, part)), html("td", {}, percent(part)));
  };
  return html(
    "table",
    {},
    html("caption", {}, `How evaluations had ended by period ${moment}`),
    html("tbody", {}, ...found.map(row)),
  );
}

function meanings(values) {
  const items = ARROWS.map(({ word, letter, says }) => {
    const text = `${letter}: ${says}`;
    return html("li", {}, values[word] > 0 ? text : html("s", {}, text));
  });
  return html(
    "div",
    { class: "sim-notes sim-letters" },
    html("p", {}, "Press an arrow to switch it off or on."),
    html("ul", {}, ...items),
  );
}

// One row a period; the columns that end in `_whole` are those with every arrow on.
export function rows(values, { now, whole }) {
  return now.map((record, k) => {
    const { period, ...compared } = whole[k];
    const others = Object.entries(compared).map(([word, value]) => [`${word}_whole`, value]);
    return { ...record, ...Object.fromEntries(others) };
  });
}

function render({ model, el }) {
  const about = { ...stages_figure, outputs };
  return liveFigure({
    model,
    el,
    about,
    settle,
    layout,
    panels,
    draw,
    table,
    summarise,
    rows,
    pick: "switched",
    across: true,
    look: "sim-columns",
  });
}

export default { render };
