// Copies a text for the reader. On plain http a browser has no clipboard, and it may refuse
// elsewhere: then the text is shown, selected, to be copied by hand.
import { html } from "./dom.js";

export async function copyOut(text, status, { done, note = "" }) {
  try {
    await navigator.clipboard.writeText(text);
    status.textContent = `${done} ${note}`.trim();
  } catch {
    const box = html("input", { type: "text", readonly: "", value: text });
    status.replaceChildren(html("label", { class: "sim-copy" }, "Copy it from here: ", box), note);
    box.focus();
    box.select();
  }
}
