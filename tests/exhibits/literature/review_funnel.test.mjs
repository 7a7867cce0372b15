import assert from "node:assert/strict";
import { test } from "node:test";

const figure = await import(`${process.env.MODULES}/review_funnel.js`);

test("a share is of the step before, or of all", () => {
  const shares = (compared) => figure.outputs({ step: "allied", compared }).shares.map(({ share }) => share);
  assert.deepEqual(shares("before"), [1, 42 / 180, 21 / 42]);
  assert.deepEqual(shares("all"), [1, 42 / 180, 21 / 180]);
});

test("the data are one record a step, with their source", () => {
  const values = { step: "allied", compared: "all" };
  const records = figure.rows(values, figure.outputs(values));
  assert.deepEqual(
    records.map(({ articles }) => articles),
    [180, 42, 21],
  );
  assert.ok(records.every(({ source, where }) => source.includes("Ishida") && where.includes("section")));
});
