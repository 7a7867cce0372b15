import assert from "node:assert/strict";
import { test } from "node:test";
import { firsts } from "../firsts.mjs";

const { standards_battle_figure } = await import(`${process.env.MODULES}/figures/standards_battle.js`);
const figure = await import(`${process.env.MODULES}/standards_battle.js`);

const VALUES = { ...firsts(standards_battle_figure), start: "table", battle: 1 };
const sum = (numbers) => numbers.reduce((total, number) => total + number, 0);
const close = (one, other, room = 1e-12) => assert.ok(Math.abs(one - other) < room, `${one} ${other}`);

const worked = async (values) => {
  await new Promise((done) => figure.later(values, done) ?? done());
  return figure.outputs(values);
};

test("a path keeps the shares a whole", () => {
  for (const { market_share } of figure.outputs(VALUES).path) close(sum(market_share), 1);
});

test("what is counted of three battles, by hand", () => {
  const found = figure.tally([
    [0.5, 0.45, 0.05],
    [0.98, 0.01, 0.01],
    [0.04, 0.049, 0.03],
  ]);
  assert.deepEqual(found.survivors, [1 / 3, 1 / 3, 0, 1 / 3]);
  close(found.mean, (3 + 1 + 0) / 3);
  assert.deepEqual(found.survives, [2 / 3, 1 / 3, 1 / 3]);
  assert.deepEqual(found.leads, [2 / 3, 1 / 3, 0]);
});

test("the sentence says that battles are still being fought", () => {
  const path = [{ market_share: [0.03, 0.6, 0.02, 0.35] }];
  const waiting = { path, leader: "Sun", left: ["Sun", "IBM"], battles: null };
  assert.match(
    figure.summarise(VALUES, waiting),
    /2 of 4 designs survive: Sun and IBM\. The other battles are being fought\.$/,
  );
});

test("the data have every share of the battle drawn, and what was counted of all once they are fought", async () => {
  assert.equal(figure.rows(VALUES, figure.outputs(VALUES)).length, 201 * 4);
  const rows = figure.rows(VALUES, await worked(VALUES));
  assert.equal(rows.length, 201 * 4 + 5 + 4 + 4);
  assert.ok(rows.every(({ value }) => Number.isFinite(value)));
  const counted = rows.filter(({ what }) => what.endsWith("survivors"));
  close(sum(counted.map(({ value }) => value)), 1);
});
