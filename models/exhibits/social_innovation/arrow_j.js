// Arrow J on and off: one alliance over time, and the difference in 200 draws of all that no source
// says. The draws are those of models.simulation.social_innovation.py.
import { alliance_scenarios } from "#data/alliance_scenarios.js";
import { arrow_j_figure } from "#figures/arrow_j.js";
import { html, svg } from "#kit/dom.js";
import { atEnds } from "#kit/ends.js";
import { liveFigure } from "#kit/figure.js";
import { fixed, percent } from "#kit/numbers.js";
import { area, axes, line, plane } from "#kit/plane.js";
import { integers } from "#kit/random.js";
import { simulate } from "#kit/simulate.js";
import { stages } from "#models/stages.js";

export const PERIODS = arrow_j_figure.parameters.find(({ word }) => word === "moment").high;
const DRAWS = 200;
const SEED = 0;
const SAME = 1e-9;
const SLICE = 8; // milliseconds
const FEEDBACK = ["arrow_g", "arrow_h", "arrow_i"];
const _ARROW = stages.parameters.find(({ word }) => word === "arrow_j");
const UNKNOWN = stages.parameters.filter(({ word }) => word !== "arrow_j");
const DEFAULTS = Object.fromEntries(stages.parameters.map(({ word, value }) => [word, value]));

// What may change: how it is called, whether more is better, and how it is
// written.
const oneDigit = (value) => fixed(value, 1);
export const MEASURES = {
  conflicts: { name: "conflict between the partners", better: -1, show: fixed },
  outcome_succeeds: { name: "chance that an evaluation goes well", better: 1, show: percent },
  alive: { name: "part of the alliances still alive", better: 1, show: percent },
  economic_value: { name: "economic value per alliance", better: 1, show: oneDigit },
  social_value: { name: "social value per alliance", better: 1, show: oneDigit },
};
const WORDS = Object.keys(MEASURES);
const shortOf = (word) =>
  arrow_j_figure.parameters.find(({ word }) => word === "measure").options.find(({ value }) => value === word).label;

// What segment, agent and feedback set, whatever else is drawn.
function settled({ segment, agent, feedback }) {
  const sets = [segment, agent].map((name) => alliance_scenarios.sets[name] ?? {});
  const still = feedback === "off" ? Object.fromEntries(FEEDBACK.map((word) => [word, 0])) : {};
  return Object.assign({}, ...sets, still);
}

// Every parameter but arrow J, uniform over its box.
let all = null;
export function drawn() {
  all ??= integers({ seed: SEED, periods: 1, draws: DRAWS, items: UNKNOWN.length });
  return Array.from({ length: DRAWS }, (_, draw) =>
    Object.fromEntries(
      UNKNOWN.map(({ word, low, high }, k) => {
        const part = (all[draw * UNKNOWN.length + k] + 0.5) / 2 ** 32;
        return [word, low + (high - low) * part];
      }),
    ),
  );
}

// The measures of one alliance over time, an array a measure.
function followed(parameters) {
  const paths = Object.fromEntries(WORDS.map((word) => [word, new Float64Array(PERIODS + 1)]));
  let state = stages.start(parameters);
  for (let period = 0; period <= PERIODS; period += 1) {
    if (period) state = stages.step(parameters, state, {});
    const seen = stages.outputs(parameters, state);
    for (const word of WORDS) paths[word][period] = seen[word] ?? state[word];
  }
  return paths;
}

// What an alliance without arrow J does, is the same wherever the slider stands.
const without = { key: "", paths: [] };
const among = { key: "", pairs: null };
const keyOf = ({ segment, agent, feedback }) => [segment, agent, feedback].join();
const keyWith = (values) => `${keyOf(values)},${values.arrow_j}`;

// Follows the draws from one number to another, with arrow J and without.
export function pairs(values, from = 0, to = DRAWS) {
  if (without.key !== keyOf(values)) Object.assign(without, { key: keyOf(values), paths: [] });
  const sets = settled(values);
  return drawn()
    .slice(from, to)
    .map((parameters, k) => {
      const one = { ...parameters, ...sets };
      without.paths[from + k] ??= followed({ ...one, arrow_j: 0 });
      return { absent: without.paths[from + k], present: followed({ ...one, arrow_j: values.arrow_j }) };
    });
}

