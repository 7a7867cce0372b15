// A list of records without its looks: which fit, how many of each kind, and in which order.
//
// `list` is what `models/data/records.py` prints; `values` are the reader's choices, by word.
import { listed } from "./words.js";

const ANY = "any";
const NOTHING = "nothing";

export function wordsOf(text) {
  const plain = text.toLowerCase().normalize("NFD").replace(/\p{M}/gu, "");
  return plain.match(/[\p{L}\p{N}]+/gu) ?? [];
}

export const valuesOf = (field, record) => [record[field.word]].flat().map(String);

// What people read of a record in a field.
export function told(field, record) {
  if (!field.options) return String(record[field.word]);
  return valuesOf(field, record)
    .map((value) => field.options[value])
    .join(", ");
}

// Those that fit the search and all filters, but for the filters of the words in `but`.
export function fitting(list, values, but = []) {
  const filters = list.fields.filter(({ word, options }) => options && values[word] !== ANY && !but.includes(word));
  const wanted = wordsOf(values.search);
  return list.records.filter(
    (record) =>
      filters.every((field) => valuesOf(field, record).includes(values[field.word])) &&
      (!wanted.length || hasWords(list, record, wanted)),
  );
}

// What a search looks at is worked out once for each record.
const texts = new WeakMap();

function hasWords(list, record, wanted) {
  if (!texts.has(record)) {
    const text = list.fields.map((field) => told(field, record)).join(" ");
    texts.set(record, wordsOf(text).join(" "));
  }
  return wanted.every((word) => texts.get(record).includes(word));
}

// Numbers by size, all else as people read it; what is equal stays as listed.
export function sorted(list, records, order) {
  const field = list.fields.find(({ word }) => [word, `${word}_down`].includes(order));
  if (!field) return records;
  const key = (record) =>
    typeof record[field.word] === "number" ? record[field.word] : told(field, record).toLowerCase();
  const sign = field.word === order ? 1 : -1;
  const compare = (one, other) => (one < other ? -1 : one > other ? 1 : 0);
  return [...records].sort((one, other) => sign * compare(key(one), key(other)));
}

// The field that a menu of the figure has chosen to count by, if any.
const counted = (list, word) => list.fields.find((field) => field.word === word);

// What is shown: the records, and a table of how many fit in each row and column. A cell counts
// what would be shown if it were pressed, whatever the row and column chosen now.
export function shown(list, values) {
  const rows = counted(list, values.rows);
  const columns = values.columns === values.rows ? undefined : counted(list, values.columns);
  const axes = [rows, columns].filter(Boolean);
  const records = fitting(
    list,
    values,
    axes.map(({ word }) => word),
  );
  const has = (field, value, record) => !field || valuesOf(field, record).includes(value);
  const cells = Object.keys(rows.options).map((row) =>
    (columns ? Object.keys(columns.options) : [NOTHING]).map((column) => ({
      row,
      column,
      count: records.filter((r) => has(rows, row, r) && has(columns, column, r)).length,
      all: list.records.filter((r) => has(rows, row, r) && has(columns, column, r)).length,
      chosen: values[rows.word] === row && (!columns || values[columns.word] === column),
    })),
  );
  return {
    rows,
    columns: columns ?? null,
    cells,
    records: sorted(list, fitting(list, values), values.order),
  };
}

// What to set when a cell is pressed: its filters, or none if they are set already.
export function pressed({ rows, columns }, { row, column, chosen }) {
  const set = { [rows.word]: chosen ? ANY : row };
  return columns ? { ...set, [columns.word]: chosen ? ANY : column } : set;
}

export function sentence(list, values, { records, rows, columns }) {
  const [one, many] = list.kind;
  const all = list.records.length;
  const filters = list.fields
    .filter(({ word, options }) => options && values[word] !== ANY)
    .map(({ word, label, options }) => `“${label}: ${options[values[word]]}”`);
  const wanted = wordsOf(values.search);
  if (wanted.length) filters.push(`the ${wanted.length === 1 ? "word" : "words"} “${wanted.join(" ")}”`);
  const by = filters.length ? ` with ${listed(filters)}` : "";
  const parameter = list.parameters.find(({ word }) => word === "order");
  const { label } = parameter.options.find(({ value }) => value === values.order);
  const axes = [rows, columns].filter(Boolean).map((field) => `“${field.label}”`);
  const how = `counted by ${listed(axes)}, and sorted ${values.order === "listed" ? label : `by “${label}”`}`;
  return `${records.length || "None"} of ${all} ${all === 1 ? one : many}${by}; ${how}.`;
}

export function asRows(list, { records }) {
  return records.map((record) => ({
    ...Object.fromEntries(list.fields.map((field) => [field.word, told(field, record)])),
    ...(list.fields.some(({ word }) => word === "source") ? {} : { source: list.source }),
  }));
}
