// A question with its answers as buttons: `options` are { text, set, on }, where `set` holds the
// words and values that the figure takes when the button is pressed.
import { html } from "./dom.js";

export function offering(says, options) {
  const buttons = options.map(({ text, set, on }) =>
    html(
      "button",
      {
        type: "button",
        "data-set": JSON.stringify(set),
        "data-lm-suppress-shortcuts": "true",
        "aria-pressed": `${on}`,
      },
      html("span", { "aria-hidden": "true" }, on ? "● " : "○ "),
      text,
    ),
  );
  return html("div", { class: "sim-step", role: "group", "aria-label": says }, html("p", {}, says), ...buttons);
}
