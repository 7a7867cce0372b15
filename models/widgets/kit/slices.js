// Work too long for one redraw, a slice at a time, so that the page answers meanwhile.

const SLICE = 8; // milliseconds

// Gathers what `work` gives for 0, 1, … and, when there are `count`, hands all of it to `done`; returns
// how to stop it.
export function inSlices(count, work, done) {
  const found = [];
  let waiting = setTimeout(slice);
  function slice() {
    const until = performance.now() + SLICE;
    while (found.length < count && performance.now() < until) found.push(work(found.length));
    if (found.length < count) waiting = setTimeout(slice);
    else done(found);
  }
  return () => clearTimeout(waiting);
}

// The same for a figure: `get` gives what was gathered last, if it was for such values, or null, and
// `later` gathers it, in slices or all at once. `keyOf` tells values apart.
export function putOff({ count, keyOf, work, gather = (found) => found }) {
  let [key, result] = [null, null];
  function keep(values, found) {
    [key, result] = [keyOf(values), gather(found, values)];
  }
  const get = (values) => (key === keyOf(values) ? result : null);
  function later(values, redraw, slicing = true) {
    if (get(values)) return null;
    const one = (k) => work(values, k);
    const done = (found) => {
      keep(values, found);
      redraw();
    };
    if (slicing) return inSlices(count, one, done);
    done(Array.from({ length: count }, (_, k) => one(k)));
    return null;
  }
  return { get, later };
}
