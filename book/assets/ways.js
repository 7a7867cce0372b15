// Two ways through a chapter: the short one leaves out what carries the class `sa-long`. And one
// switch for all code of the page, which is hidden until the reader asks for it. The build writes
// the buttons, each with its choice as its value.
//
// Either choice holds for the whole book and is kept in this browser. Without this script the whole
// chapter is shown, with its code. A link to a place that the short way leaves out shows the whole.
(() => {
  const WAY = "sa-way";
  const CODE = "sa-code";
  const SHORT = "short";
  const WHOLE = "whole";
  const SHOWN = "shown";
  const root = document.documentElement;
  const isShort = () => root.dataset.way === SHORT;

  // A browser may refuse to keep anything; then the choice holds for the page.
  const kept = (key) => {
    try {
      return localStorage.getItem(key);
    } catch {
      return null;
    }
  };
  const keep = (key, choice) => {
    try {
      localStorage.setItem(key, choice);
    } catch {}
  };

  const buttons = new Map();
  const press = (name, pressed) => buttons.get(name)?.setAttribute("aria-pressed", String(pressed));
  function take(way) {
    root.dataset.way = way;
    for (const name of [SHORT, WHOLE]) press(name, name === way);
  }

  function showCode(choice) {
    root.dataset.code = choice;
    for (const fold of document.querySelectorAll(".bd-article details.hide")) fold.open = choice === SHOWN;
    press(CODE, choice === SHOWN);
  }

  function choose(choice) {
    if (choice === CODE) {
      showCode(root.dataset.code === SHOWN ? "hidden" : SHOWN);
      keep(CODE, root.dataset.code);
    } else {
      take(choice);
      keep(WAY, choice);
    }
  }

  function switchIn(box) {
    for (const button of box.children) {
      buttons.set(button.value, button);
      button.addEventListener("click", () => choose(button.value));
    }
  }

  // Where the address points: a place by its name, or a figure by the name before the colon.
  function target() {
    let name = location.hash.slice(1);
    if (!name) return null;
    try {
      name = decodeURIComponent(name);
    } catch {} // half a code: as it is written
    const figure = CSS.escape(name.split(/:|%3A/i)[0]);
    return document.getElementById(name) ?? document.querySelector(`[data-figure="${figure}"]`);
  }

  // A section is left out with its heading, even if some of it stays.
  const isLeftOut = (place) => place?.closest(".sa-long") || place?.querySelector(":scope > .sa-long:is(h2, h3, h4)");

  function reveal() {
    const place = target();
    if (!isShort() || !isLeftOut(place)) return;
    take(WHOLE);
    place.scrollIntoView();
  }

  const chosen = () => (kept(WAY) === SHORT ? SHORT : WHOLE);
  const code = () => (kept(CODE) === SHOWN ? SHOWN : "hidden");
  take(chosen());
  showCode(code());
  addEventListener("DOMContentLoaded", () => {
    const box = document.querySelector(".sa-ways");
    if (box) switchIn(box);
    showCode(code());
    if (!box?.dataset.short) return take(WHOLE);
    for (const link of document.querySelectorAll(".page-toc a[href^='#'], #pst-page-toc-nav a[href^='#']")) {
      const place = document.getElementById(decodeURIComponent(link.hash.slice(1)));
      if (isLeftOut(place)) link.closest("li").classList.add("sa-long");
    }
    take(root.dataset.way);
    addEventListener("hashchange", reveal);
    addEventListener("sa-arrive", reveal); // the figure that a link sets is drawn
    addEventListener("pageshow", ({ persisted }) => {
      if (!persisted) return;
      take(chosen());
      showCode(code());
    });
    reveal();
  });
})();
