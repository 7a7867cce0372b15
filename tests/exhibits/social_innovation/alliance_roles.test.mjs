import assert from "node:assert/strict";
import { test } from "node:test";

const { alliance_roles } = await import(`${process.env.MODULES}/data/alliance_roles.js`);
const figure = await import(`${process.env.MODULES}/alliance_roles.js`);

const [stages, segments] = alliance_roles.parameters.map(({ options }) => options.map(({ value }) => value));

test("what holds for every segment stands in each, and first", () => {
  for (const segment of segments) {
    const [first] = figure.whoIn("formation", segment);
    assert.equal(first.role, "bridging agent");
  }
});

test("a cell that is picked is a stage and a segment", () => {
  const settled = figure.settle({ stage: "formation", segment: "company", cell: "outcome.start_up" });
  assert.deepEqual(settled, { stage: "outcome", segment: "start_up" });
  assert.deepEqual(figure.settle(settled), settled);
});

test("the data are the whole matrix, whatever is picked, gaps included", () => {
  const rows = figure.rows({}, figure.outputs({ stage: "formation", segment: "company" }));
  assert.equal(rows.length, alliance_roles.people.length + 5);
  assert.deepEqual(
    rows.map(({ number }) => number),
    rows.map((_, k) => k + 1),
  );
  const keys = Object.keys(rows[0]).sort();
  assert.ok(rows.every((row) => assert.deepEqual(Object.keys(row).sort(), keys) === undefined));
  for (const stage of stages) {
    for (const segment of segments) {
      const named = rows.filter((row) => row.stage === stage && [segment, "all"].includes(row.segment));
      assert.ok(named.length, `${stage}, ${segment}`);
    }
  }
});
