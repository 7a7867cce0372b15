import assert from "node:assert/strict";
import { test } from "node:test";

const figure = await import(`${process.env.MODULES}/review_funnel.js`);

const say = (values) => figure.summarise(values, figure.outputs(values));

test("a share is of the step before, or of all", () => {
  const shares = (compared) => figure.outputs({ step: "allied", compared }).shares.map(({ share }) => share);
  assert.deepEqual(shares("before"), [1, 42 / 180, 21 / 42]);
  assert.deepEqual(shares("all"), [1, 42 / 180, 21 / 180]);
});

test("the sentence says how many and of what", () => {
  assert.equal(
    say({ step: "searched", compared: "all" }),
    "Of all articles, 180 mention social innovation: all that the search found.",
  );
  assert.equal(
    say({ step: "classified", compared: "before" }),
    "Of all articles, 21 are classified by stage: 50% of the step before.",
  );
  assert.equal(
    say({ step: "classified", compared: "all" }),
    "Of all articles, 21 are classified by stage: 12% of all 180.",
  );
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
