import assert from "node:assert/strict";
import { test } from "node:test";

const { fittingAnswers, fromFile, fromLink, profile, summarise, toFile, toLink, weakest } = await import(
  `${process.env.MODULES}/kit/answers.js`
);
const { chancesOfLowest, quantile, slips } = await import(`${process.env.MODULES}/kit/slips.js`);

const item = (key, group, more = {}) => ({
  key, group, label: key, says: `Is it ${key}?`, favours: "high", low: "", high: "", dimension: "", where: "here", ...more,
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
  bands: [{ from: 0, says: "Low." }, { from: 0.5, says: "High." }],
  example: null,
  format: "a toy",
  version: 1,
};

const row = (answers, title) => profile(FACTS, answers).find((one) => one.title === title);

test("a score counts what is answered, and turns round what is bad", () => {
  assert.equal(row({ one: 3, two: 1 }, "First").score, 1);
  assert.equal(row({ one: 1 }, "First").score, 0);
  assert.deepEqual([row({ one: 1 }, "First").answered, row({ one: 1 }, "First").asked], [1, 2]);
  assert.equal(row({}, "First").score, null);
});

test("the weakest is one of two or more that can be compared", () => {
  assert.deepEqual(weakest(profile(FACTS, { one: 1 })), []);
  assert.deepEqual(weakest(profile(FACTS, { one: 3, three: 1 })).map(({ title }) => title), ["Second"]);
  assert.equal(weakest(profile(FACTS, { one: 2, three: 2 })).length, 2);
});

test("the sentences say how many are answered, what it means, and what is weakest", () => {
  assert.equal(summarise(FACTS, profile(FACTS, {})), "None of the 3 questions is answered yet.");
  const told = summarise(FACTS, profile(FACTS, { one: 3, three: 1 }));
  assert.match(told, /^2 of 3 questions are answered\. .* 50% on average\. High\. /);
  assert.match(told, /The weakest link is “Second”, at 0%; it is the lowest in \d+ of 100 second tries\.$/);
  assert.match(summarise(FACTS, profile(FACTS, { one: 2, three: 2 })), /The lowest are “First” and “Second”, both at 50%\.$/);
});

test("answers come back from a file and from a link", () => {
  for (const answers of [{}, { one: 1 }, { one: 3, two: 2, three: 1 }]) {
    assert.deepEqual(fromFile(FACTS, toFile(FACTS, answers, "ours")), { alliance: "ours", answers });
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

test("a file that is not of this kind is refused in words", () => {
  const whole = JSON.parse(toFile(FACTS, { one: 1 }, ""));
  const refused = [
    ["no json", /can't be read: it is not JSON/],
    ["null", /no file of answers/],
    [{ ...whole, format: "x" }, /no file of answers/],
    [{ ...whole, version: 7 }, /version 7; this page reads 1/],
    [{ ...whole, questionnaire: "x" }, /These answers are for "x", and this is "toy"/],
    [{ ...whole, alliance: [] }, /name of the alliance/],
    [{ ...whole, answers: "x" }, /list of answers/],
    [{ ...whole, answers: [null] }, /list of answers/],
    [{ ...whole, answers: [{ key: "moon" }] }, /'moon' is not asked here/],
    ...[0, 4, 1.5, "2", true].map((answer) => [{ ...whole, answers: [{ key: "one", answer }] }, /'one' must be a whole number from 1 to 3, or empty/]),
  ];
  for (const [given, message] of refused) {
    const text = typeof given === "string" ? given : JSON.stringify(given);
    assert.throws(() => fromFile(FACTS, text), message, text);
  }
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
