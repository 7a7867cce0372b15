import assert from "node:assert/strict";
import { test } from "node:test";

const { regionsOf, whoGains } = await import(`${process.env.MODULES}/kit/regions.js`);

const LINES = { along: "x", own: "own", rest: "rest", least: 0.4 };

test("the regions tile the drawing: at each place their heights add up", () => {
  const points = Array.from({ length: 41 }, (_, k) => ({ x: k, own: 2.9 - 0.07 * k, rest: 0.1 + 0.07 * k }));
  const shapes = Object.values(regionsOf(points, LINES, [0.4, 2.6]));
  points.forEach((_, k) => {
    const heights = shapes.map((shape) => shape[k][2] - shape[k][1]);
    assert.ok(heights.every((height) => height >= 0));
    assert.ok(Math.abs(heights.reduce((sum, height) => sum + height, 0) - 2.2) < 1e-9);
  });
});

test("who earns exactly as much as alone is not worse off", () => {
  assert.equal(whoGains({ gain: 1, rest_gain: 1 }), "both");
  assert.equal(whoGains({ gain: 1.2, rest_gain: 0.99 }), "own");
  assert.equal(whoGains({ gain: 0.99, rest_gain: 1.2 }), "rest");
  assert.equal(whoGains({ gain: 0.9, rest_gain: 0.9 }), "none");
});
