import assert from "node:assert/strict";
import { test } from "node:test";

const { strategic_criteria } = await import(`${process.env.MODULES}/models/strategic_criteria.js`);
const figure = await import(`${process.env.MODULES}/strategic_criteria.js`);

const UNSURE = Object.fromEntries(strategic_criteria.parameters.map(({ word }) => [word, 0.5]));
const said = (changes) => {
  const values = { ...UNSURE, ...changes };
  return figure.summarise(values, strategic_criteria.outputs(values));
};
const NO = { critical_to_goal: 0, blocks_rival: 0, keeps_choices: 0, lowers_risk: 0, builds_competency: 0 };

test("a contradiction is told, and only that one", () => {
  assert.match(said({ critical_to_goal: 1, dispensable: 1 }), /contradict each other/);
  assert.doesNotMatch(
    said({ lowers_risk: 1, critical_to_goal: 0, builds_competency: 0, dispensable: 1 }),
    /contradict/,
  );
  assert.doesNotMatch(said({ critical_to_goal: 1 }), /contradict/);
});

test("a verdict has someone who decides it, in every case", () => {
  const answers = [0, 0.5, 1];
  const words = Object.keys(NO);
  const grow = (all, word) => all.flatMap((values) => answers.map((value) => ({ ...values, [word]: value })));
  for (const values of words.reduce(grow, [{ dispensable: 0 }])) {
    const outputs = strategic_criteria.outputs(values);
    assert.ok(figure.deciding(values, outputs.strategic_by_one, false).length);
    assert.ok(figure.deciding(values, outputs.strategic_by_all, true).length);
  }
});

test("the data are one record an answer, in words", () => {
  const values = { ...UNSURE, ...NO, dispensable: 1 };
  const records = figure.rows(values, strategic_criteria.outputs(values));
  assert.equal(records.length, 6);
  assert.deepEqual(
    records.map(({ answer }) => answer),
    ["no", "no", "no", "no", "no", "yes"],
  );
  assert.equal(records[0].if_one_is_enough, "conventional");
});
