// Answers given again, some a step off: the same as in models/simulation/second_opinion.py.
import { integers } from "./random.js";

const WORD_SIZE = 2 ** 32;
const EQUAL = 1e-9;

// One list of -1, 0 and 1 a draw, as long as there are items.
export function slips({ draws, items, chance, seed = 0 }) {
  const drawn = integers({ seed, periods: 1, draws, items });
  const slipped = Int8Array.from(drawn, (number) => {
    const place = (number + 0.5) / WORD_SIZE;
    return (place > 1 - chance / 2) - (place < chance / 2);
  });
  return Array.from({ length: draws }, (_, draw) => slipped.subarray(draw * items, (draw + 1) * items));
}

// In which part of the draws each row is the lowest; equals share it. `scores` holds one list a
// row, or nothing where nothing is known.
export function chancesOfLowest(scores) {
  const chances = scores.map(() => 0);
  const known = scores.flatMap((list, row) => (list ? [row] : []));
  const draws = scores[known[0]]?.length ?? 0;
  for (let draw = 0; draw < draws; draw += 1) {
    let least = Infinity;
    for (const row of known) least = Math.min(least, scores[row][draw]);
    let equals = 0;
    for (const row of known) equals += scores[row][draw] - least < EQUAL;
    for (const row of known) if (scores[row][draw] - least < EQUAL) chances[row] += 1 / equals;
  }
  return chances.map((sum) => (draws ? sum / draws : 0));
}

// The value below which a part of a list lies, between its two nearest members.
export function quantile(list, part) {
  const sorted = Float64Array.from(list).sort();
  const place = part * (sorted.length - 1);
  const below = Math.floor(place);
  const above = Math.min(below + 1, sorted.length - 1);
  return sorted[below] + (place - below) * (sorted[above] - sorted[below]);
}
