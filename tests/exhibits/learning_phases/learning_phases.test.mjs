import assert from "node:assert/strict";
import { test } from "node:test";

const { learning_phases } = await import(`${process.env.MODULES}/models/learning_phases.js`);
const { learning_priorities } = await import(`${process.env.MODULES}/data/learning_priorities.js`);
const figure = await import(`${process.env.MODULES}/learning_phases.js`);

const DEFAULTS = Object.fromEntries(learning_phases.parameters.map(({ word, value }) => [word, value]));
const VALUES = { ...DEFAULTS, period: 30, cell: "tasks_exploration" };
const at = (changes) => ({ ...VALUES, ...changes });
const summary = (values) => figure.summarise(values, figure.outputs(values));

test("at the start only the first phase is alive, and nothing is learned on tasks and processes", () => {
  const [first] = figure.outputs(VALUES);
  for (const cell of learning_priorities.cells.filter(({ dimension }) => dimension !== "kind")) {
    const expected = cell.phase === "awareness" ? cell.depth : 0;
    assert.equal(figure.strength(first, cell), expected);
    if (["tasks", "processes"].includes(cell.dimension)) assert.equal(figure.strength(first, cell), 0);
  }
});

test("in the end nearly all is in the fourth phase, as deep as it goes", () => {
  const last = figure.outputs(at({ prior_ties: 1, first_trust: 1, protection: 0, tacitness: 0 })).at(-1);
  const goals = learning_priorities.cells.find(
    ({ dimension, phase }) => dimension === "goals" && phase === "commitment",
  );
  assert.ok(figure.strength(last, goals) > 0.999);
});

test("the sentence tells the phase, the turn to mutual learning, and the cell in our words", () => {
  assert.match(
    summary(VALUES),
    /^In period 30 most of the work, \d+%, is in exploration, and \d+% of the learning is mutual\. Half of it is mutual for the first time in period \d+\. Tasks in exploration: first steps .*\.$/,
  );
  assert.match(summary(at({ period: 0 })), /100%, is in awareness, and 0% of the learning is mutual\./);
});

test("the sentence says most of the work only of more than half", () => {
  for (let period = 0; period <= 120; period++) {
    const [, part, percent] = summary(at({ period })).match(
      /^In period \d+ (most|the largest part) of the work, (\d+)%,/,
    );
    assert.equal(part === "most", Number(percent) > 50);
  }
  const parts = figure.outputs(VALUES).map((record) => Math.max(...figure.PHASES.map(({ word }) => record[word])));
  assert.ok(parts.some((part) => part < 0.5));
});

test("where nothing moves the sentence says that half is not reached", () => {
  const fortress = at({ protection: 1, tacitness: 1, first_trust: 0, prior_ties: 0 });
  assert.match(summary(fortress), /Less than half of it is mutual throughout the 120 periods\./);
});

test("the period of the sentence is the first at which half is mutual", () => {
  const records = figure.outputs(VALUES);
  const told = Number(summary(VALUES).match(/for the first time in period (\d+)/)[1]);
  assert.ok(records[told].mutual_share >= 0.5 && records[told - 1].mutual_share < 0.5);
});

test("a preset sets the factors, and leaves the period and the cell", () => {
  for (const { wanted } of figure.PRESETS) {
    const values = wanted(at({ period: 7, cell: "goals_expansion" }));
    assert.equal(values.period, 7);
    assert.equal(values.cell, "goals_expansion");
  }
  const half = (values) => figure.outputs(values).findIndex(({ mutual_share: part }) => part >= 0.5);
  const [friends, fortress] = figure.PRESETS.map(({ wanted }) => half(wanted(VALUES)));
  assert.ok(friends > 0 && (fortress === -1 || friends < fortress));
});

test("the data are one record a period, and shares that sum to one", () => {
  const records = figure.rows(VALUES, figure.outputs(VALUES));
  assert.deepEqual(
    records.map(({ period }) => period),
    [...Array(121).keys()],
  );
  for (const record of records) {
    const sum = figure.PHASES.reduce((total, { word }) => total + record[word], 0);
    assert.ok(Math.abs(sum - 1) < 1e-12);
  }
});
