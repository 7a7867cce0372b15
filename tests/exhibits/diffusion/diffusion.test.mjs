import assert from "node:assert/strict";
import { test } from "node:test";

const { diffusion } = await import(`${process.env.MODULES}/models/diffusion.js`);
const figure = await import(`${process.env.MODULES}/diffusion.js`);

const VALUES = Object.fromEntries(diffusion.parameters.map(({ word, value }) => [word, value]));
const at = (changes) => ({ ...VALUES, ...changes });
const told = (changes) => {
  const values = at(changes);
  return figure.summarise(values, {
    now: figure.halves(values),
    allied: figure.halves({ ...values, compatibility: 1 }),
  });
};

test("half is passed where half is passed", () => {
  const records = figure.path(VALUES);
  const time = figure.passes(records, "adopters");
  const before = records.findLast(({ elapsed_time }) => elapsed_time <= time);
  assert.ok(before.adopters <= 0.5);
  assert.ok(records[records.indexOf(before) + 1].adopters >= 0.5);
});

test("what is not reached in time is said so", () => {
  const slow = at({ innovation: 0.01, imitation: 0.1, market_part: 0.05 });
  assert.equal(figure.halves(slow).own, undefined);
  assert.match(
    figure.summarise(slow, { now: figure.halves(slow), allied: figure.halves({ ...slow, compatibility: 1 }) }),
    /after more than 30 years/,
  );
});

test("allies are alike, and apart the smaller is later", () => {
  const { own, other, all } = figure.halves(at({ compatibility: 1 }));
  assert.ok(Math.abs(own - other) < 1e-9 && Math.abs(own - all) < 1e-9);
  const apart = figure.halves(VALUES);
  assert.ok(apart.own > apart.all && apart.all > apart.other && apart.other > all);
});

test("the groups follow each other, and the curve passes their ends", () => {
  const groups = figure.groups(VALUES);
  assert.deepEqual(
    groups.map(({ name }) => name.split(" ").at(-1)),
    ["innovators", "adopters", "majority", "majority", "laggards"],
  );
  groups.slice(1).forEach(({ from }, k) => assert.equal(from, groups[k].to));
  const parts = groups.slice(0, -1).map(({ to }) => to.part);
  [0.02275, 0.15866, 0.5, 0.84134].forEach((part, k) => assert.ok(Math.abs(parts[k] - part) < 1e-4));
});

test("the sentence tells what an alliance would change", () => {
  assert.match(
    told({}),
    /^With two separate standards half of the firm's customers, 30% of the market, have adopted after 14\.9 years, and half of the other's after 9\.3\. If they shared one standard it would take 7\.4 years for both\.$/,
  );
  assert.match(told({ compatibility: 1 }), /^With one standard for both .* Neither could be faster/);
  assert.match(told({ compatibility: 0.5 }), /^With standards that partly work together/);
});

test("the data are one record a step for thirty years", () => {
  const records = figure.rows(at({ step_length: 0.5 }));
  assert.equal(records.length, 61);
  assert.equal(records.at(-1).elapsed_time, 30);
  assert.ok(records.every((record) => Object.values(record).every(Number.isFinite)));
});
