// The questions of a questionnaire in their groups, as a form that shows what is answered.
import { html } from "./dom.js";

let shownForms = 0;

// `choose` gets the key of a question and the place of its answer: 0 is no answer.
export function asking(facts, choose) {
  shownForms += 1;
  const form = `${facts.name}-${shownForms}`;
  const folded = facts.groups.length > 1;
  const asked = facts.items.map((item, place) => {
    const says = folded ? item.says : `${place + 1}. ${item.says}`;
    return { ...item, ...question(facts, { ...item, says }, `${form}-${item.key}`, choose) };
  });
  const groups = facts.groups.map(({ key, title }, place) => {
    const items = asked.filter((item) => item.group === key);
    const name = folded ? `${place + 1}. ${title}` : "";
    return grouped(name, items, place === 0);
  });
  return {
    nodes: groups.map(({ node }) => node),
    show: (answers) => {
      groups.forEach(({ show }) => show(answers));
      asked.forEach(({ key, show }) => show(answers[key] ?? 0));
    },
  };
}

// A group that folds, if it has a name.
function grouped(name, items, open) {
  const nodes = items.map(({ node }) => node);
  const count = html("span", { class: "sim-count" });
  const head = html("summary", {}, html("span", {}, name), count);
  const node = name
    ? html("details", { class: "sim-group", open: open && "" }, head, ...nodes)
    : html("div", { class: "sim-group" }, ...nodes);
  const show = (answers) => {
    const answered = items.filter(({ key }) => answers[key]).length;
    count.textContent = `${answered} of ${items.length}`;
  };
  return { node, show };
}

function question({ scale }, { key, says, low, high }, id, choose) {
  const choices = ["no answer", ...scale].map((word, place) => {
    const input = html("input", {
      type: "radio",
      name: id,
      value: place,
      // JupyterLab would take the arrow keys for itself.
      "data-lm-suppress-shortcuts": "true",
      onchange: () => choose(key, place),
    });
    const kind = place ? {} : { class: "sim-blank" };
    return { input, label: html("label", kind, input, html("span", {}, word)) };
  });
  const [blank, ...answers] = choices.map(({ label }) => label);
  const ends = low ? `${id}-ends` : null;
  const node = html(
    "fieldset",
    { class: "sim-asked", "data-key": key, "aria-describedby": ends },
    html("legend", {}, says),
    ...(ends ? [html("p", { class: "sim-ends", id: ends }, html("span", {}, low), " ", html("span", {}, high))] : []),
    html("div", { class: "sim-scale", style: `--places: ${scale.length}` }, ...answers, blank),
  );
  const show = (answer) => {
    if (!choices[answer].input.checked) choices[answer].input.checked = true;
  };
  return { node, show };
}
