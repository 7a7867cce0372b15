// Three types of alliance, three ways to share: which leaves both partners better off, and where.
import { profit_rules_figure } from "#figures/profit_rules.js";
import { html, svg } from "#kit/dom.js";
import { liveFigure } from "#kit/figure.js";
import { heightOf, lettered, wrapped } from "#kit/lettering.js";
import { clamp, fixed } from "#kit/numbers.js";
import { area, axes, line, plane, scale } from "#kit/plane.js";
import { content, regionsOf } from "#kit/regions.js";
import { seriesOf } from "#kit/series.js";
import { listed } from "#kit/words.js";
import { profit_rules } from "#models/profit_rules.js";

const { parts: PARTS, low: LOW, top: TOP } = profit_rules_figure.constants;
const SIZES = profit_rules_figure.parameters.find(({ word }) => word === "relative_size");
const NEEDS = seriesOf(profit_rules_figure, ["equal_split_needs", "stake_needs"]);
const BESIDE = 0.72; // the size at which lines are named
const LINES = { along: "relative_size", own: "stake_needs", rest: "equal_split_needs", least: 1 };

export const RULES = [
  ["joint venture", "the equal split", "gain_by_equal_split", "rest_gain_by_equal_split"],
  ["equity", "the split with a stake", "gain_with_stake", "rest_gain_with_stake"],
  ["non-equity", "the bargain", "gain_by_bargain", "rest_gain_by_bargain"],
];

// Which of the three rules leave nobody worse off.
const surviving = (gains) => RULES.map(([, , own, rest]) => content(gains[own]) && content(gains[rest]));

// What the model gives, which rules survive, and the same at sizes across the drawing.
export function outputs(values) {
  const at = (relative_size) => {
    const gains = profit_rules.outputs({ ...values, relative_size });
    return { relative_size, ...gains, survive: surviving(gains) };
  };
  const across = (k) => SIZES.low + ((SIZES.high - SIZES.low) * k) / PARTS;
  const { relative_size, ...now } = at(values.relative_size);
  return { ...now, sizes: Array.from({ length: PARTS + 1 }, (_, k) => at(across(k))) };
}

const cut = (synergy) => clamp(synergy, LOW, TOP);
export const regions = (sizes) => regionsOf(sizes, LINES, [LOW, TOP]);
const named = (survive, place) => RULES.filter((_, k) => survive[k]).map((rule) => rule[place]);

export function summarise({ synergy }, outputs) {
  const { equal_split_needs: split, stake_needs: stake } = outputs;
  const kept = named(outputs.survive, 1);
  const verdict = {
    0: "No way of sharing leaves both better off, because the two earn less together than they would alone.",
    1: "Of the three ways of sharing, only a bargain over the surplus leaves neither partner worse off.",
    2: `Two ways of sharing leave neither partner worse off: ${listed(kept)}.`,
    3: "All three ways of sharing leave neither partner worse off.",
  }[kept.length];
  const needs = `At these sizes the equal split needs a synergy of ${fixed(split)}, the split with the stake ${fixed(stake)} and the bargain 1.00; this alliance has ${fixed(synergy)}.`;
  return `${verdict} ${needs}`;
}

const BAR = 38;
const BARS = 3 * BAR + 26;

function layout(width) {
  const key = wrapped("of 100 alone; | what each needs", width - 54);
  const below = BARS + heightOf(key);
  const on = plane({
    width,
    height: Math.round(clamp(0.85 * width, 310, 430)) + below,
    x: { range: [0, 1], title: "relative size of firm i, sᵢ" },
    y: { range: [LOW, TOP], title: "synergy, σ" },
    margin: { left: 40, right: 14, top: 26, bottom: 44 + below },
  });
  return { ...on, key };
}

const panels = (on) => [
  { from: 0, main: true },
  { from: on.bottom + 43, words: ["equity_stake", "stake_price", "negotiating_strength"] },
];

// Each way of sharing as a bar: firm i's part, then its partner's. Both are content if the border
// lies between the two marks, what firm i earns alone and what leaves the partner as much.
function bars(on, { relative_size, synergy }, outputs) {
  const x = scale([0, TOP], [on.left, on.right]);
  const top = on.bottom + 62;
  const marks = [relative_size, synergy - 1 + relative_size];
  const rows = RULES.map(([type, , own, rest], k) => {
    const y = top + BAR * k;
    const parts = [relative_size * outputs[own], (1 - relative_size) * outputs[rest]];
    const border = clamp(parts[0], 0, synergy);
    const told = parts.map((part) => fixed(100 * part, 0)).join(" + ");
    const bar = (who, from, to) =>
      svg("rect", { class: `sim-part sim-${who}`, x: x(from), y: y + 6, width: x(to) - x(from), height: 14 });
    return svg(
      "g",
      {},
      svg("text", { x: on.left, y }, svg("tspan", { class: "sim-strong" }, type), ` ${told}`),
      bar("own", 0, border),
      bar("rest", border, synergy),
      ...marks.map((mark) => svg("path", { class: "sim-level sim-strong", d: `M${x(mark)},${y + 3}v20` })),
    );
  });
  return [...rows, lettered({ class: "sim-number", x: on.left, y: top + 3 * BAR + 2 }, on.key)];
}

