// A plane with two linear axes: where values lie on the drawing, and the axes themselves.
import { svg } from "./dom.js";
import { heightOf, lettered, wide, wrapped } from "./lettering.js";

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

// The plane leaves its axes room for long numbers at the left, and for a title in several lines.
export function plane({ width, height, x, y, margin }) {
  const left = Math.max(margin.left, y.title ? NUMBER_GAP + widest(y.range) : 0);
  const heading = y.title ? wrapped(`↑ ${y.title}`, width - titleAt(left)) : [""];
  const top = margin.top + heightOf(heading);
  return {
    width,
    height,
    x: scale(x.range, [left, width - margin.right]),
    y: scale(y.range, [height - margin.bottom, top]),
    left,
    right: width - margin.right,
    top,
    bottom: height - margin.bottom,
    axes: { x, y },
    heading,
  };
}

const widest = (range) => Math.max(...ticks(...range, TICK_COUNT).map((value) => wide(label(value))));
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

// The axes of a plane are drawn once: they stay while the picture in them changes.
const drawnAxes = new WeakMap();

export function axes(on) {
  if (!drawnAxes.has(on)) drawnAxes.set(on, Object.assign(drawAxes(on), { kept: true }));
  return drawnAxes.get(on);
}

function drawAxes({ x, y, left, right, top, bottom, axes: named, heading }) {
  const across = ticks(...named.x.range, TICK_COUNT).map((value) =>
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
    svg(
      "text",
      { class: "sim-title", x: right, y: bottom + 38, "text-anchor": "end" },
      named.x.title ? `${named.x.title} →` : "",
    ),
    lettered({ class: "sim-title", x: titleAt(left), y: top - 12 - heightOf(heading) }, heading),
  );
}

const label = (value) => String(value).replace("-", "−");
const at = (place) => Math.round(place * 100) / 100;
