// A question answered by one click; a bet keeps what it has to say until the reader asks.
import { html } from "./kit/dom.js";
import { keepKeys } from "./kit/keys.js";

let made = 0;

function render({ model, el }) {
  const answers = Object.entries(model.get("answers"));
  const reveal = model.get("reveal");
  const said = html("p", { class: "sim-answer", role: "status" });
  made += 1;
  const group = `${model.get("name")}-${made}`;

  const show = () => {
    said.textContent = model.get("answers")[model.get("chosen")];
  };
  const button = html("button", { type: "button", hidden: "", onclick: show }, reveal);
  const choose = (answer) => {
    model.set("chosen", answer);
    model.save_changes();
    button.hidden = !reveal;
    if (reveal) said.textContent = "";
    else show();
  };
  const choices = answers.map(([answer]) =>
    html(
      "label",
      {},
      html("input", { type: "radio", name: group, onchange: () => choose(answer) }),
      html("span", {}, answer),
    ),
  );
  const form = html(
    "form",
    { class: "sim-question", "data-question": model.get("name") },
    html("fieldset", {}, html("legend", {}, model.get("prompt")), ...choices),
    button,
    said,
  );
  el.replaceChildren(form);
  keepKeys(form);
}

export default { render };
