import assert from "node:assert/strict";
import { test } from "node:test";

const kit = (name) => import(`${process.env.MODULES}/kit/${name}.js`);
const { apart } = await kit("ends");
const { inRows, wide, wrapped } = await kit("lettering");
const { announcing, firstWords } = await kit("announcing");
const { judged, settledBet, tally } = await kit("judging");
const { credits, linkOf, settingsOf } = await kit("crediting");
const { unsaved } = await kit("keeping");
const { remembering } = await kit("remembering");
const { howMany, listed } = await kit("words");
const { partBelow } = await kit("normal");
const { change, clamp, csv, fixed, percent, toStep } = await kit("numbers");
const { area, line, plane, scale, ticks } = await kit("plane");
const { admitted, readAs } = await kit("parameter");
const { uniforms } = await kit("random");
const { seriesOf } = await kit("series");
const { inSlices, putOff } = await kit("slices");
const { firstPassing, least } = await kit("passing");
const { turnings } = await kit("solve");
const { fromFragment, refusals, toFragment, toldOfLink } = await kit("scenario");
const { partThatStays } = await kit("staying");

const PARAMETERS = [
  { word: "synergy", label: "synergy", low: 0, high: 2.5 },
  { word: "relative_size", label: "relative size", low: 0.05, high: 0.95 },
];

test("a scale and its inverse undo each other", () => {
  const x = scale([0, 2.5], [40, 340]);
  assert.equal(x(0), 40);
  assert.equal(x(2.5), 340);
  assert.ok(Math.abs(x.value(x(1.7)) - 1.7) < 1e-12);
});

test("ticks are round, inside, and not too many", () => {
  assert.deepEqual(ticks(0, 2.5, 5), [0, 0.5, 1, 1.5, 2, 2.5]);
  assert.deepEqual(ticks(0, 1, 5), [0, 0.2, 0.4, 0.6, 0.8, 1]);
  assert.deepEqual(ticks(3, 97, 4), [50]);
});

test("lines and areas are written as paths", () => {
  const unit = plane({
    width: 10,
    height: 10,
    x: { range: [0, 10] },
    y: { range: [0, 10] },
    margin: { left: 0, right: 0, top: 0, bottom: 0 },
  });
  assert.equal(
    line(unit, [
      [0, 0],
      [5, 10],
    ]),
    "M0,10L5,0",
  );
  assert.equal(
    area(unit, [
      [0, 0, 1],
      [5, 0, 2],
    ]),
    "M0,9L5,8L5,10L0,10Z",
  );
});

test("a curve passes a level where its line first does, or nowhere", () => {
  const curve = [
    [0, 0.1],
    [2, 0.5],
    [3, 0.3],
    [5, 0.9],
  ];
  assert.ok(Math.abs(firstPassing(curve, 0.2) - 0.5) < 1e-12);
  assert.equal(firstPassing(curve, 0.5), 2);
  assert.equal(firstPassing(curve, 0.05), 0);
  assert.equal(firstPassing(curve, 0.91), null);
});

test("the least place from which on something holds is between one that does and one that does not", () => {
  const found = least((x) => x * x >= 2, 0, 4, 20);
  assert.ok(found ** 2 >= 2 && (found - 4 / 2 ** 20) ** 2 < 2);
  assert.equal(
    least(() => true, 0.5, 4, 20),
    0.5,
  );
  assert.equal(
    least(() => false, 0.5, 4, 20),
    null,
  );
});

test("a polynomial turns where its slope is nothing, as far as that is between the ends", () => {
  const cubic = (x) => (x - 1) * (x - 2) * (x + 3); // its slope is 3x² − 7
  const [low, high] = turnings(cubic, -5, 5).sort((one, other) => one - other);
  assert.ok(Math.abs(high - Math.sqrt(7 / 3)) < 1e-12 && Math.abs(low + high) < 1e-12);
  assert.equal(turnings(cubic, 0, 5).length, 1);
  assert.deepEqual(
    turnings((x) => x * x, -1, 2).map((x) => Math.abs(x) < 1e-12),
    [true],
  );
  assert.deepEqual(
    turnings((x) => x ** 3 + x, -1, 1),
    [],
  );
});

