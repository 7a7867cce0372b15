// One alliance through the models of four chapters, as the staves of a score; the bridges between
// them can be broken.
import { threads_figure } from "#figures/threads.js";
import { switchArrow, switching, those } from "#kit/arrow.js";
import { html, svg } from "#kit/dom.js";
import { atEnds, roomAtEnds } from "#kit/ends.js";
import { liveFigure } from "#kit/figure.js";
import { heightOf, lettered, widest, wrapped } from "#kit/lettering.js";
import { clamp, fixed, percent } from "#kit/numbers.js";
import { area, axes, line, plane } from "#kit/plane.js";
import { content } from "#kit/regions.js";
import { seriesOf } from "#kit/series.js";
import { only, simulate } from "#kit/simulate.js";
import { listed } from "#kit/words.js";
import { bargaining } from "#models/bargaining.js";
import { convergence } from "#models/convergence.js";
import { iso_profit } from "#models/iso_profit.js";
import { learning_race } from "#models/learning_race.js";
import { stages } from "#models/stages.js";
import { threads } from "#models/threads.js";

const { periods: PERIODS, telling: TELLING } = threads_figure.constants;
const STAVE = 104;
const BARS = 88;
const STRIP = 78;
const BADGE = 14; // a number in its circle: half of its width
const BESIDE_BADGE = 17;
const LETTERS = 48; // room for the letters of bridges above them, where there is none beside
const TICKS = 30; // room for the numbers below a stave
const DIVISION = "profit, as a multiple of what each would earn alone";
const TOPS = [1, 2, 3, 5];

// What each bridge hands on, and between which staves; the names fit a phone.
const BRIDGES = [
  { word: "bridge_1", short: "conflict", from: "division", gives: "first_rivalry" },
  { word: "bridge_2", short: "strengths", from: "synergy", gives: "first_resources" },
  { word: "bridge_3", short: "need", from: "size", gives: "first_complementarity" },
  { word: "bridge_4", short: "joint work", from: "stages", gives: "joint_creation" },
  { word: "bridge_5", short: "capability", from: "learning", gives: "serves_society" },
  { word: "bridge_6", short: "means", from: "gain", gives: "first_economic" },
  { word: "bridge_7", short: "standing", from: "stages", gives: "first_social" },
].map((one) => ({ ...one, says: meaning(one.word), name: "bridge" }));
const INTO = { life: [0, 1, 2], learning: [3], convergence: [4, 5, 6] };

const DIVIDED = seriesOf(threads_figure, ["gain", "rest_gain"]);
const [WORKING] = seriesOf(threads_figure, ["at_work"]);
const LEARNED = seriesOf(threads_figure, ["own_learned", "partner_learned", "joint_knowledge", "commitment"]);
const PERFORMED = seriesOf(threads_figure, ["economic_performance", "social_performance"]);

function meaning(word) {
  return threads_figure.parameters.find((one) => one.word === word).meaning.replace(/^whether |;.*$/g, "");
}

export const { settle } = switching(threads_figure);

// The parameters of a model: its defaults, and what is handed to it.
function given(model, passed) {
  return Object.fromEntries(model.parameters.map(({ word, value }) => [word, passed[word] ?? value]));
}

// Each model in its turn; what it gives is handed to the next.
export function thread(values) {
  const before = threads.outputs(given(threads, values));
  const life = simulate(stages, given(stages, before), PERIODS);
  const lived = { still_working: working(life.at(-1)), understood: life.at(-1).understanding };
  const between = threads.outputs(given(threads, { ...values, ...lived }));
  const race = simulate(learning_race, given(learning_race, { ...values, ...between }), PERIODS);
  const passed = threads.outputs({ ...values, ...lived, created: race.at(-1).joint_knowledge });
  return { passed, life, race, performance: simulate(convergence, given(convergence, passed), PERIODS) };
}

// Alliances at work: those in operation, and those that are evaluated meanwhile.
const working = ({ in_operation, in_outcome }) => in_operation + in_outcome;

