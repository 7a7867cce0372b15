import assert from "node:assert/strict";
import { test } from "node:test";

const { fittingAnswers, fromLink, inBrief, isStep, profile, summarise, toLink, weakest } = await import(
  `${process.env.MODULES}/kit/answers.js`
);
const { doNext } = await import(`${process.env.MODULES}/kit/onward.js`);
const { fromFile, toFile } = await import(`${process.env.MODULES}/kit/answer_file.js`);
const { chancesOfLowest, quantile, slips } = await import(`${process.env.MODULES}/kit/slips.js`);

const item = (key, group, more = {}) => ({
  key,
  group,
  label: key,
  says: `Is it ${key}?`,
  favours: "high",
  low: "",
  high: "",
  dimension: "",
  where: "here",
  ...more,
});
const group = (key, title) => ({ key, title, chapter: "", model: "", parameter: "", because: "" });
const FACTS = {
  name: "toy",
  title: "A toy",
  prompt: "Say.",
  scale: ["no", "partly", "yes"],
  source: "nobody",
  weakest: "weakest link",
  items: [item("one", "a"), item("two", "a", { favours: "low" }), item("three", "b", { low: "left", high: "right" })],
  groups: [group("a", "First"), group("b", "Second")],
  dimensions: [],
  bands: [
    { from: 0, says: "Low." },
    { from: 0.5, says: "High." },
  ],
  example: null,
  file: { format: "a toy", version: 1, megabytes: 1, depth: 9, shown: 9, reasons: {} },
};
const bytes = (text) => new TextEncoder().encode(text);

const row = (answers, title) => profile(FACTS, answers).find((one) => one.title === title);

test("a score counts what is answered, and turns round what is bad", () => {
  assert.equal(row({ one: 3, two: 1 }, "First").score, 1);
  assert.equal(row({ one: 1 }, "First").score, 0);
  assert.deepEqual([row({ one: 1 }, "First").answered, row({ one: 1 }, "First").asked], [1, 2]);
  assert.equal(row({}, "First").score, null);
});

test("the weakest is one of two or more that can be compared", () => {
  assert.deepEqual(weakest(profile(FACTS, { one: 1 })), []);
  assert.deepEqual(
    weakest(profile(FACTS, { one: 3, three: 1 })).map(({ title }) => title),
    ["Second"],
  );
  assert.equal(weakest(profile(FACTS, { one: 2, three: 2 })).length, 2);
});

test("the sentences say how many are answered, what it means, and what is weakest", () => {
  assert.equal(summarise(FACTS, profile(FACTS, {})), "None of the 3 questions is answered yet.");
  const told = summarise(FACTS, profile(FACTS, { one: 3, three: 1 }));
  assert.match(told, /^2 of 3 questions are answered\. .* the answers average 50%\. High\. /);
  assert.match(told, /The weakest link is “Second”, at 0%; it is the lowest in \d+ of 100 second tries\.$/);
  assert.match(
    summarise(FACTS, profile(FACTS, { one: 2, three: 2 })),
    /The lowest are “First” and “Second”, both at 50%\.$/,
  );
});

test("answers come back from a file and from a link", () => {
  for (const answers of [{}, { one: 1 }, { one: 3, two: 2, three: 1 }]) {
    assert.deepEqual(fromFile(FACTS, bytes(toFile(FACTS, answers, "ours"))), { alliance: "ours", answers });
    if (Object.keys(answers).length) assert.deepEqual(fromLink(FACTS, toLink(FACTS, answers)).values, answers);
  }
  assert.equal(JSON.parse(toFile(FACTS, { three: 3 }, "")).answers[2]["in words"], "right");
});

test("a link of something else, or with what is no answer, changes nothing", () => {
  for (const link of ["", "#other:one=1", "#toy"]) assert.equal(fromLink(FACTS, link), null, link);
  for (const wrong of ["one=4", "one=0", "one=1.5", "one=", "one", "one=yes", "moon=1", "__proto__=1"]) {
    const { values, refused } = fromLink(FACTS, `#toy:${wrong}`);
    assert.deepEqual([values, refused.length], [{}, 1], wrong);
  }
  assert.deepEqual(fromLink(FACTS, "#toy%3Aone%3D2%2Ctwo%3D9").values, { one: 2 });
});

