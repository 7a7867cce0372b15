// Where something is reached for the first time: along a curve, and over an interval.

// Where a curve, given by points [place, height], first reaches a level: between two of its points,
// in a straight line; null if it never does.
export function firstPassing(points, level) {
  const k = points.findIndex(([, height]) => height >= level);
  if (k < 1) return points[k]?.[0] ?? null;
  const [[place, height], [next, higher]] = points.slice(k - 1, k + 1);
  return place + ((level - height) / (higher - height)) * (next - place);
}

// The least place from which on something holds, found by so many halvings; null if it does not
// hold at `high`.
export function least(holds, low, high, halvings) {
  if (!holds(high)) return null;
  if (holds(low)) return low;
  let [from, to] = [low, high];
  for (let k = 0; k < halvings; k += 1) {
    const middle = (from + to) / 2;
    if (holds(middle)) to = middle;
    else from = middle;
  }
  return to;
}
