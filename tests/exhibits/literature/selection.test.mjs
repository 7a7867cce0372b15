import assert from "node:assert/strict";
import { test } from "node:test";
import { firsts } from "../firsts.mjs";

const figure = await import(`${process.env.MODULES}/selection.js`);
const { selection } = await import(`${process.env.MODULES}/models/selection.js`);

const VALUES = firsts(selection);
const at = (changes) => figure.settle({ ...VALUES, ...changes });

test("the curve runs from the highest share to the lowest, always down", () => {
  const { curve, highest_share, lowest_share } = figure.outputs(VALUES);
  assert.ok(Math.abs(curve[0].implied_share - highest_share) < 1e-12);
  assert.ok(Math.abs(curve.at(-1).implied_share - lowest_share) < 1e-12);
  curve.slice(1).forEach((one, k) => assert.ok(one.implied_share < curve[k].implied_share));
});

test("whatever the sliders say, what is shown can be", () => {
  for (const population of [30, 42, 120])
    for (const sample_size of [5, 21, 40])
      for (const successes of [1, 20, 39])
        for (const selection_ratio of [0.05, 1, 2.5]) {
          const now = at({ population, sample_size, successes, selection_ratio });
          const { implied_share, lowest_share, highest_share } = figure.outputs(now);
          assert.ok(now.successes < now.sample_size && now.sample_size <= now.population);
          assert.ok(implied_share >= lowest_share - 1e-12 && implied_share <= highest_share + 1e-12);
        }
});

test("what is possible stays as it is", () => {
  assert.deepEqual(at({ selection_ratio: 0.5 }), { ...VALUES, selection_ratio: 0.5 });
});

test("the data are the curve, with the counts it is for", () => {
  const records = figure.rows(VALUES, figure.outputs(VALUES));
  assert.ok(
    records.every(
      ({ population, sample_size, successes }) => population === 42 && sample_size === 21 && successes === 1,
    ),
  );
  assert.equal(records.length, 161);
});
