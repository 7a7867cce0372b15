// What five sources say to the questions that run through the book, or that they are silent.
import { voices } from "#data/voices.js";
import { html, svg } from "#kit/dom.js";
import { liveFigure } from "#kit/figure.js";
import { heightOf, lettered, wide, widest, wrapped } from "#kit/lettering.js";
import { inPage } from "#kit/page.js";
import { listed } from "#kit/words.js";

const ANY = "any";
const NARROW = 560;
const NAMED = 286; // room for a question at the left
const RULED = 52; // and for the verdict at the right
const KEY = 30; // room for what the marks mean
const ROW = 32;
const BOX = 24;
const SPEAKS = "speaks to it";
const HEADING = { size: 11 };

// The names of the sources on two lines, to stand over narrow columns.
const HEADINGS = { fourweekmba: ["FourWeek", "MBA"], gomescasseres1997: ["Gomes-", "Casseres"] };

const { threads, sources, verdicts } = voices;
const slugs = Object.keys(sources);

const shownFor = (verdict) => threads.filter((one) => verdict === ANY || one.verdict === verdict);

export const voiceOf = (thread, source) => voices.voices.find((one) => one.thread === thread && one.source === source);

// Where a filter has taken the thread away the first that it leaves is told; a source that is
// silent gives way to the first that speaks.
export function settle({ cell, ...values }) {
  const picked = cell ? { ...values, ...pair(cell) } : values;
  const shown = shownFor(picked.verdict);
  const thread = shown.some(({ thread: slug }) => slug === picked.thread) ? picked.thread : shown[0].thread;
  const source = voiceOf(thread, picked.source) ? picked.source : speaking(thread)[0];
  return { ...picked, thread, source };
}

function pair(cell) {
  const [thread, source] = cell.split(".");
  return { thread, source };
}

const speaking = (thread) => slugs.filter((source) => voiceOf(thread, source));

// The threads that are shown, each with who speaks to it, and how many there are of each verdict; the
// one that is told, with what each source says, and the source that is picked.
export function outputs(values) {
  const { verdict, thread, source } = settle(values);
  return {
    shown: shownFor(verdict).map((one) => ({
      thread: one.thread,
      question: one.question,
      verdict: one.verdict,
      speak: speaking(one.thread),
    })),
    counts: Object.fromEntries(Object.keys(verdicts).map((kind) => [kind, shownFor(kind).length])),
    told: threads.find((one) => one.thread === thread),
    said: slugs.map((slug) => {
      const { says = null, place = null } = voiceOf(thread, slug) ?? {};
      return { source: slug, says, place };
    }),
    source,
  };
}

const named = (found) => listed(found.map(({ source }) => sources[source]));

export function summarise(values, { counts, told, said, source }) {
  const all = `Of ${threads.length} questions, the sources differ on ${counts.differ}, agree on ${counts.agree}, and leave a gap in ${counts.gap}.`;
  const speak = said.filter(({ says }) => says);
  const silent = said.filter(({ says }) => !says);
  const quiet = silent.length ? `; ${named(silent)} ${silent.length > 1 ? "are" : "is"} silent` : "";
  const who = `${named(speak)} ${speak.length > 1 ? "speak" : "speaks"} to it, and ${verdicts[told.verdict]}${quiet}.`;
  const { says } = said.find((one) => one.source === source);
  return `${all} “${told.question}” ${who} ${sources[source]}: ${says}`;
}

const headingOf = (source) => HEADINGS[source] ?? ["", sources[source]];

function layout(width) {
  const named = Math.max(
    NAMED,
    widest(
      threads.map(({ question }) => question),
      { bold: true },
    ) + 8,
  );
  const narrow = width < NARROW || named > 0.6 * width;
  const left = narrow ? 2 : named;
  const right = narrow ? width - 2 : width - RULED;
  const cell = (right - left) / slugs.length;
  // Where two lines are too wide for a column, a name stands upright.
  const upright = widest(slugs.flatMap(headingOf), HEADING) + 4 > cell;
  const heads = KEY + (upright ? widest(Object.values(sources), HEADING) : 36);
  return { width, narrow, left, right, cell, upright, heads };
}

// Each thread with its question in lines and where its row begins; where there is little room the
// question stands above the row, beside the verdict.
function rowsOf({ width, narrow, heads }, shown) {
  let top = heads;
  return shown.map((thread) => {
    const room = width - wide(thread.verdict) - 10;
    const question = narrow ? wrapped(thread.question, room, { bold: true }) : [thread.question];
    const height = narrow ? ROW + 22 + heightOf(question) : ROW;
    top += height;
    return { ...thread, lines: question, top: top - height, height };
  });
}

