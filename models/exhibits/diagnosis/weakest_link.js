// How sure the weakest link is: the chance that the weakest objective also scores lowest.
import { weakest_link_figure } from "#figures/weakest_link.js";
import { html, svg } from "#kit/dom.js";
import { liveFigure } from "#kit/figure.js";
import { clamp, fixed, percent } from "#kit/numbers.js";
import { axes, line, plane } from "#kit/plane.js";
import { chancesOfLowest, slips } from "#kit/slips.js";
import { factRow } from "#kit/tables.js";
import { howMany } from "#kit/words.js";
import { scoring } from "#models/scoring.js";
import { weakest_link } from "#models/weakest_link.js";

const { widest: WIDEST, parts: PARTS, tries: TRIES, scale_steps: STEPS } = weakest_link_figure.constants;
const { series: SERIES } = weakest_link_figure;
const NAMED = 100; // room at the right for the name of a line
const GAPS = Array.from({ length: PARTS }, (_, k) => ((k + 1) * WIDEST) / PARTS);

// The scores of all objectives in every try, the weakest first; they depend on the slips alone.
// Answers lie in the middle of the scale.
const kept = new Map();
function drawnScores({ off_chance, questions_each, other_objectives }) {
  const key = [off_chance, questions_each, other_objectives].join();
  if (!kept.has(key)) {
    kept.clear();
    const rows = other_objectives + 1;
    const off = slips({ draws: TRIES, items: rows * questions_each, chance: off_chance });
    const same = (value) => new Array(questions_each).fill(value);
    const given = { answered: same(1), favours: same(1), scale_steps: STEPS };
    const values = { answer: same(STEPS / 2), ...given };
    const score = (slip) => scoring.outputs({ ...values, slip }).score;
    const part = (all, row) => all.subarray(row * questions_each, (row + 1) * questions_each);
    const ofRow = (_, row) => off.map((all) => score(part(all, row)));
    kept.set(key, Array.from({ length: rows }, ofRow));
  }
  return kept.get(key);
}

// In which part of the tries the weakest objective scores lowest; equals share it.
export function chance(values, gap = values.true_gap) {
  const [weak, ...others] = drawnScores(values);
  return chancesOfLowest([weak.map((score) => score - gap / STEPS), ...others])[0];
}

export function outputs(values) {
  const at = (true_gap) => ({
    true_gap,
    sure_at_least: weakest_link.outputs({ ...values, true_gap }).sure_at_least,
    scores_lowest: chance(values, true_gap),
  });
  return {
    ...weakest_link.outputs(values),
    scores_lowest: chance(values),
    picked_blindly: 1 / (values.other_objectives + 1),
    curve: GAPS.map(at),
  };
}

export function summarise(values, { needed_questions: needed, scores_lowest, picked_blindly }) {
  const { true_gap: gap, off_chance: off, questions_each: each, other_objectives: others } = values;
  const rivals = others === 1 ? "the other one" : `the other ${others}`;
  const inTries = (part) => fixed(100 * part, 0);
  const lies = `An objective that is truly ${fixed(gap)} steps below ${rivals}`;
  const found = `scores lowest in ${inTries(scores_lowest)} of 100 tries`;
  const how = `with ${howMany(each, "question")} per objective and ${percent(off)} of the answers a step off`;
  const guess = `A blind pick would find it in ${inTries(picked_blindly)}.`;
  const enough = howMany(Math.ceil(needed - 1e-9), "question");
  const clear = `It takes ${enough} per objective to see the gap clearly, that is, two standard errors wide.`;
  return `${lies} ${found}, ${how}. ${guess} ${clear}`;
}

function layout(width) {
  return plane({
    width,
    height: Math.round(clamp(0.62 * width, 280, 400)),
    x: { range: [0, WIDEST], title: "true gap, in steps of the scale, g" },
    y: { range: [0, 1], title: "chance of being found" },
    margin: { left: 40, right: 16, top: 30, bottom: 44 },
  });
}

function draw(on, { true_gap: gap }, { curve, scores_lowest, picked_blindly: low }) {
  const curves = Object.entries(SERIES).map(([word, { colour, dashed }]) =>
    svg("path", {
      class: `sim-line sim-${colour}${dashed ? " sim-dashed" : ""}`,
      d: line(
        on,
        curve.map((one) => [one.true_gap, one[word]]),
      ),
    }),
  );
  const atName = curve.find((one) => on.x(one.true_gap) > on.right - NAMED);
  return [
    axes(on),
    svg("path", {
      class: "sim-level",
      d: line(on, [
        [0, low],
        [WIDEST, low],
      ]),
    }),
    ...curves,
    svg("path", { class: "sim-cursor", d: `M${on.x(gap)},${on.top}V${on.bottom}` }),
    svg("circle", { class: "sim-dot", cx: on.x(gap), cy: on.y(scores_lowest), r: 7 }),
    named(on, SERIES.scores_lowest, atName.scores_lowest, 20),
    named(on, SERIES.sure_at_least, Math.min(atName.sure_at_least, 0.9), 18),
    named(on, { name: "picked blindly" }, low, 15),
  ];
}

// The name of a line, at the right edge, below the line where the name begins.
function named(on, { name, colour }, height, below) {
  const place = { x: on.right - 2, y: Math.min(on.y(height) + below, on.bottom), "text-anchor": "end" };
  return svg("text", { class: `sim-name sim-label${colour ? ` sim-${colour}` : ""}`, ...place }, name);
}

function table(values, outputs) {
  return html(
    "table",
    {},
    html("caption", {}, "Errors in steps of the scale"),
    html(
      "tbody",
      {},
      factRow("error of a score", fixed(outputs.score_error)),
      factRow("gap over error of a difference", fixed(outputs.gap_in_errors)),
      factRow(SERIES.scores_lowest.name, percent(outputs.scores_lowest)),
      factRow(SERIES.sure_at_least.name, percent(outputs.sure_at_least)),
    ),
  );
}

// One record a gap, along the line.
export const rows = (values, { curve }) => curve.map((one) => ({ ...values, ...one }));

const about = { ...weakest_link_figure, outputs };

function render({ model, el }) {
  return liveFigure({ model, el, about, layout, draw, table, summarise, rows });
}

export default { render };
