import assert from "node:assert/strict";
import { test } from "node:test";

const kit = (name) => import(`${process.env.MODULES}/kit/${name}.js`);
const { apart } = await kit("ends");
const { inRows, wide, wrapped } = await kit("lettering");
const { listed } = await kit("words");
const { change, clamp, csv, fixed, percent, toStep } = await kit("numbers");
const { area, line, plane, scale, ticks } = await kit("plane");
const { fromFragment, toFragment } = await kit("scenario");

const PARAMETERS = [
  { word: "synergy", low: 0, high: 2.5 },
  { word: "relative_size", low: 0.05, high: 0.95 },
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
  assert.equal(line(unit, [[0, 0], [5, 10]]), "M0,10L5,0");
  assert.equal(area(unit, [[0, 0, 1], [5, 0, 2]]), "M0,9L5,8L5,10L0,10Z");
});

test("a ratio is told as a change", () => {
  assert.equal(change(1.121), "12% more than");
  assert.equal(change(0.5), "50% less than");
  assert.equal(change(1.004), "as much as");
});

test("numbers are shown with a true minus and kept to their step", () => {
  assert.equal(fixed(-0.5), "−0.50");
  assert.equal(percent(0.305), "31%");
  assert.equal(toStep(0.1 + 0.2, 0.01), 0.3);
  assert.equal(clamp(7, 0, 2.5), 2.5);
});

test("records become CSV with a line of names", () => {
  assert.equal(csv([{ a: 1, b: 2 }, { a: 3, b: 4 }]), "a,b\n1,2\n3,4");
});

test("a scenario survives its link", () => {
  const values = { synergy: 1.3, relative_size: 0.3 };
  const fragment = toFragment("iso_profit", values);
  assert.equal(fragment, "#iso_profit:synergy=1.3,relative_size=0.3");
  assert.deepEqual(fromFragment(fragment, "iso_profit", PARAMETERS), values);
  assert.deepEqual(fromFragment(encodeURI(fragment), "iso_profit", PARAMETERS), values);
});

test("a link's nonsense is left out, and another figure's link is not ours", () => {
  const read = (fragment) => fromFragment(fragment, "iso_profit", PARAMETERS);
  assert.deepEqual(read("#iso_profit:synergy=9,relative_size=0.4,colour=red"), { relative_size: 0.4 });
  assert.deepEqual(read("#iso_profit:synergy=much"), {});
  assert.deepEqual(read("#a-heading"), {});
  assert.deepEqual(read("#other:synergy=1"), {});
  assert.deepEqual(read(""), {});
  assert.deepEqual(read("#%"), {});
});

test("a cell with a comma or a quotation mark is quoted", () => {
  assert.equal(csv([{ a: "one, two", b: 'say "so"' }]), 'a,b\n"one, two","say ""so"""');
});

test("a choice survives its link, and what is no option is left out", () => {
  const choices = [{ word: "measure", options: [{ value: "chips" }, { value: "sales" }] }];
  const read = (fragment) => fromFragment(fragment, "groups", choices);
  assert.deepEqual(read(toFragment("groups", { measure: "sales" })), { measure: "sales" });
  assert.deepEqual(read("#groups:measure=people"), {});
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

test("the parts of a legend stand side by side, and in a new row where one would be cut", () => {
  const parts = SENTENCE.split(", ");
  for (let room = 100; room < 900; room += 50) {
    const places = inRows(parts, room, 20);
    assert.ok(places.every(({ x }, k) => x === 0 || x + 20 + wide(parts[k]) <= room));
    const rows = places.map(({ row }) => row);
    assert.deepEqual(rows, [...rows].sort());
  }
  assert.deepEqual(inRows(parts, 2000, 20).map(({ row }) => row), parts.map(() => 0));
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
