// The figure of the source: conditions, stages, firm characteristics, and arrows A to J to press.
import { stages_figure } from "#figures/stages.js";
import { svg } from "#kit/dom.js";
import { wide, widest } from "#kit/lettering.js";
import { percent } from "#kit/numbers.js";
import { seriesOf } from "#kit/series.js";

const NARROW = 520;
const SIDE = 32; // room for arrow A on the left and arrow J on the right
const ROW = 17;
const HIGH = 3 * ROW + 30; // a box with a title and three rows
const GAP = 46;
const STAGE = 48;

const STAGES = seriesOf(stages_figure, ["in_formation", "in_operation", "in_outcome"]);
const BROKEN = { in_formation: ["forma-", "tion"], in_operation: ["opera-", "tion"], in_outcome: ["out-", "come"] };
const CONDITIONS = [
  { word: "collective_strengths", name: "strengths" },
  { word: "conflicts", name: "conflicts" },
  { word: "interdependencies", name: "interdependencies" },
];
const FIRMS = [
  { word: "firm_resources", name: "resources" },
  { word: "complementarity", name: "complementarity" },
  { word: "rivalry", name: "rivalry" },
];

// What each arrow says, in our words.
export const ARROWS = [
  { word: "arrow_a", says: "What the firms are shapes the conditions." },
  { word: "arrow_b", says: "Conditions decide whether an alliance is formed." },
  { word: "arrow_c", says: "Formation leads to operation." },
  { word: "arrow_d", says: "Operation leads to an outcome." },
  { word: "arrow_e", says: "Conditions decide how well the alliance operates." },
  { word: "arrow_f", says: "Conditions decide how an evaluation ends." },
  { word: "arrow_g", says: "Forming an alliance changes the firms." },
  { word: "arrow_h", says: "Operating the alliance changes the firms." },
  { word: "arrow_i", says: "Evaluating the alliance changes the firms." },
  { word: "arrow_j", says: "The outcome stage lowers conflict." },
].map((arrow) => ({ ...arrow, letter: arrow.word.at(-1).toUpperCase() }));

export const DIAGRAM_HEIGHT = 2 * HIGH + 2 * GAP + STAGE + 8;

// The figure at one moment, in a drawing so wide; `off` holds the words of arrows switched off.
export function diagram(width, record, off) {
  const [left, right] = [SIDE, width - SIDE];
  const [stagesTop, firmsTop] = [4 + HIGH + GAP, 4 + HIGH + 2 * GAP + STAGE];
  const places = stagePlaces(left, right, width < NARROW ? 28 : 64);
  const paths = arrowPaths({ left, right, width, stagesTop, firmsTop, places });
  return [
    ...levels("Alliance conditions", CONDITIONS, left, right, 4, record),
    ...levels("Firm characteristics", FIRMS, left, right, firmsTop, record),
    ...STAGES.flatMap((stage, k) => stageBox(stage, places[k], stagesTop, record[stage.word])),
    ...ARROWS.map((arrow) => button(arrow, paths[arrow.letter], off.includes(arrow.word))),
  ];
}

function stagePlaces(left, right, between) {
  const room = (right - left - 2 * between) / 3;
  return STAGES.map((_, k) => ({ x: left + k * (room + between), wide: room }));
}

function levels(title, rows, left, right, top, record) {
  const names = [...CONDITIONS, ...FIRMS].map(({ name }) => name);
  const small = widest(names) + 62 > right - left;
  const size = small ? 11 : 13;
  const from = left + 10 + Math.ceil(widest(names, { size })) + 8;
  const to = right - widest(["0.00"]) - 14;
  const bars = rows.flatMap(({ word, name }, k) => {
    const y = top + 26 + k * ROW;
    const value = record[word];
    return [
      svg("text", { class: small ? "sim-small" : null, x: left + 10, y: y + 11 }, name),
      ...(to - from > 12 ? bar(from, to - from, y + 3, value) : []),
      svg("text", { class: "sim-number", x: right - 8, y: y + 11, "text-anchor": "end" }, value.toFixed(2)),
    ];
  });
  return [
    svg("rect", { class: "sim-box", x: left, y: top, width: right - left, height: HIGH, rx: 6 }),
    svg("text", { class: "sim-boxed", x: left + 10, y: top + 18 }, title),
    ...bars,
  ];
}

const bar = (x, width, y, value) => [
  svg("rect", { class: "sim-track", x, y, width, height: 8 }),
  svg("rect", { class: "sim-part sim-none", x, y, width: value * width, height: 8 }),
];

