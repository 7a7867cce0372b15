import assert from "node:assert/strict";
import { test } from "node:test";

const figure = await import(`${process.env.MODULES}/standards_battle.js`);

const VALUES = { start: "table", increasing_returns: 6, minimum_scale: 0.15, noise: 1, battle: 1 };
const at = (changes) => ({ ...VALUES, ...changes });
const sum = (numbers) => numbers.reduce((total, number) => total + number, 0);
const close = (one, other, room = 1e-12) => assert.ok(Math.abs(one - other) < room, `${one} ${other}`);

test("both starts name each design and say what it ships", () => {
  for (const { names, chips_shipped } of Object.values(figure.STARTS)) {
    assert.equal(names.length, chips_shipped.length);
  }
  assert.deepEqual(figure.STARTS.table.chips_shipped, [331, 295, 64, 67]);
  assert.equal(figure.STARTS.seven.names.length, 7);
});

test("a path begins with the shares of the table and keeps them a whole", () => {
  const records = figure.path(VALUES);
  assert.equal(records.length, 201);
  close(records[0].market_share[0], 331 / 757);
  for (const { market_share } of records) close(sum(market_share), 1);
});

test("a battle drawn is one of the battles counted", () => {
  for (const start of ["table", "seven"]) {
    const ends = figure.fight(at({ start }), 0, 30);
    for (const battle of [1, 17, 30]) {
      const last = figure.path(at({ start, battle })).at(-1).market_share;
      last.forEach((share, design) => close(share, ends[battle - 1][design]));
    }
  }
});

test("battles fought in parts are the battles fought at once", () => {
  const whole = figure.fight(VALUES, 0, 40);
  assert.deepEqual([...figure.fight(VALUES, 0, 15), ...figure.fight(VALUES, 15, 40)], whole);
});

test("what is counted of three battles, by hand", () => {
  const found = figure.tally([
    [0.5, 0.45, 0.05],
    [0.98, 0.01, 0.01],
    [0.04, 0.049, 0.03],
  ]);
  assert.deepEqual(found.survivors, [1 / 3, 1 / 3, 0, 1 / 3]);
  assert.deepEqual(found.survives, [2 / 3, 1 / 3, 1 / 3]);
  assert.deepEqual(found.leads, [2 / 3, 1 / 3, 0]);
});

test("the sentence says who leads and who survives, and what is still to come", () => {
  const records = [{ market_share: [0.03, 0.6, 0.02, 0.35] }];
  const waiting = figure.summarise(VALUES, { records });
  assert.match(
    waiting,
    /^In battle 1 Sun leads at the end with 60% of the market, and 2 of 4 designs survive: Sun and IBM\./,
  );
  assert.match(waiting, /are being fought\.$/);
  const found = { survivors: [0, 0, 1, 0, 0], survives: [0, 1, 0, 1], leads: [0, 0.25, 0, 0.75] };
  assert.match(
    figure.summarise(VALUES, { records, found }),
    /IBM leads most often, in 75%; on average 2\.0 designs survive\.$/,
  );
});

test("the data have every share of the battle drawn, and what was counted of all", () => {
  const records = figure.path(VALUES);
  const rows = figure.rows(VALUES, { records });
  assert.equal(rows.length, 201 * 4 + 5 + 4 + 4);
  assert.ok(rows.every(({ value }) => Number.isFinite(value)));
  const counted = rows.filter(({ what }) => what.endsWith("survivors"));
  close(sum(counted.map(({ value }) => value)), 1);
});
