// The size of a group in the eyes of its founder: total value above, the founder's profit below.
import { group_size_figure } from "#figures/group_size.js";
import { html, svg } from "#kit/dom.js";
import { liveFigure } from "#kit/figure.js";
import { change, clamp, fixed, percent } from "#kit/numbers.js";
import { axes, line, plane } from "#kit/plane.js";
import { content } from "#kit/regions.js";
import { howMany } from "#kit/words.js";
import { group_size } from "#models/group_size.js";

const { series: SERIES } = group_size_figure;
const { low: ALONE, high: MOST } = group_size_figure.parameters.find(({ word }) => word === "members");
const EVEN = 1e-9;

// What the model gives, for all numbers of members too, and what the founder should know of them:
//   best     the number of members at which a licence leaves it the most (the fewest, at a tie)
//   worse    the number beyond the best from which it earns less than alone
//   minority the number from which it has less than half of all claims
//   bargain  the best number if the surplus is bargained over
export function outputs(values) {
  const sizes = Array.from({ length: MOST }, (_, k) => {
    const members = ALONE + k;
    return { members, ...group_size.outputs({ ...values, members }) };
  });
  return { ...group_size.outputs(values), sizes, ...turningPoints(sizes) };
}

export function turningPoints(sizes) {
  const first = (test) => sizes.find(test)?.members ?? null;
  const mostOf = (word) => {
    const most = Math.max(...sizes.map((size) => size[word]));
    return first((size) => size[word] >= most - EVEN);
  };
  const best = mostOf("gain");
  return {
    best,
    worse: first(({ members, gain }) => members > best && !content(gain)),
    minority: first(({ profit_share }) => profit_share < 0.5 - EVEN),
    bargain: mostOf("bargained_gain"),
  };
}

export function summarise(values, outputs) {
  const { sizes, best, worse } = outputs;
  const top = sizes[best - ALONE];
  const alone = values.members === ALONE;
  const total = alone
    ? "With 1 member there is no group yet: the founder is alone"
    : `The whole group of ${howMany(values.members, "member")} earns ${fixed(outputs.group_worth)} times what the founder would earn alone`;
  const told = alone
    ? ""
    : `With ${howMany(values.members, "member")} the founder earns ${change(outputs.gain)} it would alone. `;
  const now = values.members === best && best > ALONE ? "" : told;
  if (best === ALONE)
    return `The founder should stay alone: with this licence it would not earn more in any group of up to ${MOST} members. ${now}${total}.`;
  const peak = `where it earns ${change(top.gain)} it would alone`;
  const stop =
    best === MOST
      ? `The founder should let the group grow to ${MOST} members at least, ${peak}.`
      : `The founder should stop at ${howMany(best, "member")}, ${peak}.`;
  const trap = worse
    ? ` With ${worse} or more members it earns less than it would alone, though the group’s total still rises.`
    : "";
  return `${stop}${trap} ${now}${total}.`;
}

const ROUND = [1, 1.2, 1.5, 2, 2.5, 3, 4, 5, 6, 8, 10];

// The next round number, for the end of an axis.
export function roof(value) {
  const power = 10 ** Math.floor(Math.log10(value));
  return power * ROUND.find((step) => step * power >= value * (1 - EVEN));
}

function layout(width) {
  return { width, height: Math.round(clamp(0.75 * width, 364, 480)) };
}

// Two planes, one above the other, over the same members.
export function panels({ width, height }, all) {
  const highest = (...words) => Math.max(...all.flatMap((size) => words.map((word) => size[word])));
  const middle = Math.round(0.36 * height);
  const x = (title) => ({ range: [ALONE, MOST], title });
  const y = (top, title) => ({ range: [0, roof(top)], title });
  const sides = { left: 40, right: 14 };
  const upper = plane({
    width,
    height,
    x: x(""),
    y: y(highest("group_worth"), "total value (founder alone: 1)"),
    margin: { ...sides, top: 26, bottom: height - middle },
  });
  const lower = plane({
    width,
    height,
    x: x("members, n"),
    y: y(1.05 * highest("gain", "bargained_gain"), "founder’s profit (alone: 1)"),
    margin: { ...sides, top: middle + 54, bottom: 44 },
  });
  return { upper, lower };
}