test("the normal distribution has its known values, and its two sides make one", () => {
  const known = { 0: 0.5, 1: 0.8413447460685429, 2: 0.9772498680518208, 6: 0.9999999990134124 };
  for (const [deviations, part] of Object.entries(known)) {
    assert.ok(Math.abs(partBelow(Number(deviations)) - part) < 1e-15);
    assert.ok(Math.abs(partBelow(-deviations) - (1 - part)) < 1e-15);
  }
  assert.equal(partBelow(Infinity), 1);
  assert.equal(partBelow(-40), 0);
});

test("a ratio is told as a change", () => {
  assert.equal(change(1.121), "12% more than");
  assert.equal(change(0.5), "50% less than");
  assert.equal(change(1.004), "as much as");
  assert.equal(change(9.99), "899% more than");
  assert.equal(change(10), "10 times as much as");
  assert.equal(change(105.05), "105 times as much as");
});

test("numbers are shown with a true minus and kept to their step", () => {
  assert.equal(fixed(-0.5), "−0.50");
  assert.equal(percent(0.305), "31%");
  assert.equal(toStep(0.1 + 0.2, 0.01), 0.3);
  assert.equal(clamp(7, 0, 2.5), 2.5);
});

test("records become CSV with a line of names", () => {
  assert.equal(
    csv([
      { a: 1, b: 2 },
      { a: 3, b: 4 },
    ]),
    "a,b\n1,2\n3,4",
  );
});

test("a scenario survives its link", () => {
  const values = { synergy: 1.3, relative_size: 0.3 };
  const fragment = toFragment("iso_profit", values);
  assert.equal(fragment, "#iso_profit:synergy=1.3,relative_size=0.3");
  const whole = { values, refused: [] };
  assert.deepEqual(fromFragment(fragment, "iso_profit", PARAMETERS), whole);
  assert.deepEqual(fromFragment(encodeURI(fragment), "iso_profit", PARAMETERS), whole);
  assert.deepEqual(fromFragment(`#${encodeURIComponent(fragment.slice(1))}`, "iso_profit", PARAMETERS), whole);
});

test("a link's nonsense is left out and named, and another figure's link is not ours", () => {
  const read = (fragment) => fromFragment(fragment, "iso_profit", PARAMETERS);
  const { values, refused } = read("#iso_profit:synergy=9,relative_size=0.4,colour=red");
  assert.deepEqual(values, { relative_size: 0.4 });
  assert.deepEqual(refused, [
    { said: "synergy=9", why: "synergy must be a number from 0 to 2.5" },
    { said: "colour=red", why: "unknown here" },
  ]);
  for (const other of [
    "#a-heading",
    "#iso_profit",
    "#other:synergy=1",
    "#iso_profit_2:synergy=1",
    "",
    "#",
    "#%",
    "#:",
  ]) {
    assert.equal(read(other), null, other);
  }
  assert.deepEqual(read("#iso_profit:"), { values: {}, refused: [] });
});

test("a comma divides only where another word follows", () => {
  const read = (list) => fromFragment(`#iso_profit:${list}`, "iso_profit", PARAMETERS);
  for (const list of ["synergy=1,5", "synergy=1,", "synergy=1,,", "synergy=1,relative_size"]) {
    assert.deepEqual(read(list), {
      values: {},
      refused: [{ said: list, why: "synergy must be a number from 0 to 2.5" }],
    });
  }
  assert.deepEqual(read(",synergy=1").values, { synergy: 1 });
  assert.deepEqual(read("synergy=1,=,relative_size=0.5").values, { synergy: 1, relative_size: 0.5 });
});

