// Keeps, checks and saves what is entered into an assignment's form. It knows no key.
import { fault } from "./readable.js";

const data = JSON.parse(document.getElementById("data").textContent);
const about = data.strategic_alliances;
const key = `strategic alliances: ${about.assignment} ${about.tag}`;
const form = document.querySelector("form");
const state = document.getElementById("state");
const back = document.getElementById("back");
const NONE = "none of these";
const SLOWEST = 8000; // milliseconds after which no answer comes any more
const NOTHING_KEPT = "This browser keeps nothing: save the file before you close the page.";
const NO_ANSWERS = "it holds no saved answers";

const answers = [...form.querySelectorAll(".answer")].map((el) => {
  const { question, name, kind } = el.dataset;
  const shape = data.forms[question].find((one) => one.name === name);
  return { el, question, name, kind, shape, note: el.querySelector(".note"), fields: fieldsOf(el) };
});

function fieldsOf(el) {
  return [...el.querySelectorAll("input, select, textarea")];
}

// What was entered, as the data that are marked; null where nothing was.
function entered({ kind, shape, fields }) {
  const texts = fields.map((field) => field.value.trim() || null);
  if (kind === "choices") {
    const taken = fields.filter((field) => field.checked).map((field) => field.value);
    return taken.length ? taken.filter((one) => one !== NONE) : null;
  }
  if (kind === "table") {
    const rows = Object.keys(shape.rows).map((label, place) => [label, texts[place]]);
    return texts.some(Boolean) ? { kind: "table", rows } : null;
  }
  return texts[0];
}

function put({ kind, fields }, value) {
  fields.forEach((field, place) => {
    if (kind === "choices")
      field.checked = value?.length ? value.includes(field.value) : !!value && field.value === NONE;
    else field.value = (kind === "table" ? value?.rows?.[place]?.[1] : value) ?? "";
  });
}

// Whether a value is one that this page can show.
function fits({ kind, fields }, value) {
  if (value == null) return true;
  const boxes = fields.map((field) => field.value);
  if (kind === "choices") return Array.isArray(value) && value.every((one) => boxes.includes(one));
  const texts = kind === "table" ? value.rows?.map?.((row) => row?.[1]) : [value];
  return texts?.every((text, place) => takes(fields[place], text)) ?? false;
}

function takes(field, text) {
  if (text == null) return true;
  if (!field || !["string", "number"].includes(typeof text)) return false;
  return !field.options || [...field.options].some(({ value }) => value === String(text));
}

function faultOf(answer) {
  const value = entered(answer);
  if (answer.kind !== "table")
    return answer.kind === "choices" ? ofBoxes(value, answer) : fault(answer.shape, value, data.rules);
  const rows = Object.entries(answer.shape.rows).map(([label, row], place) => [
    label,
    fault(row, value?.rows[place][1], data.rules),
  ]);
  const [label, why] = rows.find(([, one]) => one) ?? [];
  return why ? `${label}: ${why}` : "";
}

function ofBoxes(value, { fields }) {
  const none = fields.at(-1).checked;
  return none && value?.length ? "Take some of these, or none of these." : "";
}

// Where a sign for thousands may have been meant: how the number is read.
function thousands({ kind }, text) {
  const parts = kind === "number" && /^([+−-]?\d{1,3})[.,](\d{3})$/.exec(text ?? "");
  return parts ? `This is read as ${parts[1]}.${parts[2]}, with three decimals.` : "";
}

function look() {
  let answered = 0;
  for (const answer of answers) {
    const why = faultOf(answer);
    answer.note.textContent = why || thousands(answer, entered(answer));
    answer.note.classList.toggle("wrong", !!why);
    for (const field of answer.fields) field.setAttribute("aria-invalid", String(!!why));
    answered += entered(answer) !== null;
  }
  const left = answers.length - answered;
  state.textContent = left ? `${answered} of ${answers.length} fields are answered.` : "All fields are answered.";
}

function gathered() {
  const all = {};
  for (const answer of answers) {
    all[answer.question] ??= {};
    all[answer.question][answer.name] = entered(answer);
  }
  return { strategic_alliances: about, answers: all };
}

const isRecord = (one) => typeof one === "object" && one !== null && !Array.isArray(one);
const valueIn = (saved, { question, name }) => saved.answers?.[question]?.[name];

// What is entered is kept until the browser's data are erased, and in the tab, and in a database:
// under load, Chromium gives one page in a hundred empty stores that keep nothing. A store may also
// be full, or hold what was entered in another tab: of each answer, what was entered last counts.
const STORES = [() => localStorage, () => sessionStorage];
const times = {}; // when each answer here was entered, in milliseconds
const idOf = ({ question, name }) => `${question} ${name}`;

// What a browser refuses is undefined.
function attempt(act) {
  try {
    return act();
  } catch {
    return undefined;
  }
}

const read = (store) => attempt(() => JSON.parse(store().getItem(key)));

const database = new Promise((known, fail) => {
  const asked = indexedDB.open("strategic alliances");
  asked.onupgradeneeded = () => asked.result.createObjectStore("kept");
  asked.onsuccess = () => known(asked.result);
  asked.onerror = fail;
});
let inDatabase; // when the page was opened

// A browser that has no database, or refuses it, tells nothing.
async function askDatabase(mode, act) {
  try {
    const kept = (await database).transaction("kept", mode);
    const asked = act(kept.objectStore("kept"));
    kept.commit?.(); // now: the page may be left
    return await new Promise((known, fail) => {
      asked.onsuccess = () => known(asked.result);
      asked.onerror = fail;
    });
  } catch {
    return undefined;
  }
}

