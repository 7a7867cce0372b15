import assert from "node:assert/strict";
import { test } from "node:test";
import { firsts } from "../firsts.mjs";

const { learning_cycle } = await import(`${process.env.MODULES}/models/learning_cycle.js`);
const { simulate } = await import(`${process.env.MODULES}/kit/simulate.js`);
const { learning_cycle_figure } = await import(`${process.env.MODULES}/figures/learning_cycle.js`);
const figure = await import(`${process.env.MODULES}/learning_cycle.js`);

const VALUES = firsts(learning_cycle);
const at = (changes) => ({ ...VALUES, period: 12, ...changes });

// Values from corner to corner of the box, by a step that meets no pattern of it.
function* scattered(count) {
  for (let k = 1; k <= count; k += 1) {
    const values = learning_cycle.parameters.map(({ word, low, high }, place) => {
      const part = (k * Math.sqrt([2, 3, 5, 7, 11, 13, 17, 19][place])) % 1;
      return [word, low + part * (high - low)];
    });
    yield Object.fromEntries(values);
  }
}

test("a fate that is told early is the fate of the whole long run", () => {
  for (const values of scattered(150)) {
    const met = simulate(learning_cycle, values, 400).some(({ learned }) => learned > values.first_aspiration);
    assert.equal(figure.thrives(values), met, JSON.stringify(values));
  }
});

test("the border lies between a start that fails and one that thrives", () => {
  const { needed } = figure.outputs(at({}));
  assert.ok(figure.thrives({ ...VALUES, first_conditions: needed + 1e-6 }));
  assert.ok(!figure.thrives({ ...VALUES, first_conditions: needed - 1e-6 }));
});

test("where no start is good enough there is no border", () => {
  const values = at({ first_aspiration: 0.8, learning_speed: 0.05 });
  const { needed, lasting } = figure.outputs(values);
  assert.deepEqual([needed, lasting], [null, null]);
});

test("conditions that would last are those of the one-speed formula", () => {
  for (const [first_aspiration, learning_speed, forgetting] of [
    [0.35, 0.12, 0.03],
    [0.6, 0.3, 0.05],
  ]) {
    const values = at({ first_aspiration, learning_speed, forgetting, unevenness: 0 });
    const formula = (forgetting * first_aspiration) / (learning_speed * (1 - first_aspiration));
    assert.ok(Math.abs(figure.outputs(values).lasting - formula) < 1e-12);
  }
});

test("the loop has four steps, of which each is strongest in some period", () => {
  const all = Array.from({ length: 81 }, (_, period) => Object.values(figure.outputs(at({ period })).loop));
  assert.ok(all.flat().every((strength) => strength >= 0 && strength <= 1));
  for (const step of [0, 1, 2, 3]) assert.equal(Math.max(...all.map((four) => four[step])), 1);
});

test("a step says which way it turns", () => {
  const { records, loop } = figure.outputs(at({}));
  const [, , start] = figure.steps(records[0], loop);
  assert.equal(start.told, "as expected");
  const [, , evaluation, readjustment] = figure.steps(records[1], loop);
  assert.match(evaluation.told, /short$/);
  assert.match(readjustment.told, /^−/);
  const [, , later, better] = figure.steps(records[40], loop);
  assert.match(later.told, /ahead$/);
  assert.match(better.told, /^\+/);
});

test("an alliance that cannot learn has no arrow from what it learned", () => {
  assert.equal(figure.outputs(at({ learning_speed: 0, period: 5 })).loop.learned, 0);
});

test("of the presets only that of failing fails", () => {
  const fates = learning_cycle_figure.presets.map(({ name, values }) => [name, figure.thrives(values)]);
  assert.deepEqual(
    fates.filter(([, good]) => !good).map(([name]) => name),
    ["Failing"],
  );
});
