import assert from "node:assert/strict";
import { test } from "node:test";

const { alliance_form } = await import(`${process.env.MODULES}/data/alliance_form.js`);
const { growth_matrix } = await import(`${process.env.MODULES}/data/growth_matrix.js`);
const kit = await import(`${process.env.MODULES}/kit/chooser.js`);

const OPEN = "open";
const none = (tree) => Object.fromEntries(tree.parameters.map(({ word }) => [word, OPEN]));

// Every way to answer all questions of a tree.
function everyAnswer(tree) {
  const grow = (all, { key, answers }) =>
    all.flatMap((values) => answers.map((answer) => ({ ...values, [key]: answer.key })));
  return tree.questions.reduce(grow, [{}]);
}

test("every way to answer ends, and every ending is reached", () => {
  for (const tree of [alliance_form, growth_matrix]) {
    const ends = everyAnswer(tree).map((values) => kit.walk(tree, values).node);
    assert.ok(ends.every(({ answers }) => !answers));
    assert.equal(new Set(ends.map(({ key }) => key)).size, tree.endings.length);
  }
});

test("answers off the path are taken back, and those on it stay", () => {
  const values = { ...none(alliance_form), pooled: "no", independent: "yes", stake: "yes" };
  assert.deepEqual(kit.onPathOnly(alliance_form, values), { ...none(alliance_form), pooled: "no" });
  for (const all of everyAnswer(alliance_form)) {
    const kept = kit.onPathOnly(alliance_form, all);
    assert.equal(kit.walk(alliance_form, kept).node, kit.walk(alliance_form, all).node);
    assert.deepEqual(kit.onPathOnly(alliance_form, kept), kept);
  }
});

test("to change an answer that others hang on is a leap, to change the last one is a step", () => {
  const settled = (values) => kit.onPathOnly(alliance_form, { ...none(alliance_form), ...values });
  const four = settled({ pooled: "yes", independent: "yes", new_company: "no", stake: "yes" });
  assert.equal(kit.inAnswers(four), "4 answers");
  for (const [changes, leaps] of [
    [{}, false],
    [{ stake: "no" }, false],
    [{ stake: OPEN }, false],
    [{ pooled: "no" }, true],
  ]) {
    assert.equal(kit.leaps(four, settled({ ...four, ...changes })), leaps, JSON.stringify(changes));
  }
  assert.ok(!kit.leaps(none(alliance_form), four));
});

test("the outline has every node once, below the one that leads to it", () => {
  for (const tree of [alliance_form, growth_matrix]) {
    const rows = kit.outline(tree);
    assert.equal(rows.length, tree.questions.length + tree.endings.length);
    assert.equal(new Set(rows.map(({ node }) => node.key)).size, rows.length);
    rows.slice(1).forEach(({ depth }, k) => assert.ok(depth <= rows[k].depth + 1));
  }
});

test("the sentence says what is asked next and what is still possible", () => {
  const told = (changes) => {
    const values = { ...none(growth_matrix), ...changes };
    return kit.verdict(growth_matrix, kit.walk(growth_matrix, values));
  };
  assert.match(
    told({}),
    /^Next question: “Which customers is your growth to come from\?” There are 4 possible results\.$/,
  );
  assert.match(told({ customers: "new" }), /Still possible: “Expand” or “Reinvent”\.$/);
  assert.match(told({ customers: "new", new_problems: "new" }), /^Reinvent\. You turn to customers/);
});

test("the data are a record for each step, with where it ends or what is open", () => {
  const values = { ...none(alliance_form), pooled: "yes", independent: "no" };
  const records = kit.taken(alliance_form, kit.walk(alliance_form, values));
  assert.deepEqual(
    records.map(({ step }) => step),
    [1, 2, 3],
  );
  assert.equal(records.at(-1).answer, "Merger or takeover");
  const [open] = kit.taken(alliance_form, kit.walk(alliance_form, none(alliance_form)));
  assert.equal(open.answer, "");
});
