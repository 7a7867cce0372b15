import assert from "node:assert/strict";
import { test } from "node:test";
import { firsts } from "../firsts.mjs";

const { profit_rules } = await import(`${process.env.MODULES}/models/profit_rules.js`);
const figure = await import(`${process.env.MODULES}/profit_rules.js`);

const VALUES = firsts(profit_rules);
const at = (changes) => ({ ...VALUES, ...changes });
const kept = (changes) => figure.outputs(at(changes)).survive;

test("the pair of the chapter: a stake and a bargain survive, the equal split does not", () => {
  assert.deepEqual(kept({}), [false, true, true]);
});

test("nothing survives without a surplus, and everything with a large one", () => {
  assert.deepEqual(kept({ synergy: 0.9 }), [false, false, false]);
  assert.deepEqual(kept({ synergy: 2.4 }), [true, true, true]);
  assert.deepEqual(kept({ synergy: 1.1 }), [false, false, true]);
});

test("who breaks even is not worse off", () => {
  assert.deepEqual(kept({ relative_size: 0.5, synergy: 1, equity_stake: 0 }), [true, true, true]);
});

test("each region is where its rules survive", () => {
  for (const changes of [{}, { stake_price: 0 }, { stake_price: 2 }, { equity_stake: 0.8, stake_price: 0.5 }]) {
    const shapes = figure.regions(figure.outputs(at(changes)).sizes);
    const rules = {
      both: [true, true, true],
      own: [false, true, true],
      rest: [true, false, true],
      none: [false, false, true],
    };
    for (const [who, shape] of Object.entries(shapes)) {
      for (const [relative_size, low, high] of shape.filter(([, from, to]) => to - from > 1e-6)) {
        const found = kept({ ...changes, relative_size, synergy: (low + high) / 2 });
        assert.deepEqual(found, rules[who], `${who} ${relative_size}`);
      }
    }
  }
});

test("a name stands inside its region", () => {
  for (const stake_price of [0, 0.5, 1, 2]) {
    const { sizes } = figure.outputs(at({ stake_price, equity_stake: 0.5 }));
    const shapes = figure.regions(sizes);
    for (const [who, place] of Object.entries(figure.places(sizes)).filter(([, found]) => found)) {
      const [size, synergy] = place;
      const [, low, high] = shapes[who].reduce((best, p) =>
        Math.abs(p[0] - size) < Math.abs(best[0] - size) ? p : best,
      );
      assert.ok(low < synergy && synergy < high, who);
    }
  }
});
