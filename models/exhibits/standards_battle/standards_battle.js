// A battle of standards: one path of shares over time, and 500 battles that differ in chance.
import { standards_battle_figure } from "#figures/standards_battle.js";
import { html, svg } from "#kit/dom.js";
import { atEnds, roomAtEnds } from "#kit/ends.js";
import { liveFigure } from "#kit/figure.js";
import { clamp, fixed, percent } from "#kit/numbers.js";
import { axes, line, plane } from "#kit/plane.js";
import { normals } from "#kit/random.js";
import { only, simulate } from "#kit/simulate.js";
import { putOff } from "#kit/slices.js";
import { howMany, listed } from "#kit/words.js";
import { standards_battle } from "#models/standards_battle.js";

const { survivors: SURVIVORS, ...DESIGNS } = standards_battle_figure.series;
const {
  seed: SEED,
  battles: BATTLES,
  periods: PERIODS,
  survives: SURVIVES,
  starts: STARTS,
} = standards_battle_figure.constants;

const namesOf = ({ start }) => Object.keys(STARTS[start]);
const given = ({ start, battle, ...chosen }) => ({
  ...standards_battle_figure.fixed,
  ...chosen,
  chips_shipped: Object.values(STARTS[start]),
});

// One battle over time.
function path(values) {
  const items = namesOf(values).length;
  const all = normals({ seed: SEED, periods: PERIODS, items, firstDraw: values.battle - 1 });
  const shocks = Array.from({ length: PERIODS }, (_, t) => ({
    events: all.subarray(t * items, (t + 1) * items),
  }));
  return only(["period", "market_share"], simulate(standards_battle, given(values), PERIODS, shocks));
}

// Chance depends on no slider, and that of four designs is the first of seven's: drawn once.
const MOST = Math.max(...Object.values(STARTS).map((chips) => Object.keys(chips).length));
let drawn = null;
function chance() {
  drawn ??= normals({ seed: SEED, periods: PERIODS, draws: BATTLES, items: MOST });
  return drawn;
}

// The shares at the end of one of the battles.
function fight(values, battle) {
  const parameters = given(values);
  const items = parameters.chips_shipped.length;
  const all = chance();
  let state = standards_battle.start(parameters);
  for (let period = 0; period < PERIODS; period += 1) {
    const at = (period * BATTLES + battle) * MOST;
    state = standards_battle.step(parameters, state, { events: all.subarray(at, at + items) });
  }
  return state.market_share;
}

const surviving = (shares) => shares.filter((share) => share >= SURVIVES).length;
const first = (shares) => shares.indexOf(Math.max(...shares));
const part = (ends, holds) => ends.filter(holds).length / ends.length;

// In which part of the battles so many survive, how many on average, and what each design may hope for.
export function tally(ends) {
  const designs = ends[0].map((_, design) => design);
  const counts = ends.map(surviving);
  return {
    survivors: [0, ...designs.map((design) => design + 1)].map((count) => part(counts, (one) => one === count)),
    mean: counts.reduce((sum, count) => sum + count) / ends.length,
    survives: designs.map((design) => part(ends, (shares) => shares[design] >= SURVIVES)),
    leads: designs.map((design) => part(ends, (shares) => first(shares) === design)),
  };
}

const fought = putOff({
  count: BATTLES,
  keyOf: (values) => JSON.stringify(given(values)),
  work: fight,
  gather: tally,
});

export const { later } = fought;

// The battle drawn, with who leads and who survives in the end; and what was counted of all, once they
// are fought.
export function outputs(values) {
  const names = namesOf(values);
  const records = path(values);
  const last = records.at(-1).market_share;
  const left = names.filter((_, design) => last[design] >= SURVIVES);
  return { path: records, leader: names[first(last)], left, battles: fought.get(values) };
}

export function summarise(values, { path, leader, left, battles }) {
  const names = namesOf(values);
  const one = `In battle ${values.battle}, ${leader} leads at the end with ${percent(Math.max(...path.at(-1).market_share))} of the market, and ${left.length} of ${names.length} designs ${left.length > 1 ? "survive" : "survives"}: ${listed(left)}.`;
  if (!battles) return `${one} The other battles are being fought.`;
  const most = first(battles.leads);
  return `${one} In ${BATTLES} battles, ${names[most]} leads most often, in ${percent(battles.leads[most])}; on average ${fixed(battles.mean, 1)} designs survive.`;
}

