import assert from "node:assert/strict";
import { test } from "node:test";
import { parseHTML } from "linkedom";

const { fittingAnswers, fromLink, inBrief, isStep, profile, records, summarise, toLink, weakest } = await import(
  `${process.env.MODULES}/kit/answers.js`
);
const { csv } = await import(`${process.env.MODULES}/kit/numbers.js`);
const { default: widget } = await import(`${process.env.MODULES}/questionnaire.js`);
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

// As much of a page as a questionnaire is shown in, 660 pixels wide, and what is saved from it.
const { document, Event, Node, HTMLElement, HTMLAnchorElement } = parseHTML("<!doctype html><body></body>");
const idle = () => {};
const saved = {};
let blob = null;
Object.assign(globalThis, { document, Node, location: { hash: "", pathname: "" } });
Object.assign(globalThis, { addEventListener: idle, removeEventListener: idle, requestAnimationFrame: setImmediate });
globalThis.ResizeObserver = class {
  constructor(seen) {
    this.observe = seen;
  }
};
Object.defineProperty(HTMLElement.prototype, "clientWidth", { get: () => 660 });
URL.createObjectURL = (made) => {
  blob = made;
  return "blob:";
};
HTMLAnchorElement.prototype.click = function save() {
  saved[this.getAttribute("download")] = blob;
};

// A questionnaire that shows some answers: its texts, its nodes, and its buttons.
function shown(facts, answers) {
  const held = { facts, answers, alliance: "ours" };
  const [get, set] = [(word) => held[word], (word, value) => Object.assign(held, { [word]: value })];
  const el = document.createElement("div");
  widget.render({ model: { get, set, on: idle, save_changes: idle }, el });
  const all = (selector) => [...el.querySelectorAll(selector)];
  const texts = (selector) => all(selector).map((node) => node.textContent);
  const press = (action) => el.querySelector(`[data-action="${action}"]`).click();
  const rows = () => all("tr").map((row) => [...row.children].map((cell) => cell.textContent));
  return { held, all, texts, press, rows };
}

const ALONE = { ...FACTS, groups: [group("", "A toy")], items: FACTS.items.map((one) => ({ ...one, group: "" })) };

test("the table tells what is answered of what is asked, the score, and how often it is the lowest", () => {
  const answers = { one: 3, two: 2, three: 2 };
  const lowest = profile(FACTS, answers).map((one) => `${Math.round(100 * one.lowest)} of 100`);
  assert.notEqual(lowest[0], lowest[1]);
  const { rows, texts } = shown(FACTS, answers);
  assert.deepEqual(rows(), [
    ["", "answered", "score", "lowest in"],
    ["First", "2 of 2", "75%", lowest[0]],
    ["Second", "1 of 1", "50%", lowest[1]],
    ["All questions", "3 of 3", "67%", ""],
  ]);
  assert.deepEqual(texts("caption"), [
    "Scores from worst (0%) to best (100%); the last column says in how many second tries a score is the lowest",
  ]);
  assert.deepEqual(shown(FACTS, { one: 3 }).rows().slice(1), [
    ["First", "1 of 2", "100%", "100 of 100"],
    ["Second", "0 of 1", "", ""],
    ["All questions", "1 of 3", "100%", ""],
  ]);
});

test("of single questions nothing is said of second tries", () => {
  const { rows, texts, all } = shown(ALONE, { one: 1 });
  assert.deepEqual(rows(), [
    ["", "answered", "score"],
    ["one", "1 of 1", "0%"],
    ["two", "0 of 1", ""],
    ["three", "0 of 1", ""],
    ["All questions", "1 of 3", "0%"],
  ]);
  assert.deepEqual(texts("caption"), ["Scores from worst (0%) to best (100%)"]);
  assert.ok(all(".sim-results > .sim-note")[0].hidden);
  assert.ok(!shown(FACTS, { one: 1 }).all(".sim-results > .sim-note")[0].hidden);
});

