import assert from "node:assert/strict";
import { test } from "node:test";

const figure = await import(`${process.env.MODULES}/arrow_j.js`);
const { stages } = await import(`${process.env.MODULES}/models/stages.js`);

const VALUES = {
  measure: "alive",
  arrow_j: 0.4,
  moment: 100,
  segment: "any_segment",
  agent: "no_agent",
  feedback: "on",
};
const at = (changes) => ({ ...VALUES, ...changes });
const withTally = (values) => {
  const found = figure.pairs(values);
  const words = Object.keys(figure.MEASURES);
  const tally = Object.fromEntries(words.map((word) => [word, figure.differences(found, word, values.moment)]));
  return { ...figure.outputs(values), tally };
};

test("the draws are those of Python", () => {
  // models/simulation/social_innovation.py, drawn(2)
  const [one, other] = figure.drawn();
  assert.ok(Math.abs(one.arrow_a - 0.19952324) < 1e-8);
  assert.ok(Math.abs(other.arrow_a - 0.25833958) < 1e-8);
  for (const { word, low, high } of stages.parameters) {
    if (word === "arrow_j") continue;
    assert.ok(
      figure.drawn().every((draw) => draw[word] > low && draw[word] < high),
      word,
    );
  }
});

test("all draws are for the better or the worse, or change nothing, from the worst to the best", () => {
  const found = figure.pairs(VALUES);
  for (const [word, { better }] of Object.entries(figure.MEASURES)) {
    const { changes, helps, harms } = figure.differences(found, word, 100);
    assert.ok(helps + harms <= 1);
    assert.ok(changes.every((one, k) => !k || better * one >= better * changes[k - 1]));
    assert.equal(changes.filter((one) => better * one > 1e-9).length, helps * changes.length);
  }
});

test("conflict falls in every draw, and survival suffers more often while firms stay the same", () => {
  const tallies = ["on", "off"].map((feedback) => withTally(at({ feedback })).tally);
  tallies.forEach(({ conflicts }) => assert.equal(conflicts.harms, 0));
  assert.ok(tallies[1].alive.harms > tallies[0].alive.harms + 0.1);
});

test("what was worked out for another scenario is not taken for this one", () => {
  const before = withTally(VALUES).tally.alive.median;
  const other = withTally(at({ agent: "external_agent" })).tally.alive.median;
  assert.notEqual(before, other);
  assert.equal(withTally(VALUES).tally.alive.median, before);
});

test("a slice of the draws is the same slice of all", () => {
  const all = figure.pairs(VALUES);
  const some = figure.pairs(VALUES, 7, 9);
  assert.equal(some[1].present.alive[100], all[8].present.alive[100]);
  assert.equal(some[0].absent.alive[50], all[7].absent.alive[50]);
});

test("a scenario sets what it says, in the one alliance and in the draws", () => {
  const none = figure.outputs(VALUES);
  const eased = figure.outputs(at({ agent: "external_agent" }));
  assert.ok(eased.present[0].formation_succeeds > none.present[0].formation_succeeds);
  const poor = figure.outputs(at({ segment: "start_up" }));
  assert.ok(poor.present[0].collective_strengths < none.present[0].collective_strengths);
});

test("the sentence says what is compared, and when the draws are not there yet", () => {
  assert.match(figure.summarise(VALUES, figure.outputs(VALUES)), /The draws are being worked out\.$/);
  const whole = figure.summarise(VALUES, withTally(VALUES));
  assert.match(whole, /^After 100 periods arrow J brings the part of the alliances still alive from \d+% to \d+%\./);
  assert.match(whole, /for the better in (>99|\d+)% and for the worse in (<1%|\d+%|none)/);
  const off = at({ arrow_j: 0 });
  assert.match(figure.summarise(off, withTally(off)), /^Without arrow J .* give the arrow some strength to compare\.$/);
});

test("all and none are told apart from nearly all and nearly none", () => {
  assert.deepEqual([1, 0.995, 0.5, 0.004, 0].map(figure.told), ["100%", ">99%", "50%", "<1%", "0%"]);
});

test("the data hold every period and every draw, in numbers", () => {
  const outputs = figure.outputs(VALUES);
  const path = figure.rows(VALUES, outputs);
  assert.equal(path.length, figure.PERIODS + 1);
  assert.ok(path.every(({ change }) => Number.isFinite(change)));
  assert.equal(path[100].with_arrow_j, outputs.present[100].alive);
});
