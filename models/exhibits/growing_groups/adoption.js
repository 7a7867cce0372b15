// Firms that join because firms join: who wants to be in, against who is in.
import { adoption_figure } from "#figures/adoption.js";
import { html, svg } from "#kit/dom.js";
import { liveFigure } from "#kit/figure.js";
import { clamp, fixed, percent } from "#kit/numbers.js";
import { area, axes, line, plane } from "#kit/plane.js";
import { simulate } from "#kit/simulate.js";
import { roots } from "#kit/solve.js";
import { factRow } from "#kit/tables.js";
import { adoption } from "#models/adoption.js";

const { periods: PERIODS, samples: SAMPLES, parts: PARTS, soon: SOON } = adoption_figure.constants;
const { willing: WILLING, adoption: PATH } = adoption_figure.series;

// The path of the group, one record a period; what firms see when any given part of them is in the
// group; the parts at which it stays as it is; and where it goes from where it starts.
export function outputs(values) {
  const seen = (share) => adoption.outputs(values, { adoption: share });
  const excess = (share) => seen(share).willing - share;
  const resting = roots(excess, 0, 1, PARTS).map(({ at, rises }) => ({ share: at, tips: rises }));
  return {
    records: simulate(adoption, values, PERIODS),
    curve: Array.from({ length: SAMPLES + 1 }, (_, k) => ({ adoption: k / SAMPLES, ...seen(k / SAMPLES) })),
    resting,
    end: endFrom(values.first_adoption, resting, excess(values.first_adoption) > 0),
  };
}

// The next part at which the group stays, in the direction in which it goes.
function endFrom(first, resting, grows) {
  const shares = resting.filter(({ tips }) => !tips).map(({ share }) => share);
  const ahead = shares.filter((share) => (grows ? share >= first - 1e-9 : share <= first + 1e-9));
  return (grows ? ahead[0] : ahead.at(-1)) ?? null;
}

export function summarise(values, { records, resting, end: to }) {
  const from = values.first_adoption;
  const verb = to > from + 0.005 ? "grows to" : to < from - 0.005 ? "shrinks to" : "stays at";
  const some = from > 0 ? percent(from) : "none";
  const moves = `A group that starts with ${some} of the firms ${verb} ${percent(to)}.`;
  const tip = resting.findIndex(({ tips }) => tips);
  const first = records[0].expected_synergy;
  const expects = `At the start firms expect a synergy of ${fixed(first)}.`;
  const [low, middle, high] = resting.slice(Math.max(tip - 1, 0)).map(({ share }) => percent(share));
  const where =
    tip >= 0
      ? `The group tips at ${middle}: from a smaller start it ends at ${low}, and from a larger start at ${high}.`
      : "Where the group ends doesn’t depend on where it starts.";
  return `${moves} ${where} ${expects}`;
}

function layout(width) {
  const wide = Math.round(clamp(0.9 * width, 300, 460));
  return plane({
    width,
    height: wide,
    x: { range: [0, 1], title: "share of firms in the group, x" },
    y: { range: [0, 1], title: "share willing to be members, y" },
    margin: { left: 40, right: 14, top: 26, bottom: 44 },
  });
}

function draw(on, values, { records, curve: seen, resting }) {
  const curve = seen.map((one) => [one.adoption, one.willing]);
  const above = curve.map(([share, willing]) => [share, share, Math.max(share, willing)]);
  const below = curve.map(([share, willing]) => [share, Math.min(share, willing), share]);
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
    svg("path", { class: `sim-line sim-${WILLING.colour}`, d: line(on, curve) }),
    svg("path", { class: `sim-line sim-${PATH.colour} sim-thin`, d: line(on, stairs(records)) }),
    ...resting.map((rest) => mark(on, rest)),
    svg("circle", { class: "sim-dot", cx: on.x(values.first_adoption), cy: on.y(0), r: 6 }),
    ...legend(on, resting),
  ];
}

// The path as a staircase between the curve and the line on which nothing changes.
function stairs(records) {
  const states = records.map((record) => record.adoption);
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

function table(values, { records, end }) {
  return html(
    "table",
    {},
    html("caption", {}, "Share of all firms"),
    html(
      "tbody",
      {},
      factRow("members at the start", percent(values.first_adoption)),
      factRow("willing at the start", percent(records[0].willing)),
      factRow(`members after ${SOON} periods`, percent(records[SOON].adoption)),
      factRow("members in the end", percent(end)),
    ),
  );
}

// One row a period.
export const rows = (values, { records }) => records.map((record) => ({ ...values, ...record }));

function render({ model, el }) {
  return liveFigure({
    model,
    el,
    about: { ...adoption_figure, outputs },
    layout,
    draw,
    table,
    summarise,
    rows,
  });
}

export default { render };
