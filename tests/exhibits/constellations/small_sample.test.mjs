import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";

const figure = await import(`${process.env.MODULES}/small_sample.js`);
const { bisect } = await import(`${process.env.MODULES}/kit/solve.js`);
// Written by test_front_end.py from scipy, which counts and solves in another way.
const EXPECTED = JSON.parse(readFileSync(new URL(`${process.env.MODULES}/small_samples.json`)));

const close = (one, other) => assert.ok(Math.abs(one - other) < 1e-9, `${one} is not ${other}`);

test("intervals and tails are those of another program", () => {
  assert.ok(EXPECTED.length > 20);
  for (const { given, low, high, at_most, at_least } of EXPECTED) {
    const out = figure.outputs(given);
    close(out.low, low);
    close(out.high, high);
    close(out.at_most, at_most);
    close(out.at_least, at_least);
  }
});

test("there are never more successes than cases", () => {
  const settled = figure.settle({ sample_size: 4, successes: 9, reference_share: 0.5 });
  assert.deepEqual(settled, { sample_size: 4, successes: 4, reference_share: 0.5 });
});

test("nothing and everything have an interval that ends there", () => {
  assert.equal(figure.interval({ sample_size: 7, successes: 0 }).low, 0);
  assert.equal(figure.interval({ sample_size: 7, successes: 7 }).high, 1);
});

test("what is hardly possible is not told as impossible", () => {
  assert.equal(figure.rare(1e-9), "less than 0.1%");
  assert.equal(figure.rare(0.0216), "2.2%");
});

test("halving finds where a rising and a falling line are zero", () => {
  close(
    bisect((x) => x - 0.3, 0, 1),
    0.3,
  );
  close(
    bisect((x) => 0.7 - x, 0, 1),
    0.7,
  );
});

test("the data are one record a count, and their probabilities make one", () => {
  const values = { sample_size: 12, successes: 3, reference_share: 0.4 };
  const records = figure.rows(values, figure.outputs(values));
  assert.equal(records.length, 13);
  close(
    records.reduce((sum, { probability_of_count }) => sum + probability_of_count, 0),
    1,
  );
  close(records.at(-1).probability_of_at_most, 1);
});
