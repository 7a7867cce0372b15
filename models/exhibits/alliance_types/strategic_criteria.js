// Strategic or conventional: five criteria and a check, read with "or" and with "and".
import { strategic_criteria_figure } from "#figures/strategic_criteria.js";
import { html, svg } from "#kit/dom.js";
import { liveFigure } from "#kit/figure.js";
import { heightOf, lettered, wrapped } from "#kit/lettering.js";
import { offering } from "#kit/offering.js";
import { listed } from "#kit/words.js";
import { strategic_criteria } from "#models/strategic_criteria.js";

const CHECK = "dispensable";
const ROW = 28;
const ANSWERS = [
  ["Yes", 1],
  ["Not sure", 0.5],
  ["No", 0],
];
const VERDICTS = { 1: "strategic", 0.5: "open", 0: "conventional" };
const SIGNS = { 1: "✓", 0.5: "?", 0: "✗" };

const outputs = (values) => strategic_criteria.outputs(values);
const about = { ...strategic_criteria_figure, outputs };
const { parameters } = strategic_criteria_figure;
const criteria = parameters.filter(({ word }) => word !== CHECK);

// An answer between two is one that the reader is not sure of.
const three = (value) => (value === 1 || value === 0 ? value : 0.5);
const settle = (values) => Object.fromEntries(Object.entries(values).map(([word, value]) => [word, three(value)]));

const statement = ({ meaning }) => meaning.replace("whether ", "");
const capital = (text) => text[0].toUpperCase() + text.slice(1);

const answered = (values, value) => criteria.filter(({ word }) => three(values[word]) === value);

// What decides a reading: the criteria that alone would bring its verdict, or those still open.
export function deciding(values, verdict, needsAll) {
  if (verdict === 0.5) return answered(values, 0.5);
  const one = needsAll ? 0 : 1;
  return verdict === one ? answered(values, one) : criteria;
}

function reading(values, verdict, needsAll) {
  const on = deciding(values, verdict, needsAll).map(({ label }) => `“${label}”`);
  const when = needsAll ? "If all five are needed" : "If one criterion is enough";
  const every = on.length === criteria.length;
  if (verdict === 0.5)
    return `${when}, the verdict is open because it depends on ${every ? "all five criteria" : listed(on)}.`;
  const some = verdict ? `meets ${listed(on)}` : `does not meet ${listed(on, "or")}`;
  const why = every ? `it meets ${verdict ? "all" : "none of the"} five criteria` : `it ${some}`;
  return `${when}, the alliance is ${VERDICTS[verdict]} because ${why}.`;
}

export function summarise(values, outputs) {
  const both = [reading(values, outputs.strategic_by_one, false), reading(values, outputs.strategic_by_all, true)];
  const clash =
    outputs.contradiction === 1
      ? " Your answers contradict each other: the firm would miss an alliance that is critical to it."
      : "";
  return `${both.join(" ")}${clash}`;
}

function table(values) {
  const questions = parameters.map((one) => {
    const options = ANSWERS.map(([text, value]) => ({
      text,
      set: { [one.word]: value },
      on: three(values[one.word]) === value,
    }));
    return offering(`${capital(statement(one))}.`, options);
  });
  return html("div", {}, ...questions);
}

function layout(width) {
  return { width, height: ROW * parameters.length + 146 };
}

function draw({ width }, values, outputs) {
  const clash = outputs.contradiction === 1;
  const lamps = parameters.map(({ word, label }, k) => {
    const value = three(values[word]);
    const kind = { 1: "sim-yes", 0.5: "sim-unsure", 0: "sim-no" }[value];
    return svg(
      "g",
      { class: `sim-lamp ${kind}`, transform: `translate(16,${18 + ROW * k + (word === CHECK ? 114 : 0)})` },
      svg("circle", { r: 11 }),
      svg("text", { class: "sim-strong", y: 5, "text-anchor": "middle" }, SIGNS[value]),
      svg("text", { x: 20, y: 5 }, capital(label), clash && word === CHECK ? ", and yet critical!" : ""),
    );
  });
  const top = ROW * criteria.length + 18;
  const half = (width - 12) / 2;
  const gates = [
    ["one is enough", "strategic_by_one", false],
    ["all are needed", "strategic_by_all", true],
  ].map(([name, word, needsAll], k) => {
    const x = k * (half + 12);
    const when = wrapped(`if ${name}`, half - 12);
    const verdict = outputs[word];
    const deciders = deciding(values, verdict, needsAll).length;
    const count = verdict === 0.5 ? `${deciders} not sure` : `decided by ${deciders} of 5`;
    return svg(
      "g",
      { transform: `translate(${x},${top})` },
      svg("rect", { class: `sim-box sim-gate-${VERDICTS[verdict]}`, x: 1, y: 1, width: half - 2, height: 96, rx: 8 }),
      lettered({ class: "sim-number", x: half / 2, y: 26 - 0.5 * heightOf(when), "text-anchor": "middle" }, when),
      svg("text", { class: "sim-strong sim-verdict", x: half / 2, y: 54, "text-anchor": "middle" }, VERDICTS[verdict]),
      svg("text", { class: "sim-number", x: half / 2, y: 80, "text-anchor": "middle" }, count),
    );
  });
  return [...lamps, ...gates];
}

const WORDED = { 1: "yes", 0.5: "not sure", 0: "no" };

// One record an answer, with both verdicts.
export function rows(values, outputs) {
  return parameters.map((one, k) => ({
    question: k + 1,
    statement: statement(one),
    answer: WORDED[three(values[one.word])],
    if_one_is_enough: VERDICTS[outputs.strategic_by_one],
    if_all_are_needed: VERDICTS[outputs.strategic_by_all],
    contradiction: WORDED[outputs.contradiction],
  }));
}

function render({ model, el }) {
  return liveFigure({ model, el, about, look: "sim-chooser", settle, layout, draw, table, summarise, rows });
}

export default { render };
