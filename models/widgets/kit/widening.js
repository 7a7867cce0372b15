// A view of one figure in the whole window, and back; Escape leads back too.
import { html } from "./dom.js";

const THERE_AND_BACK = ["Full view", "Back to the page"];
const IN_PAGE = 660; // width of a drawing in a page
const EDGES = 60; // of the window, above and below
const FILLED = 0.8; // of the width, at least, by a drawing that is only shown larger

// How wide to lay a drawing out in so much room. In a full view it is shown larger, letters and all,
// if it fills the window so.
export function laidOut(root, room, layout) {
  if (!root.closest(".sim-full")) return room;
  const most = (IN_PAGE * (innerHeight - EDGES)) / layout(IN_PAGE).height;
  const larger = room > IN_PAGE && most > FILLED * room;
  root.style.setProperty("--sim-wide", `${larger ? Math.min(room, most) : room}px`);
  return larger ? IN_PAGE : room;
}

export function widening(root) {
  let dialog = null;
  let gap = null; // in the page meanwhile, so that all is where it was afterwards
  const button = html("button", { type: "button", "data-action": "full", onclick: turn }, THERE_AND_BACK[0]);

  function turn() {
    if (dialog) dialog.close();
    else open();
  }

  function open() {
    dialog = html("dialog", { class: "sim-full", "aria-label": root.getAttribute("aria-label"), onclose: close });
    gap = html("div", { class: "sim", style: `height: ${root.offsetHeight}px` });
    root.after(gap, dialog);
    dialog.append(root);
    dialog.showModal();
    button.textContent = THERE_AND_BACK[1];
    button.focus({ preventScroll: true });
    dialog.scrollTop = 0;
  }

  function close() {
    gap.replaceWith(root);
    dialog.remove();
    dialog = null;
    button.textContent = THERE_AND_BACK[0];
    button.focus({ preventScroll: true });
  }

  return button;
}
