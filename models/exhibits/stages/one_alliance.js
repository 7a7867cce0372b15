// Single alliances by chance: forty lives, and one of them with its own conditions.
import { one_alliance_figure } from "#figures/one_alliance.js";
import { html, svg } from "#kit/dom.js";
import { liveFigure } from "#kit/figure.js";
import { clamp, fixed, percent } from "#kit/numbers.js";
import { axes, line, plane } from "#kit/plane.js";
import { uniforms } from "#kit/random.js";
import { simulate } from "#kit/simulate.js";
import { stages } from "#models/stages.js";

const PERIODS = 200;
const LIVES = one_alliance_figure.parameters.find(({ word }) => word === "number").high;
const NARROW = 380;
const [FORMATION, OPERATION, OUTCOME, ENDED] = [0, 1, 2, 3];
const STAGES = [
  { word: "in_formation", name: "formation", who: "rest" },
  { word: "in_operation", name: "operation", who: "own" },
  { word: "in_outcome", name: "outcome", who: "both" },
];
const WORDS = STAGES.map(({ word }) => word);
const LINES = [
  { word: "collective_strengths", name: "strengths", who: "own" },
  { word: "interdependencies", name: "interdep.", who: "both" },
  { word: "conflicts", name: "conflicts", who: "rest" },
];

const CHOSEN = ["first_resources", "first_complementarity", "first_rivalry", "arrow_j"];
const DEFAULTS = Object.fromEntries(stages.parameters.map(({ word, value }) => [word, value]));

const given = (values) => ({ ...DEFAULTS, ...Object.fromEntries(CHOSEN.map((word) => [word, values[word]])) });

// One life: the model's step on a share that is all in one stage gives the chances of the next.
export function life(values, number) {
  const parameters = given(values);
  const chances = uniforms({ seed: values.seed, periods: 1, items: PERIODS, firstDraw: number - 1 });
  let state = stages.start(parameters);
  let stage = FORMATION;
  const records = [{ period: 0, stage, ...state }];
  for (let period = 1; period <= PERIODS; period += 1) {
    if (stage !== ENDED) {
      const here = Object.fromEntries(WORDS.map((word, k) => [word, k === stage ? 1 : 0]));
      state = stages.step(parameters, { ...state, ...here });
      stage = drawn(state, chances[period - 1]);
    }
    records.push({ period, stage, ...state });
  }
  return records;
}

function drawn(chancesOf, number) {
  let reached = 0;
  for (let stage = FORMATION; stage < ENDED; stage += 1) {
    reached += chancesOf[WORDS[stage]];
    if (number <= reached) return stage;
  }
  return ENDED;
}

export function outputs(values) {
  const lives = Array.from({ length: LIVES }, (_, k) => life(values, k + 1));
  return { lives, expected: simulate(stages, given(values), PERIODS) };
}

// What happened in a life: when it was formed first and ended, and how evaluations went.
export function biography(records) {
  const moves = records.slice(1).map(({ period, stage }, k) => ({ period, from: records[k].stage, to: stage }));
  const count = (from, to) => moves.filter((move) => move.from === from && move.to === to).length;
  return {
    formed: moves.find(({ to }) => to === OPERATION)?.period,
    over: records.find(({ stage }) => stage === ENDED)?.period,
    stabilised: count(OUTCOME, OPERATION),
    reformed: count(OUTCOME, FORMATION),
    terminated: count(OUTCOME, ENDED),
    worked: records.slice(0, -1).filter(({ stage }) => stage === OPERATION || stage === OUTCOME).length,
  };
}

const periods = (count) => (count === 1 ? "1 period" : `${count} periods`);
const times = (count) => (count === 1 ? "once" : `${count} times`);

function told({ formed, over, stabilised, reformed }) {
  if (formed === undefined)
    return over === undefined ? "is still being formed" : `is given up in formation after ${periods(over)}`;
  const found = `it is stabilised ${times(stabilised)} and re-formed ${times(reformed)}`;
  const end = over === undefined ? `lives after ${PERIODS} periods` : `ends after ${periods(over)}`;
  return `operates after ${periods(formed)} and ${end}; ${found}`;
}

export function summarise({ number }, { lives, expected }) {
  const alive = lives.filter((records) => records.at(-1).stage !== ENDED).length;
  const share = expected.at(-1).alive;
  return `Alliance ${number} ${told(biography(lives[number - 1]))}. Of the ${LIVES} alliances, ${alive} live after ${PERIODS} periods; the expected share, ${percent(share)}, would be ${fixed(LIVES * share, 1)} of them.`;
}

function layout(width) {
  const [upper, lower] = [40 + 7 * LIVES, Math.round(clamp(0.4 * width, 150, 200))];
  const height = upper + 62 + lower + 46;
  const x = { range: [0, PERIODS], title: "" };
  const left = 40;
  const right = 84;
  return {
    width,
    height,
    strips: plane({
      width,
      height,
      x,
      y: { range: [LIVES + 1, 0], title: "" },
      margin: { left, right, top: 40, bottom: height - upper },
    }),
    conditions: plane({
      width,
      height,
      x: { range: [0, PERIODS], title: "periods" },
      y: { range: [0, 1], title: "its conditions, and the part expected to live" },
      margin: { left, right, top: upper + 62, bottom: 46 },
    }),
  };
}

