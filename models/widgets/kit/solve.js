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
export function roots(f, low, high, parts) {
  const places = Array.from({ length: parts + 1 }, (_, k) => low + ((high - low) * k) / parts);
  const above = places.map((place) => f(place) > 0);
  return places.slice(0, -1).flatMap((from, k) => {
    if (above[k] === above[k + 1]) return [];
    return [{ at: bisect(f, from, places[k + 1]), rises: above[k + 1] }];
  });
}
