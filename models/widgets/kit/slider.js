// A labelled slider for one parameter of a model.
import { explain } from "./announcing.js";
import { html, write } from "./dom.js";
import { STEP, toStep } from "./numbers.js";
import { valueText } from "./parameter.js";

export function slider(parameter, onInput) {
  // Not an <output>: a label would name that and leave the slider without a name.
  // As wide as its widest value, so that nothing is laid out anew when another is shown.
  const longest = Math.max(...[parameter.low, parameter.high].map((value) => valueText(parameter, value).length));
  const shown = html("span", { class: "sim-value", "aria-hidden": "true", style: `min-width: ${longest}ch` });
  const step = parameter.whole ? 1 : STEP;
  const input = html("input", {
    type: "range",
    min: parameter.low,
    max: parameter.high,
    step,
    "data-word": parameter.word,
    // JupyterLab would take the arrow keys for itself.
    "data-lm-suppress-shortcuts": "true",
    oninput: () => onInput(toStep(Number(input.value), step)),
  });
  const letter = html("span", { "aria-hidden": "true" }, parameter.letter);
  const label = html("label", {}, html("span", {}, `${parameter.label} `, letter), shown, input);
  explain(label, input, parameter);
  const show = (value) => {
    const text = valueText(parameter, value);
    if (Number(input.value) !== value) input.value = value;
    if (shown.textContent === text) return;
    write(shown, text);
    input.setAttribute("aria-valuetext", text);
  };
  return { label, show };
}
