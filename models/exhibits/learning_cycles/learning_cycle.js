// The cycle of learning, re-evaluation and readjustment: the loop as it turns, and over time.
import { learning_cycle_figure } from "#figures/learning_cycle.js";
import { html, svg } from "#kit/dom.js";
import { apart, atEnds, roomAtEnds } from "#kit/ends.js";
import { liveFigure } from "#kit/figure.js";
import { heightOf, lettered, wrapped } from "#kit/lettering.js";
import { fixed, percent } from "#kit/numbers.js";
import { least } from "#kit/passing.js";
import { axes, line, plane } from "#kit/plane.js";
import { seriesOf } from "#kit/series.js";
import { simulate } from "#kit/simulate.js";
import { bisect } from "#kit/solve.js";
import { learning_cycle } from "#models/learning_cycle.js";

const { periods: PERIODS, long: LONG, halvings: HALVINGS } = learning_cycle_figure.constants;
const NARROW = 560;
const LINES = seriesOf(learning_cycle_figure, ["conditions", "learned", "aspiration"]);
const AREAS = seriesOf(
  learning_cycle_figure,
  ["environment", "goals", "tasks", "processes", "skills"].map((area) => `learned_${area}`),
);
const STOCKS = [...AREAS.map(({ word }) => word), "conditions"];
const LOOP = ["learning_now", "learned", "evaluation", "change_in_conditions"]; // what turns it

const met = ({ first_aspiration }, { learned }) => learned > first_aspiration;

// Whether the alliance comes to learn what its partners expected at first. Once conditions and all
// that is known fall, they fall for good: what is due doesn't.
export function thrives(values) {
  let state = learning_cycle.start(values);
  for (let period = 0; period <= LONG; period += 1) {
    if (met(values, learning_cycle.outputs(values, state))) return true;
    const next = learning_cycle.step(values, state);
    if (STOCKS.every((word) => next[word] <= state[word]) && period) return false;
    state = next;
  }
  return false;
}

// Conditions under which partners in the long run learn just what they expect, if there are some.
function lasting(values) {
  const state = learning_cycle.start(values);
  const beyond = (conditions) =>
    learning_cycle.outputs(values, { ...state, conditions }).lasting_learned - values.first_aspiration;
  return beyond(1) >= 0 ? bisect(beyond, 0, 1) : null;
}

// How strong each step of the loop is in a period, compared with the strongest that it is in this run.
function loopIn(records, period) {
  const parts = LOOP.map((word) => {
    const most = Math.max(...records.map((record) => Math.abs(record[word])));
    return [word, most ? Math.abs(records[period][word]) / most : 0];
  });
  return Object.fromEntries(parts);
}

// The run and where it leads; conditions needed at the start, and those that would last.
export function outputs(values) {
  const records = simulate(learning_cycle, values, PERIODS);
  return {
    records,
    needed: least((first_conditions) => thrives({ ...values, first_conditions }), 0, 1, HALVINGS),
    lasting: lasting(values),
    thrives: thrives(values),
    met: records.find((record) => met(values, record))?.period ?? null,
    loop: loopIn(records, values.period),
  };
}

// The four steps of the loop: what is told of each, how strong it is, and which way it turns.
export function steps({ conditions, learning_now, evaluation, change_in_conditions: changed }, strengths) {
  const signed = (value) => (value > 0 ? `+${fixed(value, 3)}` : fixed(value, 3));
  return [
    { name: "Conditions", told: fixed(conditions), up: true },
    { name: "Learning", told: signed(learning_now), up: true },
    { name: "Re-evaluation", told: reviewed(evaluation), up: evaluation >= 0 },
    { name: "Readjustment", told: signed(changed), up: changed >= 0 },
  ].map((step, k) => ({ ...step, strength: strengths[LOOP[k]] }));
}

function reviewed(evaluation) {
  if (fixed(Math.abs(evaluation)) === fixed(0)) return "as expected";
  return evaluation > 0 ? `${fixed(evaluation)} ahead` : `${fixed(-evaluation)} short`;
}

