// Answers to a questionnaire: what they add up to, and how a link holds them.
//
// `facts` are those of models/data/questionnaire.py. Answers are numbers from 1, by key; a question
// without an answer is not there.
import { scoring } from "../models/scoring.js";
import { fixed, percent } from "./numbers.js";
import { admittedOf } from "./parameter.js";
import { fromFragment, toFragment } from "./scenario.js";
import { chancesOfLowest, quantile, slips } from "./slips.js";
import { howMany } from "./words.js";

const DRAWS = 1000;
const CHANCE = 0.5;
const LONGEST = 30; // letters of a name, on a button

// What is compared: the groups, or the questions where there is one group only.
function rowsOf({ groups, items }) {
  if (groups.length > 1) {
    const inGroup = (key) => items.filter(({ group }) => group === key);
    return groups.map(({ key, title }) => ({ key, title, of: inGroup(key) }));
  }
  return items.map((item) => ({ key: item.key, title: item.label, of: [item] }));
}

// What the scores of some questions are computed from, but for slips.
const given = (facts, answers, items) => ({
  answer: items.map(({ key }) => (answers[key] ?? 1) - 1),
  answered: items.map(({ key }) => (answers[key] ? 1 : 0)),
  favours: items.map(({ favours }) => (favours === "high" ? 1 : 0)),
  slip: items.map(() => 0),
  scale_steps: facts.scale.length - 1,
});

// The slips do not depend on the answers: they are drawn once for each number of questions.
const drawnSlips = new Map();
function slipsOf(items) {
  if (!drawnSlips.has(items)) drawnSlips.set(items, slips({ draws: DRAWS, items, chance: CHANCE }));
  return drawnSlips.get(items);
}

// Scores of rows, of dimensions and of all, with how many are answered of how many asked; `low` and
// `high` hold nine of ten scores when everything is answered again with slips, and `lowest` is the
// part of these tries in which the score is the lowest of its kind.
export function profile(facts, answers) {
  const numbered = { ...facts, items: facts.items.map((item, place) => ({ ...item, place })) };
  const off = slipsOf(facts.items.length);
  const dimensions = facts.dimensions.map(({ key, title }) => ({
    key,
    title,
    of: numbered.items.filter(({ dimension }) => dimension === key),
  }));
  const all = [{ key: "", title: facts.title, of: numbered.items }];
  return [
    ...compared(facts, answers, "row", rowsOf(numbered), off),
    ...compared(facts, answers, "dimension", dimensions, off),
    ...compared(facts, answers, "all", all, off),
  ];
}

function compared(facts, answers, kind, rows, off) {
  const found = rows.map(({ key, title, of }) => {
    const values = given(facts, answers, of);
    const { score: now, how_many_answered: answered } = scoring.outputs(values);
    const places = of.map(({ place }) => place);
    const slipped = (slip) => ({ ...values, slip: places.map((place) => slip[place]) });
    const again = answered ? off.map((slip) => scoring.outputs(slipped(slip)).score) : null;
    const known = answered
      ? { score: now, low: quantile(again, 0.05), high: quantile(again, 0.95) }
      : { score: null, low: null, high: null };
    return { kind, key, title, answered, asked: of.length, ...known, again };
  });
  const chances = chancesOfLowest(found.map(({ again }) => again));
  return found.map(({ again, ...row }, k) => ({ ...row, lowest: chances[k] }));
}

// The rows that have the lowest score, if two or more can be compared.
export function weakest(found) {
  const known = found.filter(({ kind, answered }) => kind === "row" && answered);
  const least = Math.min(...known.map((row) => row.score));
  return known.length > 1 ? known.filter((row) => row.score - least < 1e-9) : [];
}

export function summarise(facts, found) {
  const all = found.at(-1);
  if (!all.answered) return `None of the ${all.asked} questions is answered yet.`;
  const head = `${all.answered} of ${all.asked} questions are answered.`;
  const at = percent(all.score);
  const mean = `On a scale from worst (0%) to best (100%), the answers average ${at}.`;
  return [head, mean, verdict(facts, all), lowest(facts, found)].filter(Boolean).join(" ");
}

const verdict = ({ bands }, all) => bands.findLast(({ from }) => all.score >= from)?.says;

function lowest(facts, found) {
  const low = weakest(found);
  if (low.length === 0) return "";
  const names = low.map(({ title }) => `“${title}”`).join(" and ");
  const [{ score: at, lowest: chance }] = low;
  if (low.length > 2) return `${low.length} scores are equally low, at ${percent(at)}.`;
  if (low.length > 1) return `The lowest are ${names}, both at ${percent(at)}.`;
  const tries = `; it is the lowest in ${fixed(100 * chance, 0)} of 100 second tries`;
  return `The ${facts.weakest} is ${names}, at ${percent(at)}${hasMeans(found) ? tries : ""}.`;
}

// Second tries say something of means, not of single answers.
export const hasMeans = (found) => found.some(({ kind, asked }) => kind === "row" && asked > 1);

// One record a question, with what was answered.
export const records = (facts, answers) =>
  facts.items.map(({ key, group, says, favours, dimension, where }) => ({
    questionnaire: facts.name,
    group: facts.groups.find((one) => one.key === group).title,
    key,
    question: says,
    answer: answers[key] ?? "",
    in_words: inWords(facts, key, answers[key]),
    good_end: favours,
    dimension,
    source: `${facts.source}, ${where}`,
  }));

export function inWords({ items, scale }, key, answer) {
  if (!answer) return "no answer";
  const { low, high } = items.find((item) => item.key === key);
  const ends = { 1: low, [scale.length]: high };
  return ends[answer] || scale[answer - 1];
}

export const toLink = (facts, answers) => toFragment(facts.name, answers);

// An answer as a parameter takes it.
const answerable = ({ items, scale }) =>
  items.map(({ key: word }) => ({ word, label: `the answer to ${word}`, low: 1, high: scale.length, whole: true }));

// The answers in a link, and what it refuses; or nothing if it is of something else.
export const fromLink = (facts, fragment) => fromFragment(fragment, facts.name, answerable(facts));

// Those of stored answers that this questionnaire takes.
export const fittingAnswers = (facts, answers) => admittedOf(answerable(facts), answers);

// The answers to a questionnaire as one reader thinks of them: how many, and whose.
export function inBrief({ answers, alliance }) {
  if (isEmpty({ answers, alliance })) return "the empty form";
  const given = howMany(Object.keys(answers).length, "answer");
  const letters = [...alliance];
  const name = letters.length > LONGEST ? `${letters.slice(0, LONGEST).join("")}…` : alliance;
  return name ? `${given} for “${name}”` : given;
}

// Whether one state follows from another by one answer, or by typing a name: no more is lost then
// than the reader sees change.
export function isStep(from, to) {
  const keys = new Set([...Object.keys(from.answers), ...Object.keys(to.answers)]);
  const changed = [...keys].filter((key) => from.answers[key] !== to.answers[key]).length;
  return changed + (from.alliance === to.alliance ? 0 : 1) <= 1;
}

export const isEmpty = ({ answers, alliance }) => !alliance && !Object.keys(answers).length;
