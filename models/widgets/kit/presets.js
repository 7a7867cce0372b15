// Settings to begin with: a row of buttons, of which that is pressed whose settings are there now.
import { html } from "./dom.js";

export function presetButtons(presets, press) {
  const buttons = presets.map(({ name, values }) => ({
    values,
    node: html("button", { type: "button", "data-preset": name, onclick: () => press(values) }, name),
  }));
  const group = html("div", { class: "sim-step" }, html("p", {}, "Begin with"), ...buttons.map(({ node }) => node));
  const show = (now) => {
    for (const one of buttons) one.node.setAttribute("aria-pressed", String(isAt(now, one.values)));
  };
  return { nodes: buttons.length ? [group] : [], show };
}

// Whether the settings are those of a preset.
export const isAt = (now, values) => Object.entries(values).every(([word, value]) => now[word] === value);
