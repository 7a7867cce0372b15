import assert from "node:assert/strict";
import { test } from "node:test";
import { firsts } from "../firsts.mjs";

const { weakest_link } = await import(`${process.env.MODULES}/models/weakest_link.js`);
const { chance } = await import(`${process.env.MODULES}/weakest_link.js`);

const VALUES = firsts(weakest_link);
const at = (changes) => ({ ...VALUES, ...changes });

test("without slips the weakest is always found, without a gap by chance alone", () => {
  assert.equal(chance(at({ off_chance: 0, true_gap: 0.1 })), 1);
  const blind = chance(VALUES, 0);
  assert.ok(Math.abs(blind - 1 / 6) < 4 * Math.sqrt(((1 / 6) * (5 / 6)) / 1000), String(blind));
});

test("a wider gap never makes it less sure, and more questions make it surer", () => {
  const gaps = Array.from({ length: 41 }, (_, k) => chance(VALUES, k / 20));
  assert.ok(gaps.every((now, k) => k === 0 || now >= gaps[k - 1] - 1e-12));
  assert.ok(chance(at({ questions_each: 12 })) > chance(VALUES));
});

test("one question each, each answer off: two objectives by hand", () => {
  // The weakest lies one step below: it is higher only if it slips up and the other down, and
  // equal never, since both slip for sure. One case of four.
  const values = at({ questions_each: 1, off_chance: 1, other_objectives: 1 });
  const error = Math.sqrt((0.25 * 0.75) / 1000);
  assert.ok(Math.abs(chance(values, 1) - 0.75) < 4 * error);
});