function draw(on, values, outputs) {
  const all = outputs.sizes;
  const { upper, lower } = panels(on, all);
  const curve = (where, word) =>
    svg("path", {
      class: `sim-line sim-${SERIES[word].colour}${SERIES[word].dashed ? " sim-dashed" : ""}`,
      d: line(
        where,
        all.map((size) => [size.members, size[word]]),
      ),
    });
  const dot = (where, word) =>
    svg("circle", { class: "sim-dot", cx: where.x(values.members), cy: where.y(outputs[word]), r: 6 });
  const x = lower.x(values.members);
  return [
    svg("path", {
      class: "sim-level",
      d: line(lower, [
        [ALONE, 1],
        [MOST, 1],
      ]),
    }),
    svg("path", { class: "sim-cursor", d: `M${x},${upper.top}V${upper.bottom}M${x},${lower.top}V${lower.bottom}` }),
    axes(upper),
    axes(lower),
    curve(upper, "group_worth"),
    curve(lower, "bargained_gain"),
    curve(lower, "gain"),
    ...marks(lower, all, outputs),
    ...lineNames(lower, all),
    dot(upper, "group_worth"),
    dot(lower, "gain"),
  ];
}

// Names beside the ends of the two lines of the founder, kept apart.
function lineNames(on, all) {
  const last = all.at(-1);
  const above = last.bargained_gain >= last.gain;
  const name = (word, up) => {
    const place = { x: on.right, y: on.y(last[word]) + (up ? -8 : 18), "text-anchor": "end" };
    return svg("text", { class: `sim-label sim-${SERIES[word].colour}`, ...place }, SERIES[word].name);
  };
  return [name("bargained_gain", above), name("gain", !above)];
}

// The turning points, named along the foot of the drawing where the lines leave room.
function marks(on, all, { best, worse, minority }) {
  const mark = (members, text, height) => {
    const x = on.x(members);
    const y = on.y(all[members - ALONE].gain);
    const right = members > 0.6 * MOST;
    return [
      svg("path", { class: "sim-cursor", d: `M${x},${y}V${on.bottom}` }),
      svg("circle", { class: "sim-mark", cx: x, cy: y, r: 4.5 }),
      svg(
        "text",
        { class: "sim-name", x: x + (right ? -6 : 6), y: on.bottom - height, "text-anchor": right ? "end" : "start" },
        text,
      ),
    ];
  };
  const points = [
    best > ALONE && best < MOST && mark(best, `best: ${best}`, 44),
    minority && mark(minority, `under half of the claims: ${minority}`, 26),
    worse && mark(worse, `worse than alone: ${worse}`, 8),
  ].filter(Boolean);
  return [...points.map(([rule]) => rule), ...points.flatMap(([, ...named]) => named)];
}

function table(values, outputs) {
  const { partner_size, members } = values;
  const alone = 1 + partner_size * (members - 1);
  const row = (name, before, ratio) =>
    html(
      "tr",
      {},
      html("th", { scope: "row" }, name),
      html("td", {}, fixed(100 * before, 0)),
      html("td", {}, fixed(100 * before * ratio, 0)),
    );
  const heads = ["Profit", "alone", "in the group"].map((text) => html("th", { scope: "col" }, text));
  return html(
    "table",
    {},
    html(
      "caption",
      {},
      `With ${howMany(members, "member")}; the founder has ${percent(outputs.profit_share)} of all claims`,
    ),
    html("thead", {}, html("tr", {}, ...heads)),
    html(
      "tbody",
      {},
      row("Founder, by licence", 1, outputs.gain),
      row("Founder, by bargaining", 1, outputs.bargained_gain),
      ...(members > ALONE ? [row("One partner, by licence", partner_size, outputs.partner_gain)] : []),
      row("All members", alone, outputs.synergy),
    ),
  );
}

// One row a number of members.
export const rows = (values, { sizes }) => sizes.map((size) => ({ ...values, ...size }));

function render({ model, el }) {
  return liveFigure({
    model,
    el,
    about: { ...group_size_figure, outputs },
    layout,
    draw,
    table,
    summarise,
    rows,
    across: true,
    look: "sim-columns",
  });
}

export default { render };
