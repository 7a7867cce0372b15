// A model with states, run through time in the page.

// One record a period, from 0 to `periods`: the states, and the outputs they give. `shocks` holds
// one record of shocks a period, for a model that takes some.
export function simulate(model, parameters, periods, shocks = []) {
  let state = model.start(parameters);
  const records = [{ period: 0, ...state, ...model.outputs(parameters, state) }];
  for (let period = 1; period <= periods; period += 1) {
    state = model.step(parameters, state, shocks[period - 1]);
    records.push({ period, ...state, ...model.outputs(parameters, state) });
  }
  return records;
}

// Records with some of their words only.
export const only = (words, records) =>
  records.map((record) => Object.fromEntries(words.map((word) => [word, record[word]])));
