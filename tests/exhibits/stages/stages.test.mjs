import assert from "node:assert/strict";
import { test } from "node:test";
import { firsts } from "../firsts.mjs";

const { ARROWS } = await import(`${process.env.MODULES}/stages_diagram.js`);
const { stages_figure } = await import(`${process.env.MODULES}/figures/stages.js`);
const figure = await import(`${process.env.MODULES}/stages.js`);

const VALUES = firsts(stages_figure);
const at = (changes) => ({ ...VALUES, ...changes });

test("there are ten arrows, A to J, each said in a sentence", () => {
  assert.equal(ARROWS.map(({ letter }) => letter).join(""), "ABCDEFGHIJ");
  assert.ok(ARROWS.every(({ says }) => says.endsWith(".")));
  assert.ok(ARROWS.every(({ word }) => word in VALUES));
});

test("picking an arrow switches it off, and picking it again restores it", () => {
  const without = figure.settle({ ...VALUES, switched: "arrow_e" });
  assert.deepEqual(without, at({ arrow_e: 0 }));
  assert.deepEqual(figure.settle({ ...without, switched: "arrow_e" }), VALUES);
  assert.deepEqual(figure.settle(VALUES), VALUES);
});

test("without C nothing is formed, without D nothing is evaluated", () => {
  const formed = figure.outputs(at({ arrow_c: 0 })).now;
  assert.ok(formed.every(({ in_formation, economic_value }) => in_formation === 1 && economic_value === 0));
  const evaluated = figure.outputs(at({ arrow_d: 0 })).now;
  assert.ok(evaluated.every(({ in_outcome }) => in_outcome === 0));
});

test("the ways in which evaluations have ended are the whole, once there were any", () => {
  const parts = (values) => figure.outputs(values).evaluations.map(({ part }) => part);
  assert.ok(Math.abs(parts(at({ moment: 200 })).reduce((sum, part) => sum + part) - 1) < 1e-12);
  assert.deepEqual(parts(at({ moment: 0 })), [0, 0, 0]);
});

test("the data hold both runs, period by period", () => {
  const values = at({ arrow_j: 0 });
  const records = figure.rows(values, figure.outputs(values));
  assert.equal(records.length, 201);
  assert.ok(records.every((record) => Object.values(record).every(Number.isFinite)));
  assert.ok(records.at(-1).alive < records.at(-1).alive_whole);
});
