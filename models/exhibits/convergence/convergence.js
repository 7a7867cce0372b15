// Economic and social performance that carry each other, and a partner that asks before it gives.
import { convergence_figure } from "#figures/convergence.js";
import { switchArrow, switching } from "#kit/arrow.js";
import { tableBar } from "#kit/bar.js";
import { namedBox } from "#kit/box.js";
import { html, svg } from "#kit/dom.js";
import { atEnds, roomAtEnds } from "#kit/ends.js";
import { liveFigure } from "#kit/figure.js";
import { clamp, fixed } from "#kit/numbers.js";
import { least } from "#kit/passing.js";
import { area, axes, line, plane } from "#kit/plane.js";
import { seriesOf } from "#kit/series.js";
import { simulate } from "#kit/simulate.js";
import { bisect, crossings, turnings } from "#kit/solve.js";
import { convergence } from "#models/convergence.js";

const SET = convergence_figure.constants;
const { periods: PERIODS, top: TOP } = SET;
const NARROW = 360;
const RESOURCES = 112; // room at the right for what resources do, where there is little
const BOXES = ["Economic", "Social", "Partner"];
const LINES = seriesOf(convergence_figure, ["economic_performance", "social_performance"]);
const HOLDS = seriesOf(convergence_figure, ["economic_holds", "social_holds"]);

// What each capability is in the source, in our words, and between which boxes it stands.
export const CAPABILITIES = [
  {
    word: "attracts_resources",
    from: 1,
    to: 2,
    says: "The social side of the firm’s product attracts resources from social organisations.",
  },
  { word: "serves_society", from: 0, to: 1, says: "Economic investment raises social performance." },
  { word: "serves_business", from: 1, to: 0, says: "Social investment raises economic performance." },
];

export const { settle } = switching(convergence_figure);

const sustains = (values, economic, social) =>
  convergence.outputs(values, { economic_performance: economic, social_performance: social });
const gives = ({ partner_resources }) => partner_resources >= SET.gives;
const parts = (count) => Array.from({ length: count + 1 }, (_, k) => (TOP * k) / count);

// The places at which the partner begins to give, and gives all.
const bends = ({ asked_performance: asks, leeway }) => [asks - leeway, asks].filter((social) => social >= 0);

// Where both stay as they are: at nothing, and where social performance gains nothing while economic
// performance is at its own aim. Multiplied by what is positive, that gain is a polynomial in social
// performance, between the bends of the third degree.
function rests(values) {
  const aim = (social) => sustains(values, 0, social).economic_aim;
  const gain = (social) =>
    (sustains(values, aim(social), social).social_aim / social - 1) * (1 + social) ** 2 * (1 + aim(social));
  const places = [1e-9, ...bends(values).filter((social) => social > 0), SET.highest];
  const joins = places.length > 2 ? turnings(gain, ...places.slice(-3, -1)) : [];
  const found = crossings(
    gain,
    [...places, ...joins].sort((one, other) => one - other),
  );
  return [
    { economic: 0, social: 0, tips: gain(places[0]) > 0 },
    ...found.map(({ at, rises }) => ({ economic: aim(at), social: at, tips: rises })),
  ];
}

// Whether a partner gives in the end. A run that once rises in both, or falls in both, goes on so.
export function stays(values, economic, social) {
  let state = { economic_performance: economic, social_performance: social };
  for (let period = 0; period < SET.long; period += 1) {
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
const border = (values) =>
  parts(SET.columns).map((economic) => ({
    economic,
    social: least((social) => stays(values, economic, social), 0, TOP, SET.halvings),
  }));

// By how much both change in a period, from places all over the plane.
function field(values) {
  const places = Array.from({ length: SET.arrows }, (_, k) => (TOP * (k + 0.5)) / SET.arrows);
  return places
    .flatMap((economic) => places.map((social) => ({ economic, social })))
    .map(({ economic, social }) => {
      const next = convergence.step(values, { economic_performance: economic, social_performance: social });
      return {
        economic,
        social,
        right: next.economic_performance - economic,
        up: next.social_performance - social,
      };
    });
}

// Under which economic performance social performance stays as it is, if there is one.
function holding(values, social) {
  const gain = (economic) => sustains(values, economic, social).social_aim - social;
  const held = values.serves_society > 0 && gain(0) <= SET.rounding && gain(SET.farthest) > 0;
  return { social, economic: held ? bisect(gain, 0, SET.farthest) : null };
}

export function outputs(values) {
  const heights = [...parts(SET.samples), ...bends(values)].sort((one, other) => one - other);
  return {
    run: simulate(convergence, values, PERIODS),
    rests: rests(values),
    border: border(values),
    field: field(values),
    economic_holds: heights.map((social) => ({ social, economic: sustains(values, 0, social).economic_aim })),
    social_holds: heights.map((social) => holding(values, social)),
  };
}

function story(values, run) {
  const when = run.map(gives);
  const [first, last] = [when.indexOf(true), when.lastIndexOf(true)];
  if (values.attracts_resources === 0) return "Without capability 1 nothing attracts a partner";
  if (first < 0) {
    const highest = Math.max(...run.map(({ social_performance }) => social_performance));
    const asks = fixed(values.asked_performance);
    return `The partner never joins: it asks for ${asks}, and social performance reaches ${fixed(highest)} at most`;
  }
  const joins = first ? `The partner joins in period ${first}` : "The partner gives from the start";
  return last === PERIODS
    ? `${joins} and still gives in period ${PERIODS}`
    : `${joins}, but gives nothing from period ${last + 1} on`;
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
    margin: { ...margins, right: roomAtEnds(LINES), top: foot + 34, bottom: 44 },
  });
  return { ...on, time };
}

