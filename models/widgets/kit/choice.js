// A labelled menu for one choice of a figure.
import { explain } from "./announcing.js";
import { html } from "./dom.js";

export function choice(parameter, onInput) {
  const options = parameter.options.map(({ value, label }) => html("option", { value }, label));
  const input = html(
    "select",
    {
      "data-word": parameter.word,
      "data-lm-suppress-shortcuts": "true",
      onchange: () => onInput(input.value),
    },
    ...options,
  );
  const label = html("label", {}, html("span", {}, parameter.label), input);
  explain(label, input, parameter);
  const show = (value) => {
    if (input.value !== value) input.value = value;
  };
  return { label, show };
}
