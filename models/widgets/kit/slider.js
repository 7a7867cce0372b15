// A labelled slider for one parameter of a model.
import { html } from "./dom.js";
import { fixed, percent, STEP, toStep } from "./numbers.js";

export function slider(parameter, onInput) {
  // Not an <output>: a label would name that and leave the slider without a name.
  const written = (value) => (parameter.unit === "share" ? percent(value) : fixed(value, parameter.whole ? 0 : 2));
  // As wide as its widest value, so that nothing is laid out anew when another is shown.
  const longest = Math.max(...[parameter.low, parameter.high].map((value) => written(value).length));
  const shown = html("span", { class: "sim-value", style: `min-width: ${longest}ch` });
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
  const name = `${parameter.label} ${parameter.letter}`;
  const label = html("label", {}, html("span", {}, name), shown, input);
  label.title = `${parameter.meaning} (${parameter.unit})`;
  const show = (value) => {
    const text = written(value);
    if (Number(input.value) !== value) input.value = value;
    if (shown.textContent === text) return;
    shown.textContent = text;
    input.setAttribute("aria-valuetext", `${text}, ${parameter.meaning}`);
  };
  return { label, show };
}
