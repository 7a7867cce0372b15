// The names of lines, written where the lines end.
import { svg } from "./dom.js";
import { widest } from "./lettering.js";

const BESIDE_END = 6;

// Places from above to below, pushed apart where they are nearer than `gap`, and up where the last
// would be below `lowest`.
export function apart(places, lowest, gap) {
  const down = [...places];
  for (let k = 1; k < down.length; k += 1) down[k] = Math.max(down[k], down[k - 1] + gap);
  for (let k = down.length - 1, free = lowest; k >= 0; k -= 1) {
    down[k] = Math.min(down[k], free);
    free = down[k] - gap;
  }
  return down;
}

// The room at the right that the names of lines take.
export function roomAtEnds(lines, style = { size: 15, bold: true }) {
  const names = lines.map(({ name }) => name);
  return Math.ceil(widest(names, style)) + BESIDE_END + 4;
}

// `ends` have a name, a place, and a look; without a look the name is plain text.
export function atEnds(on, ends, gap = 15) {
  const sorted = [...ends].sort((one, other) => one.y - other.y);
  const places = apart(
    sorted.map(({ y }) => y),
    on.bottom,
    gap,
  );
  return sorted.map(({ name, look }, k) =>
    svg("text", { class: look && `sim-label ${look}`, x: on.right + BESIDE_END, y: places[k] + 4 }, name),
  );
}
