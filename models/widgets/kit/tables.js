// Tables of numbers beside a drawing.
import { html } from "./dom.js";

export const factRow = (name, ...cells) =>
  html("tr", {}, html("th", { scope: "row" }, name), ...cells.map((cell) => html("td", {}, cell)));
