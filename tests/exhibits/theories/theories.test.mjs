import assert from "node:assert/strict";
import { test } from "node:test";
import { firsts } from "../firsts.mjs";

const { theories } = await import(`${process.env.MODULES}/data/theories.js`);
const figure = await import(`${process.env.MODULES}/theories.js`);

const VALUES = firsts(theories);
const at = (changes) => ({ ...VALUES, ...changes });
const questions = Object.keys(theories.questions);

test("each question is answered, touched on or left open by each theory", () => {
  for (const question of questions) {
    const { said } = figure.outputs(at({ question }));
    const ids = Object.values(said)
      .flat()
      .map(({ id }) => id);
    assert.deepEqual([...ids].sort(), Object.keys(theories.names).sort());
  }
});

test("the data are one record for each theory and question", () => {
  const records = figure.rows();
  assert.equal(records.length, 10 * questions.length);
  assert.equal(new Set(records.map(({ theory, question }) => theory + question)).size, records.length);
  for (const { says, level, because } of records) {
    assert.match(because, /\.$/);
    assert.equal(level, { answers: 2, touches: 1, silent: 0 }[says]);
  }
});
