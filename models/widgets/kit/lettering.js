// How wide text is, told before it is drawn: to break lines, and to leave room for names and numbers.
import { svg } from "./dom.js";

const SIZE = 13;
const LEADING = 15;

// The face of drawings and the reader's own spacing, in parts of the size, with what was measured in
// it; outside a browser there is none.
let face = null;
const ways = new WeakMap(); // in which a drawing was lettered last

// Letter as this drawing does from now on; whether it did so in another way before.
export function letterAs(drawing) {
  if (!globalThis.getComputedStyle) return false;
  const { fontFamily, fontSize, letterSpacing, wordSpacing } = getComputedStyle(drawing);
  const [letters, words] = [letterSpacing, wordSpacing].map((gap) => parseFloat(gap) / parseFloat(fontSize) || 0);
  const key = [fontFamily, letters, words].join();
  if (face?.key !== key) {
    const ink = face?.ink ?? document.createElement("canvas").getContext("2d");
    face = { key, ink, fontFamily, letters, words, known: new Map() };
  }
  const changed = ways.get(drawing) !== key;
  ways.set(drawing, key);
  return changed;
}

export function wide(text, { size = SIZE, bold = false } = {}) {
  if (!face) return estimated(text, size, bold);
  const key = `${size} ${bold} ${text}`;
  if (!face.known.has(key)) face.known.set(key, onCanvas(text, size, bold));
  return face.known.get(key);
}

function onCanvas(text, size, bold) {
  const { ink, fontFamily, letters, words } = face;
  ink.font = `${bold ? "bold " : ""}${size}px ${fontFamily}`;
  const spaces = text.split(" ").length - 1;
  return ink.measureText(text).width + size * (letters * text.length + words * spaces);
}

// Parts of the size that letters take in one of the widest faces that systems have; bold ones more.
const WIDTHS = [
  [/[iljI|]/, 0.3],
  [/[ ftr.,:;'’()[\]!·-]/, 0.4],
  [/[mwMW@%→↑↓−]/, 0.93],
  [/[A-Z]/, 0.7],
];
const OTHERS = 0.62;
const BOLD = 1.12;

function estimated(text, size, bold) {
  const part = (letter) => WIDTHS.find(([kind]) => kind.test(letter))?.[1] ?? OTHERS;
  const parts = [...text].reduce((sum, letter) => sum + part(letter), 0);
  return parts * size * (bold ? BOLD : 1);
}

// The room that the widest of some texts takes.
export const widest = (texts, style) => Math.max(0, ...texts.map((text) => wide(text, style)));

// The text in lines of whole words, each as full as the room lets it be.
export function wrapped(text, room, style) {
  const lines = [];
  for (const word of text.split(" ")) {
    const longer = lines.length ? `${lines.at(-1)} ${word}` : word;
    if (lines.length && wide(longer, style) <= room) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines;
}

// Lines of text below each other, the first where `attributes` say.
export function lettered(attributes, lines) {
  if (lines.length < 2) return svg("text", attributes, ...lines);
  const { x } = attributes;
  return svg("text", attributes, ...lines.map((line, k) => svg("tspan", { x, dy: k ? LEADING : 0 }, line)));
}

export const heightOf = (lines) => LEADING * (lines.length - 1);

// Where each part of a legend stands, side by side and in as many rows as that takes. `lead` is the
// room that its mark takes.
export function inRows(texts, room, lead, gap = 14) {
  let [x, row] = [0, 0];
  return texts.map((text) => {
    const needed = lead + wide(text);
    if (x && x + needed > room) [x, row] = [0, row + 1];
    const place = { x, row };
    x += needed + gap;
    return place;
  });
}
