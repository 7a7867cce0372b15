// A question answered by one click. A bet keeps what it has to say until the reader asks, and then is
// held against what came out; a quiz says something to every answer, and counts the first ones.
import { announcing, newId } from "./kit/announcing.js";
import { html } from "./kit/dom.js";
import { judged, settledBet, tally } from "./kit/judging.js";
import { keepKeys } from "./kit/keys.js";
import { remembering } from "./kit/remembering.js";

function render({ model, el }) {
  const words = ["name", "prompt", "answers", "reveal", "right", "chosen"];
  const [name, prompt, answers, reveal, right, chosen] = words.map((word) => model.get(word));
  const memory = remembering("answers", name, prompt);
  const said = html("p", { class: "sim-answer" });
  const heard = announcing();
  const group = newId();
  const choices = Object.keys(answers).map((answer) => {
    const choose = () => put({ chosen: answer, first: now.first ?? answer, shown: !reveal });
    const input = html("input", { type: "radio", name: group, onchange: choose });
    const mark = html("span", { class: "sim-verdict", "aria-hidden": "true" });
    return { answer, input, mark, label: html("label", {}, input, html("span", {}, answer), mark) };
  });
  const turn = () => put({ ...now, shown: true });
  const button = html("button", { type: "button", hidden: "", onclick: turn }, reveal);
  const form = html(
    "form",
    { class: "sim-question", "data-question": name, "data-first": right && !reveal ? "" : null },
    html("fieldset", {}, html("legend", {}, prompt), ...choices.map(({ label }) => label)),
    button,
    said,
    heard.node,
  );
  el.replaceChildren(form);
  keepKeys(form);

  // What is kept may be no answer to this question, or not any more.
  const take = (state, other = {}) => {
    now = Object.hasOwn(answers, state?.chosen) ? state : other;
    heard.tell(show(), false);
  };
  let now;
  take(memory.recall(), chosen ? { chosen, first: chosen, shown: !reveal } : {});
  return memory.follow((_, after) => take(after));

  function put(state) {
    now = state;
    memory.keep(now);
    model.set("chosen", now.chosen);
    model.save_changes();
    heard.tell(show(), true);
  }

  // Shows how things are, and returns what there is to say.
  function show() {
    const { chosen, first, shown } = now;
    for (const { answer, input, mark } of choices) {
      input.checked = answer === chosen;
      const known = right && shown && (answer === chosen || (reveal && answer === right));
      mark.textContent = known ? (answer === right ? "✓" : "✗") : "";
    }
    button.hidden = !reveal || !chosen;
    const says = answers[chosen];
    said.textContent = !shown ? "" : reveal ? settledBet(chosen, right, says) : judged(says, chosen === right);
    if ("first" in form.dataset) form.dataset.first = first ? first === right : "";
    return `${said.textContent} ${count(form)}`;
  }
}

// How the quiz of the page, or of the notebook, goes: told once, where an answer was given last.
function count(form) {
  const place = form.closest(".jp-Notebook") ?? document;
  const all = [...place.querySelectorAll("[data-first]")].map(({ dataset }) => dataset.first);
  const line = place.querySelector(".sim-tally") ?? html("p", { class: "sim-tally" });
  line.textContent = tally(all.filter(Boolean), all.length);
  if (!all.some(Boolean)) line.remove();
  if (!form.dataset.first) return "";
  form.append(line);
  return line.textContent;
}

export default { render };
