// Figure 3: synergy against the bargaining power of firm i, by who gains.
import { iso_profit_figure } from "#figures/iso_profit.js";
import { tableBar } from "#kit/bar.js";
import { html, svg } from "#kit/dom.js";
import { liveFigure } from "#kit/figure.js";
import { wide } from "#kit/lettering.js";
import { change, clamp, fixed } from "#kit/numbers.js";
import { area, axes, line, plane } from "#kit/plane.js";
import { regionsOf, whoGains } from "#kit/regions.js";
import { iso_profit } from "#models/iso_profit.js";

const { top: TOP, parts: PARTS, least_power: LEAST, most_taken: WHOLE } = iso_profit_figure.constants;
const POINT_B = { synergy: 0.8, bargaining_power: 1.45 };
const LINES = {
  along: "bargaining_power",
  own: "break_even_synergy",
  rest: "rest_break_even_synergy",
  least: 0,
};

// Firm i can't take more than everything, so size times power stays below 1.
export function settle(values) {
  const most = Math.floor(98 / values.relative_size) / 100;
  return { ...values, bargaining_power: Math.min(values.bargaining_power, most) };
}

// What the model gives, and both lines: at powers from next to nothing up to the whole, or the edge
// of the drawing; and just where they cross and leave it.
export function outputs(values) {
  const { relative_size, synergy } = values;
  const end = Math.min(TOP, WHOLE / relative_size);
  const even = Array.from({ length: PARTS + 1 }, (_, k) => LEAST + ((end - LEAST) * k) / PARTS);
  const top = iso_profit.outputs({ relative_size, synergy: TOP, bargaining_power: 1 });
  const exact = [1, top.lowest_power, top.highest_power].filter((power) => power < end);
  const powers = [...even, ...exact].sort((a, b) => a - b);
  const lines = powers.map((bargaining_power) => {
    const given = { relative_size, synergy, bargaining_power };
    return { bargaining_power, ...iso_profit.outputs(given) };
  });
  const now = iso_profit.outputs(values);
  return { ...now, gains: whoGains(now), lines };
}

const VERDICTS = {
  both: "Region A: neither side would do better alone.",
  own: "Only firm i gains; the others would rather stay out.",
  rest: "Only the others gain; firm i would rather stay out.",
  none: "Nobody gains, so there is no reason to form this group.",
};

export function summarise(values, outputs) {
  const { gain, rest_gain, lowest_power, highest_power } = outputs;
  const earns = `Firm i earns ${change(gain)} it would alone, and the others earn ${change(rest_gain)} they would alone.`;
  const room =
    values.synergy >= 1
      ? `At this synergy ${between(fixed(lowest_power), fixed(highest_power))} suits both sides.`
      : "Below a synergy of 1 no bargaining power suits both sides.";
  return `${VERDICTS[outputs.gains]} ${earns} ${room}`;
}

const between = (low, high) =>
  low === high ? `only a bargaining power of ${low}` : `any bargaining power from ${low} to ${high}`;

// Where a region's name has room: [power, synergy], or nothing if the region is too thin.
export function places({ relative_size }, lines) {
  const at = (power) => lines.findLast((one) => one.bargaining_power <= power) ?? lines[0];
  const cut = (synergy) => clamp(synergy, 0, TOP);
  const right = Math.min(TOP, 0.98 / relative_size);
  const middle = (power, low, high) => (high - low > 0.25 ? [power, low + 0.35 * (high - low)] : null);
  const high = 0.86 * TOP;
  const inside = lines.filter((one) => Math.max(one[LINES.own], one[LINES.rest]) <= high);
  const between = [inside[0], inside.at(-1)].map((one) => one.bargaining_power);
  const aside = 1 + 0.7 * (right - 1);
  const outer = at(aside);
  const inner = at(0.3);
  return {
    both: [(between[0] + Math.min(between[1], right)) / 2, high],
    own: right > 1.2 ? middle(aside, outer.break_even_synergy, cut(outer.rest_break_even_synergy)) : null,
    rest: middle(0.3, inner.rest_break_even_synergy, cut(inner.break_even_synergy)),
    none: middle(Math.min(0.75, 0.6 * right), 0, Math.min(at(0.75).rest_break_even_synergy, 1)),
    impossible: TOP - right > 0.5 ? [(right + TOP) / 2, TOP / 2] : null,
  };
}

const NAMES = {
  both: ["A", "both gain"],
  own: ["only firm i", "gains"],
  rest: ["only the", "others gain"],
  none: ["both lose"],
  impossible: ["more than", "the whole"],
};

