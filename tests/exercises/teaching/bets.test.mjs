import assert from "node:assert/strict";
import test from "node:test";
import { counted, decode, encode, gather, named } from "../../../exercises/teaching/bets.js";

const ABOUT = { chapter: "stages", edition: "2026" };
const bet = (person, answer, after = 0, about = ABOUT) => ({ ...named(about), person, answer, after });

test("a code gives its bet back, whatever it is", () => {
  for (let person = 1; person < 2 ** 20; person += 99991)
    for (const answer of [0, 3, 7])
      for (const after of [0, 1]) {
        const one = bet(person, answer, after);
        assert.deepEqual(decode(encode(one)), one);
        assert.match(encode(one), /^[0-9A-Z]{5}-[0-9A-Z]{5}$/);
      }
});

test("a code is read in small letters, with blanks, and with letters that look like digits", () => {
  const one = bet(4711, 2);
  const code = encode(one);
  assert.deepEqual(decode(code.toLowerCase().replace("-", " ")), one);
  assert.deepEqual(decode(code.replaceAll("0", "O").replaceAll("1", "l")), one);
});

test("hardly any code with one wrong sign passes", () => {
  const code = encode(bet(4711, 2));
  let passed = 0;
  let tried = 0;
  for (let place = 0; place < code.length; place += 1)
    for (const sign of "0123456789ABCDEFGHJKMNPQRSTVWXYZ") {
      const other = code.slice(0, place) + sign + code.slice(place + 1);
      if (other === code || code[place] === "-") continue;
      tried += 1;
      passed += decode(other) !== undefined;
    }
  assert.ok(passed <= tried / 100, `${passed} of ${tried}`);
});

test("five hundred codes at once, ten of them broken: each is named, the rest are counted", () => {
  const good = Array.from({ length: 490 }, (_, person) => encode(bet(person + 1, person % 3)));
  const broken = [
    ...good.slice(0, 3).map((code) => code.slice(0, 7)),
    ...good.slice(3, 5),
    encode(bet(9001, 0, 0, { ...ABOUT, chapter: "threads" })),
    encode(bet(9002, 0, 0, { ...ABOUT, edition: "2025" })),
    encode(bet(9003, 6)),
    encode(bet(1, 2)),
    "hello world",
  ];
  const { bets, refused } = gather([...good, ...broken].join(" \n "), ABOUT, 3);
  assert.equal(bets.length, 490);
  const whys = refused.map(({ why }) => why);
  assert.equal(whys.length, 10);
  assert.equal(whys.filter((why) => why.startsWith("cut short: it has 6")).length, 3);
  assert.equal(whys.filter((why) => why === "given twice").length, 2);
  for (const why of ["of another chapter", "of another edition", "of an answer that is not there"])
    assert.ok(whys.includes(why), why);
  assert.ok(whys.some((why) => why.startsWith("a second bet")));
});

test("codes stand in one line, with blanks inside them or between them", () => {
  const codes = [encode(bet(1, 0)), encode(bet(2, 1)), encode(bet(3, 1))];
  for (const text of [codes.join(" "), codes.join(", "), codes.join("\n").replaceAll("-", " ")])
    assert.equal(gather(text, ABOUT, 3).bets.length, 3, text);
});

test("the class moves", () => {
  const bets = [bet(1, 0), bet(1, 2, 1), bet(2, 1), bet(2, 1, 1), bet(3, 0), bet(4, 2, 1)];
  const { before, after, moves } = counted(bets, 3);
  assert.deepEqual(before, [2, 1, 0]);
  assert.deepEqual(after, [0, 1, 2]);
  assert.deepEqual(moves, [
    [0, 0, 1],
    [0, 1, 0],
    [0, 0, 0],
  ]);
});