function draw(on, values, outputs) {
  const points = outputs.sizes;
  const shades = Object.entries(regions(points)).map(([who, shape]) =>
    svg("path", { class: `sim-region sim-${who}`, d: area(on, shape) }),
  );
  const drawn = (key) => points.filter((p) => p[key] <= TOP + 1e-9).map((p) => [p.relative_size, p[key]]);
  return [
    ...shades,
    axes(on),
    svg("path", {
      class: "sim-line sim-ink sim-thin",
      d: line(on, [
        [0, 1],
        [1, 1],
      ]),
    }),
    ...NEEDS.map(({ word, colour, dashed }) =>
      svg("path", { class: `sim-line sim-${colour}${dashed ? " sim-dashed" : ""}`, d: line(on, drawn(word)) }),
    ),
    ...names(on, points),
    ...bars(on, values, outputs),
  ];
}

const NAMES = {
  both: ["all three ways"],
  own: ["not the", "equal split"],
  rest: ["not with", "the stake"],
  none: ["only a", "bargain"],
};

// Where a region has most room for its name; nothing where it has little.
export function places(points) {
  const shapes = regions(points);
  const roomiest = (shape) => shape.reduce((best, p) => (p[2] - p[1] > best[2] - best[1] ? p : best));
  const inside = (shape) => shape.filter(([size]) => size > 0.14 && size < 0.86);
  const middle = ([size, low, high], room = 0.45) => (high - low > room ? [size, (low + high) / 2] : null);
  const amid = shapes.both.filter(([size]) => Math.abs(size - 0.5) < 0.1);
  return {
    both: middle([0.5, Math.max(...amid.map(([, low]) => low)), TOP], 0.2),
    own: middle(roomiest(inside(shapes.own))),
    rest: middle(roomiest(inside(shapes.rest))),
    none: middle(roomiest(inside(shapes.none))),
  };
}

function names(on, points) {
  const roomy = Object.entries(places(points)).filter(([, place]) => place);
  const texts = roomy.map(([who, [size, synergy]]) => written(on, NAMES[who], size, synergy));
  return [
    ...texts,
    written(on, ["none: they earn less together"], 0.5, 0.75),
    lineName(on, points, NEEDS[0], { dx: -8, dy: -4, anchor: "end" }),
    lineName(on, points, NEEDS[1], { dx: 6, dy: 18, anchor: "start" }),
  ];
}

const lineName = (on, points, { word, name, colour }, { dx, dy, anchor }) =>
  svg(
    "text",
    {
      class: `sim-label sim-name sim-${colour}`,
      x: on.x(BESIDE) + dx,
      y: on.y(cut(points.find((point) => point.relative_size >= BESIDE)[word])) + dy,
      "text-anchor": anchor,
    },
    name,
  );

const written = (on, parts, size, synergy) =>
  svg(
    "text",
    { class: "sim-name", y: on.y(synergy) - 8 * (parts.length - 1) + 4, "text-anchor": "middle" },
    ...parts.map((part, k) => svg("tspan", { x: on.x(size), dy: k ? "1.15em" : 0 }, part)),
  );

function table({ relative_size }, outputs) {
  const body = RULES.map(([type, rule, own, rest], k) =>
    html(
      "tr",
      {},
      html("th", { scope: "row" }, type, html("br"), html("small", {}, rule)),
      html("td", {}, fixed(outputs[own])),
      html("td", {}, fixed(outputs[rest])),
      html("td", {}, outputs.survive[k] ? "yes" : "no"),
    ),
  );
  const heads = ["Type", "firm i", "partner", "suits both?"].map((text) => html("th", { scope: "col" }, text));
  return html(
    "table",
    { class: "sim-wide sim-rules" },
    html(
      "caption",
      {},
      `Gain of each firm; firm i would earn ${fixed(100 * relative_size, 0)}% of what both would earn alone`,
    ),
    html("thead", {}, html("tr", {}, ...heads)),
    html("tbody", {}, ...body),
  );
}

// One row a size: what each rule needs there, and what it gives at the synergy chosen.
export const rows = (values, { sizes }) =>
  sizes.map((one) => ({ ...values, ...one, survive: named(one.survive, 0).join("; ") || "none" }));

const handle = ["relative_size", "synergy"];

function render({ model, el }) {
  return liveFigure({
    model,
    el,
    about: { ...profit_rules_figure, outputs },
    handle,
    layout,
    panels,
    draw,
    table,
    summarise,
    rows,
  });
}

export default { render };