// A slice at a time, so that the page answers meanwhile.
function later(values, redraw) {
  if (among.key === keyWith(values)) return null;
  const found = [];
  let waiting = setTimeout(slice);
  function slice() {
    const until = performance.now() + SLICE;
    while (found.length < DRAWS && performance.now() < until) {
      found.push(...pairs(values, found.length, Math.min(found.length + 10, DRAWS)));
    }
    if (found.length < DRAWS) {
      waiting = setTimeout(slice);
      return;
    }
    Object.assign(among, { key: keyWith(values), pairs: found });
    redraw();
  }
  return () => clearTimeout(waiting);
}

// For one measure: by how much arrow J raises it in each draw, from the worst to the best.
export function differences(found, word, moment) {
  const { better } = MEASURES[word];
  const changes = found.map(({ present, absent }) => present[word][moment] - absent[word][moment]);
  changes.sort((a, b) => better * (a - b));
  const gained = changes.filter((one) => better * one > SAME).length;
  const lost = changes.filter((one) => better * one < -SAME).length;
  const half = changes.length / 2;
  const median = (changes[half - 1] + changes[half]) / 2;
  return { changes, helps: gained / changes.length, harms: lost / changes.length, median };
}

export function outputs(values) {
  const one = { ...DEFAULTS, ...settled(values) };
  const run = (arrow_j) => simulate(stages, { ...one, arrow_j }, PERIODS);
  const { moment } = values;
  const found = among.key === keyWith(values) ? among.pairs : null;
  const tally = found && Object.fromEntries(WORDS.map((word) => [word, differences(found, word, moment)]));
  return { present: run(values.arrow_j), absent: run(0), tally };
}

export function summarise({ measure, moment, arrow_j }, { present, absent, tally }) {
  const { name, show } = MEASURES[measure];
  const [after, before] = [present, absent].map((records) => show(records[moment][measure]));
  if (!arrow_j)
    return `Without arrow J the ${name} is ${before} after ${moment} periods. Give the arrow some strength to compare.`;
  const says = before === after ? `leaves the ${name} at ${after}` : `brings the ${name} from ${before} to ${after}`;
  const one = `After ${moment} periods arrow J ${says}.`;
  if (!tally) return `${one} The draws are being worked out.`;
  const { helps, harms, median } = tally[measure];
  const rest = harms > 0 ? `and for the worse in ${told(harms)}` : "and for the worse in none";
  const size = measured(measure, Math.abs(median));
  return `${one} In ${DRAWS} draws of the numbers that no source gives, the change is for the better in ${told(helps)} ${rest}. Half of the changes are ${median < 0 ? "below −" : "above "}${size}.`;
}

// A share of the draws: all and none are told apart from nearly all and nearly none.
export function told(part) {
  if (part > 0.99 && part < 1) return ">99%";
  if (part < 0.01 && part > 0) return "<1%";
  return percent(part);
}

const measured = (word, size) =>
  MEASURES[word].show === percent
    ? `${fixed(100 * size, 1)} percentage points`
    : fixed(size, word === "conflicts" ? 3 : 2);

const HEIGHTS = { over: 230, ranked: 190, gap: 78 };

function layout(width) {
  const height = 26 + HEIGHTS.over + HEIGHTS.gap + HEIGHTS.ranked + 44;
  return { width, height };
}

function over({ width, height }, word, most) {
  const known = MEASURES[word].show === percent || word === "conflicts";
  return plane({
    width,
    height,
    x: { range: [0, PERIODS], title: "periods" },
    y: { range: [0, known ? 1 : most * 1.05], title: MEASURES[word].name },
    margin: { left: 44, right: 82, top: 26, bottom: height - 26 - HEIGHTS.over },
  });
}

function ranked({ width, height }, changes) {
  const [low, high] = [Math.min(0, ...changes), Math.max(0, ...changes)];
  const room = 0.06 * (high - low) || 1;
  return plane({
    width,
    height,
    x: { range: [0, 100], title: "percent of the draws" },
    y: { range: [low - room, high + room], title: "what arrow J changes, draw by draw" },
    margin: { left: 44, right: 82, top: 26 + HEIGHTS.over + HEIGHTS.gap, bottom: 44 },
  });
}

