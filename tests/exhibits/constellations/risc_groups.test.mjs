import assert from "node:assert/strict";
import { test } from "node:test";
import { firsts } from "../firsts.mjs";

const { risc_groups } = await import(`${process.env.MODULES}/data/risc_groups.js`);
const figure = await import(`${process.env.MODULES}/risc_groups.js`);

const at = (changes) => ({ ...firsts(risc_groups), ...changes });
const CHIPS = at({ measure: "risc_chips", basis: "total", reference: "ibm", order: "table" });
const shown = (changes) => figure.outputs(at(changes));
const names = (changes) => shown(changes).bars.map(({ group }) => group);
const options = (word) => risc_groups.parameters.find((p) => p.word === word).options.map(({ value }) => value);

test("every choice shows four bars whose parts add up", () => {
  for (const measure of options("measure")) {
    for (const basis of options("basis")) {
      for (const order of options("order")) {
        const { bars } = shown({ measure, basis, order });
        assert.equal(bars.length, 4);
        for (const { own, partners, whole } of bars)
          assert.ok(Math.abs(own + partners - whole) < 1e-9 && own >= 0 && partners >= -1e-9);
      }
    }
  }
});

test("shares of the four groups make the whole", () => {
  for (const measure of options("measure")) {
    const whole = shown({ measure, basis: "share" }).bars.reduce((sum, bar) => sum + bar.whole, 0);
    assert.ok(Math.abs(whole - 100) < 1e-9);
  }
});

test("bars stand in the order that is asked for, and the table's order is not lost", () => {
  assert.deepEqual(names({ ...CHIPS, order: "largest" }), ["Mips", "Sun", "IBM", "HP"]);
  assert.deepEqual(names({ ...CHIPS, order: "own" }), ["IBM", "HP", "Mips", "Sun"]);
  assert.deepEqual(names(CHIPS), ["Mips", "Sun", "HP", "IBM"]);
});

test("nothing is told to be estimated that is not", () => {
  assert.doesNotMatch(figure.summarise(CHIPS, shown(CHIPS)), /estimate/);
});

test("amounts are short and keep what matters", () => {
  assert.deepEqual([331, 14.5, 0.3, 47.29, 2.4167, 10].map(figure.amount), [
    "331",
    "14.5",
    "0.3",
    "47.3",
    "2.42",
    "10",
  ]);
});

test("the data are one record a group, with their source", () => {
  const records = figure.rows(CHIPS, shown(CHIPS));
  assert.deepEqual(
    records.map(({ whole }) => whole),
    [331, 295, 64, 67],
  );
  assert.ok(records.every(({ source }) => source.includes("Table I")));
});
