// Economic and social performance that carry each other, and a partner that asks before it gives.
import { switchArrow } from "#kit/arrow.js";
import { namedBox } from "#kit/box.js";
import { html, svg } from "#kit/dom.js";
import { atEnds } from "#kit/ends.js";
import { liveFigure } from "#kit/figure.js";
import { clamp, fixed } from "#kit/numbers.js";
import { area, axes, line, plane } from "#kit/plane.js";
import { simulate } from "#kit/simulate.js";
import { bisect } from "#kit/solve.js";
import { convergence } from "#models/convergence.js";

const PERIODS = 60;
const LONG = 300;
const TOP = 1.6;
const SAMPLES = 120;
const COLUMNS = 20;
const ARROWS_ACROSS = 9;
const GIVES = 0.005; // less does not count, and would be told as 0.00
const NARROW = 360;
const RESOURCES = 112; // room at the right for what resources do, where there is little
const BOXES = ["Economic", "Social", "Partner"];

// What each capability is in the source, in our words, and between which boxes it stands.
export const CAPABILITIES = [
  {
    word: "attracts_resources",
    from: 1,
    to: 2,
    says: "The social side of what the firm makes attracts resources of social organisations.",
  },
  { word: "serves_society", from: 0, to: 1, says: "Economic investment raises social performance." },
  { word: "serves_business", from: 1, to: 0, says: "Social investment raises economic performance." },
];
const STRENGTHS = Object.fromEntries(convergence.parameters.map(({ word, value }) => [word, value]));

// A capability picked is switched off, or on again at its first strength.
export function settle({ switched, ...values }) {
  if (!switched) return values;
  return { ...values, [switched]: values[switched] > 0 ? 0 : STRENGTHS[switched] };
}

const sustains = (values, economic, social) =>
  convergence.outputs(values, { economic_performance: economic, social_performance: social });
const gives = ({ partner_resources }) => partner_resources >= GIVES;
const heights = Array.from({ length: SAMPLES + 1 }, (_, k) => (TOP * k) / SAMPLES);

// The same, with the two places at which the partner begins to give and gives all.
const heightsAnd = ({ asked_performance: asks, leeway }) =>
  [...heights, asks - leeway, asks].filter((social) => social >= 0).sort((one, other) => one - other);

// What social performance gains or loses where economic performance is at its own aim.
const excess = (values, social) => {
  const { economic_aim } = sustains(values, 0, social);
  return sustains(values, economic_aim, social).social_aim - social;
};

// Where both stay as they are, found by halving where the excess changes sign. The first place, at
// nothing, is where all rests that the circle does not carry away.
export function rests(values) {
  const grid = heights.slice(1);
  const grows = grid.map((social) => excess(values, social) > 0);
  const found = grid.slice(1).flatMap((to, k) => {
    if (grows[k] === grows[k + 1]) return [];
    const social = bisect((place) => excess(values, place), grid[k], to);
    const { economic_aim } = sustains(values, 0, social);
    return [{ economic: economic_aim, social, tips: !grows[k], allied: gives(sustains(values, 0, social)) }];
  });
  return [{ economic: 0, social: 0, tips: grows[0], allied: false }, ...found];
}

// Whether a partner gives in the end. A run that once rises in both, or falls in both, goes on so.
export function stays(values, economic, social) {
  let state = { economic_performance: economic, social_performance: social };
  for (let period = 0; period < LONG; period += 1) {
    const next = convergence.step(values, state);
    const up = next.economic_performance >= state.economic_performance;
    const high = next.social_performance >= state.social_performance;
    state = next;
    if (up === high && up === given(values, state)) return up;
  }
  return given(values, state);
}

const given = (values, { economic_performance, social_performance }) =>
  gives(sustains(values, economic_performance, social_performance));

// From which social performance on the partner stays, by economic performance: it falls with that.
export function border(values) {
  let high = TOP;
  return Array.from({ length: COLUMNS + 1 }, (_, k) => {
    const economic = (TOP * k) / COLUMNS;
    if (!stays(values, economic, high)) return [economic, TOP];
    let low = 0;
    if (stays(values, economic, low)) high = low;
    while (high - low > 0.02) {
      const middle = (low + high) / 2;
      if (stays(values, economic, middle)) high = middle;
      else low = middle;
    }
    return [economic, high];
  });
}

export const outputs = (values) => ({
  run: simulate(convergence, values, PERIODS),
  rests: rests(values),
  border: border(values),
});

function story(values, run) {
  const when = run.map(gives);
  const [first, last] = [when.indexOf(true), when.lastIndexOf(true)];
  if (values.attracts_resources === 0) return "Without capability 1 nothing attracts a partner";
  if (first < 0) {
    const highest = Math.max(...run.map(({ social_performance }) => social_performance));
    const asks = fixed(values.asked_performance);
    return `The partner never joins: it asks ${asks}, and social performance reaches ${fixed(highest)} at most`;
  }
  const joins = first ? `The partner joins in period ${first}` : "The partner gives from the start";
  return last === PERIODS ? `${joins} and stays` : `${joins}, and gives nothing from period ${last + 1} on`;
}

