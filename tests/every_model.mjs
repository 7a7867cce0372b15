// Runs printed models in Node: `node every_model.mjs FOLDER` reads FOLDER/points.json and the
// modules beside it, and writes FOLDER/results.json: one record per point and period.

import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

const folder = process.argv[2];
const points = JSON.parse(await readFile(join(folder, "points.json"), "utf8"));

const run = (model, parameters, shocks) => {
  if (!model.start) return [model.outputs(parameters)];
  const states = [model.start(parameters)];
  for (const shock of shocks) states.push(model.step(parameters, states.at(-1), shock));
  return states.map((state) => ({ ...state, ...model.outputs(parameters, state) }));
};

const results = {};
for (const [name, cases] of Object.entries(points)) {
  const file = pathToFileURL(join(folder, `${name}.mjs`));
  const { [name]: model } = await import(file);
  results[name] = cases.map(({ parameters, shocks }) => run(model, parameters, shocks));
}
await writeFile(join(folder, "results.json"), JSON.stringify(results));
