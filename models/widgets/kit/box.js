// A box with its name in the middle, as diagrams are drawn of.
import { svg } from "./dom.js";

export function namedBox(name, [x, y], wide, high) {
  return svg(
    "g",
    {},
    svg("rect", { class: "sim-box", x: x - wide / 2, y: y - high / 2, width: wide, height: high, rx: 6 }),
    svg("text", { class: "sim-boxed", x, y: y + 5, "text-anchor": "middle" }, name),
  );
}
