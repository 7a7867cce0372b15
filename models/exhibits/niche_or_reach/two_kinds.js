// How many of a population of firms have which propensity to ally, by kind of firm.
import { two_kinds_figure } from "#figures/two_kinds.js";
import { html, svg } from "#kit/dom.js";
import { liveFigure } from "#kit/figure.js";
import { partBelow } from "#kit/normal.js";
import { clamp, percent } from "#kit/numbers.js";
import { axes, plane } from "#kit/plane.js";
import { seriesOf } from "#kit/series.js";
import { propensity } from "#models/propensity.js";
import { two_kinds } from "#models/two_kinds.js";
import { givenUpAtEven } from "./even_odds.js";

const { bins: BINS, sizes: SIZES, reach: REACH, least_heap: LEAST_HEAP } = two_kinds_figure.constants;
const KINDS = seriesOf(two_kinds_figure, ["smaller", "larger"]);

// Firms from the smallest to the largest, as far as there are some: the propensity of each, the part
// of all firms that are so large, and the logarithm of the density of propensities.
function firms(values) {
  const half = REACH * values.size_spread + values.kinds_apart / 2;
  const centre = Math.log(values.typical_size) + values.kinds_apart / 2;
  const all = Array.from({ length: SIZES }, (_, k) => {
    const size_to_rivals = Math.exp(centre + half * ((2 * k) / (SIZES - 1) - 1));
    return two_kinds.outputs({ ...values, size_to_rivals });
  });
  const total = all.reduce((sum, { firm_density }) => sum + firm_density, 0);
  return all.map(({ propensity: chance, firm_density, propensity_density }) => ({
    chance,
    part: firm_density / total,
    height: Math.log(propensity_density),
  }));
}

// The size below which a firm's propensity is above a level: that of even odds, for a firm that gives
// up less, or more. Below the least propensity of all, every firm is smaller.
function sizeAt(values, level) {
  if (level >= 1) return 0;
  const share_given_up = givenUpAtEven(values, level);
  return share_given_up > 0 ? propensity.outputs({ ...values, share_given_up }).threshold_size : Infinity;
}

// The part of all firms in each bin of propensity, told apart by kind.
function histogram(values) {
  const { typical_size, kinds_apart, size_spread, second_kind } = values;
  const kinds = [
    [1 - second_kind, 0],
    [second_kind, kinds_apart],
  ];
  const above = Array.from({ length: BINS + 1 }, (_, k) => {
    const size = Math.log(sizeAt(values, k / BINS) / typical_size);
    return kinds.map(([part, apart]) => part * partBelow((size - apart) / size_spread));
  });
  return above.slice(1).map(([smaller, larger], k) => ({
    from: k / BINS,
    smaller: above[k][0] - smaller,
    larger: above[k][1] - larger,
  }));
}

// Modes of the density: heaps, from hollow to hollow, of at least one firm in twenty.
export function modes(all) {
  const heaps = [0];
  all.forEach(({ part, height }, k) => {
    const inside = k > 0 && k < all.length - 1;
    if (inside && height <= all[k - 1].height && height < all[k + 1].height) heaps.push(0);
    heaps[heaps.length - 1] += part;
  });
  return heaps.filter((part) => part >= LEAST_HEAP).length;
}

export function outputs(given) {
  const values = { ...two_kinds_figure.fixed, ...given };
  const all = firms(values);
  const mean = all.reduce((sum, { chance, part }) => sum + chance * part, 0);
  return { bins: histogram(values), modes: modes(all), mean };
}

const COUNTS = { 1: "one mode", 2: "two modes", 3: "three modes" };

export function summarise({ second_kind, kinds_apart }, { bins, modes: count, mean }) {
  const kinds = second_kind > 0 && second_kind < 1 && kinds_apart > 0 ? "two kinds" : "one kind";
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
    y: { range: [0, 0.4], title: "share of all firms" },
    margin: { left: 40, right: 14, top: 26, bottom: 44 },
  });
}

function draw(on, values, { bins }) {
  const top = Math.max(...bins.map(({ smaller, larger }) => smaller + larger));
  const scale = HEIGHTS.find((height) => height >= top) ?? 1;
  const up = (part) => on.bottom - ((on.bottom - on.top) * part) / scale;
  const bars = bins.flatMap(({ from, ...parts }) => {
    let low = 0;
    return KINDS.map(({ word, colour }) => {
      const y = up(low + parts[word]);
      const height = Math.max(0, up(low) - y).toFixed(2);
      low += parts[word];
      const across = { x: (on.x(from) + 1).toFixed(2), width: (on.x(1 / BINS) - on.x(0) - 2).toFixed(2) };
      return svg("rect", { class: `sim-part sim-${colour}`, ...across, y: y.toFixed(2), height });
    });
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
  const kind = ({ word, name, colour }) => {
    const part = bins.reduce((sum, bin) => sum + bin[word], 0);
    const swatch = html("span", { class: `sim-swatch sim-${colour}`, "aria-hidden": "true" });
    return html("tr", {}, html("th", { scope: "row" }, swatch, name), html("td", {}, percent(part)));
  };
  return html(
    "table",
    { class: "sim-wide" },
    html("caption", {}, "The population"),
    html(
      "tbody",
      {},
      ...KINDS.map(kind),
      html("tr", {}, html("th", { scope: "row" }, "Modes"), html("td", {}, String(count))),
    ),
  );
}

// One row a bin of propensity.
export function rows(values, { bins }) {
  return bins.map(({ from, smaller, larger }) => ({
    propensity_from: from,
    propensity_to: Number((from + 1 / BINS).toFixed(2)),
    first_kind: smaller,
    second_kind: larger,
  }));
}

function render({ model, el }) {
  const about = { ...two_kinds_figure, outputs };
  return liveFigure({ model, el, about, layout, draw, table, summarise, rows });
}

export default { render };
