import assert from "node:assert/strict";
import { test } from "node:test";
import { firsts } from "../firsts.mjs";

const { adoption } = await import(`${process.env.MODULES}/models/adoption.js`);
const figure = await import(`${process.env.MODULES}/adoption.js`);

const VALUES = firsts(adoption);
const at = (changes) => ({ ...VALUES, ...changes });
const summary = (values) => figure.summarise(values, figure.outputs(values));

test("a resting share stays as it is, and a tipping one lies between two that rest", () => {
  const { resting } = figure.outputs(VALUES);
  assert.deepEqual(
    resting.map(({ tips }) => tips),
    [false, true, false],
  );
  for (const { share } of resting) {
    assert.ok(Math.abs(adoption.step(VALUES, { adoption: share }).adoption - share) < 1e-9);
  }
});

test("the group goes from either side of the tipping point to another end", () => {
  const [low, tip, high] = figure.outputs(VALUES).resting.map(({ share }) => share);
  assert.equal(figure.outputs(at({ first_adoption: tip - 0.01 })).end, low);
  assert.equal(figure.outputs(at({ first_adoption: tip + 0.01 })).end, high);
});

test("the end that is told is where the path leads", () => {
  for (const response of [1, 4, 8, 20]) {
    for (const expectation of [0, 0.2, 1]) {
      for (const first_adoption of [0, 0.3, 0.6, 1]) {
        const values = at({ response, expectation, first_adoption });
        let state = adoption.start(values);
        for (let period = 0; period < 4000; period += 1) state = adoption.step(values, state);
        const { end } = figure.outputs(values);
        assert.ok(Math.abs(end - state.adoption) < 1e-6, JSON.stringify(values));
      }
    }
  }
});

test("what firms expect of each other can be enough", () => {
  assert.match(summary(VALUES), /^A group that starts with 30% of the firms shrinks to 6%/);
  assert.match(summary(at({ expectation: 0.2 })), /grows to 98%/);
});

test("where there is one end only the sentence says so", () => {
  assert.match(summary(at({ response: 2 })), /doesn’t depend on where it starts/);
});
