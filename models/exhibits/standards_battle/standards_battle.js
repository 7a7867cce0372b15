// A battle of standards: one path of shares over time, and 500 battles that differ in chance.
import { standards_battle_figure } from "#figures/standards_battle.js";
import { html, svg } from "#kit/dom.js";
import { atEnds } from "#kit/ends.js";
import { liveFigure } from "#kit/figure.js";
import { clamp, fixed, percent } from "#kit/numbers.js";
import { axes, line, plane } from "#kit/plane.js";
import { normals } from "#kit/random.js";
import { simulate } from "#kit/simulate.js";
import { listed } from "#kit/words.js";
import { standards_battle } from "#models/standards_battle.js";

const SEED = 0;
const BATTLES = standards_battle_figure.parameters.find(({ word }) => word === "battle").high;
const PERIODS = 200;
const SURVIVES = 0.05;
const SLICE = 8; // milliseconds
const COLOURS = ["own", "rest", "both", "none"];

const declared = (word) => standards_battle.parameters.find((one) => one.word === word);

export const STARTS = {
  table: { names: ["Mips", "Sun", "HP", "IBM"], chips_shipped: declared("chips_shipped").value },
  seven: { names: [..."ABCDEFG"], chips_shipped: Array(7).fill(100) },
};

const turnover = declared("turnover").value;
const given = ({ start, increasing_returns, minimum_scale, noise }) => ({
  chips_shipped: STARTS[start].chips_shipped,
  increasing_returns,
  minimum_scale,
  turnover,
  noise,
});

// One battle over time.
export function path(values) {
  const items = STARTS[values.start].names.length;
  const all = normals({ seed: SEED, periods: PERIODS, items, firstDraw: values.battle - 1 });
  const shocks = Array.from({ length: PERIODS }, (_, t) => ({
    events: all.subarray(t * items, (t + 1) * items),
  }));
  return simulate(standards_battle, given(values), PERIODS, shocks);
}

// Chance depends on no slider, and that of four designs is the first of seven's: drawn once.
const MOST = Math.max(...Object.values(STARTS).map(({ names }) => names.length));
let drawn = null;
function chance() {
  drawn ??= normals({ seed: SEED, periods: PERIODS, draws: BATTLES, items: MOST });
  return drawn;
}

// The shares at the end of the battles from one number to another.
export function fight(values, from = 0, to = BATTLES) {
  const parameters = given(values);
  const items = parameters.chips_shipped.length;
  const all = chance();
  const ends = [];
  for (let battle = from; battle < to; battle += 1) {
    let state = standards_battle.start(parameters);
    for (let period = 0; period < PERIODS; period += 1) {
      const at = (period * BATTLES + battle) * MOST;
      state = standards_battle.step(parameters, state, { events: all.subarray(at, at + items) });
    }
    ends.push(state.market_share);
  }
  return ends;
}

const alive = (shares) => shares.filter((share) => share >= SURVIVES).length;
const first = (shares) => shares.indexOf(Math.max(...shares));
const part = (ends, holds) => ends.filter(holds).length / ends.length;

// In which part of the battles so many survive, and what each design may hope for.
export function tally(ends) {
  const designs = ends[0].map((_, design) => design);
  return {
    survivors: [0, ...designs.map((design) => design + 1)].map((count) =>
      part(ends, (shares) => alive(shares) === count),
    ),
    survives: designs.map((design) => part(ends, (shares) => shares[design] >= SURVIVES)),
    leads: designs.map((design) => part(ends, (shares) => first(shares) === design)),
  };
}

const key = (values) => JSON.stringify(given(values));
const tallies = new Map();
const remember = (values, ends) => tallies.set(key(values), tally(ends));

// Fights all battles a slice at a time, so that the page answers meanwhile; then says it is done.
function inSlices(values, done) {
  const ends = [];
  let waiting = setTimeout(slice);
  function slice() {
    const until = performance.now() + SLICE;
    while (ends.length < BATTLES && performance.now() < until) {
      ends.push(...fight(values, ends.length, Math.min(ends.length + 10, BATTLES)));
    }
    if (ends.length < BATTLES) {
      waiting = setTimeout(slice);
      return;
    }
    remember(values, ends);
    done();
  }
  return () => clearTimeout(waiting);
}

export function summarise(values, { records, found }) {
  const { names } = STARTS[values.start];
  const { market_share: last } = records.at(-1);
  const left = names.filter((_, design) => last[design] >= SURVIVES);
  const who = left.length ? `: ${listed(left)}` : "";
  const one = `In battle ${values.battle} ${names[first(last)]} leads at the end with ${percent(Math.max(...last))} of the market, and ${left.length} of ${names.length} designs survive${who}.`;
  if (!found) return `${one} The other battles are being fought.`;
  const most = first(found.leads);
  const mean = found.survivors.reduce((sum, chances, count) => sum + count * chances, 0);
  return `${one} Of ${BATTLES} battles ${names[most]} leads most often, in ${percent(found.leads[most])}; on average ${fixed(mean, 1)} designs survive.`;
}

function layout(width) {
  const [upper, lower] = [Math.round(clamp(0.62 * width, 220, 320)), 140];
  const height = upper + lower + 68;
  return {
    width,
    height,
    path: plane({
      width,
      height,
      x: { range: [0, PERIODS], title: "periods" },
      y: { range: [0, 1], title: "share of the market" },
      margin: { left: 40, right: 62, top: 26, bottom: height - upper },
    }),
    left: 40,
    right: width - 14,
    top: upper + 84,
    bottom: height - 40,
  };
}

