// Who leads at which stage in which segment: a matrix, and what the studies say of one cell.
import { alliance_roles } from "#data/alliance_roles.js";
import { html, svg } from "#kit/dom.js";
import { liveFigure } from "#kit/figure.js";
import { inRows, widest, wrapped } from "#kit/lettering.js";
import { listed } from "#kit/words.js";

const { people, every, parameters, source } = alliance_roles;
const STAGES = parameters.find(({ word }) => word === "stage").options;
const SEGMENTS = parameters.find(({ word }) => word === "segment").options;
const NARROW = 560;
const LINE = 17;
const LEGEND = { "sim-part sim-own": "named as leading", "sim-mark": "looked at in a study" };
const BESIDE_MARK = 20;

const label = (options, value) => options.find((option) => option.value === value).label;
const capital = (text) => text[0].toUpperCase() + text.slice(1);

// A cell picked is a stage and a segment at once.
export function settle({ cell, ...values }) {
  if (!cell) return values;
  const [stage, segment] = cell.split(".");
  return { ...values, stage, segment };
}

// The people found in one cell: those of every segment first.
export const whoIn = (stage, segment) =>
  people.filter((one) => one.stage === stage && [every, segment].includes(one.segment));

// The whole matrix, a row of cells for each segment: who leads there, and how many were looked at.
const MATRIX = SEGMENTS.map(({ value: segment }) =>
  STAGES.map(({ value: stage }) => {
    const found = whoIn(stage, segment);
    const leads = found.filter(({ lead }) => lead).map(({ role }) => role);
    return { stage, segment, leads, looked_at: found.length - leads.length };
  }),
);

export const outputs = ({ stage, segment }) => ({ found: whoIn(stage, segment), cells: MATRIX.flat() });

const about = { ...alliance_roles, outputs };

// "A and B (2014)" within brackets.
const cited = (study) => study.replace(/ \((.*)\)$/, ", $1");

const named = (stage, segment) => `${capital(label(STAGES, stage))} in a ${label(SEGMENTS, segment)}`;

export function summarise({ stage, segment }, { found }) {
  const where = named(stage, segment);
  if (!found.length) return `${where}: no study in this review.`;
  const leads = found.filter(({ lead }) => lead).map(({ role, study }) => `the ${role} (${cited(study)})`);
  const others = found.filter(({ lead }) => !lead).map(({ study }) => study);
  const led = leads.length ? `the review names ${listed(leads)} as leading` : "the review names nobody as leading";
  const rest = others.length ? `; ${listed(others)} looked at people there` : "";
  return `${where}: ${led}${rest}.`;
}

function layout(width) {
  const narrow = width < NARROW;
  const left = narrow ? 2 : Math.max(190, widest(SEGMENTS.map(({ label: text }) => text)) + 12);
  const wide = (width - left - 4) / STAGES.length;
  const legend = inRows(Object.values(LEGEND), width, BESIDE_MARK);
  const heads = 46 + LINE * legend.at(-1).row;
  let top = heads + (narrow ? 8 : 12);
  const rowsOf = MATRIX.map((cells) => {
    const lines = narrow ? 0 : Math.max(...cells.map(({ leads }) => linesOf(leads, wide).length));
    const head = narrow ? 22 : 0;
    const height = 36 + LINE * lines;
    const row = { top: top + head, height };
    top += head + height + 6;
    return row;
  });
  const tight =
    widest(
      STAGES.map(({ label: text }) => text),
      { bold: true },
    ) +
      6 >
    wide;
  const look = tight ? "sim-boxed sim-small" : "sim-boxed";
  return { width, height: top + 4, narrow, left, wide, look, rowsOf, legend, heads };
}

// The roles that lead, in lines that fit a cell so wide.
const linesOf = (leads, wide) => leads.flatMap((role) => wrapped(role, wide - 10));

function draw(on, values, { cells }) {
  const heads = STAGES.map(({ label: text }, k) =>
    svg("text", { class: on.look, x: on.left + (k + 0.5) * on.wide, y: on.heads, "text-anchor": "middle" }, text),
  );
  const rows = SEGMENTS.map(({ label: text }, k) => {
    const { top, height } = on.rowsOf[k];
    const place = on.narrow ? { x: on.left, y: top - 6 } : { x: 4, y: top + height / 2 + 5 };
    return svg("text", place, text);
  });
  const drawn = cells.map((one, k) => cell(on, one, Math.floor(k / STAGES.length), k % STAGES.length, values));
  return [...legend(on), ...heads, ...rows, ...drawn];
}

