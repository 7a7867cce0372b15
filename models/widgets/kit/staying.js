// What a control moves stays in view while it is used. The drawing stands still beside the controls,
// or above them, as the page scrolls; where it is too tall for that, the panel that the control moves
// stays and the rest scrolls away. Nothing else changes its place, so nothing jumps under a thumb.
//
// A figure of several panels hands them over from top to bottom, as { from, words, main }: where each
// begins in the drawing, and the words that move it more than the main panel.

const MOST_OF_ROOM = 0.6; // for a drawing above its controls,
const FOR_CONTROLS = 170; // or all but so much, where they stand in rows
const IN_ROWS = 560;
const INSIDE = 0.45; // of what stays, from its middle

// The panel, with those next to it as far as there is room; of one that is too tall, what stays is as
// before, from `start` on, if it has what is chosen well inside, or else what is around that.
export function partThatStays(panels, word, high, room, chosen = 0, start = 0) {
  if (high <= room) return [0, high];
  const moved = panels.findIndex(({ words }) => words?.includes(word));
  const main = panels.findIndex((one) => one.main);
  let first = Math.max(0, moved < 0 ? main : moved);
  let last = first;
  const fits = (one, other) => panels[one] && panels[other] && panels[other].to - panels[one].from <= room;
  while (fits(first, last + 1)) last += 1;
  while (fits(first - 1, last)) first -= 1;
  const { from, to } = { from: panels[first]?.from ?? 0, to: panels[last]?.to ?? high };
  if (to - from <= room) return [from, to];
  const inside = Math.abs(chosen - start - room / 2) < INSIDE * room;
  const begin = Math.max(from, Math.min(inside ? start : chosen - room / 2, to - room));
  return [begin, begin + room];
}

export function staying({ body, stage, drawing }) {
  const next = stage.nextElementSibling;
  let panels = [];
  let word = null; // of the control in use
  let cut = false; // whether there is more of the drawing than stays
  let start = 0; // of what stays
  let fitted = null; // the height of the drawing that was fitted
  let end = 0; // where the part of the drawing ends under which the controls pass

  function fit() {
    const { width, height } = drawing.getBoundingClientRect();
    if (!width) return;
    const scale = width / Number(drawing.getAttribute("width")) || 1; // in a full view it is larger
    const seen = roomAround(body) - Number.parseFloat(getComputedStyle(stage).scrollMarginTop);
    const beside = stage.clientWidth < 0.9 * body.clientWidth;
    const rows = body.clientWidth < IN_ROWS ? 0 : seen - FOR_CONTROLS;
    const room = beside ? seen : Math.max(MOST_OF_ROOM * seen, rows);
    cut = height > room;
    fitted = drawing.getAttribute("height");
    const chosen = cut && chosenIn(drawing, word)?.getBoundingClientRect();
    const middle = chosen ? (chosen.top + chosen.bottom) / 2 - drawing.getBoundingClientRect().top : 0;
    const ends = [...panels.slice(1).map((one) => scale * one.from), height];
    const shown = panels.map((one, k) => ({ ...one, from: scale * one.from, to: ends[k] }));
    const [from, to] = partThatStays(shown, word, height, room, middle, start);
    start = from;
    end = beside ? Number.NEGATIVE_INFINITY : to;
    const places = { tall: height, from, to: beside ? height : to, stays: to - from };
    for (const [name, value] of Object.entries(places)) {
      const text = `${Math.round(value)}px`;
      if (body.style.getPropertyValue(`--sim-${name}`) !== text) body.style.setProperty(`--sim-${name}`, text);
    }
    look();
  }

  // Whether the controls pass under the drawing.
  function look() {
    const under = next.getBoundingClientRect().top < stage.getBoundingClientRect().top + end - 1;
    body.classList.toggle("sim-docked", under);
  }

  // By key one may come to a control beside a drawing, or in it, that is still below the window.
  function comeIntoView() {
    const { bottom, height } = stage.getBoundingClientRect();
    if (bottom > innerHeight && height < innerHeight) stage.scrollIntoView({ block: "nearest", behavior: "instant" });
  }

  // What is pressed in the drawing stays under the finger.
  function use({ type, target }) {
    if (type === "focusin" && target.matches(":focus-visible")) comeIntoView();
    if (stage.contains(target)) return;
    const used = target.dataset?.word ?? target.closest?.("label")?.control?.dataset.word ?? null;
    if (used === word) return;
    word = used;
    fit();
  }

  const uses = ["focusin", "pointerdown", "input"];
  for (const kind of uses) body.addEventListener(kind, use);
  addEventListener("scroll", look, { capture: true, passive: true });
  addEventListener("resize", fit);
  const place = (wanted) => {
    panels = wanted;
    fit();
  };
  const follow = () => {
    if (cut || drawing.getAttribute("height") !== fitted) fit();
  };
  const leave = () => {
    removeEventListener("scroll", look, { capture: true });
    removeEventListener("resize", fit);
  };
  return { place, follow, leave };
}

// What is chosen in a drawing, by the control if there is more than one choice.
const chosenIn = (drawing, word) =>
  drawing.querySelector(`[aria-pressed=true][data-set*='"${word}"']`) ??
  drawing.querySelector("[aria-pressed=true], .sim-here");

// The height of what the page scrolls in around a figure: the window, a notebook or a full view.
function roomAround(node) {
  for (let around = node.parentElement; around; around = around.parentElement) {
    const scrolls = /auto|scroll/.test(getComputedStyle(around).overflowY);
    if (scrolls && around !== document.body) return Math.min(around.clientHeight, innerHeight);
  }
  return innerHeight;
}
