import assert from "node:assert/strict";
import { test } from "node:test";
import { firsts } from "../firsts.mjs";

const { voices } = await import(`${process.env.MODULES}/data/voices.js`);
const figure = await import(`${process.env.MODULES}/voices.js`);

const VALUES = firsts(voices);
const at = (changes) => figure.settle({ ...VALUES, ...changes });
const told = (values) => figure.summarise(values, figure.outputs(values));

test("a cell picked is a thread and a source at once", () => {
  const values = at({ cell: "what_size_means.ishida" });
  assert.deepEqual(values, { verdict: "any", thread: "what_size_means", source: "ishida" });
});

test("a filter that takes the thread away tells the first that it leaves", () => {
  const values = at({ verdict: "gap" });
  assert.equal(values.thread, voices.threads.find(({ verdict }) => verdict === "gap").thread);
  assert.equal(at({ verdict: "differ" }).thread, VALUES.thread);
});

test("a silent source gives way to one that speaks", () => {
  for (const { thread } of voices.threads) {
    for (const source of Object.keys(voices.sources)) {
      const values = at({ thread, source });
      assert.ok(figure.voiceOf(values.thread, values.source));
      if (figure.voiceOf(thread, source)) assert.equal(values.source, source);
    }
  }
});

test("what cannot be told together is settled even if nobody pressed anything", () => {
  assert.ok(told({ verdict: "any", thread: "what_size_means", source: "okada" }).endsWith("."));
});

test("to every thread somebody speaks", () => {
  for (const { thread } of voices.threads) {
    const { said, source } = figure.outputs(at({ thread }));
    assert.deepEqual(
      said.map((one) => one.source),
      Object.keys(voices.sources),
    );
    assert.ok(said.find((one) => one.source === source).says);
  }
});

test("the data are one record for each thread and source", () => {
  const records = figure.rows();
  assert.equal(records.length, 75);
  assert.equal(records.filter(({ speaks }) => speaks).length, voices.voices.length);
  assert.ok(
    records.every(({ speaks, says, place }) => Boolean(speaks) === (says !== "") && Boolean(says) === Boolean(place)),
  );
});
