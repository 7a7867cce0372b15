import assert from "node:assert/strict";
import { test } from "node:test";
import { firsts } from "../firsts.mjs";

const { one_alliance_figure } = await import(`${process.env.MODULES}/figures/one_alliance.js`);
const figure = await import(`${process.env.MODULES}/one_alliance.js`);

const VALUES = firsts(one_alliance_figure);
const MIDDLE = { first_resources: 0.5, first_complementarity: 0.5, first_rivalry: 0.5, arrow_j: 0.4 };
const ofForty = (number) => ({ ...VALUES, ...MIDDLE, seed: 0, number });

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

test("an alliance may still be in formation when the time is over", () => {
  const forming = { ...figure.outputs(VALUES), formed: null, over: null };
  assert.match(figure.summarise(VALUES, forming), /^Alliance \d+ is still being formed\. Of the 40 alliances/);
});

test("other chances make other lives", () => {
  assert.notDeepEqual(figure.outputs(VALUES).lives, figure.outputs({ ...VALUES, seed: VALUES.seed + 1 }).lives);
});

test("the data are the alliance shown, its stage in words", () => {
  const records = figure.rows(ofForty(3), figure.outputs(ofForty(3)));
  assert.equal(records.length, 201);
  assert.equal(records[0].stage, "formation");
  assert.equal(records.at(-1).stage, "ended");
});
