// Four phases of learning: Table 2 as a heat map that lives, and the phases over time.
import { learning_priorities } from "#data/learning_priorities.js";
import { learning_phases_figure } from "#figures/learning_phases.js";
import { html, svg } from "#kit/dom.js";
import { liveFigure } from "#kit/figure.js";
import { widest } from "#kit/lettering.js";
import { clamp, fixed, percent } from "#kit/numbers.js";
import { axes, line, plane } from "#kit/plane.js";
import { seriesOf } from "#kit/series.js";
import { simulate } from "#kit/simulate.js";
import { factRow } from "#kit/tables.js";
import { learning_phases } from "#models/learning_phases.js";

const { periods: PERIODS, half: HALF } = learning_phases_figure.constants;
const NARROW = 480;
const ROW = 32;
const OTHER_ROWS = ["share of work", "100% mutual"];
const PHASES = seriesOf(learning_phases_figure, ["awareness", "exploration", "expansion", "commitment_phase"]);
const MUTUAL = learning_phases_figure.series.mutual_share;
const { cells, dimensions, meant } = learning_priorities;
const cellOf = (dimension, phase) => cells.find((one) => one.dimension === dimension && one.phase === phase);
const chosen = (name) => cells.find(({ dimension, phase }) => `${dimension}_${phase}` === name);
const title = ({ dimension, phase }) => `${dimensions[dimension]} in ${phase}`;

// How much of the learning now is that of each cell: the part of the work in its phase, and how deep.
function strengths(now) {
  const inPhase = Object.fromEntries(PHASES.map(({ word, name }) => [name, now[word]]));
  const shown = cells.filter(({ dimension }) => dimension in dimensions);
  return Object.fromEntries(shown.map((one) => [`${one.dimension}_${one.phase}`, one.depth * inPhase[one.phase]]));
}

// The run; the period in which half is mutual; how much is learned in each cell in the period shown.
export function outputs(values) {
  const records = simulate(learning_phases, { ...learning_phases_figure.fixed, ...values }, PERIODS);
  const half = records.find(({ mutual_share: part }) => part >= HALF)?.period ?? null;
  return { records, half, cells: strengths(records[values.period]) };
}

function partOf(work) {
  const share = percent(work);
  if (share === percent(1)) return work < 1 ? "nearly all of the work" : "all of the work";
  return `${Math.round(100 * work) > 50 ? "most" : "the largest part"} of the work, ${share},`;
}

export function summarise({ period, cell }, { records, half }) {
  const now = records[period];
  const most = PHASES.reduce((one, other) => (now[other.word] > now[one.word] ? other : one));
  const turns =
    half === null
      ? `Less than half of the learning is mutual throughout the ${PERIODS} periods.`
      : `Half of the learning is mutual for the first time in period ${half}.`;
  const one = chosen(cell);
  const mutual = `${now.mutual_share ? percent(now.mutual_share) : "none"} of the learning is mutual`;
  const where = `In period ${period} ${partOf(now[most.word])} is in ${most.name}, and ${mutual}.`;
  return `${where} ${turns} ${title(one)}, the chosen cell, reads “${one.says}”.`;
}

function layout(width) {
  const narrow = width < NARROW;
  const roomFor = (size) =>
    Math.ceil(Math.max(widest(Object.values(dimensions), { size, bold: true }), widest(OTHER_ROWS, { size }))) + 8;
  const tight = (width - roomFor(13)) / 4 < widest(["0.00"]) + 8;
  const left = roomFor(tight ? 11 : 13);
  const column = (width - left - 2) / 4;
  const top = 44;
  const bottom = top + 6 * ROW;
  const high = Math.round(clamp(0.42 * width, 190, 226));
  const height = bottom + 60 + high + 46;
  return {
    width,
    height,
    narrow,
    tight,
    left,
    column,
    top,
    paths: plane({
      width,
      height,
      x: { range: [0, PERIODS], title: "period" },
      y: { range: [0, 1], title: "share of the work in a phase" },
      margin: { left: 40, right: narrow ? 92 : 128, top: bottom + 60, bottom: 46 },
    }),
  };
}

const panels = ({ paths }) => [
  { from: 0, words: ["period"] },
  { from: paths.top - 28, main: true },
];

function draw(on, values, { records, cells: learned }) {
  const now = records[values.period];
  const path = (word) =>
    line(
      on.paths,
      records.map((record) => [record.period, record[word]]),
    );
  const cursor = [
    [values.period, 0],
    [values.period, 1],
  ];
  return [
    svg(
      "g",
      { class: on.tight ? "sim-tight" : null },
      ...heads(on, now),
      ...Object.keys(dimensions).flatMap((dimension, row) => heatRow(on, learned, values.cell, dimension, row)),
      ...kindRow(on, now),
    ),
    axes(on.paths),
    svg("path", { class: "sim-cursor", d: line(on.paths, cursor) }),
    ...PHASES.map(({ word, colour }) => svg("path", { class: `sim-line sim-${colour}`, d: path(word) })),
    svg("path", { class: `sim-line sim-${MUTUAL.colour} sim-dashed`, d: path("mutual_share") }),
    ...peaks(on.paths, records),
    ...ends(on, records.at(-1)),
  ];
}

const middle = (on, column) => on.left + (column + 0.5) * on.column;
const level = (on, row) => on.top + row * ROW;
const centred = (x, y, text, kind = "") => svg("text", { class: kind, x, y, "text-anchor": "middle" }, text);