const look = (design) => `sim-${COLOURS[design % COLOURS.length]}${design < COLOURS.length ? "" : " sim-dashed"}`;

function draw(on, values, { records, found }) {
  const { names } = STARTS[values.start];
  const scale = values.minimum_scale;
  return [
    svg("path", {
      class: "sim-level",
      d: line(on.path, [
        [0, scale],
        [PERIODS, scale],
      ]),
    }),
    axes(on.path),
    ...names.map((_, design) =>
      svg("path", {
        class: `sim-line ${look(design)}`,
        d: line(
          on.path,
          records.map(({ period, market_share }) => [period, market_share[design]]),
        ),
      }),
    ),
    ...atEnds(
      on.path,
      names.map((name, design) => {
        const share = records.at(-1).market_share[design];
        return { name, look: `sim-${COLOURS[design % COLOURS.length]}`, y: on.path.y(share) };
      }),
    ),
    svg(
      "text",
      { class: "sim-name", x: on.path.x(4), y: on.path.y(scale) - 5 },
      scale < 0.95 ? "minimum efficient scale" : "",
    ),
    ...histogram(on, found, names.length),
  ];
}

// How many survive, in all battles; pale while they are being fought.
function histogram(on, found, designs) {
  const counts = Array.from({ length: designs + 1 }, (_, count) => count);
  const room = (on.right - on.left) / counts.length;
  const height = on.bottom - on.top;
  const bars = counts.map((count) => {
    const chances = found ? found.survivors[count] : 0;
    const middle = on.left + (count + 0.5) * room;
    return svg(
      "g",
      {},
      svg("rect", {
        class: "sim-part sim-own",
        x: middle - 0.36 * room,
        y: on.bottom - chances * height,
        width: 0.72 * room,
        height: chances * height,
      }),
      svg("text", { class: "sim-number", x: middle, y: on.bottom + 17, "text-anchor": "middle" }, `${count}`),
      svg(
        "text",
        { x: middle, y: on.bottom - chances * height - 5, "text-anchor": "middle" },
        chances ? shown(chances) : "",
      ),
    );
  });
  return [
    ...bars,
    svg("path", { class: "sim-axis", d: `M${on.left},${on.bottom}H${on.right}` }),
    svg("text", { class: "sim-title", x: 4, y: on.top - 22 }, `↑ part of ${BATTLES} battles`),
    svg("text", { class: "sim-title", x: on.right, y: on.bottom + 34, "text-anchor": "end" }, "designs that survive →"),
  ];
}

// A small chance is not nothing, and a large one not all.
const shown = (chances) =>
  chances > 0 && chances < 0.01 ? "<1%" : chances < 1 && chances > 0.99 ? ">99%" : percent(chances);

function table({ start }, { records, found }) {
  const { names } = STARTS[start];
  const cells = (design) =>
    [records[0].market_share[design], found?.survives[design], found?.leads[design]].map((value, k) =>
      html("td", {}, value === undefined ? "…" : k ? shown(value) : percent(value)),
    );
  const row = (name, design) => html("tr", {}, html("th", { scope: "row" }, name), ...cells(design));
  const heads = ["Design", "at start", "survives", "leads"];
  return html(
    "table",
    { class: "sim-wide" },
    html("caption", {}, `Share at the start, and in how many of ${BATTLES} battles`),
    html("thead", {}, html("tr", {}, ...heads.map((text) => html("th", { scope: "col" }, text)))),
    html("tbody", {}, ...names.map(row)),
  );
}

// The battle drawn, a row for each period and design; then what was found in all battles.
export function rows(values, { records }) {
  const { names } = STARTS[values.start];
  const all = tallies.get(key(values)) ?? tally(fight(values));
  const row = (what, period, design, value) => ({ what, period, design, value });
  return [
    ...records.flatMap(({ period, market_share }) =>
      names.map((name, design) => row("market share", period, name, market_share[design])),
    ),
    ...all.survivors.map((value, count) => row(`battles with ${count} survivors`, PERIODS, "any", value)),
    ...names.map((name, design) => row("battles it survives", PERIODS, name, all.survives[design])),
    ...names.map((name, design) => row("battles it leads", PERIODS, name, all.leads[design])),
  ];
}

const outputs = (values) => ({ records: path(values), found: tallies.get(key(values)) });

const about = { ...standards_battle_figure, outputs };

const actions = [
  {
    name: "next",
    text: "Next battle",
    wanted: ({ battle }) => ({ battle: (battle % BATTLES) + 1 }),
  },
];

function render({ model, el }) {
  // All at once while nobody waits; in slices from the first touch on.
  let touched = false;
  const touch = () => {
    touched = true;
  };
  ["pointerdown", "keydown", "input"].forEach((event) => el.addEventListener(event, touch));
  const later = (values, done) => {
    if (tallies.has(key(values))) return null;
    if (touched) return inSlices(values, done);
    remember(values, fight(values));
    done();
    return null;
  };
  const settle = (values) => values;
  return liveFigure({ model, el, about, settle, layout, draw, table, summarise, rows, actions, later });
}

export default { render };
