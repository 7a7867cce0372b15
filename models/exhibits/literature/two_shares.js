// Two percentages whose totals are not told: which totals would make them a difference?
import { two_shares_figure } from "#figures/two_shares.js";
import { html, svg } from "#kit/dom.js";
import { liveFigure } from "#kit/figure.js";
import { fixed, percent } from "#kit/numbers.js";
import { plane, ticks } from "#kit/plane.js";
import { factRow } from "#kit/tables.js";
import { two_shares } from "#models/two_shares.js";

export const outputs = (values) => two_shares.outputs(values);

const { series: SERIES } = two_shares_figure;
const about = { ...two_shares_figure, outputs };
const RANGE = [-1.05, 1.05]; // the widest interval that can be set ends at 1.035 on either side
const TICKS = 5;
const ROW = 46; // pixels from a row to the next; up the plane they are at 0, -1, -2 and -3

const points = (share) => fixed(100 * share, 1);

export function summarise({ first_total, second_total }, now) {
  const from = `${points(now.gap_low)} to ${points(now.gap_high)} points`;
  const zero = now.gap_low <= 0 && now.gap_high >= 0;
  const verdict = zero ? "chance alone could explain it" : "chance is a poor explanation";
  const both = `If nobody is in both groups, the share of both together is ${points(now.share_of_both)}%`;
  return `With ${first_total} and ${second_total} cases, the gap of ${points(now.gap)} points has a 95% interval from ${from}: ${verdict}. ${both}.`;
}

const layout = (width) =>
  plane({
    width,
    height: 250,
    x: { range: RANGE, title: "" },
    y: { range: [-160 / ROW, 30 / ROW], title: "" },
    margin: { left: 24, right: 24, top: 10, bottom: 50 },
  });

// What is drawn, a row each: a series, a place, how it is told, and how far chance moves it.
function lines({ share_of_first, share_of_second }, { share_of_both, gap, gap_low, gap_high }) {
  return [
    [SERIES.share_of_first, share_of_first, percent(share_of_first)],
    [SERIES.share_of_second, share_of_second, percent(share_of_second)],
    [SERIES.share_of_both, share_of_both, `${points(share_of_both)}%`],
    [SERIES.gap, gap, `${points(gap)} points`, [gap_low, gap_high]],
  ];
}

function draw(on, values, now) {
  const zero = on.x(0);
  const drawn = lines(values, now).flatMap(([{ name, colour }, place, told, interval], k) => {
    const y = on.y(-k);
    const bar = interval
      ? `M${on.x(interval[0])},${y}H${on.x(interval[1])}M${on.x(interval[0])},${y - 6}v12M${on.x(interval[1])},${y - 6}v12`
      : `M${zero},${y}H${on.x(place)}`;
    return [
      svg("path", { class: `sim-line sim-${colour}`, d: bar }),
      svg("circle", { class: `sim-part sim-${colour}`, cx: on.x(place), cy: y, r: 6 }),
      svg("text", { class: "sim-name", x: zero + 4, y: y - 12 }, `${name}, ${told}`),
    ];
  });
  const foot = on.bottom;
  const marks = ticks(...RANGE, TICKS).map((value) =>
    svg("text", { class: "sim-number", x: on.x(value), y: foot + 19, "text-anchor": "middle" }, percent(value)),
  );
  return [
    svg("path", { class: "sim-axis", d: `M${on.left},${foot}H${on.right}` }),
    ...marks,
    svg("text", { class: "sim-title", x: on.right, y: foot + 40, "text-anchor": "end" }, "share, or gap in points →"),
    svg("path", { class: "sim-level sim-strong", d: `M${zero},${on.top}V${foot}` }),
    ...drawn,
  ];
}

function table(values, now) {
  return html(
    "table",
    {},
    html("caption", {}, "If the cases are independent"),
    html(
      "tbody",
      {},
      factRow("gap", `${points(now.gap)} points`),
      factRow("95% interval", `${points(now.gap_low)} to ${points(now.gap_high)}`),
      factRow("share of cases in the first group", `${points(now.first_weight)}%`),
      factRow("share of both", `${points(now.share_of_both)}%`),
    ),
  );
}

// One record: what was given, and what follows.
export const rows = (values, now) => [{ ...values, ...now }];

function render({ model, el }) {
  return liveFigure({ model, el, about, layout, draw, table, summarise, rows });
}

export default { render };
