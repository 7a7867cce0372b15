// A live figure: drawing, sliders, numbers, one sentence, and what the reader takes away.
//
// A figure hands over its model as printed (`about`) and pure functions of the values:
//   settle(values)               the nearest values that are possible together
//   layout(width)                the plane to draw on
//   draw(plane, values, outputs) the nodes of the drawing
//   table(values, outputs)       a node with the numbers
//   summarise(values, outputs)   one sentence that says what is the case
//   rows(values, outputs)        the data, as records
//   handle                       the words that the point moves, across and up, if there is one
//   tall(plane, outputs)         the height of the drawing, if it follows from what is shown
//   across                       whether the drawing needs the whole width
//   look                         a class of its own, if it has a look of its own
//   pick                         the word that a node with `data-pick` sets, if there is one
//   actions                      more buttons, if any: { name, text, wanted(values) }
//   later(values, redraw)        starts work too long for one redraw, if there is some; returns how
//                                to stop it, which happens when the values change
// A node anywhere in it with `data-set`, words and values in JSON, sets these when it is pressed.
// A parameter may be quiet: then it has no control of its own.
import { choice } from "./choice.js";
import { html, svg } from "./dom.js";
import { movable } from "./handle.js";
import { morph } from "./morph.js";
import { csv } from "./numbers.js";
import { inPage } from "./page.js";
import { download, standalone, toPng } from "./saving.js";
import { fromFragment, toFragment } from "./scenario.js";
import { searchbox } from "./searchbox.js";
import { slider } from "./slider.js";
import { keepWithin } from "./within.js";

export function liveFigure({ model, el, about, ...figure }) {
  const { name, parameters } = about;
  const defaults = Object.fromEntries(parameters.map(({ word }) => [word, model.get(word)]));
  const values = () => Object.fromEntries(parameters.map(({ word }) => [word, model.get(word)]));

  const picture = svg("g");
  const drawing = svg("svg", { class: "sim-drawing", role: "group", "aria-label": about.title });
  const stage = html("div", { class: "sim-stage" }, drawing);
  const numbers = html("div", { class: "sim-numbers" });
  const summary = html("p", { class: "sim-summary", "aria-live": "polite", "aria-atomic": "true" });
  const controls = parameters
    .filter(({ quiet }) => !quiet)
    .map((parameter) => {
      const { word, options, longest } = parameter;
      const control = options ? choice : longest ? searchbox : slider;
      return { word, ...control(parameter, (value) => change({ [word]: value })) };
    });
  const handle =
    figure.handle && movable(about, figure.handle, drawing, () => plane, values, change);
  // The point stays in place while the picture changes: taken out, it would lose focus and drag.
  drawing.append(picture, ...(handle ? [handle.node] : []));
  if (figure.pick) pickable(drawing, (value) => change({ [figure.pick]: value }));
  const { actions = [] } = figure;
  const buttons = takeaways({ name, model, drawing, values, change, defaults, rows, actions });
  const side = html("div", { class: "sim-side" }, ...controls.map(({ label }) => label), numbers);
  const body = html("div", { class: "sim-body" }, stage, summary, side);
  const looks = ["sim", figure.across && "sim-across", figure.look].filter(Boolean);
  el.replaceChildren(
    html("figure", { class: looks.join(" "), "data-figure": name }, body, buttons),
  );
  settable(body, change);

  let plane = null;
  let settling = false;

  function change(wanted) {
    settling = true;
    const settled = figure.settle({ ...values(), ...wanted });
    for (const [word, value] of Object.entries(settled)) model.set(word, value);
    model.save_changes();
    settling = false;
    redraw();
  }

  let stop = null;
  function redraw() {
    paint();
    stop?.();
    stop = figure.later?.(values(), paint);
  }

  function paint() {
    const now = values();
    controls.forEach(({ word, show }) => show(now[word]));
    const outputs = about.outputs(now);
    summary.textContent = figure.summarise(now, outputs);
    morph(numbers, [figure.table(now, outputs)]);
    if (!plane) return;
    if (figure.tall) size(figure.tall(plane, outputs));
    morph(picture, figure.draw(plane, now, outputs));
    handle?.show(now);
    keepWithin(drawing);
  }

  function rows() {
    const now = values();
    return figure.rows(now, about.outputs(now));
  }

  function resize([{ contentRect }]) {
    const width = Math.round(contentRect.width);
    if (!width || plane?.width === width) return;
    plane = figure.layout(width);
    if (!figure.tall) size(plane.height);
    redraw();
  }

  function size(height) {
    drawing.setAttribute("width", plane.width);
    drawing.setAttribute("height", height);
    drawing.setAttribute("viewBox", `0 0 ${plane.width} ${height}`);
  }

  let waiting = 0;
  const fromOutside = () => {
    if (settling) return;
    cancelAnimationFrame(waiting);
    waiting = requestAnimationFrame(redraw);
  };
  const fromAddress = () => change(fromFragment(location.hash, name, parameters));

  parameters.forEach(({ word }) => model.on(`change:${word}`, fromOutside));
  const observer = new ResizeObserver(resize);
  observer.observe(stage);
  if (inPage()) addEventListener("hashchange", fromAddress);
  if (inPage()) fromAddress();
  else redraw();

  return () => {
    observer.disconnect();
    cancelAnimationFrame(waiting);
    stop?.();
    removeEventListener("hashchange", fromAddress);
    parameters.forEach(({ word }) => model.off(`change:${word}`, fromOutside));
  };
}

