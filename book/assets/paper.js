// On paper the book is light, whatever the reader has on the screen, and nothing is cut at the edge.
//
// The theme writes the dark into the page by an attribute, and dozens of its rules follow that; so
// for a print the attribute is changed, and changed back. What scrolls on the screen and can't be
// broken, a part of an equation or a table of them, is made as much smaller as the sheet asks.
//
// A sheet bears the chapter's title. What a click would tell, answers to exercises and questions,
// stands at the end of the chapter.
(() => {
  const SHEET = 675; // pixels, a little less than lies between the margins of A4 in book.css
  const SMALLER = 14 / 16; // than on the screen is all text on paper, by book.css too
  const { dataset } = document.documentElement;
  let before;
  let shrunk = [];
  let added = [];

  function least(node) {
    if (node.localName !== "table") {
      const rows = [...node.querySelector("math").children];
      return Math.max(...rows.map((row) => row.getBoundingClientRect().width));
    }
    node.style.width = "min-content";
    const width = node.offsetWidth;
    node.style.width = "";
    return width;
  }

  function part(tag, ...inside) {
    const node = document.createElement(tag);
    node.append(...inside);
    return node;
  }

  // Of a folded exercise, its number and the last of what is folded in it.
  function ofExercise(exercise) {
    const answer = exercise.querySelector(":scope > details:last-of-type");
    if (!answer) return [];
    const [, ...text] = answer.cloneNode(true).children;
    return [part("div", exercise.querySelector("strong").cloneNode(true), " ", ...text)];
  }

  // Of a question, what is said to the right answer; to a bet all that is said.
  function ofQuestion({ prompt, answers, reveal, right }) {
    const told = reveal ? [...new Set(Object.values(answers))] : [right.replace(/[^?.!]$/, "$&."), answers[right]];
    return [part("div", part("strong", prompt), " ", part("p", told.join(" ")))];
  }

  function answers() {
    const kept = document.querySelector('script[type$="widget-state+json"]')?.textContent ?? '{"state":{}}';
    const questions = Object.values(JSON.parse(kept).state).map(({ state }) => state);
    const asked = document.querySelectorAll(".bd-article :is(.sim-question, details:not([class]))");
    const all = [...asked].flatMap((node) => {
      if (!node.checkVisibility()) return []; // of what the short way leaves out
      if (node.localName === "details") return ofExercise(node);
      const prompt = node.querySelector("legend").textContent;
      return questions
        .filter((one) => one.prompt === prompt)
        .slice(0, 1)
        .flatMap(ofQuestion);
    });
    if (!all.length) return [];
    const section = part("section", part("h2", "Answers"), ...all);
    section.className = "sa-answers";
    document.querySelector(".bd-article > section").append(section);
    return [section];
  }

  function head() {
    const title = document.querySelector("h1")?.firstChild.textContent ?? document.title;
    const style = part("style", `@page{@top-left{content:${JSON.stringify(title)}}}`);
    document.head.append(style);
    return [style];
  }

  // The first figure seldom has room below the bet: on paper, what the chapter is about stands there.
  const [about, play] = ["about-this-chapter", "play"].map((name) => document.getElementById(name));
  const after = about?.nextElementSibling; // on the screen

  addEventListener("beforeprint", () => {
    if (about && play) play.before(about);
    added = [...head(), ...answers()];
    before = dataset.theme;
    dataset.theme = "light";
    const rigid = [...document.querySelectorAll(".bd-article :is(table, div.math)")];
    const needed = rigid.map((node) => least(node) * SMALLER);
    shrunk = rigid.filter((_, k) => needed[k] > SHEET);
    rigid.forEach((node, k) => {
      if (needed[k] > SHEET) node.style.zoom = SHEET / needed[k];
    });
  });
  addEventListener("afterprint", () => {
    if (about && play) about.parentNode.insertBefore(about, after);
    dataset.theme = before;
    for (const node of shrunk) node.style.zoom = "";
    for (const node of added) node.remove();
  });
})();
