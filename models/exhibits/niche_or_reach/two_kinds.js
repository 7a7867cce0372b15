// How many of a population of firms have which propensity to ally, by kind of firm.
import { html, svg } from "#kit/dom.js";
import { liveFigure } from "#kit/figure.js";
import { clamp, percent } from "#kit/numbers.js";
import { axes, plane } from "#kit/plane.js";
import { two_kinds } from "#models/two_kinds.js";

const BINS = 20;
const SLICES = 900;
const SPREADS = 6;
const LEAST_HEAP = 0.05;
const HIDDEN = ["size_to_rivals", "partner_scale", "share_given_up"];

// The size of one firm runs over the population; what an alliance is like stays as by default.
const fixedValues = Object.fromEntries(
  two_kinds.parameters.filter(({ word }) => HIDDEN.includes(word)).map(({ word, value }) => [word, value]),
);

const settle = (values) => values;

// Slices of the population, from the smallest firms to the largest: the propensity of each, how
// many firms of each kind it holds, and the logarithm of the density of propensities.
export function slices(given) {
  const values = { ...fixedValues, ...given };
  const low = Math.log(values.typical_size) - SPREADS * values.size_spread;
  const width = (2 * SPREADS * values.size_spread + values.kinds_apart) / SLICES;
  return Array.from({ length: SLICES }, (_, k) => {
    const size_to_rivals = Math.exp(low + (k + 0.5) * width);
    const all = two_kinds.outputs({ ...values, size_to_rivals });
    const second = two_kinds.outputs({ ...values, size_to_rivals, second_kind: 1 });
    const larger = values.second_kind * second.firm_density * width;
    return {
      propensity: all.propensity,
      larger,
      smaller: all.firm_density * width - larger,
      height: Math.log(all.propensity_density),
    };
  });
}

// The part of all firms in each bin of propensity, told apart by kind.
export function histogram(population) {
  const bins = Array.from({ length: BINS }, (_, k) => ({ from: k / BINS, smaller: 0, larger: 0 }));
  for (const { propensity: chance, smaller, larger } of population) {
    const bin = bins[Math.min(BINS - 1, Math.floor(chance * BINS))];
    bin.smaller += smaller;
    bin.larger += larger;
  }
  return bins;
}

// Modes of the density: heaps, from hollow to hollow, of at least one firm in twenty.
export function modes(population) {
  const heaps = [0];
  let falling = false;
  population.forEach(({ smaller, larger, height }, k) => {
    const before = k ? population[k - 1].height : -Infinity;
    if (falling && height > before) heaps.push(0);
    falling = height <= before;
    heaps[heaps.length - 1] += smaller + larger;
  });
  return heaps.filter((part) => part >= LEAST_HEAP).length;
}

export function outputs(values) {
  const population = slices(values);
  const mean = population.reduce((sum, s) => sum + s.propensity * (s.smaller + s.larger), 0);
  return { bins: histogram(population), modes: modes(population), mean };
}

const COUNTS = { 1: "one mode", 2: "two modes", 3: "three modes" };

export function summarise({ second_kind }, { bins, modes: count, mean }) {
  const kinds = second_kind > 0 && second_kind < 1 ? "two kinds" : "one kind";
  const part = (from, to) =>
    percent(bins.filter((b) => b.from >= from && b.from < to).reduce((sum, b) => sum + b.smaller + b.larger, 0));
  const ends = `It is below 30% for ${part(0, 0.3)} of the firms and above 70% for ${part(0.7, 1)}`;
  return `With ${kinds} of firm, the propensity to ally has ${COUNTS[count]}. ${ends}; its mean is ${percent(mean)}.`;
}

const HEIGHTS = [0.2, 0.4, 0.6, 1];

function layout(width) {
  return plane({
    width,
    height: Math.round(clamp(0.82 * width, 280, 400)),
    x: { range: [0, 1], title: "propensity to ally" },
    y: { range: [0, 0.4], title: "part of all firms" },
    margin: { left: 40, right: 14, top: 26, bottom: 44 },
  });
}

function draw(on, values, { bins }) {
  const top = Math.max(...bins.map(({ smaller, larger }) => smaller + larger));
  const scale = HEIGHTS.find((height) => height >= top) ?? 1;
  const up = (part) => on.bottom - ((on.bottom - on.top) * part) / scale;
  const bars = bins.flatMap(({ from, smaller, larger }) => {
    const x = on.x(from) + 1;
    const width = on.x(1 / BINS) - on.x(0) - 2;
    const bar = (who, low, high) =>
      svg("rect", {
        class: `sim-part sim-${who}`,
        x: x.toFixed(2),
        width: width.toFixed(2),
        y: up(high).toFixed(2),
        height: Math.max(0, up(low) - up(high)).toFixed(2),
      });
    return [bar("rest", 0, smaller), bar("own", smaller, smaller + larger)];
  });
  return [...bars, axes(scaled(on, scale))];
}

// The same plane with another height at its top.
function scaled(on, top) {
  return plane({
    width: on.width,
    height: on.height,
    x: on.axes.x,
    y: { ...on.axes.y, range: [0, top] },
    margin: { left: on.left, right: on.width - on.right, top: on.top, bottom: on.height - on.bottom },
  });
}

function table(values, { bins, modes: count }) {
  const kind = (who, name, key) => {
    const part = bins.reduce((sum, bin) => sum + bin[key], 0);
    const swatch = html("span", { class: `sim-swatch sim-${who}`, "aria-hidden": "true" });
    return html("tr", {}, html("th", { scope: "row" }, swatch, name), html("td", {}, percent(part)));
  };
  return html(
    "table",
    { class: "sim-wide" },
    html("caption", {}, "The population"),
    html(
      "tbody",
      {},
      kind("rest", "First kind", "smaller"),
      kind("own", "Second, larger kind", "larger"),
      html("tr", {}, html("th", { scope: "row" }, "Modes"), html("td", {}, String(count))),
    ),
  );
}

// One row a bin of propensity.
export function rows(values) {
  return outputs(values).bins.map(({ from, smaller, larger }) => ({
    propensity_from: from,
    propensity_to: Number((from + 1 / BINS).toFixed(2)),
    first_kind: smaller,
    second_kind: larger,
  }));
}

function render({ model, el }) {
  const parameters = two_kinds.parameters.filter(({ word }) => !HIDDEN.includes(word));
  const about = { ...two_kinds, parameters, outputs };
  return liveFigure({ model, el, about, settle, layout, draw, table, summarise, rows });
}

export default { render };
