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
