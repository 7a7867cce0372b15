import assert from "node:assert/strict";
import { test } from "node:test";
import { firsts } from "../firsts.mjs";

const { diffusion } = await import(`${process.env.MODULES}/models/diffusion.js`);
const figure = await import(`${process.env.MODULES}/diffusion.js`);

const VALUES = firsts(diffusion);
const at = (changes) => ({ ...VALUES, ...changes });
const halves = (values) => figure.outputs(values).half;
const told = (changes) => figure.summarise(at(changes), figure.outputs(at(changes)));

test("what is not reached in time is said so", () => {
  const slow = { innovation: 0.01, imitation: 0.1, market_part: 0.05 };
  assert.equal(halves(at(slow)).firm, null);
  assert.match(told(slow), /after more than 30 years/);
});

test("allies are alike, and apart the smaller is later", () => {
  const { firm, other, all } = halves(at({ compatibility: 1 }));
  assert.ok(Math.abs(firm - other) < 1e-9 && Math.abs(firm - all) < 1e-9);
  const apart = halves(VALUES);
  assert.ok(apart.firm > apart.all && apart.all > apart.other && apart.other > all);
});

test("the sentence tells what an alliance would change", () => {
  assert.match(
    told({}),
    /^With two separate standards half of the firm’s customers, 30% of the market, have adopted after 14\.9 years, and half of the other’s after 9\.3\. If the firms shared one standard, both would need 7\.4 years\.$/,
  );
  assert.match(told({ compatibility: 1 }), /^With one standard for both .* Neither firm could be faster/);
  assert.match(told({ compatibility: 0.5 }), /^With standards that partly work together/);
});

test("the data end after thirty years, however long a step", () => {
  for (const step_length of [0.5, 0.02]) {
    const values = at({ step_length });
    assert.ok(Math.abs(figure.rows(values, figure.outputs(values)).at(-1).elapsed_time - 30) < 1e-9);
  }
});
