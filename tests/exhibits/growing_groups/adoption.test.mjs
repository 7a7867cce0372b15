import assert from "node:assert/strict";
import { test } from "node:test";

const { adoption } = await import(`${process.env.MODULES}/models/adoption.js`);
const figure = await import(`${process.env.MODULES}/adoption.js`);

const VALUES = Object.fromEntries(adoption.parameters.map(({ word, value }) => [word, value]));
const at = (changes) => ({ ...VALUES, ...changes });

test("a resting share stays as it is, and a tipping one lies between two that rest", () => {
  const rests = figure.restingShares(VALUES);
  assert.deepEqual(
    rests.map(({ tips }) => tips),
    [false, true, false],
  );
  for (const { share } of rests) {
    assert.ok(Math.abs(adoption.step(VALUES, { adoption: share }).adoption - share) < 1e-9);
  }
});

test("the group goes from either side of the tipping point to another end", () => {
  const [low, tip, high] = figure.restingShares(VALUES).map(({ share }) => share);
  assert.equal(figure.end(at({ first_adoption: tip - 0.01 })), low);
  assert.equal(figure.end(at({ first_adoption: tip + 0.01 })), high);
});

test("the end that is told is where the path leads", () => {
  for (const response of [1, 4, 8, 20]) {
    for (const expectation of [0, 0.2, 1]) {
      for (const first_adoption of [0, 0.3, 0.6, 1]) {
        const values = at({ response, expectation, first_adoption });
        const last = figure.path(values, 4000).at(-1);
        assert.ok(Math.abs(figure.end(values) - last) < 1e-6, JSON.stringify(values));
      }
    }
  }
});

test("what firms expect of each other can be enough", () => {
  assert.match(figure.summarise(VALUES), /^A group that starts with 30% of the firms shrinks to 6%/);
  assert.match(figure.summarise(at({ expectation: 0.2 })), /grows to 98%/);
});

test("where there is one end only the sentence says so", () => {
  assert.match(figure.summarise(at({ response: 2 })), /doesn't depend on where it starts/);
});

test("the data are one record a period from the start on", () => {
  const records = figure.rows(VALUES);
  assert.equal(records[0].adoption, VALUES.first_adoption);
  assert.equal(records[1].adoption, records[0].willing);
  assert.deepEqual(
    records.map(({ period }) => period),
    [...records.keys()],
  );
  assert.ok(records.every((record) => Object.values(record).every(Number.isFinite)));
});
