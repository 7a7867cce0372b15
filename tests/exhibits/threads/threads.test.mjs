import assert from "node:assert/strict";
import { test } from "node:test";
import { firsts } from "../firsts.mjs";

const { convergence } = await import(`${process.env.MODULES}/models/convergence.js`);
const { learning_race } = await import(`${process.env.MODULES}/models/learning_race.js`);
const { stages } = await import(`${process.env.MODULES}/models/stages.js`);
const { threads_figure } = await import(`${process.env.MODULES}/figures/threads.js`);
const { simulate } = await import(`${process.env.MODULES}/kit/simulate.js`);
const figure = await import(`${process.env.MODULES}/threads.js`);

const VALUES = firsts(threads_figure);
const BRIDGES = Object.keys(VALUES).filter((word) => word.startsWith("bridge_"));
const at = (changes) => ({ ...VALUES, ...changes });
const EQUALS = at({ relative_size: 0.5 });

test("a press breaks a bridge, and another mends it", () => {
  const broken = figure.settle({ ...VALUES, switched: "bridge_3" });
  assert.deepEqual(broken, at({ bridge_3: 0 }));
  assert.deepEqual(figure.settle({ ...broken, switched: "bridge_3" }), VALUES);
  assert.deepEqual(figure.settle(VALUES), VALUES);
});

test("with every bridge broken each model runs as it would alone", () => {
  const broken = at(Object.fromEntries(BRIDGES.map((word) => [word, 0])));
  const { life, race, performance } = figure.thread(broken);
  const rivalry = { first_rivalry: broken.market_rivalry };
  const strength = broken.capability_strength;
  const capable = { attracts_resources: strength, serves_society: strength, serves_business: strength };
  const near = (one, other) => {
    for (const [word, value] of Object.entries(other)) assert.ok(Math.abs(one[word] - value) < 1e-12, word);
  };
  near(life.at(-1), simulate(stages, { ...firsts(stages), ...rivalry }, 60).at(-1));
  near(race.at(-1), simulate(learning_race, firsts(learning_race), 60).at(-1));
  near(performance.at(-1), simulate(convergence, { ...firsts(convergence), ...capable }, 60).at(-1));
});

test("beside a broken bridge stands the alliance with all bridges whole", () => {
  const intact = figure.outputs(EQUALS);
  assert.equal(intact.whole, null);
  const { path, whole } = figure.outputs({ ...EQUALS, bridge_5: 0 });
  assert.deepEqual(whole, intact.path);
  assert.notDeepEqual(path, whole);
});

test("the bridge that social performance hangs on most is the one that moves it most", () => {
  const { social_performance: social, each, weightiest: most } = figure.outputs(EQUALS);
  for (const one of each) {
    assert.ok(Math.abs(one.social_performance - social) <= Math.abs(most.social_performance - social));
  }
});

test("the three rules are those that go with the types of alliance", () => {
  assert.equal(figure.split("Split equally", at({ profit_share: 0.9 })).profit_share, 0.5);
  assert.equal(figure.split("Split by ownership", at({ relative_size: 0.8 })).profit_share, 0.8);
  const bargained = figure.split("Bargain", at({ relative_size: 0.3, synergy: 1.3 }));
  const { gain, rest_gain: rest } = figure.thread(bargained).passed;
  assert.ok(Math.abs(0.3 * (gain - 1) - 0.7 * (rest - 1)) < 1e-12); // halves of the surplus
  assert.deepEqual({ ...bargained, profit_share: 0.5 }, at({ synergy: 1.3 }));
});

test("where there is no surplus a bargain changes nothing, and no rule leaves the slider", () => {
  assert.equal(figure.split("Bargain", at({ synergy: 0.8, profit_share: 0.2 })).profit_share, 0.2);
  for (const relative_size of [0.05, 0.95]) {
    const { profit_share } = figure.split("Bargain", at({ relative_size, synergy: 1 }));
    assert.ok(profit_share >= 0.05 && profit_share <= 0.95);
  }
});

test("the data are one record a period, with all that is drawn", () => {
  const records = figure.rows(VALUES, figure.outputs(VALUES));
  assert.deepEqual(
    records.map(({ period }) => period),
    [...records.keys()],
  );
  assert.equal(records.length, 61);
  assert.ok(records.every((record) => Object.values(record).every(Number.isFinite)));
  assert.ok(records.every(({ at_work }) => at_work >= 0 && at_work <= 1));
});