function draw(on, values, { present, absent, tally }) {
  const word = values.measure;
  const most = Math.max(...present.map((record) => record[word]), ...absent.map((record) => record[word]));
  const upper = over(on, word, most);
  const along = (records) =>
    line(
      upper,
      records.map((record) => [record.period, record[word]]),
    );
  const x = upper.x(values.moment);
  return [
    axes(upper),
    svg("path", { class: "sim-cursor", d: `M${x},${upper.top}V${upper.bottom}` }),
    svg("path", { class: "sim-line sim-rest sim-dashed", d: along(absent) }),
    svg("path", { class: "sim-line sim-own", d: along(present) }),
    ...atEnds(upper, [
      { name: "with J", look: "sim-own", y: upper.y(present.at(-1)[word]) },
      { name: "without", look: "sim-rest", y: upper.y(absent.at(-1)[word]) },
    ]),
    ...[present, absent].map((records) =>
      svg("circle", { class: "sim-dot", cx: x, cy: upper.y(records[values.moment][word]), r: 5 }),
    ),
    ...inOrder(on, word, tally?.[word]),
  ];
}

// The draws from the worst to the best: what lies on the wrong side of zero is for the worse.
function inOrder(on, word, tallied) {
  const changes = tallied?.changes ?? [0];
  const lower = ranked(on, changes);
  const step = 100 / changes.length;
  const spots = changes.map((change, k) => [(k + 0.5) * step, change]);
  const towards = (sign) =>
    area(
      lower,
      spots.map(([place, change]) => [place, 0, sign * MEASURES[word].better * change > 0 ? change : 0]),
    );
  const zero = lower.y(0);
  const [helps, harms] = [tallied?.helps ?? 0, tallied?.harms ?? 0];
  const below = MEASURES[word].better < 0;
  return [
    svg("path", { class: "sim-region sim-both", d: towards(1) }),
    svg("path", { class: "sim-region sim-rest", d: towards(-1) }),
    axes(lower),
    svg("path", { class: "sim-level sim-strong", d: `M${lower.left},${zero}H${lower.right}` }),
    svg("path", {
      class: "sim-spots",
      d: spots.map(([place, change]) => `M${lower.x(place).toFixed(1)},${lower.y(change).toFixed(1)}h0`).join(""),
    }),
    svg(
      "text",
      { class: "sim-name", x: lower.left + 8, y: below ? lower.bottom - 10 : lower.top + 14 },
      tallied ? `worse in ${told(harms)}, better in ${told(helps)}` : "being worked out",
    ),
    svg("text", { class: "sim-number", x: lower.right + 6, y: zero + 4 }, "no change"),
  ];
}

const HEADS = ["Measure", "without", "with", "better in"];

function table({ moment }, { present, absent, tally }) {
  const rows = WORDS.map((word) => {
    const { show } = MEASURES[word];
    const cells = [absent, present].map((records) => show(records[moment][word]));
    const share = tally ? told(tally[word].helps) : "…";
    return html(
      "tr",
      {},
      html("th", { scope: "row" }, shortOf(word)),
      ...[...cells, share].map((text) => html("td", {}, text)),
    );
  });
  return html(
    "table",
    { class: "sim-wide" },
    html("caption", {}, `After ${moment} periods; "better in" counts ${DRAWS} draws`),
    html("thead", {}, html("tr", {}, ...HEADS.map((text) => html("th", { scope: "col" }, text)))),
    html("tbody", {}, ...rows),
  );
}

// One record a period, with and without; then one a draw, at the moment chosen.
export function rows(values, { present, absent, tally }) {
  const word = values.measure;
  const record = (kind, number, after, before) => ({
    ...values,
    kind,
    number,
    with_arrow_j: after ?? "",
    without_arrow_j: before ?? "",
    change: after - before,
  });
  const path = present.map((one, k) => record("period", k, one[word], absent[k][word]));
  const many = (tally ? among.pairs : []).map((one, k) =>
    record("draw", k + 1, one.present[word][values.moment], one.absent[word][values.moment]),
  );
  return [...path, ...many];
}

const about = { ...arrow_j_figure, outputs };

function render({ model, el }) {
  const settle = (values) => values;
  return liveFigure({ model, el, about, settle, layout, draw, table, summarise, rows, later });
}

export default { render };
