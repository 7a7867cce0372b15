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
    const name = decodeURIComponent(location.hash.slice(1).replace(/%(?![0-9a-f]{2})/gi, "%25"));
    if (!name) return null;
    const figure = CSS.escape(name.split(":")[0]);
    return document.getElementById(name) ?? document.querySelector(`[data-figure="${figure}"]`);
  }

  function reveal() {
    const place = target();
    if (!isShort() || !place?.closest(".sa-long")) return;
    take(WHOLE);
    place.scrollIntoView();
  }

  take(kept() === SHORT ? SHORT : WHOLE);
  addEventListener("DOMContentLoaded", () => {
    const box = document.querySelector(".sa-ways");
    if (!box) return take(WHOLE);
    switchIn(box);
    for (const link of document.querySelectorAll(".page-toc a[href^='#'], #pst-page-toc-nav a[href^='#']")) {
      const place = document.getElementById(decodeURIComponent(link.hash.slice(1)));
      if (place?.closest(".sa-long") || place?.querySelector(":scope > .sa-long:is(h2, h3, h4)")) {
        link.closest("li").classList.add("sa-long");
      }
    }
    take(root.dataset.way);
    reveal();
    addEventListener("hashchange", reveal);
  });
})();
