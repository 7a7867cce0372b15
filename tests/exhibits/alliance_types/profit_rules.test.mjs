import assert from "node:assert/strict";
import { test } from "node:test";

const { profit_rules } = await import(`${process.env.MODULES}/models/profit_rules.js`);
const figure = await import(`${process.env.MODULES}/profit_rules.js`);

const VALUES = Object.fromEntries(profit_rules.parameters.map(({ word, value }) => [word, value]));
const at = (changes) => ({ ...VALUES, ...changes });
const kept = (changes) => figure.surviving(profit_rules.outputs(at(changes)));

test("the pair of the chapter: a stake and a bargain survive, the equal split does not", () => {
  assert.deepEqual(kept({}), ["equity", "non-equity"]);
  assert.match(
    figure.summarise(VALUES, profit_rules.outputs(VALUES)),
    /^Two ways leave neither worse off: the split with a stake and the bargain\. At these sizes the equal split needs a synergy of 1\.40/,
  );
});

test("nothing survives without a surplus, and everything with a large one", () => {
  assert.deepEqual(kept({ synergy: 0.9 }), []);
  assert.deepEqual(kept({ synergy: 2.4 }), ["joint venture", "equity", "non-equity"]);
  assert.deepEqual(kept({ synergy: 1.1 }), ["non-equity"]);
});

test("who breaks even is not worse off", () => {
  assert.deepEqual(kept({ relative_size: 0.5, synergy: 1, equity_stake: 0 }), [
    "joint venture",
    "equity",
    "non-equity",
  ]);
});

test("each region is where its rules survive", () => {
  for (const changes of [{}, { stake_price: 0 }, { stake_price: 2 }, { equity_stake: 0.8, stake_price: 0.5 }]) {
    const shapes = figure.regions(figure.lines(at(changes)));
    const rules = { both: 3, own: ["equity"], rest: ["joint venture"], none: 1 };
    for (const [who, shape] of Object.entries(shapes)) {
      for (const [relative_size, low, high] of shape.filter(([, from, to]) => to - from > 1e-6)) {
        const found = kept({ ...changes, relative_size, synergy: (low + high) / 2 });
        if (Array.isArray(rules[who])) assert.deepEqual(found, [...rules[who], "non-equity"]);
        else assert.equal(found.length, rules[who], `${who} ${relative_size}`);
      }
    }
  }
});

test("a name stands inside its region", () => {
  for (const stake_price of [0, 0.5, 1, 2]) {
    const points = figure.lines(at({ stake_price, equity_stake: 0.5 }));
    const shapes = figure.regions(points);
    for (const [who, place] of Object.entries(figure.places(points)).filter(([, found]) => found)) {
      const [size, synergy] = place;
      const [, low, high] = shapes[who].reduce((best, p) =>
        Math.abs(p[0] - size) < Math.abs(best[0] - size) ? p : best,
      );
      assert.ok(low < synergy && synergy < high, who);
    }
  }
});

test("the data are one record a size, with who survives", () => {
  const records = figure.rows(VALUES);
  assert.ok(records.length > 100);
  for (const record of records) {
    const numbers = Object.entries(record).filter(([word]) => word !== "survive");
    assert.ok(numbers.every(([, value]) => Number.isFinite(value)));
  }
  assert.ok(records.some(({ survive }) => survive === "non-equity"));
});
