// Solving an equation by halving.

// Where a function that changes its sign once between `low` and `high` is zero.
export function bisect(f, low, high) {
  const rising = f(high) > 0;
  let [from, to] = [low, high];
  for (let k = 0; k < 60; k += 1) {
    const middle = (from + to) / 2;
    if (f(middle) > 0 === rising) to = middle;
    else from = middle;
  }
  return (from + to) / 2;
}

// Where a function changes its sign between `low` and `high`, in rising order: each place, and
// whether the function rises there. Of two in one of the `parts`, none is found.
export const roots = (f, low, high, parts) =>
  crossings(
    f,
    Array.from({ length: parts + 1 }, (_, k) => low + ((high - low) * k) / parts),
  );

// Where a function changes its sign from one of the rising places to the next.
export function crossings(f, places) {
  const above = places.map((place) => f(place) > 0);
  return places.slice(0, -1).flatMap((from, k) => {
    if (above[k] === above[k + 1]) return [];
    return [{ at: bisect(f, from, places[k + 1]), rises: above[k + 1] }];
  });
}

// Where a polynomial of the third degree turns between two places, by its values at four.
export function turnings(f, low, high) {
  const at = (u) => low + ((high - low) * u) / 3;
  const [y0, y1, y2, y3] = [0, 1, 2, 3].map((u) => f(at(u)));
  const [second, third] = [y2 - 2 * y1 + y0, y3 - 3 * y2 + 3 * y1 - y0];
  const [a, b, c] = [third / 2, second - third, y1 - y0 - second / 2 + third / 3];
  const q = -(b + (b < 0 ? -1 : 1) * Math.sqrt(b * b - 4 * a * c)) / 2; // of a u² + b u + c
  return [q / a, c / q].filter((u) => u > 0 && u < 3).map(at);
}
