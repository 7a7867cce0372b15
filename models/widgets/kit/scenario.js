// A scenario as a link: the figure's name and its values in the fragment of the address.
import { readAs, ruleOf } from "./parameter.js";

export function toFragment(name, values) {
  const pairs = Object.entries(values).map(([word, value]) => `${word}=${plainly(value)}`);
  return `#${name}:${pairs.join(",")}`;
}

// A search is told by its words: punctuation has a meaning of its own in a link.
const plainly = (value) => (typeof value === "string" ? value.replace(/[^\p{L}\p{N}_.-]+/gu, "+") : value);

// What a fragment says to this figure, or nothing if it is of something else: the values that its
// parameters take, and what it refuses, as { said, why }.
export function fromFragment(fragment, name, parameters) {
  // Some programs write a link's punctuation as codes.
  const plain = fragment.replace(/%(3A|2C|3D)/gi, decodeURIComponent);
  if (!plain.startsWith(`#${name}:`)) return null;
  // A comma divides where another word follows: “1,5” is no 1.
  const pieces = plain
    .slice(name.length + 2)
    .split(/,(?=[^,=]*=)/)
    .filter(Boolean);
  const pairs = [...new Set(pieces)].map(asPair);
  const times = new Map();
  for (const { word } of pairs) times.set(word, (times.get(word) ?? 0) + 1);
  const values = {};
  const refused = [];
  for (const { word, text, said } of pairs) {
    const parameter = parameters.find((one) => one.word === word);
    const value = parameter && text !== undefined ? readAs(parameter, text) : undefined;
    const twice = times.get(word) > 1;
    if (value !== undefined && !twice) values[word] = value;
    else refused.push({ said, why: !parameter ? "unknown here" : twice ? "given twice" : ruleOf(parameter) });
  }
  return { values, refused };
}

function asPair(piece) {
  const said = decoded(piece) ?? piece;
  const [word, ...texts] = piece.split("=");
  const text = texts.length ? decoded(texts.join("="))?.replaceAll("+", " ") : undefined;
  return { word: decoded(word), text, said };
}

function decoded(text) {
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined; // half a code
  }
}

const MOST_NAMED = 3;
const LONGEST_NAMED = 40;

// What was refused, in words.
export function refusals(refused) {
  const named = refused.slice(0, MOST_NAMED).map(({ said, why }) => `“${inShort(said)}” (${why})`);
  const more = refused.length - named.length;
  return named.length ? `Not used: ${[...named, ...(more ? [`${more} more`] : [])].join("; ")}.` : "";
}

function inShort(text) {
  const letters = [...text.replace(/\p{C}/gu, "\ufffd")];
  return letters.length > LONGEST_NAMED ? `${letters.slice(0, LONGEST_NAMED).join("")}…` : letters.join("");
}

// What a link did to what the reader sees.
export function toldOfLink(values, refused, taken = "Settings from your link.") {
  if (Object.keys(values).length) return `${taken} ${refusals(refused)}`.trim();
  return refused.length ? `Nothing in your link could be used. ${refusals(refused)}` : "";
}
