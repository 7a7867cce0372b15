// Two ways through a chapter: the short one leaves out what carries the class `sa-long`.
//
// The choice holds for the whole book and is kept in this browser. Without this script the whole
// chapter is shown. A link to a place that the short way leaves out shows the whole chapter.
(() => {
  const KEY = "sa-way";
  const SHORT = "short";
  const WHOLE = "whole";
  const root = document.documentElement;
  const isShort = () => root.dataset.way === SHORT;

  // A browser may refuse to keep anything; then the choice holds for the page.
  const kept = () => {
    try {
      return localStorage.getItem(KEY);
    } catch {
      return null;
    }
  };
  const keep = (way) => {
    try {
      localStorage.setItem(KEY, way);
    } catch {}
  };

  const buttons = new Map();
  function take(way) {
    root.dataset.way = way;
    for (const [name, button] of buttons) button.setAttribute("aria-pressed", String(name === way));
  }

  function switchIn(box) {
    const { short, whole } = box.dataset;
    const ways = [
      [SHORT, `Short way: words, figures and decisions, about ${short} minutes to read`],
      [WHOLE, `Whole chapter: with equations, code and checks, about ${whole} minutes to read`],
    ];
    for (const [name, text] of ways) {
      const button = document.createElement("button");
      button.type = "button";
      button.textContent = text;
      button.addEventListener("click", () => {
        take(name);
        keep(name);
      });
      buttons.set(name, button);
    }
    box.setAttribute("role", "group");
    box.setAttribute("aria-label", "How much of this chapter to show");
    box.append(...buttons.values());
    box.hidden = false;
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

  const chosen = () => (kept() === SHORT ? SHORT : WHOLE);
  take(chosen());
  addEventListener("DOMContentLoaded", () => {
    const box = document.querySelector(".sa-ways");
    if (!box) return take(WHOLE);
    switchIn(box);
    for (const link of document.querySelectorAll(".page-toc a[href^='#'], #pst-page-toc-nav a[href^='#']")) {
      const place = document.getElementById(decodeURIComponent(link.hash.slice(1)));
      if (isLeftOut(place)) link.closest("li").classList.add("sa-long");
    }
    take(root.dataset.way);
    addEventListener("hashchange", reveal);
    addEventListener("sa-arrive", reveal); // the figure that a link sets is drawn
    addEventListener("pageshow", ({ persisted }) => persisted && take(chosen()));
    reveal();
  });
})();
