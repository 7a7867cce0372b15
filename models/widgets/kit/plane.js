// A plane with two linear axes: where values lie on the drawing, and the axes themselves.
import { svg } from "./dom.js";
import { heightOf, lettered, widest, wrapped } from "./lettering.js";

const TICK_COUNT = 5;
const NUMBER_GAP = 9; // between an axis and its numbers

export function scale([from, to], [start, end]) {
  const perUnit = (end - start) / (to - from);
  const position = (value) => start + (value - from) * perUnit;
  position.value = (place) => from + (place - start) / perUnit;
  return position;
}

// About `count` round numbers from `from` to `to`.
export function ticks(from, to, count) {
  const rough = (to - from) / count;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = [1, 2, 5, 10].map((k) => k * power).find((size) => size >= rough);
  const first = Math.ceil(from / step);
  const last = Math.floor(to / step + 1e-9);
  return Array.from({ length: last - first + 1 }, (_, k) => Number(((first + k) * step).toFixed(6)));
}

// The plane leaves its axes room for long numbers at the left, and for titles in several lines.
export function plane({ width, height, x, y, margin }) {
  const numbers = ticks(...y.range, TICK_COUNT).map(label);
  const left = Math.max(margin.left, y.title ? NUMBER_GAP + widest(numbers) : 0);
  const right = width - margin.right;
  const heading = y.title ? wrapped(`↑ ${y.title}`, width - titleAt(left)) : [""];
  const footing = x.title ? wrapped(`${x.title} →`, right) : [""];
  const top = margin.top + heightOf(heading);
  const bottom = height - margin.bottom - heightOf(footing);
  return {
    width,
    height,
    x: scale(x.range, [left, right]),
    y: scale(y.range, [bottom, top]),
    left,
    right,
    top,
    bottom,
    axes: { x, y },
    heading,
    footing,
  };
}

// As many as stand side by side.
function roomyTicks([from, to], room) {
  let found = [];
  for (let count = TICK_COUNT; count; count -= 1) {
    found = ticks(from, to, count);
    if ((widest(found.map(label)) + NUMBER_GAP) * (found.length - 1) <= room) break;
  }
  return found;
}

const titleAt = (left) => Math.max(4, left - 36);

export function line(plane, points) {
  return points.map(([x, y], k) => `${k ? "L" : "M"}${at(plane.x(x))},${at(plane.y(y))}`).join("");
}

// The area between two lines over the same x: `points` are [x, low, high].
export function area(plane, points) {
  const forth = points.map(([x, , high]) => [x, high]);
  const back = points.map(([x, low]) => [x, low]).reverse();
  return `${line(plane, [...forth, ...back])}Z`;
}

// Axes are kept from the second time on that the same plane is shown, and stay as they are while the
// picture in them changes. A plane that is laid out anew each time is never shown twice: its axes are
// drawn anew, and of them only what differs is changed.
const keptAxes = new WeakMap();

export function axes(on) {
  if (!keptAxes.has(on)) {
    keptAxes.set(on, null);
    return drawAxes(on);
  }
  const kept = keptAxes.get(on) ?? Object.assign(drawAxes(on), { kept: true });
  keptAxes.set(on, kept);
  return kept;
}

function drawAxes({ x, y, left, right, top, bottom, axes: named, heading, footing }) {
  const across = roomyTicks(named.x.range, right - left).map((value) =>
    svg(
      "g",
      { transform: `translate(${at(x(value))},${bottom})` },
      svg("line", { class: "sim-tick", y2: 5 }),
      svg("text", { class: "sim-number", y: 19, "text-anchor": "middle" }, label(value)),
    ),
  );
  const up = ticks(...named.y.range, TICK_COUNT).map((value) =>
    svg(
      "g",
      { transform: `translate(${left},${at(y(value))})` },
      svg("line", { class: "sim-tick", x2: -5 }),
      svg("text", { class: "sim-number", x: -NUMBER_GAP, dy: "0.35em", "text-anchor": "end" }, label(value)),
    ),
  );
  return svg(
    "g",
    {},
    svg("path", { class: "sim-axis", d: `M${left},${top}V${bottom}H${right}` }),
    ...across,
    ...up,
    lettered({ class: "sim-title", x: right, y: bottom + 38, "text-anchor": "end" }, footing),
    lettered({ class: "sim-title", x: titleAt(left), y: top - 12 - heightOf(heading) }, heading),
  );
}

const label = (value) => String(value).replace("-", "−");
const at = (place) => Math.round(place * 100) / 100;
