// How a standard spreads: two standards apart or allied, and Rogers' five groups.
import { html, svg } from "#kit/dom.js";
import { liveFigure } from "#kit/figure.js";
import { clamp, fixed, percent } from "#kit/numbers.js";
import { axes, line, plane, scale } from "#kit/plane.js";
import { simulate } from "#kit/simulate.js";
import { adopter_groups } from "#models/adopter_groups.js";
import { diffusion } from "#models/diffusion.js";

const YEARS = 30;
const BELOW = 96;
const RATE = 70;
const QUIET = "step_length";

const parameters = diffusion.parameters.map((one) => ({ ...one, quiet: one.word === QUIET }));

export const path = (values) => simulate(diffusion, values, Math.round(YEARS / values.step_length));

// When the part of a word passes a level, between two steps; nothing if it does not in time.
export function passes(records, word, level = 0.5) {
  const k = records.findIndex((record) => record[word] >= level);
  if (k < 1) return undefined;
  const [before, after] = [records[k - 1], records[k]];
  const part = (level - before[word]) / (after[word] - before[word]);
  return before.elapsed_time + part * (after.elapsed_time - before.elapsed_time);
}

// When half have adopted: of the firm's customers, of the other's, and of all.
export function halves(values) {
  const records = path(values);
  const [own, other, all] = ["own_adopters", "other_adopters", "adopters"].map((word) => passes(records, word));
  return { own, other, all };
}

const GROUPS = ["innovators", "early adopters", "early majority", "late majority", "laggards"];
const UNTIL = ["innovators_until", "early_adopters_until", "early_majority_until", "late_majority_until"];

// Each group by the years in which it adopts one shared standard, and the part of the market below.
export function groups(values) {
  const until = adopter_groups.outputs(values);
  const ends = UNTIL.map((word) => ({ years: until[word], part: shared(values, until[word]) }));
  return GROUPS.map((name, k) => ({
    name,
    from: ends[k - 1] ?? { years: 0, part: 0 },
    to: ends[k] ?? { years: Infinity, part: 1 },
  }));
}

const shared = (values, elapsed_time) =>
  diffusion.outputs(values, { elapsed_time, own_adopters: 0, other_adopters: 0 }).allied_adopters;

const about = {
  ...diffusion,
  parameters,
  outputs: (values) => ({
    records: path(values),
    now: halves(values),
    allied: halves({ ...values, compatibility: 1 }),
  }),
};

const years = (time) => (time === undefined ? `more than ${YEARS}` : fixed(time, 1));

export function summarise({ compatibility, market_part }, { now, allied }) {
  const state =
    compatibility === 0
      ? "With two separate standards"
      : compatibility === 1
        ? "With one standard for both"
        : "With standards that partly work together";
  const half = `${state} half of the firm's customers, ${percent(market_part)} of the market, have adopted after ${years(now.own)} years, and half of the other's after ${years(now.other)}.`;
  if (compatibility === 1) return `${half} Neither could be faster: every user counts as an example.`;
  return `${half} If they shared one standard it would take ${years(allied.all)} years for both.`;
}

function layout(width) {
  const height = Math.round(clamp(0.8 * width, 300, 420));
  const on = plane({
    width,
    height: height + BELOW,
    x: { range: [0, YEARS], title: "" },
    y: { range: [0, 1], title: "part that has adopted" },
    margin: { left: 40, right: 14, top: 26, bottom: 26 + BELOW },
  });
  return { ...on, foot: height + BELOW - 22 };
}

const LINES = [
  ["allied_adopters", "sim-ink sim-thin sim-dashed", "one standard"],
  ["own_adopters", "sim-own", "firm"],
  ["other_adopters", "sim-rest", "other"],
];

// As many points as a curve needs.
const thinned = (records) => {
  const every = Math.ceil(records.length / 300);
  return records.filter((_, k) => k % every === 0 || k === records.length - 1);
};

function draw(on, values, { records: all }) {
  const records = thinned(all);
  const drawn = LINES.map(([word, kind]) =>
    svg("path", {
      class: `sim-line ${kind}`,
      d: line(
        on,
        records.map((one) => [one.elapsed_time, one[word]]),
      ),
    }),
  );
  return [...bands(on, values), axes(on), ...drawn, ...lineNames(on, records), ...rates(on, values, records)];
}

// Rogers' groups as slices of the market, named where no curve runs.
function bands(on, values) {
  const levels = groups(values)
    .slice(0, -1)
    .map(({ to }) => to.part);
  const rules = levels.map((part) =>
    svg("path", {
      class: "sim-level",
      d: line(on, [
        [0, part],
        [YEARS, part],
      ]),
    }),
  );
  const named = [
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
  return [...rules, ...named];
}

// Each curve is named where the three are furthest apart.
function lineNames(on, records) {
  const spread = (one) => Math.abs(one.own_adopters - one.other_adopters);
  const widest = records.reduce((best, one) => (spread(one) > spread(best) ? one : best));
  if (spread(widest) < 0.12) return [];
  return LINES.slice(1).map(([word, kind, text]) =>
    svg(
      "text",
      { class: `sim-label sim-name ${kind}`, x: on.x(widest.elapsed_time) + 10, y: on.y(widest[word]) + 14 },
      text,
    ),
  );
}

// Below: how many adopt in a year, apart and with one standard.
function rates(on, values, records) {
  const together = thinned(path({ ...values, compatibility: 1 }));
  const most = Math.max(...together.map((one) => one.new_adopters), ...records.map((one) => one.new_adopters));
  const y = scale([0, most], [on.foot, on.foot - RATE]);
  const curve = (kept) =>
    line(
      { x: on.x, y },
      kept.map((one) => [one.elapsed_time, one.new_adopters]),
    );
  return [
    svg("path", { class: "sim-line sim-ink sim-thin sim-dashed", d: curve(together) }),
    svg("path", { class: "sim-line sim-both", d: curve(records) }),
    svg("path", { class: "sim-axis", d: `M${on.left},${on.foot}H${on.right}` }),
    svg(
      "text",
      { class: "sim-number", x: on.right, y: on.foot - RATE + 6, "text-anchor": "end" },
      "adopting in a year",
    ),
    svg("text", { class: "sim-title", x: on.right, y: on.foot + 17, "text-anchor": "end" }, "years →"),
  ];
}

function table(values, { now, allied }) {
  const row = (name, key, kind) =>
    html(
      "tr",
      {},
      html("th", { scope: "row" }, html("span", { class: `sim-swatch ${kind}`, "aria-hidden": "true" }), name),
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
      row("the firm's", "own", "sim-own"),
      row("the other's", "other", "sim-rest"),
      row("all", "all", "sim-both"),
    ),
  );
}

// One row a step.
export const rows = (values) => path(values).map((record) => ({ ...values, ...record }));

const settle = (values) => values;

function render({ model, el }) {
  return liveFigure({ model, el, about, settle, layout, draw, table, summarise, rows });
}

export default { render };
