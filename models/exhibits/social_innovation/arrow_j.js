// Arrow J on and off: one alliance over time, and the difference in many draws of all that no source
// says.
import { alliance_scenarios } from "#data/alliance_scenarios.js";
import { arrow_j_figure } from "#figures/arrow_j.js";
import { html, svg } from "#kit/dom.js";
import { atEnds } from "#kit/ends.js";
import { liveFigure } from "#kit/figure.js";
import { widest } from "#kit/lettering.js";
import { fixed, percent } from "#kit/numbers.js";
import { area, axes, line, plane } from "#kit/plane.js";
import { uniforms } from "#kit/random.js";
import { seriesOf } from "#kit/series.js";
import { only, simulate } from "#kit/simulate.js";
import { putOff } from "#kit/slices.js";
import { stages } from "#models/stages.js";

const {
  periods: PERIODS,
  draws: DRAWS,
  seed: SEED,
  same: SAME,
  better: BETTER,
  feedback: FEEDBACK,
} = arrow_j_figure.constants;
const UNKNOWN = stages.parameters.filter(({ word }) => word in arrow_j_figure.fixed);

// What may change: how it is called, and how it is written.
const oneDigit = (value) => fixed(value, 1);
const MEASURES = {
  conflicts: { name: "conflict between the partners", show: fixed },
  outcome_succeeds: { name: "chance that an evaluation goes well", show: percent },
  alive: { name: "share of alliances still alive", show: percent },
  economic_value: { name: "economic value per alliance", show: oneDigit },
  social_value: { name: "social value per alliance", show: oneDigit },
};
const LINES = seriesOf(arrow_j_figure, ["absent", "present"]).map((one) => ({ ...one, look: `sim-${one.colour}` }));
const WORDS = Object.keys(MEASURES);
const { options: SHORT } = arrow_j_figure.parameters.find(({ word }) => word === "measure");

// What segment, agent and feedback set, whatever else is drawn.
function settled({ segment, agent, feedback }) {
  const sets = [segment, agent].map((name) => alliance_scenarios.sets[name] ?? {});
  const still = feedback === "off" ? Object.fromEntries(FEEDBACK.map((word) => [word, 0])) : {};
  return Object.assign({}, ...sets, still);
}

// Every parameter but arrow J, uniform over its box.
let all = null;
function drawn(draw) {
  all ??= uniforms({ seed: SEED, periods: 1, draws: DRAWS, items: UNKNOWN.length });
  const box = ({ word, low, high }, k) => [word, low + (high - low) * all[draw * UNKNOWN.length + k]];
  return Object.fromEntries(UNKNOWN.map(box));
}

// The measures of one alliance over time, an array a measure.
function followed(parameters) {
  const paths = Object.fromEntries(WORDS.map((word) => [word, new Float64Array(PERIODS + 1)]));
  let state = stages.start(parameters);
  for (let period = 0; period <= PERIODS; period += 1) {
    if (period) state = stages.step(parameters, state);
    const seen = stages.outputs(parameters, state);
    for (const word of WORDS) paths[word][period] = seen[word] ?? state[word];
  }
  return paths;
}

// What an alliance without arrow J does, is the same wherever the slider stands.
const without = { key: "", paths: [] };
const scenarioOf = ({ segment, agent, feedback }) => [segment, agent, feedback].join();

// One of the draws, with arrow J and without.
function pair(values, draw) {
  if (without.key !== scenarioOf(values)) Object.assign(without, { key: scenarioOf(values), paths: [] });
  const one = { ...drawn(draw), ...settled(values) };
  without.paths[draw] ??= followed({ ...one, arrow_j: 0 });
  return { absent: without.paths[draw], present: followed({ ...one, arrow_j: values.arrow_j }) };
}

const pairs = putOff({
  count: DRAWS,
  keyOf: (values) => `${scenarioOf(values)},${values.arrow_j}`,
  work: pair,
});

export const { later } = pairs;

// By how much arrow J raises a measure in each draw, from the worst to the best.
function differences(found, word, moment) {
  const changes = found.map(({ present, absent }) => present[word][moment] - absent[word][moment]);
  return changes.sort((a, b) => BETTER[word] * (a - b));
}

function counted(word, changes) {
  const part = (sign) => changes.filter((one) => sign * BETTER[word] * one > SAME).length / changes.length;
  const half = changes.length / 2;
  return { word, helps: part(1), harms: part(-1), median: (changes[half - 1] + changes[half]) / 2 };
}

// One alliance with arrow J and without; and, once the draws are worked out, what each measure makes of
// them, and the measure looked at in each draw and in order.
export function outputs(values) {
  const { measure, moment } = values;
  const one = { ...arrow_j_figure.fixed, ...settled(values) };
  const run = (arrow_j) => only(["period", ...WORDS], simulate(stages, { ...one, arrow_j }, PERIODS));
  const found = pairs.get(values);
  return {
    present: run(values.arrow_j),
    absent: run(0),
    tally: found && WORDS.map((word) => counted(word, differences(found, word, moment))),
    changes: found && differences(found, measure, moment),
    draws:
      found?.map(({ present, absent }) => ({ present: present[measure][moment], absent: absent[measure][moment] })) ??
      null,
  };
}

