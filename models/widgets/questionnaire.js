// A questionnaire for one's own alliance: answered here, kept by the reader, sent nowhere.

import { announcing, newId } from "./kit/announcing.js";
import { fromFile, requireSmall, toFile } from "./kit/answer_file.js";
import {
  fittingAnswers,
  fromLink,
  hasMeans,
  inBrief,
  isEmpty,
  isStep,
  profile,
  records,
  summarise,
  toLink,
  weakest,
} from "./kit/answers.js";
import { asking } from "./kit/asking.js";
import { copyOut } from "./kit/copying.js";
import { credits } from "./kit/crediting.js";
import { html, svg } from "./kit/dom.js";
import { amended, joined } from "./kit/elsewhere.js";
import { unsaved } from "./kit/keeping.js";
import { keepKeys } from "./kit/keys.js";
import { letterAs } from "./kit/lettering.js";
import { morph } from "./kit/morph.js";
import { csv, fixed, percent } from "./kit/numbers.js";
import { doNext } from "./kit/onward.js";
import { dropLink, inPage, onLink } from "./kit/page.js";
import { drawProfile } from "./kit/profile.js";
import { remembering } from "./kit/remembering.js";
import { download, standalone, toPng } from "./kit/saving.js";
import { toldOfLink } from "./kit/scenario.js";
import { undoing } from "./kit/undoing.js";
import { sameState } from "./kit/versions.js";

const PRIVATE = "Your answers stay on this machine: nothing is sent";
const SAVE = `${PRIVATE}, and nothing is kept unless you save it.`;
const KEPT = `${PRIVATE}, and this browser keeps them until you clear them. `;
const NAME = "Name of the alliance, for your file";
const TRIES =
  "A second try answers everything again, with half of the answers a step higher or lower, and " +
  "the thick lines show where nine of ten scores then fall.";
const ASK = "Ask your partner how it sees this.";
const ELSEWHERE = "The answers were changed elsewhere.";
const NONE = { answers: {}, alliance: "" };
const COPIED = {
  done: "Link copied.",
  note: "Anyone who has the link can read your answers, but not the name of the alliance.",
};

function render({ model, el }) {
  const facts = model.get("facts");
  const answers = () => fittingAnswers(facts, model.get("answers"));
  const alliance = () => String(model.get("alliance") ?? "");
  const form = asking(facts, (key, answer) => put({ ...answers(), [key]: answer }));
  const name = html("input", {
    type: "text",
    maxlength: 80,
    autocomplete: "off",
    "data-lm-suppress-shortcuts": "true",
    oninput: () => edit({ alliance: name.value }),
  });
  const heard = announcing();
  const parts = results(facts);
  const now = () => ({ answers: answers(), alliance: alliance() });
  const memory = remembering("answers", facts.name, facts.title);
  const words = ["answers", "alliance"];
  const kept = memory.recall();
  for (const word of words) if (kept?.[word]) model.set(word, kept[word]);
  const undo = undoing(now(), { bring, told: inBrief });
  const note = noteOfKeeping(memory.keeps);
  const keeping = unsaved(now(), undo.all, memory);
  const { buttons, say } = takeaways({ facts, now, replace, keeping, parts });
  buttons.append(...undo.nodes);
  const notice = html("p", { class: "sim-notice" });
  const section = html(
    "section",
    {
      class: "sim-questionnaire",
      "aria-label": facts.title,
      "data-figure": facts.name,
      "data-questionnaire": facts.name,
    },
    notice,
    html("p", { class: "sim-prompt" }, facts.prompt),
    note.node,
    html("label", { class: "sim-field" }, html("span", {}, NAME), name),
    ...form.nodes,
    parts.node,
    buttons,
    heard.node,
  );
  el.replaceChildren(section);
  keepKeys(section);

  let settling = false;
  let touched = false; // since the page was opened

  function set(changes) {
    settling = true;
    touched = true;
    notice.textContent = "";
    for (const [word, value] of Object.entries(changes)) model.set(word, value);
    model.save_changes();
    settling = false;
    redraw();
    keepAddressTrue();
  }

  // The reader goes on with what is there.
  function edit(changes) {
    set(changes);
    undo.edit(now());
    remember("");
  }

  // A browser without room is told of above, and here, where the reader is.
  function remember(told) {
    const isKept = keeping.remember(now());
    note.show(isKept);
    say(isKept || !memory.keeps ? told : SAVE);
  }

  // An answer of nothing takes the question out.
  function put(wanted) {
    const given = Object.entries(wanted).filter(([, answer]) => answer);
    edit({ answers: Object.fromEntries(given) });
  }

  // All at once, with a way back: an example, a file, a link, or nothing.
  function replace(wanted, told) {
    set(wanted);
    undo.replace(now());
    keeping.keep(now());
    say(told);
  }

  function bring(state) {
    set(state);
    remember(`Back to ${inBrief(state)}.`);
  }

  // Another tab keeps something else. What is answered there is not lost by what is answered here, now
  // or by Undo; what is replaced or cleared there can be had back here; and an example or a link that
  // the reader looks at meanwhile stays, with what is kept by now before it.
  function takeOver(before, after) {
    const isShown = sameState(now(), before);
    const goesOn = isStep(before, after) && !isEmpty(after);
    if (goesOn) undo.change(amended, before, after);
    if (isShown) {
      set(after);
      if (!goesOn) undo.replace(now());
      say(ELSEWHERE);
    } else if (!isEmpty(after)) undo.change(joined, after);
    if (isEmpty(after)) keeping.keep(before); // cleared there, it is let go as here
    keeping.check();
  }

  function redraw() {
    form.show(answers());
    if (name.value !== alliance()) name.value = alliance();
    heard.tell(parts.show(answers()), touched);
  }

  // In Jupyter, Python may answer a question, or open a file.
  let waiting = 0;
  const fromOutside = () => {
    if (settling) return;
    touched = true;
    if (isStep(undo.present(), now())) undo.edit(now());
    else undo.replace(now());
    cancelAnimationFrame(waiting);
    waiting = requestAnimationFrame(redraw);
  };

  const fromAddress = (address) => {
    const found = fromLink(facts, address);
    if (!found) return;
    const { values, refused } = found;
    const told = toldOfLink(values, refused, "Answers from your link.");
    if (Object.keys(values).length) replace({ answers: values, alliance: "" }, told);
    else say(told);
    notice.textContent = told;
  };
  // Once the answers are others, a link in the address bar would bring back old ones.
  const keepAddressTrue = () => {
    const linked = inPage() && fromLink(facts, location.hash);
    if (linked && !sameState(linked.values, answers())) dropLink();
  };

  const unfollow = memory.follow((before, after) => takeOver(before ?? NONE, after ?? NONE));

  words.forEach((word) => model.on(`change:${word}`, fromOutside));
  const observer = new ResizeObserver(() => {
    if (parts.resize(Math.round(parts.stage.clientWidth))) redraw();
  });
  for (const node of [parts.stage, buttons.firstChild]) observer.observe(node);
  redraw();
  const leave = onLink(fromAddress, keepAddressTrue);

  return () => {
    observer.disconnect();
    cancelAnimationFrame(waiting);
    heard.hush();
    leave();
    unfollow();
    keeping.leave();
    words.forEach((word) => model.off(`change:${word}`, fromOutside));
  };
}

