// Files of answers to a questionnaire: written, read, and refused with a reason.
//
// Limits and reasons are those of models/data/answer_file.py, in `facts.file`; Python reads the same
// files, and a table of good and bad ones holds both to one verdict.
import { inWords } from "./answers.js";

const MEGABYTE = 1e6;
const BLANK = /^[ \t\r\n]*$/; // what JSON takes for a blank
const MARK = /\\.|["[\]{}]/gs;
const HALF_CHARACTER = /\p{Surrogate}/gu;

export function toFile(facts, answers, alliance) {
  const { format, version } = facts.file;
  const told = facts.items.map(({ key, says }) => ({
    key,
    question: says,
    answer: answers[key] ?? null,
    "in words": inWords(facts, key, answers[key]),
  }));
  const head = { format, version, questionnaire: facts.name, title: facts.title };
  const whole = { ...head, alliance: wholeCharacters(alliance), answers: told };
  return `${JSON.stringify(whole, null, 2)}\n`;
}

// The alliance and the answers in a file, given as its bytes; an Error says what is wrong with it.
export function fromFile(facts, bytes) {
  requireSmall(facts, bytes.byteLength);
  const { answers: lines, alliance = "" } = ofThisKind(facts, parsed(facts, textOf(facts, bytes)));
  const listed = Array.isArray(lines) && lines.every((line) => typeof line?.key === "string");
  if (!listed) throw refusal(facts, "answers");
  if (typeof alliance !== "string") throw refusal(facts, "alliance");
  return { alliance: wholeCharacters(alliance), answers: checked(facts, lines) };
}

// Whether a file is worth reading can be told by its size.
export function requireSmall(facts, size) {
  const { megabytes: most } = facts.file;
  if (size > most * MEGABYTE) throw refusal(facts, "large", { most });
}

function refusal({ file: { reasons } }, reason, told = {}) {
  return new Error(reasons[reason].replace(/\{(\w+)\}/g, (_, word) => told[word]));
}

// A byte-order mark is passed over.
function textOf(facts, bytes) {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    throw refusal(facts, "encoding");
  }
}

function parsed(facts, text) {
  const { depth: most } = facts.file;
  if (BLANK.test(text)) throw refusal(facts, "empty");
  if (depth(text) > most) throw refusal(facts, "deep", { most });
  try {
    return JSON.parse(text);
  } catch {
    throw refusal(facts, "json");
  }
}

// How many brackets are open at once, at most; those in strings don't count.
function depth(text) {
  let [inside, now, most] = [false, 0, 0];
  for (const [mark] of text.matchAll(MARK)) {
    if (mark === '"') inside = !inside;
    else if (!inside && mark.length === 1) {
      now += "[{".includes(mark) ? 1 : -1;
      most = Math.max(most, now);
    }
  }
  return most;
}

function ofThisKind(facts, whole) {
  const { format, version } = facts.file;
  const told = (value) => shown(facts, value ?? null);
  if (whole?.format !== format) throw refusal(facts, "format");
  if (whole.version !== version) {
    throw refusal(facts, "version", { version: told(whole.version), wanted: version });
  }
  if (whole.questionnaire !== facts.name) {
    const questionnaire = told(whole.questionnaire);
    throw refusal(facts, "questionnaire", { questionnaire, wanted: facts.name });
  }
  return whole;
}

// The answers of the lines of a file, each question once at most.
function checked(facts, lines) {
  const asked = new Set(facts.items.map(({ key }) => key));
  const most = facts.scale.length;
  const met = new Set();
  const answers = {};
  for (const { key, answer = null } of lines) {
    if (!asked.has(key)) throw refusal(facts, "key", { key: shown(facts, key).slice(1, -1) });
    const fits = answer === null || (Number.isInteger(answer) && answer >= 1 && answer <= most);
    if (!fits) throw refusal(facts, "answer", { key, most, answer: shown(facts, answer) });
    if (met.has(key)) throw refusal(facts, "twice", { key });
    met.add(key);
    if (answer !== null) answers[key] = answer;
  }
  return answers;
}

// A value as a message shows it: as JSON has it, but short.
function shown({ file: { shown: most } }, value) {
  if (Array.isArray(value)) return "a list";
  if (typeof value === "string") {
    const letters = [...value];
    const short = letters.length <= most ? value : `${letters.slice(0, most).join("")}…`;
    return JSON.stringify(short);
  }
  return value !== null && typeof value === "object" ? "an object" : String(value);
}

// No file can hold half a character.
const wholeCharacters = (text) => text.replace(HALF_CHARACTER, "\ufffd");
