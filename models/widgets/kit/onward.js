// What to do next about what scored lowest: the answers behind it, a step, and where to go on.
import { scoring } from "../models/scoring.js";
import { weakest } from "./answers.js";

const MANY = 3; // so many equally low scores single nothing out
const NAMED = 2; // statements

// For each of the lowest scores: its title, the step, the statements that weigh it down most, and
// the place in the book, if there is one.
export function doNext(facts, answers, found) {
  const weak = weakest(found);
  if (weak.length >= MANY) return [];
  return weak.map(({ key, title }) => {
    const group = facts.groups.length > 1 ? facts.groups.find((one) => one.key === key) : {};
    const items = facts.items.filter((item) => answers[item.key] && [item.key, item.group].includes(key));
    return { title, step: group.step, says: dragging(facts, answers, items), place: placeOf(group) };
  });
}

function dragging(facts, answers, items) {
  const scores = items.map((item) => [scoreOf(facts, answers, item), item.says]);
  const least = Math.min(...scores.map(([score]) => score));
  const low = scores.filter(([score]) => score < 1 && score - least < 1e-9);
  return low.slice(0, NAMED).map(([, says]) => says);
}

const scoreOf = ({ scale }, answers, { key, favours }) =>
  scoring.outputs({
    answer: [answers[key] - 1],
    answered: [1],
    favours: [favours === "high" ? 1 : 0],
    slip: [0],
    scale_steps: scale.length - 1,
  }).score;

function placeOf({ chapter, where, model, parameter, setting, because }) {
  if (!chapter) return null;
  return { chapter, where, fragment: `#${model}:${parameter}=${setting}`, parameter, because };
}
