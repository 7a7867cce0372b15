// How a standard spreads: two standards apart or allied, and Rogers' five groups.
import { diffusion_figure } from "#figures/diffusion.js";
import { html, svg } from "#kit/dom.js";
import { liveFigure } from "#kit/figure.js";
import { clamp, fixed, percent } from "#kit/numbers.js";
import { firstPassing } from "#kit/passing.js";
import { axes, line, plane, scale } from "#kit/plane.js";
import { seriesOf } from "#kit/series.js";
import { simulate } from "#kit/simulate.js";
import { diffusion } from "#models/diffusion.js";

const { years: YEARS, half: HALF, cuts: CUTS } = diffusion_figure.constants;
const BELOW = 96;
const RATE = 70;
const LINES = seriesOf(diffusion_figure, ["allied_adopters", "own_adopters", "other_adopters"]);
const ALL = diffusion_figure.series.adopters;

// When half have adopted: of the firm's customers, of the other's, and of all.
function yearsToHalf(records) {
  const passes = (word) =>
    firstPassing(
      records.map((one) => [one.elapsed_time, one[word]]),
      HALF,
    );
  return { firm: passes("own_adopters"), other: passes("other_adopters"), all: passes("adopters") };
}

// The run as it is set and with one standard, and the years until half have adopted.
export function outputs(values) {
  const periods = Math.round(YEARS / values.step_length);
  const run = simulate(diffusion, values, periods);
  const allied = simulate(diffusion, { ...values, compatibility: 1 }, periods);
  return { run, allied, half: yearsToHalf(run), half_allied: yearsToHalf(allied) };
}

const years = (time) => (time === null ? `more than ${YEARS}` : fixed(time, 1));

export function summarise({ compatibility, market_part }, { half: now, half_allied: allied }) {
  const state =
    compatibility === 0
      ? "With two separate standards"
      : compatibility === 1
        ? "With one standard for both"
        : "With standards that partly work together";
  const part = `The firm’s part of the market is ${percent(market_part)}.`;
  const half = `${part} ${state}, half of its customers have adopted after ${years(now.firm)} years, and half of the other firm’s after ${years(now.other)}.`;
  if (compatibility === 1) return `${half} Neither firm could be faster, because every user counts as an example.`;
  return `${half} If the firms shared one standard, both would need ${years(allied.all)} years.`;
}

function layout(width) {
  const height = Math.round(clamp(0.8 * width, 275, 420));
  const on = plane({
    width,
    height: height + BELOW,
    x: { range: [0, YEARS], title: "" },
    y: { range: [0, 1], title: "share that has adopted" },
    margin: { left: 40, right: 14, top: 26, bottom: 26 + BELOW },
  });
  return { ...on, foot: height + BELOW - 22 };
}

// As many points as a curve needs; the last step may end beyond the years shown.
const thinned = (records) => {
  const inside = records.filter((one) => one.elapsed_time < YEARS + 1e-6);
  const every = Math.ceil(inside.length / 300);
  return inside.filter((_, k) => k % every === 0 || k === inside.length - 1);
};

function draw(on, values, { run, allied }) {
  const records = thinned(run);
  const drawn = LINES.map((one) => curve(on, one, records, one.word));
  return [
    ...cuts(on),
    axes(on),
    ...drawn,
    ...groups(on),
    ...lineNames(on, records),
    ...rates(on, records, thinned(allied)),
  ];
}

const curve = (on, { colour, dashed }, records, word) =>
  svg("path", {
    class: `sim-line sim-${colour}${dashed ? " sim-thin sim-dashed" : ""}`,
    d: line(
      on,
      records.map((one) => [one.elapsed_time, one[word]]),
    ),
  });

// Rogers' groups as slices of the market, named where no curve runs.
const cuts = (on) =>
  CUTS.map((part) => svg("path", { class: "sim-level", d: `M${on.left},${on.y(part)}H${on.right}` }));

const groups = (on) =>
  [
    ["laggards", 0.92, "start"],
    ["late majority", 0.67, "start"],
    ["early majority", 0.33, "end"],
    ["early adopters", 0.09, "end"],
  ].map(([text, part, anchor]) =>
    svg(
      "text",
      {
        class: "sim-number sim-name",
        x: anchor === "start" ? on.left + 8 : on.right - 4,
        y: on.y(part) + 4,
        "text-anchor": anchor,
      },
      text,
    ),
  );

// Each curve is named where the three are furthest apart.
function lineNames(on, records) {
  const spread = (one) => Math.abs(one.own_adopters - one.other_adopters);
  const widest = records.reduce((best, one) => (spread(one) > spread(best) ? one : best));
  if (spread(widest) < 0.12) return [];
  return LINES.slice(1).map(({ word, colour, name }) =>
    svg(
      "text",
      { class: `sim-label sim-name sim-${colour}`, x: on.x(widest.elapsed_time) + 10, y: on.y(widest[word]) + 14 },
      name,
    ),
  );
}

// Below: how many adopt in a year, apart and with one standard.
function rates(on, records, together) {
  const most = Math.max(...together.map((one) => one.new_adopters), ...records.map((one) => one.new_adopters));
  const y = scale([0, most], [on.foot, on.foot - RATE]);
  const under = { x: on.x, y };
  return [
    curve(under, LINES[0], together, "new_adopters"),
    curve(under, ALL, records, "new_adopters"),
    svg("path", { class: "sim-axis", d: `M${on.left},${on.foot}H${on.right}` }),
    svg(
      "text",
      { class: "sim-name sim-number", x: on.right, y: on.foot - RATE + 6, "text-anchor": "end" },
      "adopting in a year",
    ),
    svg("text", { class: "sim-title", x: on.right, y: on.foot + 17, "text-anchor": "end" }, "years →"),
  ];
}

function table(values, { half: now, half_allied: allied }) {
  const row = (name, key, { colour }) =>
    html(
      "tr",
      {},
      html("th", { scope: "row" }, html("span", { class: `sim-swatch sim-${colour}`, "aria-hidden": "true" }), name),
      html("td", {}, years(now[key])),
      html("td", {}, years(allied[key])),
    );
  const heads = ["", "as set", "one standard"].map((text) => html("th", { scope: "col" }, text || "of"));
  return html(
    "table",
    {},
    html("caption", {}, "Years until half have adopted (dashed: one standard)"),
    html("thead", {}, html("tr", {}, ...heads)),
    html(
      "tbody",
      {},
      row("the firm’s", "firm", LINES[1]),
      row("the other’s", "other", LINES[2]),
      row("all", "all", ALL),
    ),
  );
}

// One row a step.
export const rows = (values, { run }) => run.map((record) => ({ ...values, ...record }));

function render({ model, el }) {
  const about = { ...diffusion_figure, outputs };
  return liveFigure({ model, el, about, layout, draw, table, summarise, rows });
}

export default { render };