const tall = (on, { shown }) => {
  const { top, height } = rowsOf(on, shown).at(-1);
  return top + height + 4;
};

function draw(on, values, { shown, told, source: picked }) {
  const heads = slugs.flatMap((source, k) => {
    const [x, y] = [on.left + (k + 0.5) * on.cell, on.heads];
    const upright = { class: "sim-small", transform: `translate(${x + 4},${y - 6}) rotate(-90)` };
    if (on.upright) return [svg("text", upright, sources[source])];
    const flat = { class: "sim-small", x, "text-anchor": "middle" };
    return headingOf(source).map((text, row) => svg("text", { ...flat, y: y - 24 + 14 * row }, text));
  });
  return [
    ...key(),
    ...heads,
    ...rowsOf(on, shown).flatMap((row) => line(on, row, told.thread === row.thread ? picked : null)),
  ];
}

function key() {
  return [
    svg("circle", { class: "sim-part sim-own", cx: 12, cy: 12, r: 5 }),
    svg("text", { class: "sim-small", x: 22, y: 16 }, SPEAKS),
    svg("text", { class: "sim-small", x: 38 + wide(SPEAKS, { size: 11 }), y: 16 }, "– silent"),
  ];
}

// A row of the matrix; `picked` is the source that is picked, if it is of this thread.
function line(on, { thread, question, lines, verdict, speak, top, height }, picked) {
  const middle = top + height - ROW / 2;
  const heading = on.narrow ? top + 14 : middle + 4;
  return [
    lettered({ class: picked ? "sim-strong" : null, x: 2, y: heading }, lines),
    svg("text", { class: "sim-number", x: on.width - 2, y: heading, "text-anchor": "end" }, verdict),
    ...slugs.map((source, place) => {
      const left = on.left + place * on.cell;
      if (!speak.includes(source)) return silence(left + on.cell / 2, middle);
      return cell(on, { thread, question, verdict, source }, left, middle, source === picked);
    }),
  ];
}

const silence = (x, middle) => svg("text", { class: "sim-number", x, y: middle + 4, "text-anchor": "middle" }, "–");

function cell(on, { thread, question, verdict, source }, left, middle, chosen) {
  const box = { x: left + 3, y: middle - BOX / 2, width: on.cell - 6, height: BOX, rx: 5 };
  return svg(
    "g",
    {
      class: chosen ? "sim-cell sim-chosen" : "sim-cell",
      "data-pick": `${thread}.${source}`,
      "data-lm-suppress-shortcuts": "true",
      tabindex: 0,
      role: "button",
      "aria-pressed": `${chosen}`,
      "aria-label": `${question}, ${sources[source]}, ${verdicts[verdict]}`,
    },
    svg("rect", { class: "sim-box", ...box }),
    svg("circle", { class: "sim-part sim-own", cx: left + on.cell / 2, cy: middle, r: 5 }),
  );
}

function table(values, { told, said, source: picked }) {
  const lines = said.map(({ source, says, place }) => {
    const heard = says ? [`${says} `, html("small", {}, `(${place})`)] : ["silent"];
    return row(`${source === picked ? "▸ " : ""}${sources[source]}`, heard);
  });
  return html(
    "table",
    { class: "sim-told" },
    html("caption", {}, told.question),
    html("tbody", {}, ...lines, row("this book", [`${told.says} `, chapter(told)])),
  );
}

const row = (name, says) => html("tr", {}, html("th", { scope: "row" }, name), html("td", {}, ...says));

const chapter = ({ chapter: slug, title }) =>
  inPage()
    ? html("a", { href: `${slug}.html` }, `Run it in “${title}”.`)
    : html("span", {}, `Run it in “${title}”, book/${slug}.ipynb.`);

// One record for each thread and source.
export const rows = () =>
  threads.flatMap(({ thread, question, verdict }, k) =>
    slugs.map((source) => {
      const { says = "", place = "" } = voiceOf(thread, source) ?? {};
      return { number: k + 1, question, verdict, source: sources[source], speaks: says ? 1 : 0, says, place };
    }),
  );

function render({ model, el }) {
  const about = { ...voices, outputs };
  return liveFigure({
    model,
    el,
    about,
    settle,
    layout,
    tall,
    draw,
    table,
    summarise,
    rows,
    pick: "cell",
    across: true,
  });
}

export default { render };