function layout(width) {
  return plane({
    width,
    height: Math.round(clamp(0.82 * width, 300, 460)),
    x: { range: [0, TOP], title: "bargaining power of firm i, ρᵢ" },
    y: { range: [0, TOP], title: "synergy, σ" },
    margin: { left: 40, right: 14, top: 26, bottom: 44 },
  });
}

function draw(on, values, { lines }) {
  const shapes = regionsOf(lines, LINES, [0, TOP]);
  const end = lines.at(-1).bargaining_power;
  const shades = Object.entries(shapes).map(([who, points]) =>
    svg("path", { class: `sim-region sim-${who}`, d: area(on, points) }),
  );
  const impossible = svg("path", {
    class: "sim-impossible",
    d: area(on, [
      [end, 0, TOP],
      [TOP, 0, TOP],
    ]),
  });
  const visible = (word) =>
    lines.filter((one) => one[word] <= TOP + 1e-9).map((one) => [one.bargaining_power, one[word]]);
  const curves = Object.entries(iso_profit_figure.series).map(([word, one]) => ({ ...one, seen: visible(word) }));
  const [own, rest] = curves;
  const last = rest.seen.at(-1);
  return [
    ...shades,
    impossible,
    svg("path", {
      class: "sim-level",
      d:
        line(on, [
          [0, 1],
          [TOP, 1],
        ]) +
        line(on, [
          [1, 0],
          [1, TOP],
        ]),
    }),
    axes(on),
    ...curves.map(({ colour, seen }) => svg("path", { class: `sim-line sim-${colour}`, d: line(on, seen) })),
    ...names(on, places(values, lines)),
    lineName(on, own.seen[0], own, 8, 12),
    lineName(on, last, rest, -8, on.y(last[1]) < on.top + 20 ? 14 : -8),
    ...pointB(on, values),
  ];
}

function names(on, where) {
  return Object.entries(where)
    .filter(([, place]) => place)
    .map(([who, [power, synergy]]) => {
      const [x, y] = [on.x(power), on.y(synergy)];
      const place = { class: `sim-name sim-${who}`, x, y, "text-anchor": "middle" };
      if (who === "impossible" && 2 * (on.right - x) < wide(NAMES[who][0])) {
        return svg("text", { ...place, transform: `translate(4,0) rotate(-90 ${x} ${y})` }, NAMES[who].join(" "));
      }
      return svg(
        "text",
        place,
        ...NAMES[who].map((part, k) =>
          svg("tspan", { x, dy: k ? "1.15em" : 0, class: part === "A" ? "sim-letter" : null }, part),
        ),
      );
    });
}

function lineName(on, [power, synergy], { name, colour }, dx, dy) {
  const anchor = dx < 0 ? "end" : "start";
  return svg(
    "text",
    { class: `sim-label sim-${colour}`, x: on.x(power) + dx, y: on.y(synergy) + dy, "text-anchor": anchor },
    name,
  );
}

// The source's point B: power enough for firm i at a synergy below 1. Its place is the book's.
function pointB(on, { relative_size }) {
  if (relative_size * POINT_B.bargaining_power > 0.95) return [];
  const [x, y] = [on.x(POINT_B.bargaining_power), on.y(POINT_B.synergy)];
  return [
    svg("circle", { class: "sim-mark", cx: x, cy: y, r: 4 }),
    svg("text", { class: "sim-label", x: x + 9, y: y + 5 }, "B"),
  ];
}

function table({ relative_size, synergy }, { gain, rest_gain }) {
  const most = Math.max(1, synergy);
  const row = (who, name, alone, ratio) => {
    const together = alone * ratio;
    const bar = tableBar(who, clamp(together / most, 0, 1), alone / most);
    const cells = [100 * alone, 100 * together].map((value) => html("td", {}, fixed(value, 0)));
    return html("tr", {}, html("th", { scope: "row" }, name, bar), ...cells);
  };
  const heads = ["Profit", "alone", "in the group"].map((text) => html("th", { scope: "col" }, text));
  return html(
    "table",
    {},
    html("caption", {}, "Profit of each side, if all members together would earn 100 alone"),
    html("thead", {}, html("tr", {}, ...heads)),
    html(
      "tbody",
      {},
      row("own", "Firm i", relative_size, gain),
      row("rest", "The others", 1 - relative_size, rest_gain),
    ),
  );
}

// One row a bargaining power: both lines, and what both sides gain at the synergy chosen.
export const rows = ({ relative_size, synergy }, { lines }) => lines.map((one) => ({ relative_size, synergy, ...one }));

function render({ model, el }) {
  const handle = ["bargaining_power", "synergy"];
  return liveFigure({
    model,
    el,
    about: { ...iso_profit_figure, outputs },
    settle,
    layout,
    draw,
    table,
    summarise,
    rows,
    handle,
  });
}

export default { render };
