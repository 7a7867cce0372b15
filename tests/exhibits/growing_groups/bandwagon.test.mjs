import assert from "node:assert/strict";
import { test } from "node:test";

const { bandwagon } = await import(`${process.env.MODULES}/models/bandwagon.js`);
const figure = await import(`${process.env.MODULES}/bandwagon.js`);

const VALUES = Object.fromEntries(bandwagon.parameters.map(({ word, value }) => [word, value]));
const at = (changes) => ({ ...VALUES, ...changes });
const summary = (values) => figure.summarise(values, bandwagon.outputs(values));

test("a pair at the start is at point B", () => {
  assert.match(summary(VALUES), /^With 2 members .* only firm i gains, so this is point B/);
});

test("both sides gain from the size that is told on, and not before", () => {
  for (const bargaining_power of [0.8, 1, 1.2, 1.45, 1.9]) {
    for (const final_synergy of [1.2, 1.6, 2.5]) {
      for (const half_way of [1, 5, 20]) {
        const values = at({ bargaining_power, final_synergy, half_way });
        const from = figure.entry(values);
        for (const size of figure.sizes(values)) {
          const both = figure.whoGains(size) === "both";
          assert.equal(both, from !== null && size.members >= from);
        }
      }
    }
  }
});

test("without synergy in the end no size suits both sides", () => {
  assert.equal(figure.entry(at({ final_synergy: 1 })), null);
  assert.match(summary(at({ final_synergy: 1 })), /No size up to 30 members suits both sides\.$/);
});

test("with a synergy of exactly 1 and no extra power nobody gains or loses", () => {
  const even = at({ first_synergy: 1, final_synergy: 1, bargaining_power: 1 });
  assert.equal(figure.entry(even), 2);
  assert.match(summary(even), /as much as alone, the others as much as alone/);
  assert.match(summary(even), /from the first pair on\.$/);
});

test("the regions tile the drawing: at each size their heights add up", () => {
  for (const bargaining_power of [0.6, 1, 1.45, 1.9]) {
    const shapes = Object.values(figure.regions(figure.sizes(at({ bargaining_power }))));
    shapes[0].forEach((_, k) => {
      const heights = shapes.map((points) => points[k][2] - points[k][1]);
      assert.ok(Math.abs(heights.reduce((sum, height) => sum + height, 0) - 2.2) < 1e-9);
    });
  }
});

test("the data are one record a size, with every output", () => {
  const records = figure.rows(VALUES);
  assert.deepEqual(
    records.map(({ members }) => members),
    [...Array(29).keys()].map((k) => k + 2),
  );
  assert.ok(records.every((record) => Object.values(record).every(Number.isFinite)));
});
