// Single alliances by chance: forty lives, and one of them with its own conditions.
import { one_alliance_figure } from "#figures/one_alliance.js";
import { html, svg } from "#kit/dom.js";
import { apart, roomAtEnds } from "#kit/ends.js";
import { liveFigure } from "#kit/figure.js";
import { heightOf, lettered, wrapped } from "#kit/lettering.js";
import { clamp, fixed, percent } from "#kit/numbers.js";
import { axes, line, plane } from "#kit/plane.js";
import { uniforms } from "#kit/random.js";
import { seriesOf } from "#kit/series.js";
import { only, simulate } from "#kit/simulate.js";
import { howMany } from "#kit/words.js";
import { stages } from "#models/stages.js";

const { periods: PERIODS, lives: LIVES } = one_alliance_figure.constants;
const NARROW = 380;
const STAGES = seriesOf(one_alliance_figure, ["in_formation", "in_operation", "in_outcome"]);
const [FORMATION, OPERATION, OUTCOME, ENDED] = [0, 1, 2, 3];
const WORDS = STAGES.map(({ word }) => word);
const LINES = seriesOf(one_alliance_figure, ["collective_strengths", "interdependencies", "conflicts"]);
const OUTCOMES = seriesOf(one_alliance_figure, ["stabilised", "reformed", "terminated"]);
const SHOWN = ["period", "stage", ...LINES.map(({ word }) => word)];

// All of the share in one stage.
const HERE = WORDS.map((here) => Object.fromEntries(WORDS.map((word) => [word, word === here ? 1 : 0])));

// One life, its stages and states: the model's step on a share that is all in one stage gives the
// chances of the next.
function life(parameters, seed, number) {
  const chances = uniforms({ seed, periods: 1, items: PERIODS, firstDraw: number - 1 });
  let state = stages.start(parameters);
  let stage = FORMATION;
  const [lived, states] = [[stage], [state]];
  for (const chance of chances) {
    if (stage !== ENDED) {
      state = stages.step(parameters, { ...state, ...HERE[stage] });
      stage = drawn(state, chance);
    }
    lived.push(stage);
    states.push(state);
  }
  return { lived, states };
}

function drawn(chancesOf, number) {
  let reached = 0;
  for (let stage = FORMATION; stage < ENDED; stage += 1) {
    reached += chancesOf[WORDS[stage]];
    if (number <= reached) return stage;
  }
  return ENDED;
}

// The stages of all lives, how many live in the end and in which part each is expected to; and the
// life that is shown, with what happened in it.
export function outputs({ number, seed, ...chosen }) {
  const parameters = { ...one_alliance_figure.fixed, ...chosen };
  const all = Array.from({ length: LIVES }, (_, k) => life(parameters, seed, k + 1));
  const lives = all.map(({ lived }) => lived);
  const expected = only(["period", "alive"], simulate(stages, parameters, PERIODS));
  const living = lives.filter((stages) => stages.at(-1) !== ENDED).length;
  const { lived, states } = all[number - 1];
  const records = states.map((state, period) => ({ ...state, period, stage: lived[period] }));
  return { lives, living, expected, life: only(SHOWN, records), ...biography(lived) };
}

// What happened in a life: when it was formed first and ended, and how evaluations went.
export function biography(stages) {
  const first = (stage) => (stages.includes(stage) ? stages.indexOf(stage) : null);
  const count = (to) => stages.filter((stage, k) => k && stages[k - 1] === OUTCOME && stage === to).length;
  return {
    formed: first(OPERATION),
    over: first(ENDED),
    stabilised: count(OPERATION),
    reformed: count(FORMATION),
    terminated: count(ENDED),
    worked: stages.slice(0, -1).filter((stage) => stage === OPERATION || stage === OUTCOME).length,
  };
}

const times = (done, count) => (count ? `${done} ${count === 1 ? "once" : `${count} times`}` : `never ${done}`);

function told({ formed, over, stabilised, reformed }) {
  if (formed === null)
    return over === null ? "is still being formed" : `is given up in formation after ${howMany(over, "period")}`;
  const found = `it is ${times("stabilised", stabilised)} and ${times("re-formed", reformed)}`;
  const end = over === null ? `is still alive after ${PERIODS} periods` : `ends after ${howMany(over, "period")}`;
  return `begins to operate after ${howMany(formed, "period")} and ${end}; ${found}`;
}

export function summarise({ number }, { living, expected, ...one }) {
  const share = expected.at(-1).alive;
  return `Alliance ${number} ${told(one)}. Of the ${LIVES} alliances, ${living || "none"} ${living > 1 ? "are" : "is"} still alive after ${PERIODS} periods; the share expected to be alive, ${percent(share)}, would be ${fixed(LIVES * share, 1)} of them.`;
}

