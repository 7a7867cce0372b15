// A labelled box for words to look for.
import { explain } from "./announcing.js";
import { html } from "./dom.js";

export function searchbox(parameter, onInput) {
  const input = html("input", {
    type: "search",
    maxlength: parameter.longest,
    placeholder: " ", // for the style of a search for nothing
    "data-word": parameter.word,
    "data-lm-suppress-shortcuts": "true",
    oninput: () => onInput(input.value),
  });
  const label = html("label", {}, html("span", {}, parameter.label), input);
  explain(label, input, parameter);
  const show = (value) => {
    if (input.value !== value) input.value = value;
  };
  return { label, show };
}