test("the profile shows each score on its line, how far it may be off, and the weakest", () => {
  const answers = { one: 3, two: 2, three: 2 };
  const { all, texts } = shown(FACTS, answers);
  const found = profile(FACTS, answers);
  const places = (selector) =>
    all(selector).map((node) =>
      node
        .getAttribute("d")
        .match(/[\d.]+/g)
        .map(Number),
    );
  const lines = places(".sim-tick").filter((_, k) => k % 6 === 0); // each followed by its five marks
  const at = (part, k) => lines[k][0] + part * (lines[k][2] - lines[k][0]);
  const near = (here, there) => assert.ok(Math.abs(here - there) < 1e-6, `${here}, and not ${there}`);
  assert.ok(lines[0][0] < lines[0][2], "from worst at the left to best at the right");
  const dots = all(".sim-dot");
  found.forEach(({ score, low, high }, k) => {
    near(Number(dots[k].getAttribute("cx")), at(score, k));
    near(Number(dots[k].getAttribute("cy")), lines[k][1]);
    const [from, y, to] = places(".sim-spread")[k];
    near(from, at(low, k));
    near(to, at(high, k));
    near(y, lines[k][1]);
  });
  assert.deepEqual(
    dots.map((node) => node.getAttribute("class")),
    ["sim-dot", "sim-dot sim-weak", "sim-dot"],
  );
  assert.deepEqual(texts(".sim-drawing text"), [
    "worst",
    "best",
    ...["First", "75% · 2 of 2", "Second", "50%", "All questions", "67% · 3 of 3"],
  ]);
});

test("what is not answered has no place in the profile", () => {
  const { all, texts } = shown(FACTS, { one: 3 });
  assert.equal(all(".sim-dot").length, 2);
  assert.equal(all(".sim-weak").length, 0);
  const told = ["First", "100% · 1 of 2", "Second", "no answer", "All questions", "100% · 1 of 3"];
  assert.deepEqual(texts(".sim-drawing text").slice(2), told);
});

test("the form asks in words, and what is pressed is the answer", () => {
  const { held, all, texts } = shown(FACTS, { one: 3, three: 1 });
  assert.deepEqual(texts("legend"), ["Is it one?", "Is it two?", "Is it three?"]);
  assert.deepEqual(texts("summary").slice(0, 2), ["1. First1 of 2", "2. Second1 of 1"]);
  assert.deepEqual(texts(".sim-ends span"), ["left", "right"]);
  const labels = (key) => all(`[data-key="${key}"] label`);
  const checked = (key) => labels(key).filter((one) => one.querySelector("input").checked);
  const words = ["no", "partly", "yes", "no answer"];
  const said = { one: "yes", two: "no answer", three: "no" };
  for (const [key, word] of Object.entries(said)) {
    assert.deepEqual(
      labels(key).map((one) => one.textContent),
      words,
    );
    assert.deepEqual(
      checked(key).map((one) => one.textContent),
      [word],
    );
  }
  const choose = (place) => labels("two")[place].querySelector("input").dispatchEvent(new Event("change"));
  choose(1);
  assert.deepEqual(held.answers, { one: 3, two: 2, three: 1 });
  assert.ok(checked("two").some((one) => one.textContent === "partly"));
  choose(3);
  assert.deepEqual(held.answers, { one: 3, three: 1 });
});

test("each button says what it does", () => {
  const { all } = shown({ ...FACTS, example: { alliance: "Morrow", answers: {} } }, {});
  const buttons = all("button").filter((node) => !node.hasAttribute("hidden"));
  assert.deepEqual(
    buttons.map((node) => `${node.getAttribute("data-action")}: ${node.textContent}`),
    [
      "example: Show an example",
      "clear: Clear all",
      "save: Save answers",
      "open: Open saved answers",
      "csv: Data (CSV)",
      "svg: Picture (SVG)",
      "png: Picture (PNG)",
      "print: Print",
    ],
  );
});

