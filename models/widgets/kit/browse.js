// A list of records as a live figure: how many there are of each kind, a search, filters, and a
// table that sorts and opens. `models/data/records.py` says how to make one.
import { html, svg } from "./dom.js";
import { liveFigure } from "./figure.js";
import { widest } from "./lettering.js";
import { asRows, pressed, sentence, shown, told } from "./records.js";

const ROW = 30;
const AXES = 20; // room for the names of what is counted
const UNSAID = "unsaid"; // the value of a field of which a source says nothing
const FOOT = 4;
const FEW = 10; // records that are listed before the reader asks for all

export function browse({ model, el, list }) {
  const wish = { all: false };
  return liveFigure({
    model,
    el,
    about: { ...list, outputs: (values) => shown(list, values) },
    across: true,
    look: "sim-browse",
    settle: apart,
    layout: (width) => ({ width }),
    tall: (on, outputs) => arranged(on, outputs).height,
    draw: (on, values, outputs) => drawCounts(arranged(on, outputs), list, outputs),
    table: (values, { records }) => firstOf(list, values, records, wish),
    summarise: (values, outputs) => sentence(list, values, outputs),
    rows: (values, outputs) => asRows(list, outputs),
  });
}

// Nothing is counted by one field both down and across.
const apart = (values) => (values.columns === values.rows ? { ...values, columns: "nothing" } : values);

const roomFor = (labels) => widest(labels) + 10;

// Where everything stands: labels at the left, or above their row where there is no room.
function arranged({ width }, { rows, columns, cells }) {
  const names = roomFor(Object.values(rows.options));
  const stacked = names > 0.42 * width;
  const left = stacked ? 1 : names;
  const room = width - left - 2;
  const heads = columns ? Object.values(columns.options) : [];
  const cell = columns ? Math.min(room / heads.length, 150) : room;
  const upright = columns && roomFor(heads) > cell;
  const top = AXES + (!columns ? 0 : upright ? roomFor(heads) : 22);
  const row = stacked ? ROW + 20 : ROW;
  return { width, left, cell, heads, upright, top, row, stacked, height: top + row * cells.length + FOOT };
}

function drawCounts(on, list, outputs) {
  const { rows, columns, cells } = outputs;
  const all = cells.flat();
  const most = Math.max(...all.map((one) => one.all), 1);
  const heads = on.heads.map((text, k) => head(on, text, on.left + (k + 0.5) * on.cell));
  const lines = cells.map((line, k) => {
    const y = on.top + k * on.row + (on.stacked ? 20 : 0);
    const at = on.stacked ? { x: 1, y: y - 5 } : { x: on.left - 8, y: y + 19, "text-anchor": "end" };
    const strong = line.some(({ chosen }) => chosen) ? "sim-strong" : null;
    const text = svg("text", { ...at, class: strong }, rows.options[line[0].row]);
    const drawn = line.map((one, place) => {
      const inside = columns ? heat(on, one, most) : squares(on, one, most);
      return button(list, outputs, one, { x: on.left + place * on.cell, y }, inside);
    });
    return svg("g", {}, text, ...drawn);
  });
  const counted = [`${rows.label} ↓`, columns ? `${columns.label} →` : ""].join("  ");
  return [svg("text", { class: "sim-number", x: 1, y: 13 }, counted), ...heads, ...lines];
}

function head({ upright, top }, text, x) {
  const flat = { x, y: top - 8, "text-anchor": "middle" };
  const steep = { transform: `translate(${x + 4},${top - 6}) rotate(-90)` };
  return svg("text", { class: "sim-number", ...(upright ? steep : flat) }, text);
}

// A part of the drawing that sets the filters it stands for; one without records sets none.
// Attributes that come and go stand last, so that a drawing patched is the drawing made.
function button(list, outputs, one, { x, y }, inside) {
  const [kind, kinds] = list.kind;
  const { rows, columns } = outputs;
  const across = columns ? `, ${columns.options[one.column]}` : "";
  const amount = one.count === one.all ? one.all : `${one.count} of ${one.all}`;
  const name = `${rows.options[one.row]}${across}: ${amount} ${one.all === 1 ? kind : kinds}`;
  const pressable = {
    class: `sim-count${one.chosen ? " sim-chosen" : ""}`,
    role: "button",
    tabindex: 0,
    "aria-pressed": String(one.chosen),
    "aria-label": name,
    "data-set": JSON.stringify(pressed(outputs, one)),
  };
  return svg("g", { transform: `translate(${x},${y})`, ...(one.all ? pressable : {}) }, ...inside);
}

