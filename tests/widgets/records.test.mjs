import assert from "node:assert/strict";
import { test } from "node:test";

const from = (name) => import(`${process.env.MODULES}/${name}.js`);
const { studies } = await from("data/studies");
const { journals } = await from("data/journals");
const { asRows, fitting, pressed, sentence, shown, sorted, wordsOf } = await from("kit/records");
const { fromFragment, toFragment } = await from("kit/scenario");
const { readFile } = await import("node:fs/promises");
const written = async (name) => JSON.parse(await readFile(new URL(name, `${process.env.MODULES}/`)));
const found = await written("records.json");
const words = await written("words.json");

const lists = { studies, journals };
const first = (list) => Object.fromEntries(list.parameters.map(({ word, value }) => [word, value]));
const at = (changes) => ({ ...first(studies), ...changes });
const ids = (records) => records.map(({ id }) => id);

test("what fits, and in which order, is the same as in Python", () => {
  assert.ok(found.length > 40);
  for (const { name, given, expected } of found) {
    const values = { ...first(lists[name]), ...given };
    assert.deepEqual(ids(shown(lists[name], values).records), expected, JSON.stringify(given));
  }
});

test("words are letters and digits, without accents", () => {
  assert.deepEqual(wordsOf("Don't Über_all 2,5"), ["don", "t", "uber", "all", "2", "5"]);
  assert.deepEqual(wordsOf("… !"), []);
});

test("a text has the words that Python finds, whatever it is written in", () => {
  assert.ok(words.length > 100_000);
  const known = words.filter(([text]) => !/\p{Cn}/u.test(text));
  for (const [text, expected] of known) assert.deepEqual(wordsOf(text), expected, text);
});

test("a cell counts what would be shown if it were pressed", () => {
  for (const values of [at({}), at({ stage: "formation" }), at({ search: "small", actor: "employee" })]) {
    const now = shown(studies, values);
    for (const cell of now.cells.flat()) {
      const pressedNow = { ...values, ...pressed(now, { ...cell, chosen: false }) };
      assert.equal(shown(studies, pressedNow).records.length, cell.count);
      assert.ok(cell.count <= cell.all);
    }
  }
});

test("a cell pressed twice is as before", () => {
  const values = at({ rows: "actor", columns: "nothing" });
  const [[cell]] = shown(studies, values).cells;
  const once = { ...values, ...pressed(shown(studies, values), cell) };
  const again = shown(studies, once);
  assert.ok(again.cells[0][0].chosen);
  assert.deepEqual({ ...once, ...pressed(again, again.cells[0][0]) }, values);
});

test("one field both down and across is counted once", () => {
  const now = shown(studies, at({ rows: "stage", columns: "stage" }));
  assert.equal(now.columns, null);
  assert.deepEqual(
    now.cells.map(([{ count }]) => count),
    [11, 20, 1],
  );
});

test("years stand in their order, and each study in its year", () => {
  const { cells } = shown(studies, at({ rows: "year", columns: "nothing" }));
  assert.deepEqual(
    cells.map(([{ row }]) => Number(row)),
    [1999, 2010, 2012, 2014, 2016, 2017, 2018, 2019, 2020],
  );
  assert.equal(
    cells.reduce((sum, [{ count }]) => sum + count, 0),
    studies.records.length,
  );
});

test("sorting leaves the list as it was, and what is equal in its order", () => {
  const before = ids(studies.records);
  const up = sorted(studies, studies.records, "year");
  assert.deepEqual(ids(up), before);
  const down = sorted(studies, studies.records, "year_down");
  assert.equal(down[0].id, "lashitew2020");
  assert.deepEqual(ids(studies.records), before);
});

test("the sentence says how many, of what, and how they stand", () => {
  const say = (changes) => sentence(studies, at(changes), shown(studies, at(changes)));
  assert.equal(say({}), "21 of 21 studies; counted by “method” and “stage”, and sorted as in the source.");
  assert.equal(
    say({ stage: "outcome", search: "start-ups", order: "year_down", columns: "nothing" }),
    "1 of 21 studies with “stage: outcome” and the words “start ups”; counted by “method”, and sorted by “year, newest first”.",
  );
});

test("the data are what is shown, as people read it, with their source", () => {
  const values = at({ stage: "outcome" });
  const [row, ...others] = asRows(studies, shown(studies, values));
  assert.equal(others.length, 0);
  assert.equal(row.method, "quantitative analysis");
  assert.equal(row.source, studies.source);
  assert.equal(fitting(studies, at({ search: "zzz" })).length, 0);
});

test("a search survives its link by its words; half a code, and what is too long, are left out", () => {
  const link = toFragment("studies", at({ search: "Karataş, 'small = firms'" }));
  const searched = (fragment) => fromFragment(fragment, "studies", studies.parameters).values.search;
  assert.equal(searched(link), "Karataş small firms ");
  assert.equal(searched(encodeURI(link)), "Karataş small firms ");
  assert.equal(searched("#studies:search=%E0%A4"), undefined);
  assert.equal(searched(`#studies:search=${"x".repeat(101)}`), undefined);
});
