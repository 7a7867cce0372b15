import assert from "node:assert/strict";
import { test } from "node:test";
import { firsts } from "../firsts.mjs";

const { group_size } = await import(`${process.env.MODULES}/models/group_size.js`);
const figure = await import(`${process.env.MODULES}/group_size.js`);

const VALUES = firsts(group_size);

test("a group of one is the founder alone", () => {
  const [alone] = figure.outputs(VALUES).sizes;
  assert.equal(alone.members, 1);
  for (const word of ["synergy", "group_worth", "gain", "bargained_gain", "profit_share"]) {
    assert.equal(alone[word], 1);
  }
});

test("the founder of the example should stop at 4 members, and the trap begins at 16", () => {
  const { best, worse, minority, bargain } = figure.outputs(VALUES);
  assert.deepEqual([best, worse, minority, bargain], [4, 16, 8, 7]);
});

test("at 15 members the founder of the example just breaks even", () => {
  const { gain } = figure.outputs(VALUES).sizes[14];
  assert.ok(Math.abs(gain - 1) < 1e-12);
});

test("at a tie the smaller group is the best", () => {
  const [one, two] = figure.outputs(VALUES).sizes;
  assert.equal(figure.turningPoints([one, { ...two, gain: one.gain }]).best, 1);
});

test("an axis ends at a round number that holds the highest value", () => {
  for (const value of [0.03, 0.9, 1, 1.01, 3.7, 9.99, 10, 187]) {
    assert.ok(figure.roof(value) >= value * (1 - 1e-9));
    assert.ok(figure.roof(value) <= 1.5 * value);
  }
});

test("both panels share the axis of members and do not overlap", () => {
  for (const size of [
    { width: 320, height: 400 },
    { width: 700, height: 520 },
  ]) {
    const { upper, lower } = figure.panels(size, figure.outputs(VALUES).sizes);
    assert.equal(upper.x(17), lower.x(17));
    assert.ok(upper.bottom < lower.top);
    assert.ok(lower.bottom < size.height);
  }
});
