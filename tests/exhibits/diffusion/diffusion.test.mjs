import assert from "node:assert/strict";
import { test } from "node:test";
import { firsts } from "../firsts.mjs";

const { diffusion } = await import(`${process.env.MODULES}/models/diffusion.js`);
const figure = await import(`${process.env.MODULES}/diffusion.js`);

const VALUES = firsts(diffusion);
const at = (changes) => ({ ...VALUES, ...changes });
const halves = (values) => figure.outputs(values).half;

test("what is not reached in time has no year", () => {
  const slow = { innovation: 0.01, imitation: 0.1, market_part: 0.05 };
  assert.equal(halves(at(slow)).firm, null);
});

test("allies are alike, and apart the smaller is later", () => {
  const { firm, other, all } = halves(at({ compatibility: 1 }));
  assert.ok(Math.abs(firm - other) < 1e-9 && Math.abs(firm - all) < 1e-9);
  const apart = halves(VALUES);
  assert.ok(apart.firm > apart.all && apart.all > apart.other && apart.other > all);
});

test("the data end after thirty years, however long a step", () => {
  for (const step_length of [0.5, 0.02]) {
    const values = at({ step_length });
    assert.ok(Math.abs(figure.rows(values, figure.outputs(values)).at(-1).elapsed_time - 30) < 1e-9);
  }
});
