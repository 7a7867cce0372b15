import assert from "node:assert/strict";
import { test } from "node:test";

const figure = await import(`${process.env.MODULES}/one_alliance.js`);
const { uniforms } = await import(`${process.env.MODULES}/kit/random.js`);

const VALUES = {
  number: 3,
  seed: 0,
  first_resources: 0.5,
  first_complementarity: 0.5,
  first_rivalry: 0.5,
  arrow_j: 0.4,
};
const at = (changes) => ({ ...VALUES, ...changes });

test("the lives are those of Python", () => {
  const ends = [1, 2, 3, 4, 5].map((number) => figure.biography(figure.life(VALUES, number)).over);
  assert.deepEqual(ends, [2, 2, 69, 1, 1]); // as tests/simulation/test_stages.py has them
});

test("uniform numbers lie between 0 and 1 and are even", () => {
  const numbers = [...uniforms({ seed: 1, periods: 1, items: 10_000 })];
  assert.ok(numbers.every((number) => number > 0 && number < 1));
  const mean = numbers.reduce((sum, number) => sum + number) / numbers.length;
  assert.ok(Math.abs(mean - 0.5) < 4 / Math.sqrt(12 * numbers.length));
});

test("a life has a record a period and does not come back", () => {
  const records = figure.life(VALUES, 3);
  assert.equal(records.length, 201);
  const over = records.findIndex(({ stage }) => stage === 3);
  assert.ok(records.slice(over).every(({ stage }) => stage === 3));
  assert.ok(records.every(({ conflicts }) => conflicts >= 0 && conflicts <= 1));
});

test("a history counts what happened", () => {
  const records = [0, 1, 2, 1, 2, 0, 1, 2, 3, 3].map((stage, period) => ({ period, stage }));
  const found = figure.biography(records);
  assert.deepEqual(found, { formed: 1, over: 8, stabilised: 1, reformed: 1, terminated: 1, worked: 6 });
});

test("periods in one stage are runs with a beginning and an end", () => {
  const records = [0, 0, 1, 1, 1, 0, 3].map((stage, period) => ({ period, stage }));
  assert.deepEqual(figure.runs(records, 0), [
    [0, 2],
    [5, 6],
  ]);
  assert.deepEqual(figure.runs(records, 1), [[2, 5]]);
  assert.deepEqual(figure.runs(records, 2), []);
});

test("the sentence says how a life went, and how many of the forty live", () => {
  const told = (values) => figure.summarise(values, figure.outputs(values));
  assert.match(
    told(VALUES),
    /^Alliance 3 operates after 2 periods and ends after 69 periods; it is stabilised 6 times/,
  );
  assert.match(
    told(at({ number: 4 })),
    /^Alliance 4 is given up in formation after 1 period\. Of the 40 alliances, \d+ live/,
  );
  assert.match(told(at({ number: 6 })), /lives after 200 periods/);
});

test("other chances make other lives", () => {
  const ends = (seed) => figure.outputs(at({ seed })).lives.map((records) => figure.biography(records).over);
  assert.notDeepEqual(ends(0), ends(1));
});

test("the data are the alliance shown, its stage in words", () => {
  const records = figure.rows(VALUES, figure.outputs(VALUES));
  assert.equal(records.length, 201);
  assert.equal(records[0].stage, "formation");
  assert.equal(records.at(-1).stage, "ended");
});
