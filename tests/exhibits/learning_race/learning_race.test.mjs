import assert from "node:assert/strict";
import { test } from "node:test";
import { firsts } from "../firsts.mjs";

const { learning_race } = await import(`${process.env.MODULES}/models/learning_race.js`);
const figure = await import(`${process.env.MODULES}/learning_race.js`);

const VALUES = firsts(learning_race);
const at = (changes) => ({ ...VALUES, ...changes });
const UNEQUAL = at({
  own_absorptive_capacity: 0.28,
  partner_absorptive_capacity: 0.04,
  joint_creation: 0.05,
});

test("the three kinds of trust begin at a third and two thirds", () => {
  assert.deepEqual([0, 0.33, 1 / 3, 0.66, 2 / 3, 1].map(figure.band), [
    "calculus",
    "calculus",
    "knowledge",
    "knowledge",
    "identification",
    "identification",
  ]);
});

test("equals have the mean of both, and nothing else is changed", () => {
  const values = at({
    own_absorptive_capacity: 0.3,
    partner_absorptive_capacity: 0.1,
    own_protection: 1,
    partner_protection: 0,
  });
  const alike = figure.asEquals(values);
  assert.equal(alike.own_absorptive_capacity, 0.2);
  assert.equal(alike.partner_absorptive_capacity, 0.2);
  assert.equal(alike.own_protection, 0.5);
  assert.equal(alike.partner_protection, 0.5);
  assert.equal(alike.tacitness, values.tacitness);
  assert.ok(figure.unequal(values));
  assert.ok(!figure.unequal(alike));
});

test("the fate is where the race leads, however long", () => {
  for (const [values, fate] of [
    [VALUES, "lives on"],
    [UNEQUAL, "ends"],
    [at({ own_protection: 0.9, partner_protection: 0.9, tacitness: 0.7, prior_ties: 0.2 }), "ends"],
    [at({ joint_creation: 0 }), "ends"],
  ]) {
    assert.equal(figure.outputs(values).fate, fate);
    let state = learning_race.start(values);
    for (let period = 0; period < 5000; period += 1) state = learning_race.step(values, state);
    assert.equal(state.commitment > 0.5 ? "lives on" : "ends", fate);
  }
});

test("a gap is the difference of the numbers as they are shown", () => {
  assert.equal(figure.gap(0.364, 0.236), "+12");
  assert.equal(figure.gap(0.2, 0.5), "−30");
  assert.equal(figure.gap(0.501, 0.499), "0");
});

test("the data hold the same pair as equals beside each period", () => {
  const last = figure.rows(UNEQUAL, figure.outputs(UNEQUAL)).at(-1);
  assert.ok(last.commitment < 0.05);
  assert.ok(last.commitment_as_equals > 2 * last.commitment);
});