// What is drawn of a thread, one record a period.
function pathOf({ life, race, performance }) {
  const words = (series) => series.map(({ word }) => word);
  const learned = only(words(LEARNED), race);
  const performed = only(words(PERFORMED), performance);
  return life.map((record, k) => ({
    period: record.period,
    at_work: working(record),
    ...learned[k],
    ...performed[k],
  }));
}

const broken = (values) => BRIDGES.filter(({ word }) => values[word] === 0);
const whole = (values) => ({ ...values, ...Object.fromEntries(BRIDGES.map(({ word }) => [word, 1])) });

// What a manager would ask in the end, what was handed on and the way there; the same way with all
// bridges whole, if one is broken; and what hangs on each bridge.
export function outputs(values) {
  const now = thread(values);
  const path = pathOf(now);
  const { gain, rest_gain } = now.passed;
  const end = { gain, rest_gain, ...milestones(path) };
  const intact = broken(values).length ? pathOf(thread(whole(values))) : null;
  const each = withEach(values);
  return { ...end, passed: now.passed, path, whole: intact, each, weightiest: weightiest(end, each) };
}

function milestones(path) {
  const { at_work, joint_knowledge: created, commitment, economic_performance, social_performance } = path.at(-1);
  return { at_work, created, commitment, economic_performance, social_performance };
}

// The end of the run with each bridge broken or mended.
function withEach(values) {
  return BRIDGES.map(({ word }, k) => {
    const off = values[word] > 0;
    const { at_work, created, social_performance } = milestones(pathOf(thread({ ...values, [word]: off ? 0 : 1 })));
    return { number: k + 1, off, at_work, created, social_performance };
  });
}

// The bridge that social performance depends on most, if it depends on any.
function weightiest({ social_performance: social }, each) {
  const by = (one) => Math.abs(one.social_performance - social);
  const most = each.reduce((one, other) => (by(other) > by(one) ? other : one));
  return by(most) > TELLING ? most : null;
}

export function summarise(values, found) {
  const { gain, rest_gain: rest, weightiest: most } = found;
  const missing = broken(values).map(({ word }) => word.slice(-1));
  const who = missing.length ? `Without ${those("bridge", missing)}, our firm` : "Our firm";
  const short = [!content(gain) && "our firm", !content(rest) && "the partner"].filter(Boolean);
  const alone = short.length > 1 ? "each would earn alone" : "it would earn alone";
  const left = short.length
    ? `which leaves ${listed(short)} with less than ${alone}`
    : "so neither earns less than it would alone";
  const hangs = most
    ? `Social performance depends most on bridge ${most.number}: ${most.off ? "without" : "with"} this bridge it would be ${fixed(most.social_performance)}.`
    : "Social performance depends on no single bridge.";
  return (
    `${who}, with ${percent(values.relative_size)} of the size and ${percent(values.profit_share)} of the profit, earns ${fixed(gain)} times what it would earn alone, ` +
    `and the partner ${fixed(rest)} times, ${left}. ` +
    `After ${PERIODS} periods, ${percent(found.at_work)} of such alliances are at work; ` +
    `the partners have created ${percent(found.created)} of what they could create together, and commitment is ${percent(found.commitment)}. ` +
    `Economic performance is ${fixed(found.economic_performance)} and social performance ${fixed(found.social_performance)}. ${hangs}`
  );
}

