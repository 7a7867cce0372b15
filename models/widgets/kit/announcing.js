// What is heard: names, meanings, and what is the case once the reader rests.
import { html } from "./dom.js";

const REST = 700; // milliseconds, after which a reader is done with a control for now
const SPOKEN = 5000; // after which a sentence was heard, and stands in the page only where it is read

// In a notebook each figure runs modules of its own, so the page itself counts what it must tell apart.
export function newId() {
  document.sims = (document.sims ?? 0) + 1;
  return `sim-${document.sims}`;
}

// A node that says aloud what it is told, not at each press of a key but when all rests.
export function announcing() {
  const node = html("p", { class: "sim-heard", role: "status" });
  let said;
  let waiting = 0;
  const put = (text, wait, after) => {
    waiting = setTimeout(() => {
      node.textContent = text;
      after?.();
    }, wait);
  };
  // What is the case before the reader does anything is read with the page.
  function tell(text, aloud) {
    clearTimeout(waiting);
    if (node.textContent) node.textContent = "";
    if (!aloud) said = text;
    if (text === said) return;
    put(text, REST, () => {
      said = text;
      put("", SPOKEN);
    });
  }
  return { node, tell, hush: () => clearTimeout(waiting) };
}

// What a control sets: shown to the pointer, and said after its name and its value.
export function explain(label, input, { meaning, unit, letter }) {
  const said = unit ? `${meaning} (${unit})` : meaning;
  const node = html("span", { hidden: "", id: newId() }, letter ? `${said}, written ${letter}` : said);
  input.setAttribute("aria-describedby", node.id);
  label.title = said;
  label.append(node);
}

// The number of a figure in its chapter and the first sentence of the caption that stands below it.
export function captionOf(el) {
  for (let node = el; node && !node.matches("section, article"); node = node.parentElement) {
    const caption = firstWords(node.nextElementSibling?.textContent ?? "");
    if (caption) return caption;
  }
  return null;
}

// Behind a caption stands its link to itself, a #.
export const firstWords = (text) => /^\s*(Figure \d+\. .+?[.?!])(?=[\s#]|$)/s.exec(text)?.[1].replace(/\s+/g, " ");