test("a word said twice counts only if both say the same", () => {
  const read = (list) => fromFragment(`#iso_profit:${list}`, "iso_profit", PARAMETERS);
  assert.deepEqual(read("synergy=1,synergy=1").values, { synergy: 1 });
  const { values, refused } = read("synergy=1,synergy=2,relative_size=0.5");
  assert.deepEqual(values, { relative_size: 0.5 });
  assert.deepEqual(
    refused.map(({ said, why }) => [said, why]),
    [
      ["synergy=1", "given twice"],
      ["synergy=2", "given twice"],
    ],
  );
});

test("a number is plain digits, and of the parameter's kind", () => {
  const [moment, share, search, menu] = [
    { low: 0, high: 200, whole: true },
    { low: -1, high: 1 },
    { longest: 5 },
    { options: [{ value: "5" }, { value: "on" }] },
  ];
  const taken = [
    [moment, "5", 5],
    [moment, "5.0", 5],
    [moment, "5.", 5],
    [moment, "1e2", 100],
    [moment, "-0", 0],
    [moment, "007", 7],
    [share, ".5", 0.5],
    [share, "-1", -1],
    [share, "1e-7", 1e-7],
    [search, "", ""],
    [search, "ü 🤝", "ü 🤝"],
    [menu, "5", "5"],
    [menu, "on", "on"],
  ];
  for (const [parameter, text, value] of taken) assert.ok(Object.is(readAs(parameter, text), value), text);
  const odd = [
    "",
    " ",
    " 5",
    "5 ",
    "5,",
    "+5",
    "--5",
    "5-",
    "0x10",
    "0b1",
    "0o7",
    "1_000",
    "1,5",
    "1e999",
    "-1e999",
    "1e",
    "e1",
    ".",
    "-",
    "NaN",
    "Infinity",
    "null",
    "undefined",
    "true",
    "[5]",
    "[]",
    "{}",
    "٣",
    "５",
    "²",
    "½",
    "5%",
    "5\n",
    "5\u0000",
    "\u200b5",
    "__proto__",
    "5".repeat(400),
  ];
  for (const text of odd) {
    assert.equal(readAs(moment, text), undefined, text);
    assert.equal(readAs(share, text), undefined, text);
    assert.equal(readAs(menu, text), undefined, text);
  }
  for (const text of ["100.5", "-1", "201"]) assert.equal(readAs(moment, text), undefined, text);
  for (const text of ["sixsix", "a\tb", "\u0085"]) assert.equal(readAs(search, text), undefined, text);
  for (const parameter of [moment, share, search, menu]) {
    for (const value of [undefined, null, NaN, Infinity, true, [5], {}, new Date(0)]) {
      assert.equal(admitted(parameter, value), undefined, String(value));
    }
  }
});

test("a link of any length is read at once, and three of what it has wrong are named in short", () => {
  const long = `#iso_profit:${Array.from({ length: 50_000 }, (_, k) => `word_${k}=${"9".repeat(40)}`).join(",")}`;
  const { values, refused } = fromFragment(long, "iso_profit", PARAMETERS);
  assert.deepEqual([values, refused.length], [{}, 50_000]);
  assert.match(refusals(refused), /^Not used: “word_0=9+…” \(unknown here\); .*; 49997 more\.$/);
  assert.ok(refusals(refused).length < 300);
  assert.equal(refusals([{ said: "a\u202eb\u0000", why: "c" }]), "Not used: “a\ufffdb\ufffd” (c).");
});

test("a reader is told what a link has set, and what it could not", () => {
  const wrong = [{ said: "a=1", why: "no" }];
  assert.equal(toldOfLink({ a: 1 }, []), "Settings from your link.");
  assert.equal(toldOfLink({ a: 1 }, wrong), "Settings from your link. Not used: “a=1” (no).");
  assert.equal(toldOfLink({}, wrong), "Nothing in your link could be used. Not used: “a=1” (no).");
  assert.equal(toldOfLink({}, []), "");
});

