// Who gains: where two lines of what it takes part a drawing into regions.
import { clamp } from "./numbers.js";

// A firm that earns exactly as much as alone is not worse off.
export const content = (gain) => gain >= 1 - 1e-9;

// Who gains: both, one side or none.
export function whoGains({ gain, rest_gain }) {
  if (content(gain)) return content(rest_gain) ? "both" : "own";
  return content(rest_gain) ? "rest" : "none";
}

// The regions as points [along, low, high], clipped to a drawing from `low` to `top`: where both
// lines are passed, either one alone, or none, from `least` on.
export function regionsOf(points, { along, own, rest, least }, [low, top]) {
  const cut = (height) => clamp(height, low, top);
  const between = (from, to) => points.map((p) => [p[along], cut(Math.min(from(p), to(p))), cut(to(p))]);
  const [first, second] = [(p) => p[own], (p) => p[rest]];
  return {
    both: between(
      (p) => Math.max(p[own], p[rest]),
      () => top,
    ),
    own: between(first, second),
    rest: between(second, first),
    none: between(
      () => least,
      (p) => Math.min(p[own], p[rest]),
    ),
  };
}
