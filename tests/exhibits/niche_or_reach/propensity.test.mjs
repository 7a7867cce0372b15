import assert from "node:assert/strict";
import { test } from "node:test";
import { firsts } from "../firsts.mjs";

const { propensity } = await import(`${process.env.MODULES}/models/propensity.js`);
const figure = await import(`${process.env.MODULES}/propensity.js`);

const VALUES = firsts(propensity);
const at = (changes) => ({ ...VALUES, ...changes });
const contour = (values, at) => {
  const { sizes, lines } = figure.outputs(values);
  return figure.pointsOf(sizes, lines.find(({ level }) => level === at).importance);
};

test("on a contour every firm has the propensity that it names", () => {
  for (const level of [0.1, 0.5, 0.9]) {
    const values = at({ share_given_up: 0.5, decisiveness: 6 });
    const points = contour(values, level);
    assert.ok(points.length > 100);
    for (const [size_to_rivals, scale_importance] of points) {
      const found = propensity.outputs({ ...values, size_to_rivals, scale_importance }).propensity;
      assert.ok(Math.abs(found - level) < 1e-9);
    }
  }
});

test("a contour below the least propensity of all is left out", () => {
  assert.deepEqual(contour(at({ share_given_up: 0.05 }), 0.1), []);
});

test("lines rise with size, and are cut at the top of the drawing", () => {
  const points = figure.inside(contour(VALUES, 0.5));
  points.slice(1).forEach(([x, y], k) => assert.ok(x > points[k][0] && y > points[k][1]));
  assert.ok(Math.abs(points.at(-1)[1] - 2) < 1e-9);
});

test("the two firms of the chapter stand on different sides", () => {
  const gains = figure.FIRMS.map((firm) => propensity.outputs({ ...VALUES, ...firm }).gain);
  assert.ok(gains[0] < 1 && gains[1] > 1);
});

test("propensity falls along the records of the data", () => {
  const records = figure.rows(VALUES, figure.outputs(VALUES));
  records.slice(1).forEach(({ propensity: p }, k) => assert.ok(p < records[k].propensity));
});