export function summarise(values, { run }) {
  const { economic_performance, social_performance, gain_alone, loop_gain } = run.at(-1);
  const end = `After ${PERIODS} periods economic performance is ${fixed(economic_performance)} and social performance ${fixed(social_performance)}.`;
  const gain = `The loop gain is ${fixed(gain_alone)} alone and ${fixed(loop_gain)} with the partner; above 1 the circle sustains itself.`;
  return `${story(values, run)}. ${end} ${gain}`;
}

function layout(width) {
  const diagram = width < NARROW ? 226 : 108;
  const side = Math.round(clamp(0.9 * width, 270, 400));
  const foot = diagram + 30 + side + 44;
  const height = foot + 190;
  const margins = { left: 40, right: 14 };
  const index = { range: [0, TOP] };
  const on = plane({
    width,
    height,
    x: { ...index, title: "economic performance, E" },
    y: { ...index, title: "social performance, S" },
    margin: { ...margins, top: diagram + 30, bottom: height - foot + 44 },
  });
  const time = plane({
    width,
    height,
    x: { range: [0, PERIODS], title: "periods" },
    y: { ...index, title: "performance over time" },
    margin: { ...margins, right: 92, top: foot + 34, bottom: 44 },
  });
  return { ...on, time };
}

function draw(on, values, { run, rests: places, border: from }) {
  const asks = values.asked_performance;
  const above = from.map(([economic, social]) => [economic, social, TOP]);
  const path = run.map((record) => [record.economic_performance, record.social_performance]);
  return [
    svg("g", {}, ...diagram(on, values)),
    svg("path", { class: "sim-region sim-rest", d: area(on, above) }),
    svg("path", { class: "sim-field", d: field(on, values) }),
    svg("path", {
      class: "sim-level",
      d: line(on, [
        [0, asks],
        [TOP, asks],
      ]),
    }),
    axes(on),
    svg("path", { class: "sim-line sim-own", d: line(on, economicHolds(values)) }),
    svg("path", {
      class: "sim-line sim-both",
      d: socialHolds(values)
        .map((part) => line(on, part))
        .join(""),
    }),
    svg("path", { class: "sim-line sim-ink sim-thin", d: line(on, path) }),
    svg("g", {}, ...places.map((place) => restMark(on, place))),
    svg("g", {}, ...names(on, values, from)),
    ...overTime(on.time, run),
  ];
}

// Where economic performance stays as it is: at what so much social performance sustains.
const economicHolds = (values) =>
  heightsAnd(values)
    .map((social) => [sustains(values, 0, social).economic_aim, social])
    .filter(([economic]) => economic <= TOP);

// Where social performance does, in as many parts as there are.
function socialHolds(values) {
  const parts = [[]];
  for (const social of heightsAnd(values)) {
    const lacks = (economic) => sustains(values, economic, social).social_aim - social;
    if (lacks(0) <= 0 && lacks(TOP) >= 0 && values.serves_society > 0) {
      parts.at(-1).push([bisect(lacks, 0, TOP), social]);
    } else if (parts.at(-1).length) parts.push([]);
  }
  return parts.filter((part) => part.length > 1);
}

// Short arrows in the direction in which both go.
function field(on, values) {
  const places = Array.from({ length: ARROWS_ACROSS }, (_, k) => (TOP * (k + 0.5)) / ARROWS_ACROSS);
  const length = (on.right - on.left) / ARROWS_ACROSS / 2.2;
  return places
    .flatMap((economic) => places.map((social) => [economic, social]))
    .map((place) => {
      const [economic, social] = place;
      const next = convergence.step(values, { economic_performance: economic, social_performance: social });
      const dx = on.x(next.economic_performance) - on.x(economic);
      const dy = on.y(next.social_performance) - on.y(social);
      const size = Math.hypot(dx, dy) || 1;
      const [ux, uy] = [(dx / size) * length, (dy / size) * length];
      const [x, y] = [on.x(economic) + ux / 2, on.y(social) + uy / 2];
      const wing = (side) =>
        `M${tenth(x)},${tenth(y)}l${tenth(-0.35 * ux - side * 0.2 * uy)},${tenth(-0.35 * uy + side * 0.2 * ux)}`;
      return `M${tenth(x - ux)},${tenth(y - uy)}L${tenth(x)},${tenth(y)}${wing(1)}${wing(-1)}`;
    })
    .join("");
}

const tenth = (place) => Math.round(10 * place) / 10;

const restMark = (on, { economic, social, tips }) =>
  svg("circle", { class: tips ? "sim-mark" : "sim-dot", cx: on.x(economic), cy: on.y(social), r: 6 });

// What the lines and the shade are, where there is room for it.
function names(on, values, from) {
  const name = (x, y, text, more = {}) => svg("text", { class: "sim-name", x, y, ...more }, text);
  const end = { "text-anchor": "end" };
  const asks = clamp(on.y(values.asked_performance), on.top + 53, on.bottom - 4);
  const shaded = from.some(([, social]) => social < 0.8 * TOP);
  return [
    name(on.right - 6, asks - 5, "the partner asks", end),
    ...(shaded ? [name(on.right - 6, on.top + 33, "from here the partner stays", end)] : []),
    ...[
      ["own", "E holds"],
      ["both", "S holds"],
    ].map(([who, text], k) =>
      svg("text", { class: `sim-label sim-${who}`, x: on.left + 8 + 72 * k, y: on.top + 14 }, text),
    ),
  ];
}

