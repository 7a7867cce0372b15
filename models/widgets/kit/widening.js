// A view of one figure in the whole window, and back; Escape leads back too.
import { html } from "./dom.js";

const THERE_AND_BACK = ["Full view", "Back to the page"];

export function widening(root, el) {
  let dialog = null;
  const button = html("button", { type: "button", "data-action": "full", onclick: turn }, THERE_AND_BACK[0]);

  function turn() {
    if (dialog) dialog.close();
    else open();
  }

  // The room in the page is kept, so that the page is where it was afterwards.
  function open() {
    el.style.minHeight = `${el.offsetHeight}px`;
    dialog = html("dialog", { class: "sim-full", "aria-label": root.getAttribute("aria-label"), onclose: close });
    el.append(dialog);
    dialog.append(root);
    dialog.showModal();
    button.textContent = THERE_AND_BACK[1];
    button.focus({ preventScroll: true });
    dialog.scrollTop = 0;
  }

  function close() {
    el.replaceChildren(root);
    el.style.minHeight = "";
    dialog = null;
    button.textContent = THERE_AND_BACK[0];
    button.focus({ preventScroll: true });
  }

  return button;
}
