// An arrow from one place to another that a press switches off and on.
import { svg } from "./dom.js";
import { listed } from "./words.js";

// What is switched off, by its numbers: "arrow B", "bridges 2, 6 and 7".
export const those = (name, numbers) => `${name}${numbers.length > 1 ? "s" : ""} ${listed(numbers)}`;

// How a figure settles whose `pick` is "switched": what is picked is switched off, or on again at the
// strength it has at first.
export function switching({ parameters }) {
  const strengths = Object.fromEntries(parameters.map(({ word, value }) => [word, value]));
  const settle = ({ switched, ...values }) =>
    switched ? { ...values, [switched]: values[switched] > 0 ? 0 : strengths[switched] } : values;
  return { settle, strengths };
}

// Level or upright, with its number in the middle. `word` is what `pick` of the figure sets.
export function switchArrow({ word, says, name = "arrow" }, number, [x1, y1], [x2, y2], strength) {
  const [ux, uy] = [Math.sign(x2 - x1), Math.sign(y2 - y1)];
  const [x, y] = [(x1 + x2) / 2, (y1 + y2) / 2];
  const head = [
    [-8 * ux - 5 * uy, -8 * uy - 5 * ux],
    [-8 * ux + 5 * uy, -8 * uy + 5 * ux],
  ];
  const tip = head.map(([dx, dy]) => `L${x2 + dx},${y2 + dy}`).join("");
  return svg(
    "g",
    {
      class: strength > 0 ? "sim-arrow" : "sim-arrow sim-off",
      "data-pick": word,
      "data-switch": "",
      "data-lm-suppress-shortcuts": "true",
      role: "button",
      tabindex: 0,
      "aria-pressed": strength > 0 ? "false" : "true",
      "aria-label": `Switch off ${name} ${number}: ${says}`,
    },
    svg("path", { class: "sim-shaft", d: `M${x1},${y1}L${x2 - 6 * ux},${y2 - 6 * uy}` }),
    svg("path", { class: "sim-tip", d: `M${x2},${y2}${tip}Z` }),
    svg("circle", { class: "sim-badge", cx: x, cy: y, r: 12 }),
    svg("text", { class: "sim-boxed", x, y: y + 5, "text-anchor": "middle" }, String(number)),
  );
}