// What the answers add up to: in words, as a profile, and as a table; and where to go on.
function results(facts) {
  const summary = html("p", { class: "sim-summary", id: newId() });
  const named = { "aria-label": `Profile: ${facts.title}`, "aria-describedby": summary.id };
  const drawing = svg("svg", { class: "sim-drawing", role: "img", ...named });
  const stage = html("div", { class: "sim-stage" }, drawing);
  const tries = html("p", { class: "sim-note" }, TRIES);
  const onward = html("div", { class: "sim-onward" });
  const numbers = html("div", { class: "sim-numbers" });
  const folded = html(
    "details",
    { class: "sim-group" },
    html("summary", {}, html("span", {}, "The scores as a table")),
    numbers,
  );
  const node = html("div", { class: "sim-results" }, summary, stage, tries, onward, folded);
  let width = 0;

  function resize(wanted) {
    const changed = letterAs(drawing) || wanted !== width;
    width = wanted;
    return changed;
  }

  function show(answers) {
    const found = profile(facts, answers);
    const weak = weakest(found);
    summary.textContent = summarise(facts, found);
    tries.hidden = !hasMeans(found);
    morph(onward, goOn(doNext(facts, answers, found)));
    morph(numbers, [table(found)]);
    if (!width) return summary.textContent;
    const { nodes, height } = drawProfile(found, weak, width);
    const size = { width, height, viewBox: `0 0 ${width} ${height}` };
    for (const [word, value] of Object.entries(size)) drawing.setAttribute(word, value);
    morph(drawing, nodes);
    return summary.textContent;
  }

  return { node, stage, drawing, resize, show, says: () => summary.textContent };
}