export function summarise(values, { records, needed, thrives: good, met: period }) {
  const from = `From conditions of ${fixed(values.first_conditions)} the alliance`;
  const lowest = Math.min(...records.map(({ conditions }) => conditions));
  const when = period === null ? `only after period ${PERIODS}` : `in period ${period}`;
  const fate = good
    ? `${from} thrives: ${dip(values, lowest)}, and partners have learned what they hoped for ${when}.`
    : `${from} fails: partners never learn what they hoped for, ${decline(values, records.at(-1))}.`;
  const border =
    needed === null
      ? "With this aspiration no start is good enough to thrive."
      : `To thrive, it needs conditions of at least ${fixed(needed)} at the start.`;
  const { conditions, learned, aspiration } = records[values.period];
  const now = `In period ${values.period} conditions are ${fixed(conditions)}; partners expected to have learned ${percent(aspiration)} and have learned ${percent(learned)}.`;
  return `${fate} ${border} ${now}`;
}

function dip({ first_conditions: first }, lowest) {
  if (lowest >= first) return "conditions never fall below their level at the start";
  return fixed(lowest) === fixed(first) ? "conditions hardly fall" : `conditions fall no lower than ${fixed(lowest)}`;
}

const decline = ({ first_conditions }, { conditions }) =>
  conditions < first_conditions
    ? `and conditions fall to ${fixed(conditions)} by period ${PERIODS}`
    : `though conditions are at ${fixed(conditions)} in period ${PERIODS}`;

function layout(width) {
  const narrow = width < NARROW;
  const loop = narrow
    ? { left: 2, top: 0, width: width - 4, height: 212 }
    : { left: 4, top: 12, width: 0.4 * width, height: 400 };
  const left = narrow ? 40 : loop.width + 44;
  const top = narrow ? loop.height + 30 : 26;
  const high = narrow ? 180 : 186;
  const height = top + 2 * high + 100;
  const x = { range: [0, PERIODS] };
  const y = { range: [0, 1] };
  const margin = { left, right: Math.max(roomAtEnds(LINES), roomAtEnds(AREAS, {})) };
  const above = { ...margin, top, bottom: height - top - high };
  const below = { ...margin, top: top + high + 60, bottom: 40 };
  return {
    width,
    height,
    narrow,
    loop,
    whole: plane({ width, height, x, y: { ...y, title: "conditions, learned and expected" }, margin: above }),
    areas: plane({
      width,
      height,
      x: { ...x, title: "period" },
      y: { ...y, title: "learned, by area" },
      margin: below,
    }),
  };
}

const panels = ({ narrow, whole, areas }) => [
  ...(narrow ? [{ from: 0, words: ["period"] }] : []),
  { from: narrow ? whole.top - 28 : 0, main: true },
  { from: areas.top - 28, words: ["unevenness"] },
];

function draw(on, values, { records, needed, lasting: enough, loop: strengths }) {
  const path = (at, word) =>
    line(
      at,
      records.map((record) => [record.period, record[word]]),
    );
  const cursor = (at) =>
    svg("path", {
      class: "sim-cursor",
      d: line(at, [
        [values.period, 0],
        [values.period, 1],
      ]),
    });
  const now = records[values.period];
  const dots = LINES.map(({ word }) =>
    svg("circle", {
      class: "sim-dot",
      cx: on.whole.x(values.period),
      cy: on.whole.y(now[word]),
      r: 4,
    }),
  );
  const borders = levels(on.whole, needed, enough);
  return [
    ...loop(on.loop, steps(now, strengths)),
    axes(on.whole),
    axes(on.areas),
    ...borders.map(([rule]) => rule),
    cursor(on.whole),
    cursor(on.areas),
    ...LINES.map(({ word, colour, dashed }) =>
      svg("path", { class: `sim-line sim-${colour}${dashed ? " sim-dashed" : ""}`, d: path(on.whole, word) }),
    ),
    ...dots,
    ...AREAS.map(({ word, colour }) =>
      svg("path", { class: `sim-line sim-${colour} sim-thin`, d: path(on.areas, word) }),
    ),
    ...borders.map(([, name]) => name),
    ...names(on.whole, LINES, records.at(-1), ({ colour }) => `sim-${colour}`),
    ...names(on.areas, AREAS, records.at(-1)),
  ];
}

// The two borders, what it takes to start and what it would take to last, with their names on them.
function levels(on, needed, enough) {
  const { left, right, top, bottom } = on;
  const all = [
    { value: needed, name: `needed at the start: ${fixed(needed ?? 0)}` },
    { value: enough, name: `enough to last: ${fixed(enough ?? 0)}` },
  ];
  const shown = all
    .filter(({ value }) => value !== null)
    .map((one) => ({ ...one, y: on.y(one.value), lines: wrapped(one.name, right - left - 8) }))
    .sort((one, other) => one.y - other.y);
  const high = Math.max(0, ...shown.map(({ lines }) => heightOf(lines)));
  const places = apart(
    shown.map(({ y }) => Math.max(y - 4, top + 12 + high)),
    bottom - 4,
    15 + high,
  );
  return shown.map(({ y, lines }, k) => {
    const place = { x: right - 4, y: places[k] - heightOf(lines), "text-anchor": "end" };
    return [
      svg("path", { class: "sim-level", d: `M${left},${y}H${right}` }),
      lettered({ class: "sim-name", ...place }, lines),
    ];
  });
}