function layout(width) {
  const heading = wrapped(DIVISION, width - 8);
  const step = (width - 4) / Math.max(...Object.values(INTO).map(({ length }) => length));
  const rows = Object.entries(INTO).map(([stave, numbers]) => ({ stave, numbers, ...sideBySide(numbers, step) }));
  const stacked = rows.some(({ end }) => end > width);
  const strip = STRIP + (stacked ? LETTERS : 0);
  const placed = ({ numbers, places }) => (stacked ? numbers.map((_, k) => (k + 0.5) * step) : places);
  const tops = { division: 24 + heightOf(heading) };
  tops.life = tops.division + BARS + strip;
  tops.learning = tops.life + STAVE + TICKS + strip;
  tops.convergence = tops.learning + STAVE + TICKS + strip;
  const height = tops.convergence + STAVE + 48;
  const stave = (top, name, highest, last = false) =>
    plane({
      width,
      height,
      x: { range: [0, PERIODS], title: last ? "periods" : "" },
      y: { range: [0, highest], title: name },
      margin: {
        left: 40,
        right: roomAtEnds([...LEARNED, ...PERFORMED, WORKING], { size: 11, bold: true }),
        top,
        bottom: height - top - STAVE,
      },
    });
  return {
    width,
    height,
    tops,
    heading,
    strip,
    stacked,
    bridged: Object.fromEntries(rows.map((row) => [row.stave, placed(row)])),
    bars: { left: 4, right: width - 4 },
    life: stave(tops.life, "at work, share of all", 1),
    learning: stave(tops.learning, "learning and commitment", 1),
    convergence: TOPS.map((highest) => stave(tops.convergence, "performance", highest, true)),
  };
}

// A panel for each model, and the settings that go into it first.
const panels = ({ tops }) => [
  { from: 0, words: ["relative_size", "synergy", "profit_share"] },
  { from: tops.life - STRIP - 6, main: true },
  {
    from: tops.learning - STRIP - 6,
    words: ["protection", "prior_ties", "own_absorptive_capacity", "partner_absorptive_capacity"],
  },
  { from: tops.convergence - STRIP - 6, words: ["capability_strength"] },
];

function draw(on, values, { passed, path, whole: full }) {
  const words = PERFORMED.map(({ word }) => word);
  const most = Math.max(...[...path, ...(full ?? [])].flatMap((record) => words.map((word) => record[word])));
  const performance = on.convergence.find(({ axes: { y } }) => y.range[1] >= most) ?? on.convergence.at(-1);
  return [
    ...division(on, passed),
    ...bridges(on, values, passed),
    ...lives(on.life, path, full),
    ...lines(on.learning, LEARNED, path, full),
    ...lines(performance, PERFORMED, path, full),
  ];
}

// Two bars from what each would earn alone: to the right what it gains, to the left what it lacks.
function division({ bars, tops, heading }, passed) {
  const reach = Math.max(2, ...DIVIDED.map(({ word }) => passed[word]));
  const x = (value) => bars.left + (value / reach) * (bars.right - bars.left);
  const bar = ({ name, colour }, value, y) => [
    svg("rect", {
      class: `sim-part sim-${colour}`,
      x: x(Math.min(1, value)),
      y: y + 19,
      width: Math.abs(x(value) - x(1)),
      height: 12,
    }),
    svg("text", { x: bars.left, y: y + 13 }, `${name}: ${fixed(value)} times`),
  ];
  return [
    lettered({ class: "sim-title", x: bars.left, y: 14 }, heading),
    ...DIVIDED.flatMap((side, k) => bar(side, passed[side.word], tops.division + 38 * k)),
    svg("path", { class: "sim-axis", d: `M${x(1)},${tops.division + 16}v18m0,20v18` }),
  ];
}

// Above each stave what comes into it, as arrows that a press breaks or mends.
function bridges(on, values, passed) {
  return Object.entries(INTO).flatMap(([stave, numbers]) => {
    const y = on.tops[stave] - on.strip;
    const down = y + on.strip - STRIP;
    return numbers.flatMap((k, place) => {
      const { word, short, from, gives, says } = BRIDGES[k];
      const x = on.bridged[stave][place];
      const strength = fixed(passed[gives]);
      const heard = { ...BRIDGES[k], says: `${says}; passes on ${strength}` };
      const told = [`${from} →`, short, strength];
      const beside = on.stacked ? { x, "text-anchor": "middle" } : { x: x + BESIDE_BADGE };
      return [
        switchArrow(heard, k + 1, [x, down], [x, down + 46], values[word]),
        ...told.map((text, row) => svg("text", { class: "sim-small", ...beside, y: y + 12 + 15 * row }, text)),
      ];
    });
  });
}

const lettersOf = ({ short, from }) => widest([`${from} →`, short], { size: 11 });