test("a cell with a comma or a quotation mark is quoted", () => {
  assert.equal(csv([{ a: "one, two", b: 'say "so"' }]), 'a,b\n"one, two","say ""so"""');
});

test("a choice survives its link, and what is no option is left out", () => {
  const choices = [{ word: "measure", label: "measure", options: [{ value: "chips" }, { value: "sales" }] }];
  const read = (fragment) => fromFragment(fragment, "groups", choices);
  assert.deepEqual(read(toFragment("groups", { measure: "sales" })).values, { measure: "sales" });
  assert.deepEqual(read("#groups:measure=people").values, {});
});

test("names that would meet are pushed apart, up from the end of the axis", () => {
  assert.deepEqual(apart([10, 50], 100, 15), [10, 50]);
  assert.deepEqual(apart([10, 12, 60], 100, 15), [10, 25, 60]);
  assert.deepEqual(apart([90, 95, 99], 100, 15), [70, 85, 100]);
  assert.deepEqual(apart([], 100, 15), []);
});

test("words are strung together as people do", () => {
  assert.equal(listed([]), "");
  assert.equal(listed(["one"]), "one");
  assert.equal(listed(["one", "two"]), "one and two");
  assert.equal(listed(["one", "two", "three"]), "one, two and three");
  assert.equal(listed(["one", "two"], "or"), "one or two");
  assert.deepEqual(
    [0, 1, 2].map((count) => howMany(count, "answer")),
    ["no answers", "1 answer", "2 answers"],
  );
});

const SENTENCE = "what each partner earns, compared with what it would earn alone";

test("lines hold all words, in order, and none is longer than its room but a single word", () => {
  for (let room = 1; room < 2 * wide(SENTENCE); room += 7) {
    const lines = wrapped(SENTENCE, room);
    assert.equal(lines.join(" "), SENTENCE);
    assert.ok(lines.every((line) => wide(line) <= room || !line.includes(" ")));
  }
  assert.deepEqual(wrapped(SENTENCE, wide(SENTENCE)), [SENTENCE]);
});

test("text is the wider the longer, larger and bolder it is", () => {
  assert.ok(wide(SENTENCE) > wide(SENTENCE.slice(0, -1)));
  assert.equal(wide(SENTENCE, { size: 26 }), 2 * wide(SENTENCE));
  assert.ok(wide(SENTENCE, { bold: true }) > wide(SENTENCE));
  assert.equal(wide(""), 0);
});

test("of a drawing that is too high stays the panel that a control moves, with those that fit", () => {
  const panels = [
    { from: 0, to: 200 },
    { from: 200, to: 500, main: true },
    { from: 500, to: 600, words: ["pace"] },
  ];
  assert.deepEqual(partThatStays(panels, null, 600, 600), [0, 600]);
  assert.deepEqual(partThatStays(panels, null, 600, 400), [200, 600]);
  assert.deepEqual(partThatStays(panels, null, 600, 350), [200, 500]);
  assert.deepEqual(partThatStays(panels, "pace", 600, 350), [500, 600]);
  assert.deepEqual(partThatStays([], null, 600, 350), [0, 350]);
  assert.deepEqual(partThatStays([], null, 600, 350, 500), [250, 600]);
  assert.deepEqual(partThatStays([], null, 600, 350, 500, 200), [200, 550]);
});

test("the parts of a legend stand side by side, and in a new row where one would be cut", () => {
  const parts = SENTENCE.split(", ");
  for (let room = 100; room < 900; room += 50) {
    const places = inRows(parts, room, 20);
    assert.ok(places.every(({ x }, k) => x === 0 || x + 20 + wide(parts[k]) <= room));
    const rows = places.map(({ row }) => row);
    assert.deepEqual(rows, [...rows].sort());
  }
  assert.deepEqual(
    inRows(parts, 2000, 20).map(({ row }) => row),
    parts.map(() => 0),
  );
});