test("the sentence and the next step are those of the answers", () => {
  const race = { chapter: "race", where: "The race", model: "race", parameter: "prior_ties", setting: 0.1 };
  const [first, second] = FACTS.groups;
  const groups = [{ ...first, ...race, because: "ties help.", step: "Meet." }, second];
  const facts = { ...FACTS, groups };
  const low = shown(facts, { one: 1, two: 2, three: 3 });
  assert.deepEqual(low.texts(".sim-summary"), [summarise(facts, profile(facts, { one: 1, two: 2, three: 3 }))]);
  assert.deepEqual(low.texts(".sim-onward p"), [
    "Do next",
    "First. Meet. Lowest: “Is it one?”",
    "See the effect of prior ties, in The race: ties help.",
  ]);
  const [, both] = shown(facts, { one: 1, two: 3, three: 3 }).texts(".sim-onward p");
  assert.equal(both, "First. Meet. Lowest: “Is it one?” “Is it two?”");
  assert.equal(low.all(".sim-onward a")[0].getAttribute("href"), "race.ipynb#race:prior_ties=0.1");
  assert.deepEqual(shown(facts, { one: 3, three: 1 }).texts(".sim-onward p"), [
    "Do next",
    "Second. Ask your partner how it sees this. Lowest: “Is it three?”",
  ]);
  assert.deepEqual(shown(facts, { one: 1 }).texts(".sim-onward p"), []);
});

test("what is saved are the answers, and what is taken away are the data", async () => {
  const answers = { one: 3, three: 1 };
  const { press } = shown(FACTS, answers);
  press("save");
  press("csv");
  assert.deepEqual(Object.keys(saved), ["toy.json", "toy.csv"]);
  assert.deepEqual([saved["toy.json"].type, saved["toy.csv"].type], ["application/json", "text/csv"]);
  assert.equal(await saved["toy.json"].text(), toFile(FACTS, answers, "ours"));
  assert.equal(await saved["toy.csv"].text(), csv(records(FACTS, answers)));
});

test("the data have what was asked and answered, each in its column", () => {
  const grown = [item("four", "b", { dimension: "d", where: "there" })];
  const [one, two, , four] = records({ ...FACTS, items: [...FACTS.items, ...grown] }, { one: 2, two: 3 });
  const same = { questionnaire: "toy", group: "First", dimension: "", source: "nobody, here" };
  assert.deepEqual(one, {
    ...same,
    key: "one",
    question: "Is it one?",
    answer: 2,
    in_words: "partly",
    good_end: "high",
  });
  assert.deepEqual(two, { ...same, key: "two", question: "Is it two?", answer: 3, in_words: "yes", good_end: "low" });
  const where = { group: "Second", dimension: "d", source: "nobody, there" };
  const asked = { key: "four", question: "Is it four?", answer: "", in_words: "no answer", good_end: "high" };
  assert.deepEqual(four, { ...same, ...asked, ...where });
});

test("an example shows its answers and says whose they are, and all can be cleared", () => {
  const example = { alliance: "Morrow", answers: { one: 2, two: 2 } };
  const { held, press, texts } = shown({ ...FACTS, example }, { three: 1 });
  press("example");
  assert.deepEqual([held.answers, held.alliance], [example.answers, "Morrow"]);
  assert.deepEqual(texts(".sim-status"), ["These are the answers of Morrow."]);
  assert.deepEqual(texts(".sim-count"), ["2 of 2", "0 of 1"]);
  press("clear");
  assert.deepEqual([held.answers, held.alliance], [{}, ""]);
  assert.deepEqual(texts(".sim-status"), ["All answers are cleared."]);
  assert.deepEqual(texts(".sim-count"), ["0 of 2", "0 of 1"]);
});

test("a file that is opened tells how many questions it answers", async () => {
  const { held, all, texts } = shown(FACTS, { three: 1 });
  const open = async (text) => {
    const [file] = all("input[type=file]");
    file.files = [new Blob([text])];
    file.dispatchEvent(new Event("change"));
    await new Promise((done) => setTimeout(done, 20));
  };
  await open(toFile(FACTS, { one: 2, two: 1 }, "theirs"));
  assert.deepEqual([held.answers, held.alliance], [{ one: 2, two: 1 }, "theirs"]);
  assert.deepEqual(texts(".sim-status"), ["File opened: it answers 2 of 3 questions."]);
  await open(toFile(FACTS, {}, ""));
  assert.deepEqual(texts(".sim-status"), ["File opened: it answers none of 3 questions."]);
});
