// Figure 1: context, capabilities and control, with arrows to switch off, and what follows in time.
import { three_cs_figure } from "#figures/three_cs.js";
import { switchArrow, switching, those } from "#kit/arrow.js";
import { namedBox } from "#kit/box.js";
import { html, svg } from "#kit/dom.js";
import { atEnds, roomAtEnds } from "#kit/ends.js";
import { liveFigure } from "#kit/figure.js";
import { clamp, fixed, percent } from "#kit/numbers.js";
import { axes, line, plane } from "#kit/plane.js";
import { seriesOf } from "#kit/series.js";
import { simulate } from "#kit/simulate.js";
import { three_cs } from "#models/three_cs.js";

const PERIODS = three_cs_figure.constants.periods;
const BOXES = ["Context", "Capabilities", "Control"];
const NARROW = 440;

// What each arrow says, in our words; all four are of the source's section 2.
export const ARROWS = [
  { word: "arrow_1", from: 0, to: 1, says: "The context decides which capabilities a firm needs." },
  {
    word: "arrow_2",
    from: 1,
    to: 2,
    says: "The capabilities that a firm needs and lacks decide how control is shared.",
  },
  { word: "arrow_3", from: 2, to: 1, says: "Whoever is in control decides how capabilities are used and improved." },
  { word: "arrow_4", from: 1, to: 0, says: "Better capabilities bring new products, which change the context." },
];
const LINES = seriesOf(three_cs_figure, Object.keys(three_cs_figure.series));

export const { settle, strengths } = switching(three_cs_figure);

const off = (values) => ARROWS.filter(({ word }) => values[word] === 0);

// The paths as they are, and as they would be with every arrow on.
export function outputs(values) {
  const on = Object.fromEntries(off(values).map(({ word }) => [word, strengths[word]]));
  return {
    now: simulate(three_cs, values, PERIODS),
    whole: simulate(three_cs, { ...values, ...on }, PERIODS),
  };
}

export function summarise(values, { now, whole }) {
  const missing = off(values).map(({ word }) => word.slice(-1));
  const last = now.at(-1);
  const held = `the firm needs a capability of ${fixed(last.needed_capability)} and holds ${fixed(last.held_capability)}`;
  const shared = `${percent(last.shared_control)} of control is shared`;
  if (!missing.length) return `With all four arrows, after ${PERIODS} periods ${held}, and ${shared}.`;
  const before = `with all four arrows, ${percent(whole.at(-1).shared_control)} would be`;
  return `Without ${those("arrow", missing)}, after ${PERIODS} periods ${held}, and ${shared}; ${before}.`;
}

function layout(width) {
  const diagram = width < NARROW ? 216 : 96;
  return plane({
    width,
    height: diagram + Math.round(clamp(0.5 * width, 230, 300)),
    x: { range: [0, PERIODS], title: "periods" },
    y: { range: [0, 1], title: "from 0 to 1" },
    margin: { left: 40, right: roomAtEnds(LINES), top: diagram + 30, bottom: 44 },
  });
}

const panels = (on) => [{ from: 0 }, { from: on.top - 28, main: true }];

function draw(on, values, { now, whole }) {
  const path = (records, word) =>
    line(
      on,
      records.map((record) => [record.period, record[word]]),
    );
  const ghosts = off(values).length ? LINES : [];
  return [
    ...diagram(on, values),
    axes(on),
    ...ghosts.map(({ word, colour }) => svg("path", { class: `sim-ghost sim-${colour}`, d: path(whole, word) })),
    ...LINES.map(({ word, colour }) => svg("path", { class: `sim-line sim-${colour}`, d: path(now, word) })),
    ...atEnds(
      on,
      LINES.map(({ word, name, colour }) => ({ name, look: `sim-${colour}`, y: on.y(now.at(-1)[word]) })),
    ),
  ];
}

// Three boxes in a row, or one above the other where there is no width.
function diagram(on, values) {
  const upright = on.width < NARROW;
  const [wide, high] = [112, upright ? 36 : 44];
  const length = upright ? 200 - high : on.width - 12 - wide;
  const middle = (k) =>
    upright ? [on.width / 2, 4 + high / 2 + (k * length) / 2] : [6 + wide / 2 + (k * length) / 2, 46];
  const boxes = BOXES.map((name, k) => namedBox(name, middle(k), wide, high));
  const arrows = ARROWS.map((arrow, k) => {
    const along = upright ? high / 2 : wide / 2;
    const aside = arrow.to > arrow.from ? -14 : 14;
    const sign = Math.sign(arrow.to - arrow.from);
    const [start, end] = [middle(arrow.from), middle(arrow.to)].map(([x, y], side) => {
      const shift = (side ? -1 : 1) * sign * along;
      return upright ? [x + 1.6 * aside, y + shift] : [x + shift, y + aside];
    });
    return switchArrow(arrow, k + 1, start, end, values[arrow.word]);
  });
  return [...boxes, ...arrows];
}

function table(values) {
  const items = ARROWS.map(({ word, says }) => html("li", {}, values[word] > 0 ? says : html("s", {}, says)));
  return html(
    "div",
    { class: "sim-notes" },
    html("p", {}, "Press an arrow to switch it off or on."),
    html("ol", {}, ...items),
  );
}

// One row a period; the columns that end in `_whole` are those with every arrow on.
export function rows(values, { now, whole }) {
  return now.map((record, k) => {
    const pairs = LINES.map(({ word }) => [`${word}_whole`, whole[k][word]]);
    return { ...record, ...Object.fromEntries(pairs) };
  });
}

function render({ model, el }) {
  const about = { ...three_cs_figure, outputs };
  return liveFigure({
    model,
    el,
    about,
    settle,
    layout,
    panels,
    draw,
    table,
    summarise,
    rows,
    pick: "switched",
    across: true,
    look: "sim-columns",
  });
}

export default { render };