test("a plane has room for long numbers and for a title in lines", () => {
  const margin = { left: 40, right: 10, top: 26, bottom: 40 };
  const given = { width: 254, height: 300, x: { range: [0, 1], title: "x" }, margin };
  const plain = plane({ ...given, y: { range: [0, 1], title: "y" } });
  const long = plane({ ...given, y: { range: [-1e-6, 1e-6], title: SENTENCE } });
  assert.deepEqual([plain.left, plain.top], [40, 26]);
  assert.ok(long.left > wide("−0.000001"));
  assert.equal(long.heading.join(" "), `↑ ${SENTENCE}`);
  assert.equal(long.top, 26 + 15 * (long.heading.length - 1));
  assert.ok(long.heading.length > 1);
});

test("uniform numbers lie between 0 and 1 and are even", () => {
  const numbers = [...uniforms({ seed: 1, periods: 1, items: 10_000 })];
  assert.ok(numbers.every((number) => number > 0 && number < 1));
  const mean = numbers.reduce((sum, number) => sum + number) / numbers.length;
  assert.ok(Math.abs(mean - 0.5) < 4 / Math.sqrt(12 * numbers.length));
});

test("the series of a figure come in the order asked for, each with its word", () => {
  const series = { alive: { name: "alive", colour: "own" }, ended: { name: "ended", colour: "none" } };
  assert.deepEqual(seriesOf({ series }, ["ended", "alive"]), [
    { word: "ended", name: "ended", colour: "none" },
    { word: "alive", name: "alive", colour: "own" },
  ]);
});

test("work in slices is all done, in order, and lets others work meanwhile", async () => {
  let others = 0;
  const busy = setInterval(() => {
    others += 1;
  });
  const slow = (k) => {
    for (const until = performance.now() + 1; performance.now() < until; );
    return k * k;
  };
  const found = await new Promise((done) => inSlices(40, slow, done));
  clearInterval(busy);
  assert.deepEqual(
    found,
    Array.from({ length: 40 }, (_, k) => k * k),
  );
  assert.ok(others > 0);
});

test("work that is stopped is never done", async () => {
  const stop = inSlices(3, Number, () => assert.fail("done"));
  stop();
  await new Promise((done) => setTimeout(done, 20));
});

test("what was put off is there for the values it was gathered for, and for no others", async () => {
  for (const slicing of [true, false]) {
    const squares = putOff({
      count: 3,
      keyOf: ({ base }) => base,
      work: ({ base }, k) => base + k,
      gather: (found) => found.join(),
    });
    assert.equal(squares.get({ base: 5 }), null);
    await new Promise((done) => squares.later({ base: 5 }, done, slicing));
    assert.equal(squares.get({ base: 5, other: 1 }), "5,6,7");
    assert.equal(squares.get({ base: 6 }), null);
    assert.equal(
      squares.later({ base: 5 }, () => assert.fail("done again")),
      null,
    );
  }
});

test("a figure is named by its number and the first sentence of its caption", () => {
  const caption = "\n Figure 3. Who gains in a group,\nafter Figure 3 of Gomes-Casseres (1997). We redrew it.";
  assert.equal(firstWords(caption), "Figure 3. Who gains in a group, after Figure 3 of Gomes-Casseres (1997).");
  assert.equal(firstWords("Figure 1. Which form of alliance? The types."), "Figure 1. Which form of alliance?");
  assert.equal(firstWords("Figures run."), undefined);
});

test("what is the case is said once, when all rests, and only if it is news", (t) => {
  t.mock.timers.enable({ apis: ["setTimeout"] });
  globalThis.document = { createElement: () => ({ setAttribute() {}, append() {}, textContent: "" }) };
  t.after(() => delete globalThis.document);
  const { node, tell } = announcing();
  tell("as it was", false);
  for (const told of ["one", "two", "three"]) {
    tell(told, true);
    t.mock.timers.tick(300);
    assert.equal(node.textContent, "");
  }
  t.mock.timers.tick(400);
  assert.equal(node.textContent, "three");
  t.mock.timers.tick(5000);
  assert.equal(node.textContent, "");
  tell("four", true);
  tell("three", true);
  t.mock.timers.tick(1000);
  assert.equal(node.textContent, "");
});

