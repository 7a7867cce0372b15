import assert from "node:assert/strict";
import { test } from "node:test";

const { risc_ties } = await import(`${process.env.MODULES}/data/risc_ties.js`);
const figure = await import(`${process.env.MODULES}/risc_ties.js`);

const summary = (firm, market = "all") => figure.summarise({ firm, market }, figure.outputs({ firm, market }));

test("every firm has a place, and every tie joins two of them", () => {
  const firms = Object.values(risc_ties.firms);
  const names = firms.map(({ name }) => name);
  assert.ok(firms.every(({ place }) => place.every(Number.isFinite)));
  assert.ok(risc_ties.ties.every(({ lead, partner }) => names.includes(lead) && names.includes(partner)));
});

test("every firm says its ties in one sentence", () => {
  for (const firm of Object.keys(risc_ties.firms)) assert.match(summary(firm), /^The text .*\.$/);
});

test("a firm between two groups tells both ties, each with its market", () => {
  const both = "The text names 2 ties of Microsoft: Mips (RISC: alliance), IBM (PC: early alliance).";
  assert.equal(summary("microsoft"), both);
  assert.equal(summary("microsoft", "risc"), "The text names one tie of Microsoft in RISC: Mips (RISC: alliance).");
});

test("a tie that ended says how", () => {
  assert.match(summary("dec"), /Mips \(RISC: member, defected later\)\.$/);
});

test("what the text leaves out is said, not filled in", () => {
  assert.equal(summary("sun"), "The text says that Sun had partners but names none of them.");
  assert.equal(summary("intel", "risc"), "The text names no tie of Intel in RISC.");
});

test("the data are all ties of the market, with their places in the text", () => {
  const records = (market) => figure.rows({}, figure.outputs({ firm: "mips", market }));
  assert.equal(records("all").length, risc_ties.ties.length);
  assert.ok(records("risc").every(({ market, where }) => market === "RISC" && where));
});
