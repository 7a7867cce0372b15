import assert from "node:assert/strict";
import { test } from "node:test";
import { firsts } from "../firsts.mjs";

const figure = await import(`${process.env.MODULES}/two_shares.js`);
const { two_shares } = await import(`${process.env.MODULES}/models/two_shares.js`);

const VALUES = firsts(two_shares);
const say = (changes) => {
  const values = { ...VALUES, ...changes };
  return figure.summarise(values, two_shares.outputs(values));
};

test("with enough cases chance is a poor explanation", () => {
  assert.match(say({ first_total: 192, second_total: 192 }), /poor explanation/);
  assert.match(say({ first_total: 191, second_total: 191 }), /chance alone could explain it/);
  assert.match(
    say({ share_of_first: 0.24, share_of_second: 0.33, first_total: 300, second_total: 300 }),
    /gap of −9\.0 points.*poor explanation/,
  );
});

test("the data hold what was given and what follows", () => {
  const [record] = figure.rows(VALUES, two_shares.outputs(VALUES));
  assert.equal(record.first_total, 100);
  assert.ok(Math.abs(record.gap - 0.09) < 1e-12);
});