// A page of the book in a browser that keeps what it is given: in `held`. `tell` tells the page an event.
function keptBy(t) {
  const held = new Map();
  const store = {
    getItem: (key) => held.get(key) ?? null,
    setItem: (key, text) => void held.set(key, text),
    removeItem: (key) => void held.delete(key),
  };
  const page = { title: "Stages — A book", querySelector: () => true };
  const events = new EventTarget();
  const around = {
    document: page,
    sessionStorage: store,
    localStorage: store,
    window: globalThis,
    parent: globalThis,
    addEventListener: (...told) => events.addEventListener(...told),
    removeEventListener: (...told) => events.removeEventListener(...told),
  };
  Object.assign(globalThis, around, { location: { pathname: "/book/stages.html", search: "" } });
  t.after(() => Object.keys({ ...around, location: 0 }).forEach((name) => delete globalThis[name]));
  const tell = (kind, more) => events.dispatchEvent(Object.assign(new Event(kind, { cancelable: true }), more));
  return { held, store, tell };
}

test("what a reader did is kept by page and name, if the page is the book's and the browser will", (t) => {
  const { held, store } = keptBy(t);
  const memory = remembering("settings", "stages", "The stages");
  assert.equal(memory.recall(), null);
  assert.equal(memory.keep({ moment: 3 }), true);
  assert.deepEqual(memory.recall(), { moment: 3 });
  assert.deepEqual([...held.keys()], ["sa-kept:stages.html:stages"]);
  held.set("sa-kept:stages.html:stages", "{ of another");
  assert.equal(memory.recall(), null);
  assert.equal(memory.keep(null), true);
  assert.equal(held.size, 0);
  location.search = "?embed=stages";
  assert.equal(remembering("settings", "stages", "").keep({ moment: 3 }), false);
  location.search = "";
  globalThis.parent = {};
  assert.equal(remembering("settings", "stages", "").keep({ moment: 3 }), false);
  assert.equal(held.size, 0);
  globalThis.parent = globalThis;
  store.setItem = () => {
    throw new Error("refused");
  };
  assert.equal(memory.keep({ moment: 3 }), false);
  assert.equal(memory.recall(), null);
});

test("a page that comes back from memory hears what was kept while it was away", (t) => {
  const { held, tell } = keptBy(t);
  const memory = remembering("answers", "stages", "The stages");
  const heard = [];
  const unfollow = memory.follow((before, after) => heard.push([before, after]));
  const away = (meanwhile, persisted = true) => {
    tell("pagehide", { persisted });
    meanwhile();
    tell("pageshow", { persisted });
  };
  const [one, more] = [{ a: 1 }, { a: 1, b: 2 }];
  memory.keep(one);
  away(() => {});
  away(() => memory.keep(more), false);
  assert.deepEqual(heard, []);
  away(() => memory.keep(one));
  away(() => held.clear());
  assert.deepEqual(heard.splice(0), [
    [more, one],
    [one, null],
  ]);
  unfollow();
  away(() => memory.keep(one));
  assert.deepEqual(heard, []);
});

test("the browser asks before it leaves what was kept and is kept no more", (t) => {
  const { store, tell } = keptBy(t);
  const asks = () => !tell("beforeunload");
  const own = { answers: { one: 1 }, alliance: "Ours" };
  const example = { answers: { one: 3, two: 2 }, alliance: "" };
  const changed = { ...example, answers: { one: 2, two: 2 } };
  const memory = remembering("answers", "toy", "A toy");
  memory.keep(own);
  let all = [own];
  const { keep, remember } = unsaved(own, () => all, memory);
  all = [own, example];
  keep(example);
  assert.ok(!asks());
  all = [own, changed];
  assert.equal(remember(changed), true);
  assert.ok(asks());
  keep(own); // to a file
  assert.ok(!asks());
  store.setItem = () => {
    throw new Error("full");
  };
  all = [{ ...changed, alliance: "Theirs" }];
  assert.equal(remember(all[0]), false);
  assert.ok(asks());
});

