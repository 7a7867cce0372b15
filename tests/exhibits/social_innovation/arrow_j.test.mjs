import assert from "node:assert/strict";
import { test } from "node:test";
import { firsts } from "../firsts.mjs";

const { arrow_j_figure } = await import(`${process.env.MODULES}/figures/arrow_j.js`);
const figure = await import(`${process.env.MODULES}/arrow_j.js`);

const at = (changes) => ({ ...firsts(arrow_j_figure), ...changes });
const SURVIVAL = at({ measure: "alive", arrow_j: 0.4, moment: 100, segment: "any_segment", agent: "no_agent" });
const worked = async (values) => {
  await new Promise((done) => figure.later(values, done) ?? done());
  return figure.outputs(values);
};
const of = (tally, measure) => tally.find(({ word }) => word === measure);
const MEASURES = ["conflicts", "outcome_succeeds", "alive", "economic_value", "social_value"];

test("all draws are for the better or the worse, or change nothing, from the worst to the best", async () => {
  for (const measure of MEASURES) {
    const better = measure === "conflicts" ? -1 : 1;
    const { changes, tally } = await worked(at({ measure }));
    const { helps, harms } = of(tally, measure);
    assert.ok(helps + harms <= 1);
    assert.ok(changes.every((one, k) => !k || better * one >= better * changes[k - 1]));
    assert.equal(changes.filter((one) => better * one > 1e-9).length, helps * changes.length);
  }
});

test("conflict falls in every draw, and survival suffers more often while firms stay the same", async () => {
  const on = (await worked({ ...SURVIVAL, feedback: "on" })).tally;
  const off = (await worked({ ...SURVIVAL, feedback: "off" })).tally;
  for (const tally of [on, off]) assert.equal(of(tally, "conflicts").harms, 0);
  assert.ok(of(off, "alive").harms > of(on, "alive").harms + 0.1);
});

test("what was worked out for another scenario is not taken for this one", async () => {
  await worked(SURVIVAL);
  assert.equal(figure.outputs({ ...SURVIVAL, agent: "external_agent" }).tally, null);
  assert.equal(figure.outputs({ ...SURVIVAL, arrow_j: 0.3 }).draws, null);
  assert.ok(figure.outputs({ ...SURVIVAL, moment: 50 }).tally);
});

test("the sentence says when the draws are not there yet", () => {
  const waiting = at({ arrow_j: 0.25 });
  assert.match(figure.summarise(waiting, figure.outputs(waiting)), /The draws are being calculated\.$/);
});

test("shares of the draws are told as they are, so that they add up", () => {
  assert.deepEqual([1, 0.995, 0.985, 0.5, 0.015, 0].map(figure.told), ["100%", "99.5%", "98.5%", "50%", "1.5%", "0%"]);
});

test("the data hold every period and every draw, in numbers", async () => {
  const outputs = await worked(SURVIVAL);
  const rows = figure.rows(SURVIVAL, outputs);
  assert.equal(rows.length, 201 + 200);
  assert.ok(rows.every(({ change }) => Number.isFinite(change)));
  assert.equal(rows[100].with_arrow_j, outputs.present[100].alive);
});
