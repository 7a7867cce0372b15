import assert from "node:assert/strict";
import { test } from "node:test";
import { firsts } from "../firsts.mjs";

const { convergence } = await import(`${process.env.MODULES}/models/convergence.js`);
const { simulate } = await import(`${process.env.MODULES}/kit/simulate.js`);
const figure = await import(`${process.env.MODULES}/convergence.js`);
const { convergence_figure } = await import(`${process.env.MODULES}/figures/convergence.js`);
const { gives, halvings, long, top } = convergence_figure.constants;

const VALUES = firsts(convergence);
const at = (changes) => ({ ...VALUES, ...changes });

// Values spread over the box, the same at every run.
const spread = Array.from({ length: 60 }, (_, k) =>
  Object.fromEntries(
    convergence.parameters.map(({ word, low, high }, j) => {
      const part = ((k + 1) * Math.sqrt(2 + 3 * j)) % 1;
      return [word, low + part * (high - low)];
    }),
  ),
);

test("at its starts a figure with two places that hold has one between them at which it tips", () => {
  const tips = (values) => figure.outputs(values).rests.map((place) => place.tips);
  assert.deepEqual(tips(VALUES), [true, false, true, false]);
  assert.deepEqual(tips(at({ serves_society: 0 })), [false]);
});

test("a firm that stays with its partner is one whose long run ends with it", () => {
  for (const values of [VALUES, ...spread]) {
    const { first_economic, first_social } = values;
    const last = simulate(convergence, values, long).at(-1);
    const given = last.partner_resources >= gives;
    assert.equal(figure.stays(values, first_economic, first_social), given, JSON.stringify(values));
  }
});

test("the border falls, with starts that keep the partner above it and none below", () => {
  const step = top / 2 ** halvings;
  for (const values of [VALUES, at({ leeway: 0.3 }), at({ asked_performance: 0.3 })]) {
    const { border } = figure.outputs(values);
    for (const [k, { economic, social }] of border.entries()) {
      assert.ok(k === 0 || social <= border[k - 1].social);
      assert.ok(figure.stays(values, economic, social));
      assert.ok(social === 0 || !figure.stays(values, economic, social - step));
    }
  }
  assert.ok(figure.outputs(at({ attracts_resources: 0 })).border.every(({ social }) => social === null));
});

test("picking a capability switches it off, and picking it again restores it", () => {
  const without = figure.settle({ ...VALUES, switched: "serves_business" });
  assert.deepEqual(without, at({ serves_business: 0 }));
  assert.deepEqual(figure.settle({ ...without, switched: "serves_business" }), VALUES);
  assert.deepEqual(figure.settle(VALUES), VALUES);
});

test("there are three capabilities, each said in a sentence", () => {
  const words = convergence.parameters.slice(0, 3).map(({ word }) => word);
  assert.deepEqual(
    figure.CAPABILITIES.map(({ word }) => word),
    words,
  );
  assert.ok(figure.CAPABILITIES.every(({ says }) => says.endsWith(".")));
});