test("what a page has from the first need not be asked for", (t) => {
  const { tell } = keptBy(t);
  const own = { answers: { one: 1 }, alliance: "" };
  const next = { answers: { one: 1, two: 2 }, alliance: "" };
  const { remember } = unsaved(own, () => [own, next], remembering("answers", "toy", "A toy"));
  remember(next);
  assert.ok(tell("beforeunload"));
});

test("every answer of a quiz is explained, and right ones at the first try are counted", () => {
  assert.equal(judged("Yes: it does.", true), "Yes: it does.");
  assert.equal(judged("No: it does not.", false), "No: it does not.");
  assert.equal(judged("Nothing was asked.", false), "Not quite. Nothing was asked.");
  assert.equal(tally(["true", "false"], 6), "1 of 2 right at the first try so far.");
  assert.equal(tally(["true", "true"], 2), "2 of 2 right at the first try: that was the whole quiz.");
});

test("a bet is held against what came out", () => {
  assert.equal(settledBet("rain", "sun", "It shines."), "You bet “rain”: not so. It shines.");
  assert.equal(settledBet("sun", "sun", "It shines."), "You bet “sun”, and you were right. It shines.");
  assert.equal(settledBet("sun", "", "Who knows?"), "You bet “sun”. Who knows?");
});

test("a file has units in its heads, and of its numbers what is meant", () => {
  const rows = [
    { period: 1, gain: 25.752999999999982, gain_whole: 1 / 3, share: 2.6e-7, count: 1234567, error: 5e-17 },
  ];
  const units = { gain: "ratio", share: "share, of all" };
  assert.equal(
    csv(rows, units),
    'period,gain (ratio),gain_whole (ratio),"share (share, of all)",count,error\n1,25.753,0.333333,2.6e-7,1234567,0',
  );
});

test("a picture says what it is set to, where it is from, and how to come back", (t) => {
  const parameters = [
    { word: "size", label: "size", unit: "share" },
    { word: "order", label: "order", options: [{ value: "a", label: "as listed" }] },
    { word: "search", label: "search", longest: 10 },
    { word: "arrow", label: "arrow", unit: "ratio", quiet: true },
  ];
  const first = { size: 0.3, order: "a", search: "", arrow: 1 };
  assert.equal(settingsOf(parameters, first, first), "size 30%, order as listed");
  const now = { ...first, size: 0.4, arrow: 0 };
  assert.equal(settingsOf(parameters, now, first), "size 40%, order as listed, arrow 0.00");
  assert.equal(linkOf("stages", now, first), "#stages:size=0.4,arrow=0");
  globalThis.document = { title: "Stages — A book", querySelector: () => true };
  globalThis.location = { protocol: "https:", origin: "https://a.org", pathname: "/stages.html" };
  t.after(() => ["document", "location"].forEach((name) => delete globalThis[name]));
  const from = { settings: "size 40%", source: "Table 1", figure: "Figure 2. What it shows.", fragment: "#stages:" };
  const [settings, source, whence, address] = credits(from);
  assert.deepEqual([settings, source], ["Set to: size 40%.", "Source: Table 1."]);
  assert.match(whence, /^From “Stages”, Figure 2, .+CC BY 4\.0/);
  assert.equal(address, "https://a.org/stages.html#stages:");
  location.protocol = "file:";
  assert.equal(credits({ fragment: "#stages:" }).at(-1), "stages.html#stages:");
  document.querySelector = () => null;
  assert.equal(credits({ settings: "", fragment: "" }).length, 1);
});
