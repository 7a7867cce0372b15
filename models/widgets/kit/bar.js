// A bar in a table: as long as a part of 1, with a mark at another part if there is one.
import { html } from "./dom.js";

const percents = (part) => `${(100 * part).toFixed(1)}%`;

export function tableBar(colour, part, mark) {
  return html(
    "div",
    { class: `sim-bar sim-${colour}`, "aria-hidden": "true" },
    html("span", { style: `width: ${percents(part)}` }),
    ...(mark === undefined ? [] : [html("i", { style: `left: ${percents(mark)}` })]),
  );
}
