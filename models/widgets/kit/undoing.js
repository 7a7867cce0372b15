// Undo and redo: two buttons that bring back what was replaced, and say what that is.
import { html } from "./dom.js";
import { begun, edited, moved, present, replaced } from "./versions.js";

const WAYS = [
  ["undo", "Undo: back to", -1],
  ["redo", "Redo: forward to", 1],
];

// `bring` shows a state again, and `told` says in words what it is.
export function undoing(first, { bring, told }) {
  let versions = begun(first);
  const buttons = WAYS.map(([action, text, by]) => {
    const node = html("button", { type: "button", "data-action": action, hidden: "", onclick: () => go(by) });
    return { node, text, by };
  });

  function take(next) {
    versions = next;
    for (const { node, text, by } of buttons) {
      const state = versions.all[versions.at + by];
      node.hidden = !state;
      node.textContent = state ? `${text} ${told(state)}` : "";
    }
  }

  function go(by) {
    take(moved(versions, by));
    bring(present(versions));
    // A button that is gone would take the focus with it.
    const [pressed, other] = by < 0 ? buttons : [...buttons].reverse();
    if (pressed.node.hidden) other.node.focus();
  }

  return {
    nodes: buttons.map(({ node }) => node),
    edit(state) {
      versions = edited(versions, state);
    },
    replace: (state) => take(replaced(versions, state)),
    change: (how, ...states) => take(how(versions, ...states)),
    present: () => present(versions),
    all: () => versions.all,
  };
}