function draw(on, { number }, { lives, expected }) {
  const others = lives.map((records, k) => ({ records, line: k + 1 })).filter(({ line: at }) => at !== number);
  const chosen = { records: lives[number - 1], line: number };
  const y = on.strips.y(number);
  return [
    ...legend(on.strips),
    ...STAGES.map(({ who }, stage) => strip(on.strips, others, stage, `sim-strip sim-${who} sim-pale`)),
    ...STAGES.map(({ who }, stage) => strip(on.strips, [chosen], stage, `sim-strip sim-${who}`)),
    svg("path", { class: "sim-axis-mark", d: `M${on.strips.left - 4},${y}l-9,-5v10Z` }),
    svg("text", { class: "sim-number", x: on.strips.left - 16, y: y + 4, "text-anchor": "end" }, `${number}`),
    axes(on.conditions),
    svg("path", {
      class: "sim-ghost sim-ink",
      d: line(
        on.conditions,
        expected.map(({ period, alive }) => [period, alive]),
      ),
    }),
    svg(
      "text",
      {
        class: "sim-name",
        x: on.conditions.right,
        y: on.conditions.y(expected.at(-1).alive) - 6,
        "text-anchor": "end",
      },
      "expected to live",
    ),
    ...LINES.map(({ word, who }) =>
      svg("path", { class: `sim-line sim-${who}`, d: trace(on.conditions, chosen.records, word) }),
    ),
    ...labels(on.conditions, chosen.records),
  ];
}

function legend(on) {
  const narrow = on.width < NARROW;
  const left = narrow ? 4 : on.left;
  const room = Math.min(110, (on.width - left) / STAGES.length);
  const small = narrow ? " sim-small" : "";
  return [
    svg("text", { class: "sim-title", x: 4, y: 13 }, "each bar is one alliance, while it is in"),
    ...STAGES.map(({ name, who }, k) =>
      svg("text", { class: `sim-label sim-${who}${small}`, x: left + k * room, y: 32 }, name),
    ),
  ];
}

// All periods that these lives spend in one stage, as one path of bars.
function strip(on, lives, stage, look) {
  const bars = lives.flatMap(({ records, line: at }) =>
    runs(records, stage).map(([from, to]) => `M${on.x(from).toFixed(1)},${on.y(at)}H${on.x(to).toFixed(1)}`),
  );
  return svg("path", { class: look, d: bars.join("") });
}

export function runs(records, stage) {
  const found = [];
  records.slice(0, -1).forEach((record, period) => {
    if (record.stage !== stage) return;
    if (found.length && found.at(-1)[1] === period) found.at(-1)[1] = period + 1;
    else found.push([period, period + 1]);
  });
  return found;
}

// Conditions up to the end of the life.
const living = (records) =>
  records.filter(({ stage }, period) => stage !== ENDED || records[period - 1].stage !== ENDED);
const trace = (on, records, word) =>
  line(
    on,
    living(records).map((record) => [record.period, record[word]]),
  );

function labels(on, records) {
  const last = living(records).at(-1);
  const ends = LINES.map((one) => ({ ...one, y: on.y(last[one.word]) })).sort((a, b) => b.y - a.y);
  for (let k = 1; k < ends.length; k += 1) ends[k].y = Math.min(ends[k].y, ends[k - 1].y - 15);
  return ends.map(({ name, who, y }) =>
    svg("text", { class: `sim-label sim-${who}`, x: on.x(last.period) + 6, y: y + 4 }, name),
  );
}

function table({ number }, { lives }) {
  const { stabilised, reformed, terminated, worked } = biography(lives[number - 1]);
  const row = (name, value) => html("tr", {}, html("th", { scope: "row" }, name), html("td", {}, `${value}`));
  return html(
    "table",
    {},
    html("caption", {}, `The life of alliance ${number}`),
    html(
      "tbody",
      {},
      row("periods at work", worked),
      row("stabilised", stabilised),
      row("re-formed", reformed),
      row("terminated", terminated),
    ),
  );
}

const NAMES = [...STAGES.map(({ name }) => name), "ended"];

// The alliance shown, period by period.
export function rows({ number }, { lives }) {
  return lives[number - 1].map(({ period, stage, ...state }) => ({
    alliance: number,
    period,
    stage: NAMES[stage],
    ...Object.fromEntries(LINES.map(({ word }) => [word, state[word]])),
  }));
}

const actions = [
  { name: "next", text: "Next alliance", wanted: ({ number }) => ({ number: (number % LIVES) + 1 }) },
  { name: "others", text: "Forty others", wanted: ({ seed }) => ({ seed: (seed + 1) % 100 }) },
];

function render({ model, el }) {
  const about = { ...one_alliance_figure, outputs };
  const settle = (values) => values;
  return liveFigure({ model, el, about, settle, layout, draw, table, summarise, rows, actions });
}

export default { render };