// Where the bridges into a stave stand, and where the last one's letters end, beside it.
function sideBySide(numbers, step) {
  const places = [];
  let x = BADGE;
  for (const k of numbers) {
    places.push(x);
    x += Math.max(step, 2 * BADGE + lettersOf(BRIDGES[k]));
  }
  return { places, end: places.at(-1) + BESIDE_BADGE + lettersOf(BRIDGES[numbers.at(-1)]) };
}

function lives(on, now, full) {
  const { name, colour } = WORKING;
  const path = (records) =>
    line(
      on,
      records.map((record) => [record.period, record.at_work]),
    );
  const under = area(
    on,
    now.map((record) => [record.period, 0, record.at_work]),
  );
  const y = on.y(now.at(-1).at_work) + 4;
  return [
    svg("path", { class: "sim-part sim-faint sim-own", d: under }),
    axes(on),
    svg("path", { class: `sim-ghost sim-${colour}`, d: full ? path(full) : "" }),
    svg("path", { class: `sim-line sim-${colour}`, d: path(now) }),
    svg("text", { class: `sim-label sim-small sim-${colour}`, x: on.right + 6, y }, name),
  ];
}

function lines(on, words, now, full) {
  const path = (records, word) =>
    line(
      on,
      records.map((record) => [record.period, record[word]]),
    );
  return [
    axes(on),
    ...words.map(({ word, colour }) =>
      svg("path", { class: `sim-ghost sim-${colour}`, d: full ? path(full, word) : "" }),
    ),
    ...words.map(({ word, colour }) => svg("path", { class: `sim-line sim-${colour}`, d: path(now, word) })),
    ...atEnds(
      on,
      words.map(({ word, name, colour }) => ({ name, look: `sim-${colour} sim-small`, y: on.y(now.at(-1)[word]) })),
    ),
  ];
}

const HEADS = ["bridge", "at work", "created", "social"];

function table(values, { each, ...end }) {
  const row = (name, { at_work, created, social_performance: social }) =>
    html(
      "tr",
      {},
      html("th", { scope: "row" }, name),
      ...[percent(at_work), percent(created), fixed(social)].map((text) => html("td", {}, text)),
    );
  return html(
    "table",
    { class: "sim-wide" },
    html("caption", {}, `After ${PERIODS} periods: as drawn, and with one bridge broken or mended`),
    html("thead", {}, html("tr", {}, ...HEADS.map((text) => html("th", { scope: "col" }, text)))),
    html(
      "tbody",
      {},
      row("as drawn", end),
      ...each.map((one, k) => row(`${one.off ? "without" : "with"} ${one.number}: ${BRIDGES[k].says}`, one)),
    ),
  );
}

// One row a period.
export const rows = (values, { gain, rest_gain, path }) =>
  path.map(({ period, ...record }) => ({ period, gain, rest_gain, ...record }));

// What our firm gets by the rule that goes with each type of alliance.
const RULES = {
  "Split equally": () => 0.5,
  "Split by ownership": ({ relative_size }) => relative_size,
  Bargain: bargained,
};

// Two who are equally strong; where there is nothing to bargain over, all stays as it is.
function bargained({ relative_size, synergy, profit_share }) {
  if (synergy < 1) return profit_share;
  const { bargaining_power } = bargaining.outputs({ relative_size, synergy, size_effect: 0 });
  return iso_profit.outputs({ relative_size, synergy, bargaining_power }).profit_share;
}

const { low: LEAST, high: MOST } = threads_figure.parameters.find(({ word }) => word === "profit_share");

export function split(rule, values) {
  return { ...values, profit_share: clamp(RULES[rule](values), LEAST, MOST) };
}

const slug = (text) => text.toLowerCase().replaceAll(/[^a-z]+/g, "-");

function render({ model, el }) {
  const about = { ...threads_figure, outputs };
  const rules = Object.keys(RULES).map((text) => ({ text, wanted: (values) => split(text, values) }));
  const actions = rules.map((one) => ({ ...one, name: slug(one.text) }));
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
    actions,
    pick: "switched",
    across: true,
    look: "sim-columns",
  });
}

export default { render };
