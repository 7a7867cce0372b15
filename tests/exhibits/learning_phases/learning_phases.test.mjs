import assert from "node:assert/strict";
import { test } from "node:test";
import { firsts } from "../firsts.mjs";

const { learning_priorities } = await import(`${process.env.MODULES}/data/learning_priorities.js`);
const { learning_phases_figure } = await import(`${process.env.MODULES}/figures/learning_phases.js`);
const figure = await import(`${process.env.MODULES}/learning_phases.js`);

const PHASES = ["awareness", "exploration", "expansion", "commitment_phase"];
const VALUES = firsts(learning_phases_figure);
const at = (changes) => ({ ...VALUES, ...changes });
const SLOW = at({ protection: 0.4, first_trust: 0.4, tacitness: 0.5, prior_ties: 0.2, emphasis: 1 });
const summary = (values) => figure.summarise(values, figure.outputs(values));

test("at the start only the first phase is alive, and nothing is learned on tasks and processes", () => {
  const { cells } = figure.outputs(at({ period: 0 }));
  assert.equal(Object.keys(cells).length, 20);
  for (const { dimension, phase, depth } of learning_priorities.cells) {
    if (dimension === "kind") continue;
    assert.equal(cells[`${dimension}_${phase}`], phase === "awareness" ? depth : 0);
  }
  assert.equal(cells.tasks_awareness + cells.processes_awareness, 0);
});

test("in the end nearly all is in the fourth phase, as deep as it goes", () => {
  const { cells } = figure.outputs(at({ prior_ties: 1, first_trust: 1, protection: 0, tacitness: 0, period: 120 }));
  assert.ok(cells.goals_commitment > 0.999);
});

test("the sentence says most of the work only of more than half", () => {
  for (let period = 0; period <= 120; period++) {
    const [, part, percent] = summary({ ...SLOW, period }).match(
      /^In period \d+ (all|nearly all|most|the largest part) of the work(?:, (\d+)%,)? is/,
    );
    if (percent) assert.equal(part === "most", Number(percent) > 50);
    else assert.equal(part === "all", period === 0);
  }
  const parts = figure.outputs(SLOW).records.map((record) => Math.max(...PHASES.map((word) => record[word])));
  assert.ok(parts.some((part) => part < 0.5));
});

test("the period that is told is the first in which half is mutual", () => {
  const { records, half } = figure.outputs(SLOW);
  assert.ok(records[half].mutual_share >= 0.5 && records[half - 1].mutual_share < 0.5);
});

test("old friends turn to mutual learning before a fortress does", () => {
  const half = (name) => {
    const { values } = learning_phases_figure.presets.find((one) => one.name === name);
    return figure.outputs({ ...VALUES, ...values }).half;
  };
  assert.ok(half("Old friends") < (half("Fortress") ?? Infinity));
});

test("the shares of the four phases sum to one in every period", () => {
  for (const record of figure.outputs(VALUES).records) {
    const sum = PHASES.reduce((total, word) => total + record[word], 0);
    assert.ok(Math.abs(sum - 1) < 1e-12);
  }
});
