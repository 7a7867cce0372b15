import assert from "node:assert/strict";
import { test } from "node:test";
import { firsts } from "../firsts.mjs";

const { bandwagon } = await import(`${process.env.MODULES}/models/bandwagon.js`);
const figure = await import(`${process.env.MODULES}/bandwagon.js`);

const VALUES = firsts(bandwagon);
const at = (changes) => ({ ...VALUES, ...changes });

test("both sides gain from the size that is told on, and not before", () => {
  for (const bargaining_power of [0.8, 1, 1.2, 1.45, 1.9]) {
    for (const final_synergy of [1.2, 1.6, 2.5]) {
      for (const half_way of [1, 5, 20]) {
        const { entry, sizes } = figure.outputs(at({ bargaining_power, final_synergy, half_way }));
        for (const { members, gain, rest_gain } of sizes) {
          const both = Math.min(gain, rest_gain) >= 1 - 1e-9;
          assert.equal(both, entry !== null && members >= entry);
        }
      }
    }
  }
});

test("without synergy in the end no size suits both sides", () => {
  assert.equal(figure.outputs(at({ final_synergy: 1 })).entry, null);
});
