// The stages of an alliance: ten arrows to switch off, and what becomes of all alliances in time.
import { stages_figure } from "#figures/stages.js";
import { html, svg } from "#kit/dom.js";
import { atEnds } from "#kit/ends.js";
import { liveFigure } from "#kit/figure.js";
import { fixed, percent } from "#kit/numbers.js";
import { area, axes, line, plane } from "#kit/plane.js";
import { isAt } from "#kit/presets.js";
import { simulate } from "#kit/simulate.js";
import { listed } from "#kit/words.js";
import { stages } from "#models/stages.js";
import { ARROWS, DIAGRAM_HEIGHT, diagram, STAGES } from "./stages_diagram.js";

const PERIODS = stages_figure.parameters.find(({ word }) => word === "moment").high;
const WIDE = 620;
const CHART = 240;
const APART = 22; // of two charts, one above the other
const TOPS = [10, 20, 50, 100, 200, 400];
const VALUES = [
  { word: "economic_value", name: "economic", who: "own" },
  { word: "social_value", name: "social", who: "both" },
];
const OUTCOMES = [
  { word: "stabilised", name: "stabilised", who: "own" },
  { word: "reformed", name: "re-formed", who: "rest" },
  { word: "terminated", name: "terminated", who: "none" },
];

const DEFAULTS = Object.fromEntries(stages.parameters.map(({ word, value }) => [word, value]));

const off = (values) => ARROWS.filter(({ word }) => values[word] === 0);

// An arrow picked is switched off, or on again at the strength it has by default.
export function settle({ switched, ...values }) {
  if (!switched) return values;
  return { ...values, [switched]: values[switched] > 0 ? 0 : DEFAULTS[switched] };
}

// The paths as they are, and as they would be with every arrow on.
export function outputs({ moment, ...values }) {
  const on = Object.fromEntries(off(values).map(({ word }) => [word, DEFAULTS[word]]));
  const now = simulate(stages, values, PERIODS);
  const whole = off(values).length ? simulate(stages, { ...values, ...on }, PERIODS) : now;
  return { now, whole };
}

export function summarise(values, { now, whole }) {
  const { moment } = values;
  const missing = off(values).map(({ letter }) => letter);
  const preset = stages_figure.presets.find((one) => isAt(values, one.values));
  const which = missing.length
    ? `without ${missing.length > 1 ? "arrows" : "arrow"} ${listed(missing)}`
    : "with all ten arrows";
  const text = `${preset ? preset.name : "Your own values"}, ${which}: by period ${moment}, ${worth(now[moment])}`;
  return missing.length ? `${text}; with every arrow it would be ${worth(whole[moment], true)}.` : `${text}.`;
}

function worth({ alive, economic_value, social_value }, short = false) {
  const lives = percent(alive);
  if (short) return `${lives}, ${fixed(economic_value, 1)} and ${fixed(social_value, 1)}`;
  return `${lives} of the alliances live, and the average alliance has created ${fixed(economic_value, 1)} of economic and ${fixed(social_value, 1)} of social value`;
}

function layout(width) {
  const beside = width >= WIDE;
  const top = DIAGRAM_HEIGHT + 50;
  const middle = beside ? width / 2 : width;
  return {
    width,
    height: beside ? top + CHART : top + 2 * CHART + APART,
    shares: chart(0, middle, width, top, beside ? 0 : CHART + APART, [0, 1], "share of all alliances"),
    values: (highest) =>
      chart(
        beside ? middle : 0,
        width,
        width,
        beside ? top : top + CHART + APART,
        0,
        [0, highest],
        "value so far, per alliance",
      ),
    charts: new Map(),
  };
}

function chart(left, right, width, top, below, range, title) {
  const height = top + CHART + below;
  const margin = { left: left + 40, right: width - right + 92, top: top + 6, bottom: below + 46 };
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
  const order = ["in_operation", "in_outcome", "in_formation"].map((word) => STAGES.find((one) => one.word === word));
  let base = now.map(() => 0);
  const layers = order.map((stage) => {
    const from = base;
    base = base.map((height, period) => height + now[period][stage.word]);
    return { ...stage, from, to: base };
  });
  const alive = (records) =>
    line(
      on,
      records.map((record) => [record.period, record.alive]),
    );
  const ends = layers.map(({ name, who, from, to }) => {
    const middle = (from.at(-1) + to.at(-1)) / 2;
    return { name, look: `sim-${who}`, y: on.y(middle) };
  });
  const ended = now.at(-1).alive < 0.7;
  return [
    ...layers.map(({ who, from, to }) =>
      svg("path", {
        class: `sim-part sim-faint sim-${who}`,
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
  const ends = VALUES.map(({ word, name, who }) => ({ name, look: `sim-${who}`, y: on.y(now.at(-1)[word]) }));
  return [
    axes(on),
    ...VALUES.map(({ word, who }) => svg("path", { class: `sim-ghost sim-${who}`, d: whole ? path(whole, word) : "" })),
    ...VALUES.map(({ word, who }) => svg("path", { class: `sim-line sim-${who}`, d: path(now, word) })),
    ...atEnds(on, ends),
  ];
}

function table(values, { now }) {
  return html("div", {}, evaluations(values, now), meanings(values));
}

// How evaluations have ended up to the moment that is shown.
export function ended(now, moment) {
  const sum = (word) => now.slice(0, moment).reduce((total, record) => total + record[word], 0);
  const counts = OUTCOMES.map((one) => ({ ...one, count: sum(one.word) }));
  const all = counts.reduce((total, { count }) => total + count, 0);
  return counts.map((one) => ({ ...one, part: all > 0 ? one.count / all : 0 }));
}

function evaluations({ moment }, now) {
  const row = ({ name, who, part }) => {
    const bar = html("div", { class: `sim-bar sim-${who}` }, html("span", { style: `width: ${100 * part}%` }));
    return html("tr", {}, html("th", { scope: "row" }, name, bar), html("td", {}, percent(part)));
  };
  return html(
    "table",
    {},
    html("caption", {}, `How evaluations have ended by period ${moment}`),
    html("tbody", {}, ...ended(now, moment).map(row)),
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
  const words = ["alive", ...VALUES.map(({ word }) => word)];
  return now.map((record, k) => ({
    ...record,
    ...Object.fromEntries(words.map((word) => [`${word}_whole`, whole[k][word]])),
  }));
}

function render({ model, el }) {
  const about = { ...stages_figure, outputs };
  return liveFigure({
    model,
    el,
    about,
    settle,
    layout,
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