// Of the stores and of what stands here. What nobody entered is no answer, not an empty one.
function newest() {
  const all = { answers: {}, times: {} };
  for (const copy of [...STORES.map(read), inDatabase, { ...gathered(), times }])
    for (const [question, some] of Object.entries(copy?.answers ?? {}))
      for (const [name, value] of Object.entries(some ?? {})) {
        const id = idOf({ question, name });
        const time = Number(copy.times?.[id]) || 0;
        if ((value === null && !time) || time <= all.times[id]) continue;
        all.answers[question] = { ...all.answers[question], [name]: value };
        all.times[id] = time;
      }
  return all;
}

// What this page does not show is kept too: a form may be issued again with other questions.
function keep() {
  const text = JSON.stringify(newest());
  const [isKept] = STORES.map((store) => attempt(() => store().setItem(key, text) ?? true));
  if (!isKept) state.textContent = NOTHING_KEPT;
  askDatabase("readwrite", (all) => all.put(text, key));
}

function takeUp() {
  const all = newest();
  for (const answer of answers) {
    const value = valueIn(all, answer);
    if (value === undefined || !fits(answer, value)) continue;
    put(answer, value);
    times[idOf(answer)] = all.times[idOf(answer)];
  }
  look();
  if (Object.keys(all.times).length) keep();
}

// A clock may be set back.
function enter(answer) {
  times[idOf(answer)] = Math.max(Date.now(), (times[idOf(answer)] ?? 0) + 1);
}

// What is opened takes the place of what was entered here, which can be had back: also after another
// file is opened, if nothing was entered since, and after the page is loaded anew.
const LEFT = `${key}: before`;
let before;
let opened;

const offerBack = () => {
  back.hidden = !before || isBlank(before);
};

function remember() {
  offerBack();
  attempt(() => sessionStorage.setItem(LEFT, JSON.stringify({ before, opened })));
}

function recall() {
  ({ before, opened } = JSON.parse(sessionStorage.getItem(LEFT)) ?? {});
  offerBack();
}

function instead(other, says) {
  for (const answer of answers) {
    put(answer, valueIn(other, answer));
    enter(answer);
  }
  look();
  state.textContent = says;
  keep();
}

function goOnFrom(saved, name) {
  const here = gathered();
  if (JSON.stringify(here) !== opened) before = here;
  instead(saved, `${name} is opened.`);
  opened = JSON.stringify(gathered());
  remember();
}

const isBlank = ({ answers }) => Object.values(answers).every((one) => Object.values(one).every((v) => v === null));

back.addEventListener("click", () => {
  const own = before;
  before = gathered();
  opened = undefined;
  instead(own, "What was here before is back.");
  remember();
});

form.addEventListener("input", ({ target }) => {
  const answer = answers.find(({ fields }) => fields.includes(target));
  if (!answer) return; // a file, or a figure's control
  enter(answer);
  look();
  keep();
});

// Enter in a field saves no file: whoever presses it has more to enter. Figures keep keys to
// themselves, so it is caught on its way to them.
const stay = (event) => {
  if (event.key === "Enter" && event.target.matches("input:not([type=file])")) event.preventDefault();
};
form.addEventListener("keydown", stay, { capture: true });

form.addEventListener("submit", (event) => {
  event.preventDefault();
  const file = new Blob([JSON.stringify(gathered(), null, 1)], { type: "application/json" });
  const link = document.createElement("a");
  link.href = URL.createObjectURL(file);
  link.download = `${about.assignment}.json`;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 1000);
  const faults = answers.filter((answer) => faultOf(answer)).length;
  state.textContent = `${link.download} is saved: hand this file in.${faults ? ` ${faults} of the answers cannot be read; the notes below them say why.` : ""}`;
});

form.querySelector("[type=file]").addEventListener("change", async ({ target }) => {
  const [file] = target.files;
  target.value = "";
  try {
    const saved = JSON.parse(await file.text());
    if (saved?.strategic_alliances?.assignment !== about.assignment) throw new Error("it is of another assignment");
    if (saved.strategic_alliances.tag !== about.tag) throw new Error("it is of another student");
    if (!isRecord(saved.answers)) throw new Error(NO_ANSWERS);
    const isOdd = (answer) => !isRecord(saved.answers[answer.question] ?? {}) || !fits(answer, valueIn(saved, answer));
    const odd = answers.find(isOdd);
    if (odd) throw new Error(`what it holds for ${odd.question} is no answer`);
    goOnFrom(saved, file.name);
  } catch (error) {
    const why = error instanceof SyntaxError ? NO_ANSWERS : error.message;
    state.textContent = `${file.name} was not opened: ${why}. Nothing was changed.`;
  }
});

// What is entered in another tab, or in a newer copy of this page that the reader has gone back from,
// is not lost when something is entered here.
addEventListener("storage", (event) => {
  if (event.key === key && event.newValue) takeUp();
});
addEventListener("pageshow", ({ persisted }) => {
  if (persisted) takeUp();
});

// Until the database has answered, or will not any more, nothing can be entered. Stores are asked
// after that: asked at once, more of them are empty.
async function begin() {
  form.inert = true;
  const asked = askDatabase("readonly", (all) => all.get(key));
  const text = await Promise.race([asked, new Promise((late) => setTimeout(late, SLOWEST))]);
  form.inert = false; // first, lest an odd store keep it closed
  inDatabase = attempt(() => JSON.parse(text));
  takeUp();
  attempt(recall);
  if (attempt(() => localStorage.getItem(key)) === undefined) state.textContent = NOTHING_KEPT;
}

begin();
