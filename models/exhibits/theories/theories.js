// Ten theories by the questions that they answer, touch on and leave open.
import { theories } from "#data/theories.js";
import { html, svg } from "#kit/dom.js";
import { liveFigure } from "#kit/figure.js";
import { inRows, widest } from "#kit/lettering.js";
import { listed } from "#kit/words.js";

const ROW = 30;
const NAME = 24; // a row of its own for a theory's name, where there is no room at the left
const NAMED = 216; // room for a theory's name at the left
const NARROW = 600;
const SIDE = 15;
const BESIDE_MARK = 22;
const KEY_ROW = 22;
const SAYS = { answers: "answers it", touches: "touches on it", silent: "leaves it open" };

const withoutIt = (says) => says.replace(" it", "");

const LEVELS = { answers: 2, touches: 1, silent: 0 };

const slugs = Object.keys(theories.questions);

// The theories by what they say to the question, and the theory that is told in full.
export function outputs({ question, theory }) {
  const saying = (code) => theories.records.filter(({ codes }) => codes[question] === code);
  const said = Object.fromEntries(Object.keys(SAYS).map((code) => [code, saying(code)]));
  return { said, told: theories.records.find(({ id }) => id === theory) };
}

const capital = (text) => text[0].toUpperCase() + text.slice(1);

export function summarise({ question, theory }, { said, told }) {
  const count = (code) => said[code].length || "none";
  const who = listed(said.answers.map(({ id }) => theories.names[id]));
  const all = theories.records.length;
  const some = `${said.answers.length} of ${all} theories ${said.answers.length > 1 ? "answer" : "answers"}: ${who}`;
  const answer = who ? some : `none of the ${all} theories answers`;
  const others = `The question is touched on by ${count("touches")} and left open by ${count("silent")}.`;
  const one = `The theory you picked, ${theories.names[theory]}, ${SAYS[told.codes[question]]}.`;
  return `“${capital(theories.questions[question])}” ${capital(answer)}. ${others} ${one}`;
}

function layout(width) {
  const stacked = width < NARROW;
  const left = stacked ? 4 : NAMED;
  const row = stacked ? ROW + NAME : ROW;
  const key = inRows(Object.values(SAYS).map(withoutIt), width - 8, BESIDE_MARK, 24);
  const heads = Math.ceil(widest(Object.values(theories.questions), { bold: true })) + 14;
  const height = heads + row * theories.records.length + 40 + KEY_ROW * key.at(-1).row;
  return { width, height, key, stacked, left, row, heads, cell: (width - left - 4) / slugs.length };
}

function draw(on, values) {
  const column = slugs.indexOf(values.question);
  const line = theories.records.findIndex(({ id }) => id === values.theory);
  const foot = on.heads + on.row * theories.records.length;
  const band = (x, y, width, height) => svg("rect", { class: "sim-band", x, y, width, height, rx: 4 });
  return [
    band(on.left + column * on.cell, 2, on.cell, foot - 2),
    band(1, on.heads + line * on.row, on.width - 2, on.row),
    ...slugs.map((question, k) => head(on, question, k, k === column)),
    ...theories.records.map((record, k) => row(on, record, k, k === line)),
    key(on, foot + 26),
  ];
}

function head(on, question, k, chosen) {
  const place = `translate(${on.left + (k + 0.5) * on.cell + 5},${on.heads - 8}) rotate(-90)`;
  const text = svg("text", { transform: place, class: chosen ? "sim-strong" : null }, theories.questions[question]);
  const reach = { x: on.left + k * on.cell, y: 2, width: on.cell, height: on.heads - 4 };
  return nameButton({ question }, `Question: ${theories.questions[question]}`, chosen, reach, text);
}