function heat({ cell }, { count, all }, most) {
  const at = { x: cell / 2, y: 19, "text-anchor": "middle" };
  if (!all) return [svg("text", { ...at, class: "sim-number" }, "–")];
  const part = cell >= 60 && count < all ? `${count} of ${all}` : String(count);
  const box = { x: 1, y: 1, width: cell - 2, height: ROW - 2, rx: 3 };
  return [
    svg("rect", { class: "sim-heat", ...box, "fill-opacity": 0.06 + (0.39 * count) / most }),
    svg("text", at, part),
  ];
}

// A square for each record: filled if it is shown.
function squares({ cell }, { count, all }, most) {
  const step = Math.min((cell - 64) / most, 19);
  const drawn = Array.from({ length: all }, (_, k) =>
    svg("rect", {
      class: `sim-part sim-own${k < count ? "" : " sim-faint"}`,
      x: 2 + k * step,
      y: 15 - 0.42 * step,
      width: 0.84 * step,
      height: 0.84 * step,
    }),
  );
  const reach = svg("rect", { class: "sim-reach", x: 0, y: 1, width: cell, height: ROW - 2, rx: 3 });
  const amount = count === all ? String(all) : `${count} of ${all}`;
  return [reach, ...drawn, svg("text", { x: 8 + all * step, y: 20 }, amount)];
}

// The first records, and a button for all of them; or all, once the reader has asked.
function firstOf(list, values, records, wish) {
  const few = records.length > FEW && !wish.all;
  const [count, kinds] = [records.length, list.kind[1]];
  const all = `All ${count} ${kinds} are listed.`;
  const table = recordTable(list, values, records, few);
  if (count <= FEW) return html("div", {}, table);
  const showAll = ({ currentTarget: button }) => {
    const [more, shown] = [button.parentElement, button.parentElement.previousElementSibling];
    wish.all = true;
    shown.classList.remove("sim-few");
    more.querySelector("[role=status]").textContent = all;
    shown.tBodies[FEW].querySelector("button").focus();
    button.remove();
  };
  const now = few ? `The first ${FEW} of ${count} ${kinds} are listed.` : all;
  const more = html("button", { type: "button", onclick: showAll }, `List all ${count}`);
  return html(
    "div",
    {},
    table,
    html("p", { class: "sim-listed" }, html("span", { role: "status" }, now), ...(few ? [" ", more] : [])),
  );
}

// The table has its roles written out: on a phone it is laid out as cards, and stays a table.
function recordTable(list, values, records, few) {
  const columns = list.fields.filter(({ detail }) => !detail);
  const none = html(
    "td",
    { role: "cell", colspan: columns.length },
    `No ${list.kind[0]} matches all of this: remove a filter, or reset.`,
  );
  const bodies = records.map((record) => recordRows(list, columns, record, values.opened));
  return html(
    "table",
    { class: few ? "sim-list sim-few" : "sim-list", role: "table" },
    html("caption", {}, `${list.title}. Press a name for more.`),
    html("thead", { role: "rowgroup" }, html("tr", { role: "row" }, ...columns.map((f) => heading(f, values.order)))),
    ...(bodies.length ? bodies : [html("tbody", { role: "rowgroup" }, html("tr", { role: "row" }, none))]),
  );
}

const SORTED = { none: ["", ""], ascending: ["▲", "_down"], descending: ["▼", ""] };

function heading({ word, label }, order) {
  const now = order === word ? "ascending" : order === `${word}_down` ? "descending" : "none";
  const [sign, next] = SORTED[now];
  const set = JSON.stringify({ order: word + next });
  return html(
    "th",
    { role: "columnheader", scope: "col", "aria-sort": now },
    html("button", { type: "button", "data-set": set }, label, html("span", { "aria-hidden": "true" }, ` ${sign}`)),
  );
}

// A record, and below it what it says in full once it is opened.
function recordRows(list, columns, record, opened) {
  const [first, ...others] = columns;
  const open = record.id === opened;
  const set = JSON.stringify({ opened: open ? "nothing" : record.id });
  const name = html("button", { type: "button", "data-set": set, "aria-expanded": String(open) }, told(first, record));
  const cells = others.map((field) => {
    const quiet = record[field.word] === UNSAID ? "sim-unsaid" : null;
    return html("td", { role: "cell", "data-label": field.label, class: quiet }, told(field, record));
  });
  const full = html("td", { role: "cell", colspan: columns.length }, ...(open ? [details(list, record)] : []));
  return html(
    "tbody",
    { role: "rowgroup", class: open ? "sim-open" : null },
    html("tr", { role: "row" }, html("th", { role: "rowheader", scope: "row" }, name), ...cells),
    html("tr", { role: "row", hidden: open ? null : "" }, full),
  );
}

function details(list, record) {
  const inFull = list.fields.filter(({ detail }) => detail);
  const pairs = inFull.flatMap((field) => {
    const text = told(field, record);
    return text ? [html("dt", {}, field.label), html("dd", {}, text)] : [];
  });
  return html("dl", {}, ...pairs);
}
