import assert from "node:assert/strict";
import { test } from "node:test";
import { firsts } from "../firsts.mjs";

const { three_cs } = await import(`${process.env.MODULES}/models/three_cs.js`);
const { simulate } = await import(`${process.env.MODULES}/kit/simulate.js`);
const figure = await import(`${process.env.MODULES}/three_cs.js`);

const VALUES = firsts(three_cs);
const at = (changes) => ({ ...VALUES, ...changes });

test("a simulation has one record a period, from the start on", () => {
  const doubling = {
    start: ({ first }) => ({ size: first }),
    step: (p, { size }, shock) => ({ size: 2 * size + (shock?.extra ?? 0) }),
    outputs: (p, { size }) => ({ half: size / 2 }),
  };
  assert.deepEqual(simulate(doubling, { first: 1 }, 2), [
    { period: 0, size: 1, half: 0.5 },
    { period: 1, size: 2, half: 1 },
    { period: 2, size: 4, half: 2 },
  ]);
  const shocks = [{ extra: 1 }, { extra: 0 }];
  assert.equal(simulate(doubling, { first: 1 }, 2, shocks).at(-1).size, 6);
});

test("picking an arrow switches it off, and picking it again restores it", () => {
  const without = figure.settle({ ...VALUES, switched: "arrow_3" });
  assert.deepEqual(without, at({ arrow_3: 0 }));
  assert.deepEqual(figure.settle({ ...without, switched: "arrow_3" }), VALUES);
  assert.deepEqual(figure.settle(VALUES), VALUES);
});

test("with every arrow on there is nothing to compare with", () => {
  const { now, whole } = figure.outputs(VALUES);
  assert.deepEqual(now, whole);
});

test("there are four arrows, each said in a sentence", () => {
  assert.deepEqual(
    figure.ARROWS.map(({ word }) => word),
    ["arrow_1", "arrow_2", "arrow_3", "arrow_4"],
  );
  assert.ok(figure.ARROWS.every(({ says }) => says.endsWith(".")));
});

test("the data hold both runs, of which that with every arrow holds more", () => {
  const values = at({ arrow_3: 0 });
  const last = figure.rows(values, figure.outputs(values)).at(-1);
  assert.ok(last.held_capability < last.held_capability_whole);
});