function row(on, { id, codes }, k, chosen) {
  const top = on.heads + k * on.row;
  const at = on.stacked ? { x: 6, y: top + 17 } : { x: on.left - 8, y: top + 20, "text-anchor": "end" };
  const name = svg("text", { ...at, class: chosen ? "sim-strong" : null }, theories.names[id]);
  const reach = { x: 2, y: top, width: (on.stacked ? on.width : on.left) - 4, height: on.stacked ? NAME : ROW };
  const middle = top + on.row - ROW / 2;
  const cells = slugs.map((question, place) =>
    svg(
      "g",
      { class: "sim-asked", "data-set": JSON.stringify({ question, theory: id }) },
      svg("rect", {
        class: "sim-reach",
        x: on.left + place * on.cell,
        y: middle - ROW / 2,
        width: on.cell,
        height: ROW,
      }),
      ...mark(codes[question], on.left + (place + 0.5) * on.cell, middle),
    ),
  );
  return svg("g", {}, nameButton({ theory: id }, `Theory: ${theories.names[id]}`, chosen, reach, name), ...cells);
}

// Full, half or just a dot: told apart by form, and not by colour.
function mark(code, x, y) {
  const [left, top] = [x - SIDE / 2, y - SIDE / 2];
  if (code === "silent") return [svg("circle", { class: "sim-part sim-none", cx: x, cy: y, r: 1.8 })];
  const full = code === "answers";
  const filled = { x: left, y: full ? top : y, width: SIDE, height: full ? SIDE : SIDE / 2 };
  return [
    svg("rect", { class: "sim-part sim-own", ...filled }),
    svg("rect", { class: "sim-outline", x: left, y: top, width: SIDE, height: SIDE }),
  ];
}

const nameButton = (set, name, chosen, reach, text) =>
  svg(
    "g",
    {
      class: "sim-asked",
      role: "button",
      tabindex: 0,
      "data-lm-suppress-shortcuts": "true",
      "aria-label": name,
      "aria-pressed": String(chosen),
      "data-set": JSON.stringify(set),
    },
    svg("rect", { class: "sim-reach", ...reach }),
    text,
  );

function key(on, y) {
  const one = ([code, says], k) => {
    const [x, row] = [on.left + on.key[k].x, y + KEY_ROW * on.key[k].row];
    return [...mark(code, x + 10, row - 5), svg("text", { x: x + BESIDE_MARK, y: row }, withoutIt(says))];
  };
  return svg("g", {}, ...Object.entries(SAYS).flatMap(one));
}

function table({ theory, question }, { said, told }) {
  const line = (name, text) => html("tr", {}, html("th", { scope: "row" }, name), html("td", {}, text));
  const list = (code) => listed(said[code].map(({ id }) => theories.names[id])) || "none";
  const code = told.codes[question];
  const full = [
    [theories.questions[question], `${capital(SAYS[code])}. ${told.because[question]}`],
    ["looks at", told.looks_at],
    ["takes as given", told.given],
    ["answers", asked(told, "answers")],
    ["touches on", asked(told, "touches")],
    ["leaves open", asked(told, "silent")],
    ["at the base of the pyramid", told.at_the_base],
    ["in this book", listed(told.chapters.map((slug) => theories.chapters[slug]))],
    ["begin with", told.classic],
  ];
  const asTable = (caption, lines) =>
    html(
      "table",
      { class: "sim-told" },
      html("caption", {}, caption),
      html("tbody", {}, ...lines.map(([name, text]) => line(name, text))),
    );
  const sayings = Object.keys(SAYS).map((code) => [withoutIt(SAYS[code]), list(code)]);
  return html(
    "div",
    {},
    asTable(capital(theories.questions[question]), sayings),
    asTable(capital(theories.names[theory]), full),
  );
}

const asked = ({ codes }, code) =>
  slugs
    .filter((question) => codes[question] === code)
    .map((question) => theories.questions[question])
    .join(" ");

// One record for each theory and question.
export const rows = () =>
  theories.records.flatMap(({ id, classic, codes, because }) =>
    slugs.map((question) => ({
      theory: theories.names[id],
      question: theories.questions[question],
      says: codes[question],
      level: LEVELS[codes[question]],
      because: because[question],
      begin_with: classic,
      source: theories.source,
    })),
  );

function render({ model, el }) {
  const about = { ...theories, outputs };
  return liveFigure({
    model,
    el,
    about,
    layout,
    draw,
    table,
    summarise,
    rows,
    across: true,
  });
}

export default { render };