function layout(width) {
  const heading = wrapped("each bar is one alliance, by stage:", width - 8);
  const top = 40 + heightOf(heading);
  const [upper, lower] = [top + 7 * LIVES, Math.round(clamp(0.4 * width, 150, 200))];
  const height = upper + 62 + lower + 46;
  const x = { range: [0, PERIODS], title: "" };
  const left = 40;
  const right = roomAtEnds(LINES);
  return {
    width,
    height,
    strips: plane({
      width,
      height,
      x,
      y: { range: [LIVES + 1, 0], title: "" },
      margin: { left, right, top, bottom: height - upper },
    }),
    legend: heading,
    conditions: plane({
      width,
      height,
      x: { range: [0, PERIODS], title: "periods" },
      y: { range: [0, 1], title: "its conditions, and the share expected to be alive" },
      margin: { left, right, top: upper + 62, bottom: 46 },
    }),
  };
}

const panels = ({ strips }) => [
  { from: 0, main: true },
  { from: strips.bottom + 10, words: ["number"] },
];

function draw(on, { number }, { lives, expected, life }) {
  const others = lives.map((stages, k) => ({ stages, line: k + 1 })).filter(({ line: at }) => at !== number);
  const chosen = { stages: lives[number - 1], line: number };
  const y = on.strips.y(number);
  return [
    ...legend(on.strips, on.legend),
    ...STAGES.map(({ colour }, stage) => strip(on.strips, others, stage, `sim-strip sim-${colour} sim-pale`)),
    ...STAGES.map(({ colour }, stage) => strip(on.strips, [chosen], stage, `sim-strip sim-${colour}`)),
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
      "expected to be alive",
    ),
    ...LINES.map(({ word, colour }) =>
      svg("path", { class: `sim-line sim-${colour}`, d: trace(on.conditions, life, word) }),
    ),
    ...labels(on.conditions, life),
  ];
}

function legend(on, heading) {
  const narrow = on.width < NARROW;
  const left = narrow ? 4 : on.left;
  const room = Math.min(110, (on.width - left) / STAGES.length);
  const small = narrow ? " sim-small" : "";
  return [
    lettered({ class: "sim-title", x: 4, y: 13 }, heading),
    ...STAGES.map(({ name, colour }, k) =>
      svg("text", { class: `sim-label sim-${colour}${small}`, x: left + k * room, y: on.top - 8 }, name),
    ),
  ];
}

// All periods that these lives spend in one stage, as one path of bars.
function strip(on, lives, stage, look) {
  const bars = lives.flatMap(({ stages, line: at }) =>
    runs(stages, stage).map(([from, to]) => `M${on.x(from).toFixed(1)},${on.y(at)}H${on.x(to).toFixed(1)}`),
  );
  return svg("path", { class: look, d: bars.join("") });
}

export function runs(stages, stage) {
  const found = [];
  stages.slice(0, -1).forEach((now, period) => {
    if (now !== stage) return;
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
  const ends = LINES.map((one) => ({ ...one, y: on.y(last[one.word]) })).sort((a, b) => a.y - b.y);
  const places = apart(
    ends.map(({ y }) => y),
    on.bottom,
    15,
  );
  return ends.map(({ name, colour }, k) =>
    svg("text", { class: `sim-label sim-${colour}`, x: on.x(last.period) + 6, y: places[k] + 4 }, name),
  );
}

function table({ number }, { worked, ...found }) {
  const row = (name, value) => html("tr", {}, html("th", { scope: "row" }, name), html("td", {}, `${value}`));
  return html(
    "table",
    {},
    html("caption", {}, `The life of alliance ${number}`),
    html("tbody", {}, row("periods at work", worked), ...OUTCOMES.map(({ word, name }) => row(name, found[word]))),
  );
}

const NAMES = [...STAGES.map(({ name }) => name), "ended"];

// The alliance shown, period by period.
export function rows({ number }, { life }) {
  return life.map(({ period, stage, ...state }) => ({ alliance: number, period, stage: NAMES[stage], ...state }));
}

const actions = [
  { name: "next", text: "Next alliance", wanted: ({ number }) => ({ number: (number % LIVES) + 1 }) },
  { name: "others", text: "Forty others", wanted: ({ seed }) => ({ seed: (seed + 1) % 100 }) },
];

function render({ model, el }) {
  const about = { ...one_alliance_figure, outputs };
  return liveFigure({ model, el, about, layout, panels, draw, table, summarise, rows, actions });
}

export default { render };
