// Controls that a reader needs less often, folded away; how many of them are changed is said outside.
import { html, write } from "./dom.js";

export function folding(parameters, controls) {
  const folded = parameters.filter((one) => one.folded);
  const labels = controls.filter(({ word }) => folded.some((one) => one.word === word)).map(({ label }) => label);
  const told = html("span", { class: "sim-changed" });
  const heading = html("summary", {}, "More settings", told);
  const node = html("details", { class: "sim-more" }, heading, html("div", { class: "sim-settings" }, ...labels));
  const changed = (now) => folded.filter(({ word, value }) => now[word] !== value).length;
  const show = (now) => {
    const count = changed(now);
    write(told, count ? ` · ${count} changed` : "");
  };
  // Who comes by a link that sets one of them finds it open.
  const reveal = (now) => {
    if (changed(now)) node.open = true;
  };
  return { nodes: labels.length ? [node] : [], show, reveal };
}