function pickable(drawing, choose) {
  pressable(drawing, ({ target }) => target.closest?.("[data-pick]")?.dataset.pick, choose);
}

function settable(body, change) {
  const set = ({ target }) => target.closest?.("[data-set]")?.dataset.set;
  pressable(body, set, (values) => change(JSON.parse(values)));
}

// A button presses itself on Enter and Space; what is drawn needs help.
function pressable(node, found, act) {
  node.addEventListener("click", (event) => found(event) && act(found(event)));
  node.addEventListener("keydown", (event) => {
    if (!found(event) || !["Enter", " "].includes(event.key)) return;
    if (event.target.closest("button")) return;
    event.preventDefault();
    event.stopPropagation();
    act(found(event));
  });
}

function takeaways({ name, model, drawing, values, change, defaults, rows, actions }) {
  const status = html("span", { class: "sim-status", role: "status" });
  const say = (text) => {
    status.textContent = text;
  };
  const button = (action, text, act) =>
    html("button", { type: "button", "data-action": action, onclick: act }, text);
  const copy = (text, told) =>
    navigator.clipboard.writeText(text).then(
      () => say(told),
      () => say(text),
    );
  const share = () => {
    history.replaceState(null, "", toFragment(name, values()));
    copy(location.href, "Link copied; it is in the address bar too.");
  };
  const code = () => {
    const pairs = Object.entries(values());
    const given = pairs.map(([word, value]) => `${word}=${JSON.stringify(value)}`);
    copy(`${model.get("_anywidget_id").split(".").pop()}(${given.join(", ")})`, "Code copied.");
  };
  return html(
    "div",
    { class: "sim-buttons" },
    ...actions.map(({ name: action, text, wanted }) =>
      button(action, text, () => change(wanted(values()))),
    ),
    button("reset", "Reset", () => change(defaults)),
    inPage() ? button("link", "Copy link", share) : button("code", "Copy code", code),
    button("csv", "Data (CSV)", () => {
      const data = rows();
      if (data.length) download(`${name}.csv`, "text/csv", csv(data));
      else say("Nothing is shown, so there are no data to save.");
    }),
    button("svg", "Picture (SVG)", () =>
      download(`${name}.svg`, "image/svg+xml", standalone(drawing)),
    ),
    button("png", "Picture (PNG)", async () =>
      download(`${name}.png`, "image/png", await toPng(drawing)),
    ),
    status,
  );
}