// The names of lines at their ends, plain or with a look.
function names(on, lines, last, look = () => undefined) {
  return atEnds(
    on,
    lines.map((one) => ({ name: one.name, look: look(one), y: on.y(last[one.word]) })),
  );
}

// Four boxes in a ring; each arrow is as thick as the step behind it is strong.
function loop({ left, top, width, height }, four) {
  const [wide, high] = [112, 48];
  const middle = [left + width / 2, top + height / 2];
  const reach = [Math.min(width - wide, 250) / 2, (height - high) / 2 - 4];
  const upright = height > 300;
  const corners = upright
    ? [
        [0, -1],
        [1, 0],
        [0, 1],
        [-1, 0],
      ]
    : [
        [-1, -1],
        [1, -1],
        [1, 1],
        [-1, 1],
      ];
  const spread = upright ? [reach[0], Math.min(reach[1], 130)] : [reach[0], Math.min(reach[1], 66)];
  const places = corners.map(([x, y]) => [middle[0] + x * spread[0], middle[1] + y * spread[1]]);
  const boxes = four.map(({ name, told }, k) => {
    const [x, y] = places[k];
    return svg(
      "g",
      {},
      svg("rect", { class: "sim-box", x: x - wide / 2, y: y - high / 2, width: wide, height: high, rx: 6 }),
      svg("text", { class: "sim-boxed", x, y: y - 3, "text-anchor": "middle" }, name),
      svg("text", { x, y: y + 15, "text-anchor": "middle" }, told),
    );
  });
  const arrows = four.map((step, k) => arrow(step, places[k], places[(k + 1) % 4], [wide, high]));
  return [...arrows.flat(), ...boxes];
}

// From the border of one box to the border of the next.
function arrow({ strength, up }, [x1, y1], [x2, y2], [wide, high]) {
  const [dx, dy] = [x2 - x1, y2 - y1];
  const length = Math.hypot(dx, dy);
  const [ux, uy] = [dx / length, dy / length];
  const out = Math.min(wide / 2 / Math.abs(ux || 1e-9), high / 2 / Math.abs(uy || 1e-9)) + 4;
  const thick = 1 + 6 * strength;
  const tip = [x2 - ux * out, y2 - uy * out];
  const foot = [tip[0] - ux * (8 + thick), tip[1] - uy * (8 + thick)];
  const side = [-uy * (5 + 0.6 * thick), ux * (5 + 0.6 * thick)];
  const at = ([x, y]) => `${fixed(x, 1)},${fixed(y, 1)}`.replaceAll("−", "-");
  const look = up ? "both" : "rest";
  const corner = (sign) => [foot[0] + sign * side[0], foot[1] + sign * side[1]];
  return [
    svg("path", {
      class: `sim-line sim-${look}`,
      style: `stroke-width: ${fixed(thick, 1)}px`,
      d: `M${at([x1 + ux * out, y1 + uy * out])}L${at(foot)}`,
    }),
    svg("path", { class: `sim-part sim-${look}`, d: `M${at(tip)}L${at(corner(1))}L${at(corner(-1))}Z` }),
  ];
}

function table({ period }, { records }) {
  const now = records[period];
  const row = ({ word, name }) =>
    html("tr", {}, html("th", { scope: "row" }, name), html("td", {}, percent(now[word])));
  return html(
    "table",
    {},
    html("caption", {}, `Learned by period ${period}`),
    html("tbody", {}, ...AREAS.map(row), row({ word: "learned", name: "mean of the five areas" }), row(LINES[2])),
  );
}

// One row a period.
export const rows = (values, { records }) =>
  records.map((record) => Object.fromEntries(Object.entries(record).filter(([word]) => word !== "lasting_learned")));

function render({ model, el }) {
  const about = { ...learning_cycle_figure, outputs };
  return liveFigure({
    model,
    el,
    about,
    layout,
    panels,
    draw,
    table,
    summarise,
    rows,
    across: true,
    look: "sim-columns",
  });
}

export default { render };
