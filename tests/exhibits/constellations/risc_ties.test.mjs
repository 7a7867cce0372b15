import assert from "node:assert/strict";
import { test } from "node:test";

const { risc_ties } = await import(`${process.env.MODULES}/data/risc_ties.js`);
const figure = await import(`${process.env.MODULES}/risc_ties.js`);

test("every firm has a place, and every tie joins two of them", () => {
  const firms = Object.values(risc_ties.firms);
  const names = firms.map(({ name }) => name);
  assert.ok(firms.every(({ place }) => place.every(Number.isFinite)));
  assert.ok(risc_ties.ties.every(({ lead, partner }) => names.includes(lead) && names.includes(partner)));
});

test("the data are all ties of the market, with their places in the text", () => {
  const records = (market) => figure.rows({}, figure.outputs({ firm: "mips", market }));
  assert.equal(records("all").length, risc_ties.ties.length);
  assert.ok(records("risc").every(({ market, where }) => market === "RISC" && where));
});
