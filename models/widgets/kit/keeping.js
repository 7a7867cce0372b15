// What a reader gave and nothing else holds.
import { isEmpty } from "./answers.js";
import { inPage } from "./page.js";
import { sameState } from "./versions.js";

// While there is such a state among `all`, the browser asks before it leaves the page, which keeps
// nothing. All versions count: who looks at an example means to come back.
export function unsaved(first, all) {
  const kept = [first];
  const isKept = (state) => isEmpty(state) || kept.some((one) => sameState(one, state));
  const ask = (event) => event.preventDefault();
  const check = () => {
    if (!inPage()) return; // in Jupyter, the kernel holds the answers
    if (all().every(isKept)) removeEventListener("beforeunload", ask);
    else addEventListener("beforeunload", ask);
  };
  const keep = (state) => {
    kept.push(state);
    check();
  };
  return { keep, check, leave: () => removeEventListener("beforeunload", ask) };
}