// Where its name doesn't fit, it is broken, and takes the place of the bar.
function stageBox({ word, name, colour }, { x, wide: room }, top, share) {
  const fits = wide(name, { size: 11, bold: true }) <= room;
  const [lines, from, below] = fits ? [[name], 16, 32] : [BROKEN[word], 14, 43];
  const middle = { x: x + room / 2, "text-anchor": "middle" };
  const track = { x: x + 6, y: top + 37, height: 6 };
  return [
    svg("rect", { class: "sim-box", x, y: top, width: room, height: STAGE, rx: 6 }),
    ...lines.map((line, k) => svg("text", { class: "sim-boxed sim-small", ...middle, y: top + from + 12 * k }, line)),
    svg("text", { ...middle, y: top + below }, percent(share)),
    ...(fits
      ? [
          svg("rect", { class: "sim-track", ...track, width: room - 12 }),
          svg("rect", { class: `sim-part sim-${colour}`, ...track, width: (room - 12) * share }),
        ]
      : []),
  ];
}

// Where each arrow runs, corner by corner, and where its letter stands.
function arrowPaths({ left, right, width, stagesTop, firmsTop, places }) {
  const middle = (k) => places[k].x + places[k].wide / 2;
  const end = (k) => places[k].x + places[k].wide;
  const [down, below] = [4 + HIGH, stagesTop + STAGE];
  const across = stagesTop + STAGE / 2;
  const conflictRow = 4 + 26 + ROW + 7;
  const onward = (k) =>
    path(
      [
        [end(k), across],
        [places[k + 1].x, across],
      ],
      places[k + 1].x - end(k) < 40 ? -17 : 0,
    );
  const outer = width - SIDE / 2;
  return {
    A: path([
      [left, firmsTop + HIGH / 2],
      [SIDE / 2, firmsTop + HIGH / 2],
      [SIDE / 2, 4 + HIGH / 2],
      [left, 4 + HIGH / 2],
    ]),
    B: path([
      [middle(0), down],
      [middle(0), stagesTop],
    ]),
    C: onward(0),
    D: onward(1),
    E: path([
      [middle(1), down],
      [middle(1), stagesTop],
    ]),
    F: path([
      [middle(2), down],
      [middle(2), stagesTop],
    ]),
    G: path([
      [middle(0), below],
      [middle(0), firmsTop],
    ]),
    H: path([
      [middle(1), below],
      [middle(1), firmsTop],
    ]),
    I: path([
      [middle(2), below],
      [middle(2), firmsTop],
    ]),
    J: path([
      [end(2), across],
      [outer, across],
      [outer, conflictRow],
      [right, conflictRow],
    ]),
  };
}

// The letter stands in the middle of the middle piece, or so far above it.
function path(points, above = 0) {
  const k = Math.floor((points.length - 1) / 2);
  const [[x1, y1], [x2, y2]] = [points[k], points[k + 1]];
  return { points, x: (x1 + x2) / 2, y: (y1 + y2) / 2 + above };
}

function button({ word, letter, says }, { points, x, y }, isOff) {
  const [[x1, y1], [x2, y2]] = points.slice(-2);
  const [ux, uy] = [Math.sign(x2 - x1), Math.sign(y2 - y1)];
  const shaft = [...points.slice(0, -1), [x2 - 6 * ux, y2 - 6 * uy]];
  const tip = [
    [x2 - 8 * ux - 5 * uy, y2 - 8 * uy - 5 * ux],
    [x2 - 8 * ux + 5 * uy, y2 - 8 * uy + 5 * ux],
  ];
  const along = (corners) => corners.map(([cx, cy], k) => `${k ? "L" : "M"}${cx},${cy}`).join("");
  return svg(
    "g",
    {
      class: isOff ? "sim-arrow sim-off" : "sim-arrow",
      "data-pick": word,
      "data-switch": "",
      "data-lm-suppress-shortcuts": "true",
      role: "button",
      tabindex: 0,
      "aria-pressed": String(isOff),
      "aria-label": `Switch off arrow ${letter}: ${says}`,
    },
    svg("path", { class: "sim-shaft", d: along(shaft) }),
    svg("path", { class: "sim-tip", d: `${along([[x2, y2], ...tip])}Z` }),
    svg("circle", { class: "sim-badge", cx: x, cy: y, r: 12 }),
    svg("text", { class: "sim-boxed", x, y: y + 5, "text-anchor": "middle" }, letter),
  );
}