// The phases, and which part of the work is in each.
const heads = (on, now) => [
  svg("text", { class: "sim-boxed", x: 0, y: on.top - 26 }, "Phase"),
  svg("text", { class: "sim-number", x: 0, y: on.top - 9 }, "share of work"),
  ...PHASES.flatMap(({ word, name }, k) => {
    const title = on.narrow ? `${k + 1}` : `${k + 1} ${name}`;
    return [
      centred(middle(on, k), on.top - 26, title, "sim-boxed"),
      centred(middle(on, k), on.top - 9, percent(now[word]), "sim-number"),
    ];
  }),
];

function heatRow(on, learned, picked, dimension, row) {
  const label = svg("text", { class: "sim-boxed", x: 0, y: level(on, row) + ROW / 2 + 4 }, dimensions[dimension]);
  const parts = PHASES.map(({ name }, k) => heatCell(on, learned, picked, cellOf(dimension, name), [row, k]));
  return [label, ...parts];
}

function heatCell(on, learned, picked, one, [row, k]) {
  const name = `${one.dimension}_${one.phase}`;
  const part = learned[name];
  const [x, y] = [on.left + k * on.column + 1, level(on, row) + 1];
  return svg(
    "g",
    {
      class: "sim-cell",
      "data-pick": name,
      "data-lm-suppress-shortcuts": "true",
      role: "button",
      tabindex: 0,
      "aria-pressed": name === picked ? "true" : "false",
      "aria-label": `${title(one)}, ${fixed(part)}: ${one.says}`,
    },
    svg("rect", { class: "sim-reach", x, y, width: on.column - 2, height: ROW - 2 }),
    svg("rect", {
      class: "sim-heat",
      x,
      y,
      width: on.column - 2,
      height: ROW - 2,
      style: `fill-opacity: ${fixed(0.04 + 0.56 * part, 3)}`,
    }),
    centred(x + on.column / 2 - 1, y + ROW / 2 + 4, fixed(part)),
  );
}

// The row that the source leaves without a name: which part of the learning is mutual.
function kindRow(on, now) {
  const y = level(on, 5) + ROW / 2 + 4;
  const parts = PHASES.map(({ name }, k) => {
    const { depth } = cellOf("kind", name);
    return centred(middle(on, k), y, on.narrow ? percent(depth) : `${percent(depth)} mutual`, "sim-number");
  });
  return [svg("text", { class: "sim-number", x: 0, y }, `${percent(now.mutual_share)} mutual`), ...parts];
}

// The first three phases by number: on its way down, and where each has its largest part of the work.
function peaks(on, records) {
  const shown = PHASES.slice(0, 3).map(({ word, colour }, k) => {
    const top = records.reduce((one, other) => (other[word] > one[word] ? other : one));
    const down = records.find((record) => record[word] < 0.8) ?? top;
    const [place, [dx, dy]] = k ? [top, [0, -6]] : [down, [10, 0]];
    return { text: `${k + 1}`, colour, share: top[word], x: on.x(place.period) + dx, y: on.y(place[word]) + dy };
  });
  return shown
    .filter(({ share }) => share > 0.04)
    .map(({ text, colour, x, y }) => centred(x, y, text, `sim-label sim-${colour}`));
}

function ends({ paths, narrow }, last) {
  const { word, name: called, colour } = PHASES[3];
  const fourth = { name: narrow ? "phase 4" : `4 ${called}`, look: colour, y: paths.y(last[word]) };
  const mutual = { name: narrow ? "mutual" : MUTUAL.name, look: MUTUAL.colour, y: paths.y(last.mutual_share) };
  const [upper, lower] = fourth.y < mutual.y ? [fourth, mutual] : [mutual, fourth];
  const apart = Math.max(0, 16 - (lower.y - upper.y)) / 2;
  const low = Math.min(lower.y + apart, paths.bottom);
  return [
    [upper, Math.min(upper.y - apart, low - 16)],
    [lower, low],
  ].map(([{ name, look }, y]) => svg("text", { class: `sim-label sim-${look}`, x: paths.right + 6, y: y + 4 }, name));
}

function table({ period, cell }, { records }) {
  const one = chosen(cell);
  const now = records[period];
  return html(
    "div",
    {},
    html(
      "div",
      { class: "sim-notes" },
      html("p", {}, html("strong", {}, `${title(one)}. `), `${one.says}.`),
      html("p", {}, html("strong", {}, `What ${one.phase} means. `), meant[one.phase]),
      html(
        "p",
        {},
        `We code the depth of this cell as ${fixed(one.depth)}, because ${one.reason}. Press another cell of the table to read it.`,
      ),
    ),
    html(
      "table",
      {},
      html("caption", {}, `In period ${period}`),
      html(
        "tbody",
        {},
        factRow("trust", fixed(now.trust)),
        factRow("pace from phase 1 to 2", fixed(now.pace_from_awareness, 3)),
        factRow("pace from phase 2 to 3", fixed(now.pace_from_exploration, 3)),
        factRow("pace from phase 3 to 4", fixed(now.pace_from_expansion, 3)),
      ),
    ),
  );
}

// One row a period.
export const rows = (values, { records }) => records;

function render({ model, el }) {
  const about = { ...learning_phases_figure, outputs };
  return liveFigure({
    model,
    el,
    about,
    layout,
    panels,
    draw,
    table,
    summarise,
    rows,
    pick: "cell",
    across: true,
    look: "sim-columns",
  });
}

export default { render };
