import assert from "node:assert/strict";
import { test } from "node:test";

const { iso_profit } = await import(`${process.env.MODULES}/models/iso_profit.js`);
const figure = await import(`${process.env.MODULES}/iso_profit.js`);

const VALUES = { relative_size: 0.3, synergy: 1.3, bargaining_power: 1.2 };
const at = (changes) => ({ ...VALUES, ...changes });
const summary = (values) => figure.summarise(values, iso_profit.outputs(values));

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
  const who = (synergy, bargaining_power) => figure.whoGains(iso_profit.outputs(at({ synergy, bargaining_power })));
  assert.equal(who(1.3, 1.2), "both");
  assert.equal(who(0.8, 1.45), "own");
  assert.equal(who(1.3, 0.5), "rest");
  assert.equal(who(0.5, 1), "none");
});

test("at the point 1, 1 nobody gains and nobody loses", () => {
  const text = summary(at({ synergy: 1, bargaining_power: 1 }));
  assert.match(text, /^Region A/);
  assert.match(text, /Firm i earns as much as alone, the others earn as much as alone/);
  assert.match(text, /from 1.00 to 1.00/);
});

test("below a synergy of 1 the sentence says that nothing suits both", () => {
  assert.match(summary(at({ synergy: 0.9 })), /no bargaining power suits both sides/);
});

test("the lines cross at 1, 1 and nowhere else", () => {
  for (const relative_size of [0.05, 0.3, 0.6, 0.95]) {
    const gaps = figure.lines({ relative_size }).map(({ power, own, rest }) => [power, own - rest]);
    for (const [power, gap] of gaps) {
      if (power < 1) assert.ok(gap > 0);
      if (power === 1) assert.ok(Math.abs(gap) < 1e-12);
      if (power > 1) assert.ok(gap < 0);
    }
    assert.ok(gaps.some(([power]) => power === 1));
  }
});

test("the regions tile the drawing: at each power their heights add up", () => {
  for (const relative_size of [0.05, 0.3, 0.6, 0.95]) {
    const shapes = Object.values(figure.regions(figure.lines({ relative_size })));
    shapes[0].forEach((_, k) => {
      const heights = shapes.map((points) => points[k][2] - points[k][1]);
      assert.ok(Math.abs(heights.reduce((sum, height) => sum + height, 0) - 2.5) < 1e-9);
    });
  }
});

test("a region's name stands in its region", () => {
  for (const relative_size of [0.05, 0.2, 0.3, 0.5, 0.7, 0.95]) {
    for (const [who, place] of Object.entries(figure.places({ relative_size }))) {
      if (!place) continue;
      const [bargaining_power, synergy] = place;
      if (who === "impossible") {
        assert.ok(bargaining_power * relative_size >= 1);
        continue;
      }
      const outputs = iso_profit.outputs({ relative_size, synergy, bargaining_power });
      assert.equal(figure.whoGains(outputs), who, `${who} at size ${relative_size}`);
    }
  }
});

test("the data are one record a power, with every output", () => {
  const records = figure.rows(VALUES);
  assert.deepEqual(Object.keys(records[0]).slice(0, 3), Object.keys(VALUES));
  assert.ok(records.every((record) => Object.values(record).every(Number.isFinite)));
});
