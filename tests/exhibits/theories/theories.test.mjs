import assert from "node:assert/strict";
import { test } from "node:test";
import { firsts } from "../firsts.mjs";

const { theories } = await import(`${process.env.MODULES}/data/theories.js`);
const figure = await import(`${process.env.MODULES}/theories.js`);

const VALUES = firsts(theories);
const at = (changes) => ({ ...VALUES, ...changes });
const summary = (values) => figure.summarise(values, figure.outputs(values));
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

test("the sentence names those who answer, and counts the others", () => {
  assert.equal(
    summary(at({ question: "form", theory: "entry_modes" })),
    "“In which form?” 2 of 10 theories answer: transaction cost theory and foreign market entry modes. " +
      "The question is touched on by 2 and left open by 6. The theory you picked, foreign market entry modes, answers it.",
  );
});

test("nobody is told as none, and one in the singular", () => {
  const told = questions.map((question) => summary(at({ question }))).join("\n");
  assert.match(told, /left open by none\./);
  assert.doesNotMatch(told, /by 0|\b1 of 10 theories answer:/);
});

test("a question that none answers says so", () => {
  assert.match(
    summary(at({ question: "social" })),
    /None of the 10 theories answers\. The question is touched on by 3 and left open by 7\./,
  );
  assert.match(
    summary(at({ question: "social" })),
    /The theory you picked, transaction cost theory, leaves it open\.$/,
  );
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