function legend({ legend: places }) {
  return Object.entries(LEGEND).flatMap(([look, text], k) => {
    const [x, y] = [places[k].x, 17 + LINE * places[k].row];
    return [
      svg("circle", { class: look, cx: x + 10, cy: y - 5, r: look === "sim-mark" ? 4.5 : 5 }),
      svg("text", { x: x + BESIDE_MARK, y }, text),
    ];
  });
}

function cell(on, { stage, segment, leads, looked_at: others }, row, column, values) {
  const found = leads.length + others;
  const chosen = values.stage === stage && values.segment === segment;
  const [x, y] = [on.left + column * on.wide + 3, on.rowsOf[row].top];
  const [width, height] = [on.wide - 6, on.rowsOf[row].height];
  const kind = ["sim-cell", chosen && "sim-chosen", !found && "sim-empty"];
  // In the order and with the words that are seen.
  const led = leads.length ? `${leads.join(", ")} named as leading` : "nobody named as leading";
  const told = found ? `${led}, ${others} looked at` : "no study";
  return svg(
    "g",
    {
      class: kind.filter(Boolean).join(" "),
      "data-pick": `${stage}.${segment}`,
      "data-lm-suppress-shortcuts": "true",
      tabindex: 0,
      role: "button",
      "aria-pressed": `${chosen}`,
      "aria-label": `${named(stage, segment)}, ${told}`,
    },
    svg("rect", { class: "sim-box", x, y, width, height, rx: 6 }),
    svg("g", {}, ...dots(leads.length, found, x + width / 2, y + 18, width)),
    svg("g", {}, ...(on.narrow ? [] : names(linesOf(leads, on.wide), x + width / 2, y + 18))),
  );
}

// A dot a person: full for those who lead.
function dots(leads, found, x, y, room) {
  if (!found) return [svg("text", { class: "sim-number", x, y: y + 5, "text-anchor": "middle" }, "no study")];
  const step = Math.min(13, (room - 14) / found);
  const first = x - ((found - 1) * step) / 2;
  const r = Math.min(5, 0.5 * step - 0.5);
  return Array.from({ length: found }, (_, k) =>
    k < leads
      ? svg("circle", { class: "sim-part sim-own", cx: first + k * step, cy: y, r })
      : svg("circle", { class: "sim-mark", cx: first + k * step, cy: y, r: r - 0.5 }),
  );
}

const names = (lines, x, y) =>
  lines.map((text, k) => svg("text", { x, y: y + 6 + LINE * (k + 1), "text-anchor": "middle" }, `${text} `));

const HEADS = ["Who", "what they do, and where the review says so"];

function table({ stage, segment }, { found }) {
  const rows = found.map((one) =>
    html(
      "tr",
      {},
      html("th", { scope: "row" }, one.role),
      html(
        "td",
        {},
        `${capital(one.does)}. `,
        html(
          "small",
          {},
          `${one.study}, ${one.where}; context: ${one.context}; placed here by ${one.placed_by} of the review.`,
        ),
      ),
    ),
  );
  const none = html("tr", {}, html("td", { colspan: 2 }, "No study in this review."));
  return html(
    "table",
    { class: "sim-told" },
    html("caption", {}, named(stage, segment)),
    html("thead", {}, html("tr", {}, ...HEADS.map((text) => html("th", { scope: "col" }, text)))),
    html("tbody", {}, ...(rows.length ? rows : [none])),
  );
}

// The whole matrix: one record a person found, and one for each cell without a study.
export function rows(values, { cells }) {
  const empty = {
    role: "no study in this review",
    lead: "",
    study: "",
    year: "",
    does: "",
    context: "",
    placed_by: "",
    where: "",
  };
  const gaps = cells.filter(({ leads, looked_at: others }) => !leads.length && !others);
  const all = people.map(({ number, lead, ...one }) => ({ ...one, lead: lead ? "yes" : "no" }));
  return [...all, ...gaps.map(({ stage, segment }) => ({ stage, segment, ...empty }))].map((one, k) => ({
    number: k + 1,
    ...one,
    source,
  }));
}

function render({ model, el }) {
  return liveFigure({ model, el, about, settle, layout, draw, table, summarise, rows, pick: "cell", across: true });
}

export default { render };
