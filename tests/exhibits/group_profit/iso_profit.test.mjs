import assert from "node:assert/strict";
import { test } from "node:test";
import { firsts } from "../firsts.mjs";

const { whoGains } = await import(`${process.env.MODULES}/kit/regions.js`);
const { iso_profit } = await import(`${process.env.MODULES}/models/iso_profit.js`);
const { iso_profit_figure } = await import(`${process.env.MODULES}/figures/iso_profit.js`);
const figure = await import(`${process.env.MODULES}/iso_profit.js`);

const VALUES = firsts(iso_profit_figure);
const at = (changes) => ({ ...VALUES, ...changes });

test("values that are possible together stay as they are", () => {
  assert.deepEqual(figure.settle(VALUES), VALUES);
});

test("a large firm's power is held below the whole", () => {
  for (const relative_size of [0.4, 0.5, 0.73, 0.95]) {
    const { bargaining_power } = figure.settle(at({ relative_size, bargaining_power: 2.5 }));
    assert.ok(bargaining_power * relative_size < 1);
    assert.ok(bargaining_power * relative_size > 0.95);
  }
});

test("each region is told by who gains", () => {
  const who = (synergy, bargaining_power) => figure.outputs({ relative_size: 0.3, synergy, bargaining_power }).gains;
  assert.equal(who(1.3, 1.2), "both");
  assert.equal(who(0.8, 1.45), "own");
  assert.equal(who(1.3, 0.5), "rest");
  assert.equal(who(0.5, 1), "none");
});

test("the lines cross at 1, 1 and nowhere else", () => {
  for (const relative_size of [0.05, 0.3, 0.6, 0.95]) {
    const { lines } = figure.outputs(figure.settle(at({ relative_size })));
    for (const { bargaining_power: power, break_even_synergy, rest_break_even_synergy } of lines) {
      const gap = break_even_synergy - rest_break_even_synergy;
      if (power < 1) assert.ok(gap > 0);
      if (power === 1) assert.ok(Math.abs(gap) < 1e-12);
      if (power > 1) assert.ok(gap < 0);
    }
    assert.ok(lines.some(({ bargaining_power }) => bargaining_power === 1));
  }
});

test("a region's name stands in its region", () => {
  for (const relative_size of [0.05, 0.2, 0.3, 0.5, 0.7, 0.95]) {
    const values = figure.settle(at({ relative_size }));
    for (const [who, place] of Object.entries(figure.places(values, figure.outputs(values).lines))) {
      if (!place) continue;
      const [bargaining_power, synergy] = place;
      if (who === "impossible") {
        assert.ok(bargaining_power * relative_size >= 1);
        continue;
      }
      const outputs = iso_profit.outputs({ relative_size, synergy, bargaining_power });
      assert.equal(whoGains(outputs), who, `${who} at size ${relative_size}`);
    }
  }
});