function layout(width) {
  const [upper, lower] = [Math.round(clamp(0.62 * width, 190, 320)), width < 400 ? 106 : 140];
  const height = upper + lower + 68;
  return {
    width,
    height,
    path: plane({
      width,
      height,
      x: { range: [0, PERIODS], title: "periods" },
      y: { range: [0, 1], title: "share of the market" },
      margin: {
        left: 40,
        right: roomAtEnds(Object.keys(DESIGNS).map((name) => ({ name }))),
        top: 26,
        bottom: height - upper,
      },
    }),
    left: 40,
    right: width - 14,
    top: upper + 84,
    bottom: height - 40,
  };
}

const look = (name) => `sim-${DESIGNS[name].colour}${DESIGNS[name].dashed ? " sim-dashed" : ""}`;

function draw(on, values, { path, battles }) {
  const names = namesOf(values);
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
    ...names.map((name, design) =>
      svg("path", {
        class: `sim-line ${look(name)}`,
        d: line(
          on.path,
          path.map(({ period, market_share }) => [period, market_share[design]]),
        ),
      }),
    ),
    ...atEnds(
      on.path,
      names.map((name, design) => {
        const share = path.at(-1).market_share[design];
        return { name, look: `sim-${DESIGNS[name].colour}`, y: on.path.y(share) };
      }),
    ),
    svg(
      "text",
      { class: "sim-name", x: on.path.x(4), y: on.path.y(scale) - 5 },
      scale < 0.95 ? "minimum efficient scale" : "",
    ),
    ...histogram(on, battles, names.length),
  ];
}

// How many survive, in all battles; pale while they are being fought.
function histogram(on, battles, designs) {
  const counts = Array.from({ length: designs + 1 }, (_, count) => count);
  const room = (on.right - on.left) / counts.length;
  const height = on.bottom - on.top;
  const bars = counts.map((count) => {
    const chances = battles ? battles.survivors[count] : 0;
    const middle = on.left + (count + 0.5) * room;
    return svg(
      "g",
      {},
      svg("rect", {
        class: `sim-part sim-${SURVIVORS.colour}`,
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
    svg("text", { class: "sim-title", x: 4, y: on.top - 22 }, `↑ share of ${BATTLES} battles`),
    svg("text", { class: "sim-title", x: on.right, y: on.bottom + 34, "text-anchor": "end" }, `${SURVIVORS.name} →`),
  ];
}

// A small chance is not nothing, and a large one not all.
const shown = (chances) =>
  chances > 0 && chances < 0.01 ? "<1%" : chances < 1 && chances > 0.99 ? ">99%" : percent(chances);

function table(values, { path, battles }) {
  const names = namesOf(values);
  const cells = (design) =>
    [path[0].market_share[design], battles?.survives[design], battles?.leads[design]].map((value, k) =>
      html("td", {}, value === undefined ? "…" : k ? shown(value) : percent(value)),
    );
  const row = (name, design) => html("tr", {}, html("th", { scope: "row" }, name), ...cells(design));
  const heads = ["Design", "at start", "survives", "leads"];
  return html(
    "table",
    { class: "sim-wide" },
    html("caption", {}, `Share at the start, and share of ${BATTLES} battles that each design survives or leads`),
    html("thead", {}, html("tr", {}, ...heads.map((text) => html("th", { scope: "col" }, text)))),
    html("tbody", {}, ...names.map(row)),
  );
}

// The battle drawn, a row for each period and design; then what was counted of all, if they are fought.
export function rows(values, { path, battles }) {
  const names = namesOf(values);
  const row = (what, period, design, value) => ({ what, period, design, value });
  const shares = path.flatMap(({ period, market_share }) =>
    names.map((name, design) => row("market share", period, name, market_share[design])),
  );
  if (!battles) return shares;
  return [
    ...shares,
    ...battles.survivors.map((value, count) =>
      row(`battles with ${howMany(count, "survivor")}`, PERIODS, "any", value),
    ),
    ...names.map((name, design) => row("battles it survives", PERIODS, name, battles.survives[design])),
    ...names.map((name, design) => row("battles it leads", PERIODS, name, battles.leads[design])),
  ];
}

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
  const later = (values, redraw, slicing = touched) => fought.later(values, redraw, slicing);
  return liveFigure({ model, el, about, layout, draw, table, summarise, rows, actions, later });
}

export default { render };
