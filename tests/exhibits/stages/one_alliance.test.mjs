import assert from "node:assert/strict";
import { test } from "node:test";

const figure = await import(`${process.env.MODULES}/one_alliance.js`);

const VALUES = {
  number: 3,
  seed: 0,
  first_resources: 0.5,
  first_complementarity: 0.5,
  first_rivalry: 0.5,
  arrow_j: 0.4,
};
const at = (changes) => ({ ...VALUES, ...changes });

test("who has ended does not come back", () => {
  for (const stages of figure.outputs(VALUES).lives) {
    const { over } = figure.biography(stages);
    assert.ok(over === null || stages.slice(over).every((stage) => stage === 3));
  }
});

test("a history counts what happened", () => {
  const found = figure.biography([0, 1, 2, 1, 2, 0, 1, 2, 3, 3]);
  assert.deepEqual(found, { formed: 1, over: 8, stabilised: 1, reformed: 1, terminated: 1, worked: 6 });
});

test("periods in one stage are runs with a beginning and an end", () => {
  const stages = [0, 0, 1, 1, 1, 0, 3];
  assert.deepEqual(figure.runs(stages, 0), [
    [0, 2],
    [5, 6],
  ]);
  assert.deepEqual(figure.runs(stages, 1), [[2, 5]]);
  assert.deepEqual(figure.runs(stages, 2), []);
});

test("the sentence says how a life went, and how many of the forty live", () => {
  const told = (values) => figure.summarise(values, figure.outputs(values));
  assert.match(
    told(VALUES),
    /^Alliance 3 begins to operate after 2 periods and ends after 69 periods; it is stabilised 6 times/,
  );
  assert.match(
    told(at({ number: 4 })),
    /^Alliance 4 is given up in formation after 1 period\. Of the 40 alliances, \d+ are still alive/,
  );
  assert.match(told(at({ number: 6 })), /is still alive after 200 periods/);
  const never = { ...figure.outputs(VALUES), formed: 2, over: 9, stabilised: 1, reformed: 0, living: 0 };
  assert.match(
    figure.summarise(VALUES, never),
    /stabilised once and never re-formed\. Of the 40 alliances, none is still/,
  );
});

test("other chances make other lives", () => {
  assert.notDeepEqual(figure.outputs(VALUES).lives, figure.outputs(at({ seed: 1 })).lives);
});

test("the data are the alliance shown, its stage in words", () => {
  const records = figure.rows(VALUES, figure.outputs(VALUES));
  assert.equal(records.length, 201);
  assert.equal(records[0].stage, "formation");
  assert.equal(records.at(-1).stage, "ended");
});
