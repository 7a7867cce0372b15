import assert from "node:assert/strict";
import { test } from "node:test";
import { firsts } from "../firsts.mjs";

const { openness_figure } = await import(`${process.env.MODULES}/figures/openness.js`);
const figure = await import(`${process.env.MODULES}/openness.js`);

const VALUES = firsts(openness_figure);
const at = (changes) => ({ ...VALUES, ...changes });

test("large firms add while they stay, and take away as much once they have left", () => {
  const backing = (values) => figure.outputs(values).path.map((record) => record.backing);
  const path = backing(at({ giants: "ace", leaves: 60 }));
  assert.deepEqual([path[19], path[20], path[59], path[60], path[199]], [0, 1, 1, -1, -1]);
  assert.ok(backing(at({ giants: "none" })).every((one) => one === 0));
});

test("the long run at the openness chosen is where the path ends", () => {
  const { market_share, quality, levels } = figure.outputs(at({ openness: 0.8 }));
  const level = levels.find(({ openness }) => openness === 0.8);
  assert.equal(level.market_share, market_share);
  assert.equal(level.quality, quality);
});

test("stretches are found wherever they lie", () => {
  const levels = [0, 1, 1, 0, 1].map((quality, k) => ({ openness: k / 4, quality }));
  assert.deepEqual(figure.windows(levels), [
    [0.25, 0.5],
    [1, 1],
  ]);
  assert.deepEqual(figure.windows([{ openness: 0, quality: 2 }]), [[0, 0]]);
  assert.deepEqual(figure.windows([{ openness: 0, quality: 0.5 }]), []);
});

test("the sentence names every stretch", () => {
  const windows = [
    [0.25, 0.5],
    [1, 1],
  ];
  assert.match(
    figure.summarise(VALUES, { ...figure.outputs(VALUES), windows }),
    /The design keeps up at an openness of 25% to 50% or 100%\.$/,
  );
});

test("the data are one record a period", () => {
  const values = at({ giants: "ace", leaves: 60 });
  const records = figure.rows(values, figure.outputs(values));
  assert.equal(records.length, 201);
  assert.equal(records[30].backing, 1);
  assert.ok(records.every(({ quality, rent }) => Number.isFinite(quality) && Number.isFinite(rent)));
});