export function summarise({ measure, moment, arrow_j }, { present, absent, tally }) {
  const { name, show } = MEASURES[measure];
  const [after, before] = [present, absent].map((records) => show(records[moment][measure]));
  if (!arrow_j)
    return `Without arrow J the ${name} is ${before} after ${moment} periods. Give the arrow some strength to compare.`;
  const says = before === after ? `leaves the ${name} at ${after}` : `brings the ${name} from ${before} to ${after}`;
  const one = `After ${moment} periods arrow J ${says}.`;
  if (!tally) return `${one} The draws are being calculated.`;
  const { helps, harms, median } = of(tally, measure);
  const rest = harms > 0 ? `and for the worse in ${told(harms)}` : "and for the worse in none";
  return `${one} In ${DRAWS} draws of the numbers that no source gives, the change is for the better in ${told(helps)} ${rest}. The median change is ${changed(measure, median)}.`;
}

const of = (tally, word) => tally.find((one) => one.word === word);

// A share of the draws, to the half percent that one of them is.
export const told = (part) => `${Number(fixed(100 * part, 1))}%`;

const changed = (word, change) =>
  MEASURES[word].show === percent
    ? `${fixed(100 * change, 1)} percentage points`
    : fixed(change, word === "conflicts" ? 3 : 2);

const LEVEL = "no change";
const HEIGHTS = { over: 230, ranked: 190, gap: 78 };

function layout(width) {
  const height = 26 + HEIGHTS.over + HEIGHTS.gap + HEIGHTS.ranked + 44;
  const right = Math.max(82, widest([LEVEL]) + 10);
  return { width, height, right };
}

const panels = () => [{ from: 0, main: true }, { from: 26 + HEIGHTS.over + HEIGHTS.gap - 28 }];

function over({ width, height, right }, word, most) {
  const known = MEASURES[word].show === percent || word === "conflicts";
  return plane({
    width,
    height,
    x: { range: [0, PERIODS], title: "periods" },
    y: { range: [0, known ? 1 : most * 1.05], title: MEASURES[word].name },
    margin: { left: 44, right, top: 26, bottom: height - 26 - HEIGHTS.over },
  });
}

function ranked({ width, height, right }, changes) {
  const [low, high] = [Math.min(0, ...changes), Math.max(0, ...changes)];
  const room = 0.06 * (high - low) || 1;
  return plane({
    width,
    height,
    x: { range: [0, 100], title: "percent of the draws" },
    y: { range: [low - room, high + room], title: "what arrow J changes, draw by draw" },
    margin: { left: 44, right, top: 26 + HEIGHTS.over + HEIGHTS.gap, bottom: 44 },
  });
}

function draw(on, values, { present, absent, tally, changes }) {
  const word = values.measure;
  const most = Math.max(...present.map((record) => record[word]), ...absent.map((record) => record[word]));
  const upper = over(on, word, most);
  const runs = { present, absent };
  const along = (records) =>
    line(
      upper,
      records.map((record) => [record.period, record[word]]),
    );
  const x = upper.x(values.moment);
  return [
    axes(upper),
    svg("path", { class: "sim-cursor", d: `M${x},${upper.top}V${upper.bottom}` }),
    ...LINES.map(({ look, dashed, word: which }) =>
      svg("path", { class: `sim-line ${look}${dashed ? " sim-dashed" : ""}`, d: along(runs[which]) }),
    ),
    ...atEnds(
      upper,
      LINES.map(({ name, look, word: which }) => ({ name, look, y: upper.y(runs[which].at(-1)[word]) })),
    ),
    ...[present, absent].map((records) =>
      svg("circle", { class: "sim-dot", cx: x, cy: upper.y(records[values.moment][word]), r: 5 }),
    ),
    ...inOrder(on, word, changes ?? [0], tally && of(tally, word)),
  ];
}

// The draws from the worst to the best: what lies on the wrong side of zero is for the worse.
function inOrder(on, word, changes, tallied) {
  const lower = ranked(on, changes);
  const step = 100 / changes.length;
  const spots = changes.map((change, k) => [(k + 0.5) * step, change]);
  const towards = (sign) =>
    area(
      lower,
      spots.map(([place, change]) => [place, 0, sign * BETTER[word] * change > 0 ? change : 0]),
    );
  const zero = lower.y(0);
  const below = BETTER[word] < 0;
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
      tallied ? `worse ${told(tallied.harms)}, better ${told(tallied.helps)}` : "being calculated",
    ),
    svg("text", { class: "sim-number", x: lower.right + 6, y: zero + 4 }, LEVEL),
  ];
}

const HEADS = ["Measure", "without", "with", "better in"];

function table({ moment }, { present, absent, tally }) {
  const rows = SHORT.map(({ value: word, label }) => {
    const { show } = MEASURES[word];
    const cells = [absent, present].map((records) => show(records[moment][word]));
    const share = tally ? told(of(tally, word).helps) : "…";
    return html(
      "tr",
      {},
      html("th", { scope: "row" }, label),
      ...[...cells, share].map((text) => html("td", {}, text)),
    );
  });
  return html(
    "table",
    { class: "sim-wide" },
    html("caption", {}, `After ${moment} periods; “better in” counts ${DRAWS} draws`),
    html("thead", {}, html("tr", {}, ...HEADS.map((text) => html("th", { scope: "col" }, text)))),
    html("tbody", {}, ...rows),
  );
}

// One record a period, with and without; then one a draw, at the moment chosen.
export function rows(values, { present, absent, draws }) {
  const word = values.measure;
  const record = (kind, number, after, before) => ({
    ...values,
    kind,
    number,
    with_arrow_j: after,
    without_arrow_j: before,
    change: after - before,
  });
  const path = present.map((one, k) => record("period", k, one[word], absent[k][word]));
  const many = (draws ?? []).map((one, k) => record("draw", k + 1, one.present, one.absent));
  return [...path, ...many];
}

const about = { ...arrow_j_figure, outputs };

function render({ model, el }) {
  return liveFigure({ model, el, about, layout, panels, draw, table, summarise, rows, later });
}

export default { render };
