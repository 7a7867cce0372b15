// Codes of a class's bets: ten signs that say which bet, before or after, and which answer.
//
// A code holds a number that a student's browser drew once, so that the bets before and after can be
// told to be one person's, and nothing else of the student. Its last signs prove the others, so that
// a code that was mistyped or cut is not counted.
const SIGNS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"; // without I, L, O and U, which are misread
const LENGTH = 10;
const PARTS = [
  ["edition", 2 ** 5],
  ["chapter", 2 ** 10],
  ["after", 2],
  ["answer", 2 ** 3],
  ["person", 2 ** 20],
];
const PROOFS = 2 ** 11;

/** A number below `size` that stands for a text. */
export function hashed(text, size) {
  let hash = 0x811c9dc5;
  for (const sign of text) hash = Math.imul(hash ^ sign.codePointAt(0), 0x01000193) >>> 0;
  hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d) >>> 0;
  return ((hash ^ (hash >>> 13)) >>> 0) % size;
}

/** What a bet is called in a code. */
export const named = ({ chapter, edition }) => ({
  chapter: hashed(chapter, 2 ** 10),
  edition: hashed(edition, 2 ** 5),
});

const joined = (bet) => PARTS.reduce((number, [part, size]) => number * size + (bet[part] % size), 0);

const proof = (number) => hashed(String(number), PROOFS);

/** The code of a bet: `{ chapter, edition, after, answer, person }`, all numbers. */
export function encode(bet) {
  const number = joined(bet);
  let rest = number * PROOFS + proof(number);
  let code = "";
  for (let place = 0; place < LENGTH; place += 1) {
    code = SIGNS[rest % SIGNS.length] + code;
    rest = Math.floor(rest / SIGNS.length);
  }
  return `${code.slice(0, 5)}-${code.slice(5)}`;
}

/** The bet of a code, or nothing if it is none. */
export function decode(code) {
  const signs = cleaned(code);
  if (signs.length !== LENGTH || [...signs].some((sign) => !SIGNS.includes(sign))) return undefined;
  const whole = [...signs].reduce((number, sign) => number * SIGNS.length + SIGNS.indexOf(sign), 0);
  let number = Math.floor(whole / PROOFS);
  if (whole % PROOFS !== proof(number)) return undefined;
  const bet = {};
  for (const [part, size] of PARTS.toReversed()) {
    bet[part] = number % size;
    number = Math.floor(number / size);
  }
  return bet;
}

const cleaned = (code) =>
  code
    .toUpperCase()
    .replaceAll("O", "0")
    .replace(/[IL]/g, "1")
    .replace(/[^0-9A-Z]/g, "");

/** What was pasted, taken apart into what may be codes. */
function pieces(text) {
  return text
    .split(/[\n\r,;\t]+/)
    .flatMap((line) => (cleaned(line).length > LENGTH ? line.trim().split(/\s+/) : [line]))
    .map((piece) => piece.trim())
    .filter(Boolean);
}

/** The bets of a class, and what could not be counted, each with the reason. */
export function gather(text, about, answers) {
  const wanted = named(about);
  const bets = new Map();
  const refused = [];
  for (const piece of pieces(text)) {
    const bet = decode(piece);
    const why = fault(piece, bet, wanted, answers, bets);
    if (why) refused.push({ piece, why });
    else bets.set(keyOf(bet), bet);
  }
  return { bets: [...bets.values()], refused };
}

const keyOf = ({ person, after }) => `${person} ${after}`;

function fault(piece, bet, wanted, answers, bets) {
  const { length } = cleaned(piece);
  if (!bet) {
    if (length < LENGTH) return `cut short: it has ${length} of ${LENGTH} signs`;
    return length > LENGTH ? "longer than a code" : "mistyped: a sign of it is wrong";
  }
  if (bet.chapter !== wanted.chapter) return "of another chapter";
  if (bet.edition !== wanted.edition) return "of another edition";
  if (bet.answer >= answers) return "of an answer that is not there";
  const there = bets.get(keyOf(bet));
  if (!there) return "";
  return there.answer === bet.answer ? "given twice" : "a second bet of the same person; the first counts";
}

/** How many took each answer before and after, and how those who bet twice moved. */
export function counted(bets, answers) {
  const none = () => Array(answers).fill(0);
  const before = none();
  const after = none();
  const moves = Array.from({ length: answers }, none);
  const first = new Map(bets.filter((bet) => !bet.after).map((bet) => [bet.person, bet.answer]));
  for (const bet of bets) {
    (bet.after ? after : before)[bet.answer] += 1;
    if (bet.after && first.has(bet.person)) moves[first.get(bet.person)][bet.answer] += 1;
  }
  return { before, after, moves };
}