const panels = (on) => [{ from: 0 }, { from: on.top - 28, main: true }, { from: on.bottom + 42 }];

function draw(on, values, outputs) {
  const { run, rests: places, border: from, field: arrows } = outputs;
  const above = from.map(({ economic, social }) => [economic, social ?? TOP, TOP]);
  const path = run.map((record) => [record.economic_performance, record.social_performance]);
  const y = on.y(values.asked_performance);
  return [
    svg("g", {}, ...diagram(on, values)),
    svg("path", { class: "sim-region sim-rest", d: area(on, above) }),
    svg("path", { class: "sim-field", d: arrows.map((arrow) => pointing(on, arrow)).join("") }),
    svg("path", { class: "sim-level", d: `M${on.left},${y}H${on.right}` }),
    axes(on),
    ...HOLDS.map(({ word, colour }) => holds(on, colour, outputs[word])),
    svg("path", { class: "sim-line sim-ink sim-thin", d: line(on, path) }),
    svg("g", {}, ...places.filter(({ economic, social }) => economic <= TOP && social <= TOP).map(restMark(on))),
    svg("g", {}, ...names(on, values, from), ...HOLDS.flatMap((one) => named(on, one, outputs[one.word]))),
    ...overTime(on.time, run),
  ];
}

const inPlane = ({ economic }) => economic !== null && economic <= TOP;

// Where one performance stays as it is, in as many parts as are in the plane.
function holds(on, colour, places) {
  const seen = [[]];
  for (const { economic, social } of places) {
    if (inPlane({ economic })) seen.at(-1).push([economic, social]);
    else if (seen.at(-1).length) seen.push([]);
  }
  const d = seen.filter((part) => part.length > 1).map((part) => line(on, part));
  return svg("path", { class: `sim-line sim-${colour}`, d: d.join("") });
}

// A short arrow in the direction in which both go.
function pointing(on, { economic, social, right, up }) {
  const length = (on.right - on.left) / SET.arrows / 2.2;
  const [dx, dy] = [on.x(right) - on.x(0), on.y(up) - on.y(0)];
  const size = Math.hypot(dx, dy) || 1;
  const [ux, uy] = [(dx / size) * length, (dy / size) * length];
  const [x, y] = [on.x(economic) + ux / 2, on.y(social) + uy / 2];
  const wing = (side) =>
    `M${tenth(x)},${tenth(y)}l${tenth(-0.35 * ux - side * 0.2 * uy)},${tenth(-0.35 * uy + side * 0.2 * ux)}`;
  return `M${tenth(x - ux)},${tenth(y - uy)}L${tenth(x)},${tenth(y)}${wing(1)}${wing(-1)}`;
}

const tenth = (place) => Math.round(10 * place) / 10;

const restMark =
  (on) =>
  ({ economic, social, tips }) =>
    svg("circle", { class: tips ? "sim-mark" : "sim-dot", cx: on.x(economic), cy: on.y(social), r: 6 });

// What the lines and the shade are, where there is room for it.
function names(on, values, from) {
  const name = (x, y, text, more = {}) => svg("text", { class: "sim-name", x, y, ...more }, text);
  const end = { "text-anchor": "end" };
  const asks = clamp(on.y(values.asked_performance), on.top + 53, on.bottom - 4);
  const shaded = from.some(({ social }) => social !== null && social < 0.8 * TOP);
  return [
    name(on.right - 6, asks - 5, "what the partner asks for", end),
    ...(shaded ? [name(on.right - 6, on.top + 33, "from here the partner stays", end)] : []),
  ];
}

// The name of a line beside its upper end.
function named(on, { name, colour }, places) {
  const end = places.findLast(inPlane);
  if (!end) return [];
  const x = on.x(end.economic);
  const left = x > (on.left + on.right) / 2;
  const y = Math.max(on.y(end.social) - 8, on.top + 14);
  const place = { x: left ? x - 8 : x + 8, y, "text-anchor": left ? "end" : "start" };
  return [svg("text", { class: `sim-label sim-${colour}`, ...place }, name)];
}

function overTime(on, run) {
  const path = (word) =>
    line(
      on,
      run.map((record) => [record.period, record[word]]),
    );
  const shade = run.map((record) => [record.period, 0, gives(record) ? TOP * record.partner_engagement : 0]);
  const shaded = svg(
    "text",
    { class: "sim-name", x: on.right - 6, y: on.top + 14, "text-anchor": "end" },
    "shaded: the partner gives",
  );
  return [
    svg("path", { class: "sim-region sim-rest", d: area(on, shade) }),
    axes(on),
    ...LINES.map(({ word, colour }) => svg("path", { class: `sim-line sim-${colour}`, d: path(word) })),
    svg(
      "g",
      {},
      ...atEnds(
        on,
        LINES.map(({ word, name, colour }) => ({ name, look: `sim-${colour}`, y: on.y(run.at(-1)[word]) })),
      ),
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
    const bar = tableBar(who, gain / most, 1 / most);
    return html("tr", {}, html("th", { scope: "row" }, name, bar), html("td", {}, fixed(gain)));
  };
  return html(
    "table",
    {},
    html("caption", {}, "The loop gain; the mark shows the critical value, 1"),
    html("tbody", {}, row("own", "the firm alone", gain_alone), row("rest", "with the partner", loop_gain)),
  );
}

// One record a period.
export const rows = (values, { run }) => run.map((record) => ({ ...values, ...record }));

function render({ model, el }) {
  const about = { ...convergence_figure, outputs };
  const handle = ["first_economic", "first_social"];
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
    handle,
    pick: "switched",
  });
}

export default { render };
