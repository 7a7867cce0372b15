// Firms that join because firms join: who wants to be in, against who is in.
import { html, svg } from "#kit/dom.js";
import { liveFigure } from "#kit/figure.js";
import { clamp, fixed, percent } from "#kit/numbers.js";
import { area, axes, line, plane } from "#kit/plane.js";
import { simulate } from "#kit/simulate.js";
import { bisect } from "#kit/solve.js";
import { adoption } from "#models/adoption.js";

const SAMPLES = 200;
const PERIODS = 60;

// What firms see when a given part of them is in the group.
const seen = (values, share) => adoption.outputs(values, { adoption: share });
const excess = (values, share) => seen(values, share).willing - share;

// The parts at which the group stays as it is, found by halving where the excess changes sign.
export function restingShares(values) {
  const grid = Array.from({ length: SAMPLES + 1 }, (_, k) => k / SAMPLES);
  const signs = grid.map((share) => excess(values, share) > 0);
  return grid.slice(0, -1).flatMap((from, k) => {
    if (signs[k] === signs[k + 1]) return [];
    const share = bisect((part) => excess(values, part), from, grid[k + 1]);
    return [{ share, tips: !signs[k] }];
  });
}

// The path of the group, one part a period, from the start.
export const path = (values, periods = PERIODS) => simulate(adoption, values, periods).map((record) => record.adoption);

// Where the group goes from where it starts: to a resting share in the direction of the excess.
export function end(values) {
  const from = values.first_adoption;
  const stable = restingShares(values).filter(({ tips }) => !tips);
  const shares = stable.map(({ share }) => share);
  const grows = excess(values, from) > 0;
  const ahead = shares.filter((share) => (grows ? share >= from - 1e-9 : share <= from + 1e-9));
  return grows ? ahead[0] : ahead.at(-1);
}

export function summarise(values) {
  const to = end(values);
  const from = values.first_adoption;
  const verb = to > from + 0.005 ? "grows to" : to < from - 0.005 ? "shrinks to" : "stays at";
  const moves = `A group that starts with ${percent(from)} of the firms ${verb} ${percent(to)}.`;
  const tip = restingShares(values).find(({ tips }) => tips);
  const first = seen(values, from).expected_synergy;
  const expects = `At the start firms expect a synergy of ${fixed(first)}.`;
  const where = tip
    ? `It tips at ${percent(tip.share)}: from fewer it shrinks, from more it grows.`
    : "Where it ends doesn't depend on where it starts.";
  return `${moves} ${where} ${expects}`;
}

function layout(width) {
  const wide = Math.round(clamp(0.9 * width, 300, 460));
  return plane({
    width,
    height: wide,
    x: { range: [0, 1], title: "part of all firms in the group, x" },
    y: { range: [0, 1], title: "part that wants to be in, y" },
    margin: { left: 40, right: 14, top: 26, bottom: 44 },
  });
}

function draw(on, values) {
  const shares = Array.from({ length: SAMPLES + 1 }, (_, k) => k / SAMPLES);
  const curve = shares.map((share) => [share, seen(values, share).willing]);
  const above = curve.map(([share, willing]) => [share, share, Math.max(share, willing)]);
  const below = curve.map(([share, willing]) => [share, Math.min(share, willing), share]);
  const rests = restingShares(values);
  return [
    svg("path", { class: "sim-region sim-both", d: area(on, above) }),
    svg("path", { class: "sim-region sim-rest", d: area(on, below) }),
    svg("path", {
      class: "sim-level",
      d: line(on, [
        [0, 0],
        [1, 1],
      ]),
    }),
    axes(on),
    svg("path", { class: "sim-line sim-own", d: line(on, curve) }),
    svg("path", { class: "sim-line sim-ink sim-thin", d: line(on, stairs(values)) }),
    ...rests.map((rest) => mark(on, rest)),
    svg("circle", { class: "sim-dot", cx: on.x(values.first_adoption), cy: on.y(0), r: 6 }),
    ...legend(on, rests),
  ];
}

// The path as a staircase between the curve and the line on which nothing changes.
function stairs(values) {
  const states = path(values);
  const steps = states.slice(1).flatMap((next, k) => [
    [states[k], next],
    [next, next],
  ]);
  return [[states[0], 0], ...steps];
}

const mark = (on, { share, tips }) =>
  svg("circle", { class: tips ? "sim-mark" : "sim-dot", cx: on.x(share), cy: on.y(share), r: 6 });

// What the circles mean, in the corner that the curve seldom reaches.
function legend(on, rests) {
  const list = (tipping) => rests.filter(({ tips }) => tips === tipping).map(({ share }) => percent(share));
  const tips = list(true);
  const texts = [`● stays at ${list(false).join(" or ")}`, ...(tips.length ? [`○ tips at ${tips}`] : [])];
  return texts.map((text, k) =>
    svg(
      "text",
      { class: "sim-name", x: on.right - 8, y: on.bottom - 12 - 19 * (texts.length - 1 - k), "text-anchor": "end" },
      text,
    ),
  );
}

function table(values) {
  const row = (name, number) => html("tr", {}, html("th", { scope: "row" }, name), html("td", {}, number));
  const now = seen(values, values.first_adoption);
  return html(
    "table",
    {},
    html("caption", {}, "Of all firms"),
    html(
      "tbody",
      {},
      row("in at the start", percent(values.first_adoption)),
      row("want in at the start", percent(now.willing)),
      row("in after 5 periods", percent(path(values, 5).at(-1))),
      row("in the end", percent(end(values))),
    ),
  );
}

// One row a period.
export const rows = (values) => simulate(adoption, values, PERIODS).map((record) => ({ ...values, ...record }));

const settle = (values) => values;

// In the page outputs are those of the first period.
const about = {
  ...adoption,
  outputs: (values) => adoption.outputs(values, adoption.start(values)),
};

function render({ model, el }) {
  return liveFigure({ model, el, about, settle, layout, draw, table, summarise, rows });
}

export default { render };