function takeaways({ facts, now, replace, keeping, parts: { drawing, says } }) {
  // Neither the answers nor the name of the alliance, which the reader may want to keep to themselves.
  const credit = () => {
    const notes = credits({ source: facts.source, fragment: `#${facts.name}:` });
    return { title: facts.title, says: says(), notes };
  };
  const status = html("span", { class: "sim-status", role: "status" });
  const say = (text) => {
    status.textContent = text;
  };
  const open = async (chosen) => {
    try {
      requireSmall(facts, chosen.size);
      const found = fromFile(facts, await bytesOf(chosen));
      const count = Object.keys(found.answers).length;
      replace(found, `File opened: it answers ${count || "none"} of ${facts.items.length} questions.`);
      keeping.remember(now());
    } catch (error) {
      say(`${error.message} Your answers have not changed.`);
    }
  };
  const file = html("input", {
    type: "file",
    accept: ".json,application/json",
    hidden: "",
    onchange: async () => {
      const [chosen] = file.files;
      if (chosen) await open(chosen);
      file.value = "";
    },
  });
  // The link stays out of the address bar, and so out of what the browser remembers.
  const share = () => {
    const { answers } = now();
    keeping.keep({ answers, alliance: "" });
    copyOut(new URL(toLink(facts, answers), location.href).href, status, COPIED);
  };
  const keepFile = () => {
    const { answers, alliance } = now();
    save("json", "application/json", toFile(facts, answers, alliance));
    keeping.keep({ answers, alliance });
  };
  const example = () => replace(facts.example, `These are the answers of ${facts.example.alliance}.`);
  // What the reader clears is let go, though it can be brought back.
  const clear = () => {
    keeping.keep(now());
    replace(NONE, "All answers are cleared.");
    keeping.remember(now());
  };
  const table = () => save("csv", "text/csv", csv(records(facts, now().answers)));
  const save = (kind, type, content) => download(`${facts.name}.${kind}`, type, content);
  const button = (action, text, act) => html("button", { type: "button", "data-action": action, onclick: act }, text);
  const buttons = html(
    "div",
    { class: "sim-buttons" },
    ...(facts.example ? [button("example", "Show an example", example)] : []),
    button("clear", "Clear all", clear),
    button("save", "Save answers", keepFile),
    button("open", "Open saved answers", () => file.click()),
    ...(inPage() ? [button("link", "Copy link", share)] : []),
    button("csv", "Data (CSV)", table),
    button("svg", "Picture (SVG)", () => save("svg", "image/svg+xml", standalone(drawing, credit()))),
    button("png", "Picture (PNG)", async () => save("png", "image/png", await toPng(drawing, credit()))),
    button("print", "Print", () => printAlone(buttons.parentElement)),
    file,
    status,
  );
  return { buttons, say };
}

// Where the answers are, as long as this browser keeps them, and if it does not.
function noteOfKeeping(first) {
  const node = html("p", { class: "sim-note" });
  const list = html("a", { href: "kept.html" }, "See all that is kept.");
  const show = (keeps) => node.replaceChildren(...(keeps ? [KEPT, list] : [SAVE]));
  show(first);
  return { node, show };
}

// A file may be gone, or in use, by the time it is read.
async function bytesOf(file) {
  try {
    return await file.arrayBuffer();
  } catch {
    throw new Error("This file can’t be read.");
  }
}

// What to do next about what scored lowest.
function goOn(steps) {
  if (!steps.length) return [];
  return [html("p", { class: "sim-prompt" }, "Do next"), ...steps.flatMap(step)];
}

function step({ title, step, says, place }) {
  const low = says.length ? ` Lowest: ${says.map((one) => `“${one}”`).join(" ")}` : "";
  const told = html("p", {}, html("strong", {}, title), `. ${step || ASK}${low}`);
  if (!place) return [told];
  const { chapter, where, fragment, parameter, because } = place;
  const address = `${chapter}.${inPage() ? "html" : "ipynb"}${fragment}`;
  const link = html("a", { href: address }, `See the effect of ${spaced(parameter)}`);
  return [told, html("p", {}, link, ", in ", html("em", {}, where), `: ${because}`)];
}

const spaced = (word) => word.replaceAll("_", " ");

function table(found) {
  const means = hasMeans(found);
  const heads = ["answered", "score", ...(means ? ["lowest in"] : [])];
  const cells = ({ answered, asked, score, lowest, kind }) => {
    const chance = answered && kind !== "all" ? `${fixed(100 * lowest, 0)} of 100` : "";
    return [`${answered} of ${asked}`, answered ? percent(score) : "", ...(means ? [chance] : [])];
  };
  const row = (one) => {
    const name = one.kind === "all" ? "All questions" : one.title;
    return html("tr", {}, html("th", { scope: "row" }, name), ...cells(one).map((text) => html("td", {}, text)));
  };
  const told = means ? "; the last column says in how many second tries a score is the lowest" : "";
  const columns = heads.map((text) => html("th", { scope: "col" }, text));
  return html(
    "table",
    { class: "sim-wide" },
    html("caption", {}, `Scores from worst (0%) to best (100%)${told}`),
    html("thead", {}, html("tr", {}, html("td", {}), ...columns)),
    html("tbody", {}, ...found.map(row)),
  );
}

// Print the questionnaire alone, with all that is folded open.
function printAlone(section) {
  const folded = [...section.querySelectorAll("details:not([open])")];
  const whole = document.documentElement;
  const during = (on) => {
    folded.forEach((details) => details.toggleAttribute("open", on));
    section.classList.toggle("sim-printed", on);
    whole.classList.toggle("sim-printing", on);
  };
  during(true);
  addEventListener("afterprint", () => during(false), { once: true });
  print();
}

export default { render };