function overTime(on, run) {
  const path = (word) =>
    line(
      on,
      run.map((record) => [record.period, record[word]]),
    );
  const shade = run.map(({ period, partner_engagement, partner_resources }) => [
    period,
    0,
    partner_resources >= GIVES ? TOP * partner_engagement : 0,
  ]);
  const shaded = svg(
    "text",
    { class: "sim-name", x: on.right - 6, y: on.top + 14, "text-anchor": "end" },
    "shaded: the partner gives",
  );
  return [
    svg("path", { class: "sim-region sim-rest", d: area(on, shade) }),
    axes(on),
    svg("path", { class: "sim-line sim-own", d: path("economic_performance") }),
    svg("path", { class: "sim-line sim-both", d: path("social_performance") }),
    svg(
      "g",
      {},
      ...atEnds(on, [
        { name: "economic", look: "sim-own", y: on.y(run.at(-1).economic_performance) },
        { name: "social", look: "sim-both", y: on.y(run.at(-1).social_performance) },
      ]),
      ...(run.some(gives) ? [shaded] : []),
    ),
  ];
}

// Three boxes in a row, or one above the other where there is no width, and the capabilities.
function diagram(on, values) {
  const upright = on.width < NARROW;
  const [wide, high] = [88, 38];
  const length = upright ? 214 - high : on.width - 12 - wide;
  const across = Math.min(on.width / 2, on.width - wide / 2 - RESOURCES);
  const middle = (k) => (upright ? [across, 4 + high / 2 + (k * length) / 2] : [6 + wide / 2 + (k * length) / 2, 36]);
  const boxes = BOXES.map((name, k) => namedBox(name, middle(k), wide, high));
  const between = (from, to) => {
    const aside = to > from ? -12 : 12;
    const along = ((upright ? high : wide) / 2) * Math.sign(to - from);
    return [middle(from), middle(to)].map(([x, y], side) => {
      const shift = side ? -along : along;
      return upright ? [x + 1.7 * aside, y + shift] : [x + shift, y + aside];
    });
  };
  const switches = CAPABILITIES.map(({ from, to, ...capability }, k) =>
    switchArrow({ ...capability, name: "capability" }, k + 1, ...between(from, to), values[capability.word]),
  );
  return [...ties(upright, middle, between, [wide, high]), ...boxes, ...switches];
}

// What the partner's resources do, which no capability is: to social, and round to economic.
function ties(upright, middle, between, [wide, high]) {
  const [start, end] = between(2, 1);
  const [[x2, y2], [x0, y0]] = [middle(2), middle(0)];
  const round = upright ? `M${x2 + wide / 2},${y2}h34V${y0}h-30` : `M${x2},${y2 + high / 2}v34H${x0}v-30`;
  const tip = upright ? [x0 + wide / 2, y0, 8, 5, 8, -5] : [x0, y0 + high / 2, 5, 8, -5, 8];
  const into = upright ? [...end, -5, 8, 5, 8] : [...end, 8, 5, 8, -5];
  const head = ([x, y, ax, ay, bx, by]) => `M${x},${y}l${ax},${ay}L${x + bx},${y + by}Z`;
  const text = upright ? [x2 + wide / 2 + 40, (y0 + y2) / 2] : [(x0 + x2) / 2, y2 + high / 2 + 29];
  return [
    svg("path", { class: "sim-tie", fill: "none", d: `M${start}L${end}${round}` }),
    svg("path", { class: "sim-part sim-none", d: head(into) + head(tip) }),
    svg(
      "text",
      { class: "sim-number", x: text[0], y: text[1], "text-anchor": upright ? "start" : "middle" },
      "resources",
    ),
  ];
}

function table(values, { run }) {
  const { gain_alone, loop_gain } = run.at(-1);
  const most = Math.max(2, gain_alone, loop_gain);
  const row = (who, name, gain) => {
    const bar = html(
      "div",
      { class: `sim-bar sim-${who}`, "aria-hidden": "true" },
      html("span", { style: `width: ${((100 * gain) / most).toFixed(1)}%` }),
      html("i", { style: `left: ${(100 / most).toFixed(1)}%` }),
    );
    return html("tr", {}, html("th", { scope: "row" }, name, bar), html("td", {}, fixed(gain)));
  };
  return html(
    "table",
    {},
    html("caption", {}, "Loop gain; the mark is the critical line, at 1"),
    html("tbody", {}, row("own", "the firm alone", gain_alone), row("rest", "with the partner", loop_gain)),
  );
}

// One record a period.
export const rows = (values, { run }) => run.map((record) => ({ ...values, ...record }));

function render({ model, el }) {
  const about = { ...convergence, outputs };
  const handle = ["first_economic", "first_social"];
  return liveFigure({ model, el, about, settle, layout, draw, table, summarise, rows, handle, pick: "switched" });
}

export default { render };
