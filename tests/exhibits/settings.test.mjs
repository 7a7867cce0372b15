// What a reader can set in any figure, by its declaration as printed.
import assert from "node:assert/strict";
import { readdir } from "node:fs/promises";
import { test } from "node:test";

const modules = (name) => `${process.env.MODULES}/${name}`;
const { valueText } = await import(modules("kit/parameter.js"));
const { STEP, toStep } = await import(modules("kit/numbers.js"));

const names = (await readdir(new URL(modules("figures")))).filter((name) => name.endsWith(".js"));
const figures = await Promise.all(
  names.map(async (name) => (await import(modules(`figures/${name}`)))[`${name.slice(0, -3)}_figure`]),
);

// The values that a slider must reach: where it begins, its ends, and what presets set.
function wanted({ word, value, low, high }, presets) {
  const set = presets.map((preset) => preset.values[word]).filter((one) => one !== undefined);
  return [value, low, high, ...set];
}

test("a slider goes to its default, its ends and every preset, and says so", () => {
  assert.ok(figures.length > 20);
  for (const { name, parameters, presets = [] } of figures)
    for (const parameter of parameters.filter(({ low, quiet }) => low !== undefined && !quiet))
      for (const value of wanted(parameter, presets)) {
        const step = parameter.whole ? 1 : STEP;
        const where = `${name}: ${parameter.word} = ${value}, in steps of ${step}`;
        assert.ok(Math.abs(toStep(value, step) - value) < 1e-9, where);
        const [digits] = valueText(parameter, value)
          .replace("−", "-")
          .match(/[\d.-]+/);
        const said = Number(digits) / (parameter.unit === "share" ? 100 : 1);
        assert.ok(Math.abs(said - value) < 1e-9, `${where}, is shown as ${digits}`);
      }
});