test("of stored answers those are shown that the questionnaire takes", () => {
  const stored = { one: 2, two: 4, three: "1", moon: 1, toString: 1 };
  assert.deepEqual(fittingAnswers(FACTS, stored), { one: 2 });
  for (const nothing of [undefined, null, [], "one"]) assert.deepEqual(fittingAnswers(FACTS, nothing), {});
});

test("half a character in a name does not spoil the file", () => {
  const { alliance } = fromFile(FACTS, bytes(toFile(FACTS, {}, "half of it: \ud83d")));
  assert.equal(alliance, "half of it: \ufffd");
});

test("slips are as many as asked for, one step each, and the same every time", () => {
  const drawn = slips({ draws: 400, items: 7, chance: 0.4 });
  assert.equal(drawn.length, 400);
  assert.ok(drawn.every((list) => list.length === 7 && list.every((slip) => Math.abs(slip) <= 1)));
  assert.deepEqual(slips({ draws: 3, items: 7, chance: 0.4 }), drawn.slice(0, 3));
  const slipped = drawn.flatMap((list) => [...list]).filter(Boolean).length / 2800;
  assert.ok(Math.abs(slipped - 0.4) < 0.04, String(slipped));
});

test("equals share the lowest place, and what is unknown has no part in it", () => {
  assert.deepEqual(chancesOfLowest([[0.1, 0.5], null, [0.4, 0.5]]), [0.75, 0, 0.25]);
  assert.deepEqual(chancesOfLowest([null, null]), [0, 0]);
});

test("a quantile lies between its two nearest values", () => {
  assert.equal(quantile([3, 1, 2], 0.5), 2);
  assert.equal(quantile([0, 1], 0.25), 0.25);
  assert.equal(quantile([5], 0.95), 5);
});

test("a state is told by how many answers it has, and whose", () => {
  assert.equal(inBrief({ answers: {}, alliance: "" }), "the empty form");
  assert.equal(inBrief({ answers: { one: 1 }, alliance: "" }), "1 answer");
  assert.equal(inBrief({ answers: { one: 1, two: 3 }, alliance: "Ours" }), "2 answers for “Ours”");
  assert.equal(inBrief({ answers: {}, alliance: "🤝".repeat(80) }), `no answers for “${"🤝".repeat(30)}…”`);
});

test("one answer or the name is a step; all that changes more replaces", () => {
  const from = { answers: { one: 1, two: 3 }, alliance: "Ours" };
  for (const step of [{}, { answers: { two: 3, one: 1 } }, { answers: { one: 1 } }, { alliance: "" }]) {
    assert.ok(isStep(from, { ...from, ...step }), JSON.stringify(step));
  }
  for (const leap of [{ answers: {} }, { answers: { one: 2, two: 2 } }, { answers: { one: 1 }, alliance: "" }]) {
    assert.ok(!isStep(from, { ...from, ...leap }), JSON.stringify(leap));
  }
});

test("what to do next is said of what scored lowest, with the answers behind it", () => {
  const race = {
    chapter: "race",
    where: "The race",
    model: "race",
    parameter: "ties",
    because: "ties help.",
    step: "Meet.",
    setting: 0.1,
  };
  const facts = { ...FACTS, groups: [{ ...FACTS.groups[0], ...race }, FACTS.groups[1]] };
  const next = (answers) => doNext(facts, answers, profile(facts, answers));
  const place = {
    chapter: "race",
    where: "The race",
    fragment: "#race:ties=0.1",
    parameter: "ties",
    because: "ties help.",
  };
  assert.deepEqual(next({ one: 1, two: 1, three: 3 }), [
    { title: "First", step: "Meet.", says: ["Is it one?"], place },
  ]);
  assert.deepEqual(next({ one: 3, two: 3, three: 3 })[0].says, ["Is it two?"]);
  assert.deepEqual(next({}), []);
  assert.deepEqual(
    next({ one: 3, two: 1, three: 3 }).map(({ says }) => says),
    [[], []],
  );
});
