// What a reader gave and nothing else holds.
import { isEmpty } from "./answers.js";
import { inPage } from "./page.js";
import { sameState } from "./versions.js";

// While there is such a state among `all`, the browser asks before it leaves the page. It keeps one
// state itself, if it does; but all versions count: who looks at an example means to come back.
export function unsaved(first, all, memory) {
  // What was recalled is held only as long as it stays in the store.
  const kept = sameState(memory.recall() ?? {}, first) ? [] : [first];
  const ask = (event) => event.preventDefault();
  const check = () => {
    if (!inPage()) return; // in Jupyter, the kernel holds the answers
    const held = [memory.recall(), ...kept];
    const isKept = (state) => isEmpty(state) || held.some((one) => sameState(one, state));
    if (all().every(isKept)) removeEventListener("beforeunload", ask);
    else addEventListener("beforeunload", ask);
  };
  const keep = (state) => {
    kept.push(state);
    check();
  };
  // What is the reader's own, and neither an example nor somebody's link, the browser keeps, if it has
  // room: returns whether it does.
  const remember = (state) => {
    const isKept = memory.keep(isEmpty(state) ? null : state);
    check();
    return isKept;
  };
  return { keep, remember, check, leave: () => removeEventListener("beforeunload", ask) };
}
