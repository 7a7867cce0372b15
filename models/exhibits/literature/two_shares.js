// Two percentages whose totals are not told: which totals would make them a difference?
import { two_shares_figure } from "#figures/two_shares.js";
import { html, svg } from "#kit/dom.js";
import { liveFigure } from "#kit/figure.js";
import { fixed, percent } from "#kit/numbers.js";
import { plane, ticks } from "#kit/plane.js";
import { factRow } from "#kit/tables.js";
import { two_shares } from "#models/two_shares.js";

export const outputs = (values) => two_shares.outputs(values);

const about = { ...two_shares_figure, outputs };
const RANGE = [-0.4, 1];
const NARROW = 400;

const points = (share) => fixed(100 * share, 1);

export function summarise({ first_total, second_total }, now) {
  const from = `${points(now.gap_low)} to ${points(now.gap_high)} points`;
  const zero = now.gap_low <= 0 && now.gap_high >= 0;
  const verdict = zero ? "chance alone could explain it" : "chance is a poor explanation";
  const both = `If nobody is in both groups, the share of both together is ${points(now.share_of_both)}%`;
  return `With ${first_total} and ${second_total} cases the gap of ${points(now.gap)} points has a 95% interval from ${from}: ${verdict}. ${both}.`;
}

const layout = (width) =>
  plane({
    width,
    height: 250,
    x: { range: RANGE, title: "" },
    y: { range: [0, 1], title: "" },
    margin: { left: 24, right: 24, top: 10, bottom: 50 },
  });

// What is drawn, a row each: a name, a place, how far chance moves it, and a colour.
function lines(values, now) {
  const { share_of_first, share_of_second } = values;
  return [
    [`first group, ${percent(share_of_first)}`, share_of_first, null, "own"],
    [`second group, ${percent(share_of_second)}`, share_of_second, null, "rest"],
    [`both together, ${points(now.share_of_both)}%`, now.share_of_both, null, "none"],
    [`gap, ${points(now.gap)} points`, now.gap, [now.gap_low, now.gap_high], "both"],
  ];
}

function draw(on, values, now) {
  const zero = on.x(0);
  const drawn = lines(values, now).flatMap(([name, place, interval, colour], k) => {
    const y = on.top + 30 + k * 46;
    const bar = interval
      ? `M${on.x(interval[0])},${y}H${on.x(interval[1])}M${on.x(interval[0])},${y - 6}v12M${on.x(interval[1])},${y - 6}v12`
      : `M${zero},${y}H${on.x(place)}`;
    return [
      svg("path", { class: `sim-line sim-${colour}`, d: bar }),
      svg("circle", { class: `sim-part sim-${colour}`, cx: on.x(place), cy: y, r: 6 }),
      svg("text", { class: "sim-name", x: zero + 4, y: y - 12 }, name),
    ];
  });
  const foot = on.bottom;
  const step = on.width < NARROW ? 0.4 : 0.2;
  const marks = ticks(...RANGE, (RANGE[1] - RANGE[0]) / step).map((value) =>
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
