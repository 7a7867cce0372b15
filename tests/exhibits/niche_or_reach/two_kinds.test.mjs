import assert from "node:assert/strict";
import { test } from "node:test";
import { firsts } from "../firsts.mjs";

const { two_kinds } = await import(`${process.env.MODULES}/models/two_kinds.js`);
const figure = await import(`${process.env.MODULES}/two_kinds.js`);

const VALUES = firsts(two_kinds);
const at = (changes) => ({ ...VALUES, ...changes });
const all = (bins) => bins.reduce((sum, { smaller, larger }) => sum + smaller + larger, 0);

test("every firm of the population is in one bin, and each kind has its part", () => {
  for (const changes of [{}, { second_kind: 1 }, { size_spread: 2 }, { kinds_apart: 4 }]) {
    const values = at(changes);
    const { bins } = figure.outputs(values);
    assert.ok(Math.abs(all(bins) - 1) < 1e-12);
    const second = bins.reduce((sum, { larger }) => sum + larger, 0);
    assert.ok(Math.abs(second - values.second_kind) < 1e-12);
  }
});

test("two kinds give two modes, and so does one kind of unlike firms", () => {
  const modes = (changes) => figure.outputs(at(changes)).modes;
  assert.equal(modes({}), 2);
  assert.equal(modes({ second_kind: 0 }), 1);
  assert.equal(modes({ second_kind: 0, size_spread: 1.5 }), 2);
});

test("the data are the parts of firms by bin and kind", () => {
  const records = figure.rows(VALUES, figure.outputs(VALUES));
  const total = records.reduce((sum, r) => sum + r.first_kind + r.second_kind, 0);
  assert.ok(Math.abs(total - 1) < 1e-6);
});
