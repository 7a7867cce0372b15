// Home, End, Page Up and Page Down lead through what can be pressed in a drawing, or answers a
// question, as through a list: to its ends, or some places on. The page stays where it is.
import { clamp } from "./numbers.js";

const PLACES_ON = { Home: -Infinity, End: Infinity, PageUp: -5, PageDown: 5 };

export function walkable(body) {
  body.addEventListener("keydown", (event) => {
    const { key, target, ctrlKey, altKey, metaKey, defaultPrevented } = event;
    const group = target.closest(".sim-drawing, .sim-step");
    if (!PLACES_ON[key] || !group || defaultPrevented || ctrlKey || altKey || metaKey) return;
    event.preventDefault();
    const all = [...group.querySelectorAll("button, [tabindex='0']")];
    all[clamp(all.indexOf(target) + PLACES_ON[key], 0, all.length - 1)].focus();
  });
}
