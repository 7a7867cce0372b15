// A live figure: drawing, sliders, numbers, one sentence, and what the reader takes away.
//
// A figure hands over its declaration as printed, with its `outputs` (`about`), and pure functions of
// the values:
//   settle(values)               the nearest values that are possible together, if not all are
//   layout(width)                the plane to draw on
//   draw(plane, values, outputs) the nodes of the drawing
//   table(values, outputs)       a node with the numbers
//   summarise(values, outputs)   one sentence that says what is the case
//   rows(values, outputs)        the data, as records
//   handle                       the words that the point moves, across and up, if there is one
//   tall(plane, outputs)         the height of the drawing, if it follows from what is shown
//   panels(plane)                the panels of the drawing, if there are several: see `staying.js`
//   across                       whether the drawing needs the whole width
//   look                         a class of its own, if it has a look of its own
//   pick                         the word that a node with `data-pick` sets, if there is one
//   actions                      more buttons, if any: { name, text, wanted(values) }
//   told(values)                 what the reader has set, in a few words, if not so many settings
//   leaps(before, after)         whether one press undoes more than the reader sees change, if it may
//   later(values, redraw, slicing) starts work too long for one redraw, if there is some; returns how
//                                to stop it, which happens when the values change and before it is
//                                done at once, or nothing if there is none to do; all of it at once
//                                if `slicing` is false, as the figure likes if it is undefined
// A node anywhere in it with `data-set`, words and values in JSON, sets these when it is pressed.
// A parameter may be quiet: then it has no control of its own.
import { announcing, captionOf, newId } from "./announcing.js";
import { choice } from "./choice.js";
import { copyOut } from "./copying.js";
import { credits, linkOf, settingsOf } from "./crediting.js";
import { html, svg, write } from "./dom.js";
import { folding } from "./folding.js";
import { movable } from "./handle.js";
import { keepKeys } from "./keys.js";
import { placeLabels } from "./labels.js";
import { letterAs } from "./lettering.js";
import { morph } from "./morph.js";
import { csv } from "./numbers.js";
import { dropLink, inPage, onLink, putInAddress } from "./page.js";
import { admitted, admittedOf } from "./parameter.js";
import { presetButtons } from "./presets.js";
import { remembering } from "./remembering.js";
import { download, standalone, toPng } from "./saving.js";
import { fromFragment, refusals, toFragment, toldOfLink } from "./scenario.js";
import { searchbox } from "./searchbox.js";
import { slider } from "./slider.js";
import { staying } from "./staying.js";
import { undoing } from "./undoing.js";
import { sameState } from "./versions.js";
import { walkable } from "./walking.js";
import { laidOut, widening } from "./widening.js";
import { howMany } from "./words.js";

export function liveFigure({ model, el, about, settle = (values) => values, ...figure }) {
  const { name, parameters } = about;
  const { values, lost } = held(model, parameters);
  const defaults = values();
  const memory = remembering("settings", name, about.title);
  const kept = memory.recall();

  const picture = svg("g");
  const summary = html("p", { class: "sim-summary", id: newId() });
  const heard = announcing();
  const named = { "aria-label": about.title, "aria-describedby": summary.id };
  const drawing = svg("svg", { class: "sim-drawing", role: "img", ...named });
  const stage = html("div", { class: "sim-stage" }, drawing);
  const numbers = html("div", { class: "sim-numbers" });
  const notice = html("p", { class: "sim-notice", role: "status" });
  const controls = parameters
    .filter(({ quiet }) => !quiet)
    .map((parameter) => {
      const { word, options, longest } = parameter;
      const control = options ? choice : longest ? searchbox : slider;
      return { word, ...control(parameter, (value) => set({ [word]: value })) };
    });
  const handle = figure.handle && movable(about, figure.handle, drawing, () => plane, values, set);
  // The point stays in place while the picture changes: taken out, it would lose focus and drag.
  drawing.append(picture, ...(handle ? [handle.node] : []));
  if (figure.pick) pickable(drawing, (value) => set({ [figure.pick]: value }));
  const { actions = [] } = figure;
  const press = (wanted) => [replace(wanted), keepAddressTrue()];
  const buttons = takeaways({ about, model, drawing, values, press, defaults, rows, actions, credit });
  const bring = (wanted) => [change(wanted), keepAddressTrue()];
  const undo = undoing(defaults, { bring, told: figure.told ?? settingsSince(defaults) });
  buttons.append(...undo.nodes);
  const presets = presetButtons(about.presets ?? [], press);
  const more = folding(parameters, controls);
  const labels = controls.map(({ label }) => label).filter((label) => !label.parentNode);
  const side = html("div", { class: "sim-side" }, ...presets.nodes, ...labels, ...more.nodes);
  const body = html("div", { class: "sim-body" }, stage, side, summary, numbers);
  const looks = ["sim", figure.across && "sim-across", figure.look].filter(Boolean);
  const attributes = { class: looks.join(" "), "data-figure": name, "aria-label": captionOf(el) ?? about.title };
  const root = html("figure", attributes, notice, body, buttons, heard.node);
  el.replaceChildren(root);
  buttons.append(widening(root));
  const stay = staying({ body, stage, drawing });
  settable(body, set);
  walkable(body);
  keepKeys(root);

  let plane = null;
  let settling = false;
  let touched = false; // since the page was opened

  function change(wanted, byReader = true) {
    settling = true;
    touched ||= byReader;
    const settled = settle({ ...values(), ...wanted });
    for (const [word, value] of Object.entries(settled)) model.set(word, value);
    model.save_changes();
    settling = false;
    memory.keep(sameState(values(), defaults) ? null : values());
    redraw();
  }

  // What the reader sets is no longer what a link or a file had set.
  function set(wanted) {
    const before = values();
    notice.textContent = "";
    change(wanted);
    if (figure.leaps?.(before, values())) undo.replace(values());
    else undo.edit(values());
    keepAddressTrue();
  }

  // Much at once, by an action, Reset or a link; with a way back, unless there was nothing yet.
  function replace(wanted) {
    const nothing = sameState(values(), defaults);
    notice.textContent = "";
    change(wanted);
    if (nothing) undo.edit(values());
    else undo.replace(values());
  }

  // Once the settings are others, a link in the address bar would bring back old ones.
  function keepAddressTrue() {
    const linked = inPage() && fromFragment(location.hash, name, parameters);
    const now = values();
    if (linked && Object.entries(linked.values).some(([word, value]) => now[word] !== value)) dropLink();
  }

  let stop = null;
  function redraw() {
    paint();
    goOn();
  }

  function goOn(slicing) {
    stop?.();
    const done = () => {
      stop = null;
      root.removeAttribute("data-unfinished");
      paint();
    };
    stop = figure.later?.(values(), done, slicing);
    root.toggleAttribute("data-unfinished", Boolean(stop));
  }

  // What leaves the page is whole; another view of the figure may have done the work already.
  function finish() {
    const isUnfinished = Boolean(stop);
    goOn(false);
    if (isUnfinished) paint();
  }

  function paint() {
    const now = values();
    controls.forEach(({ word, show }) => show(now[word]));
    presets.show(now);
    more.show(now);
    const outputs = about.outputs(now);
    const says = figure.summarise(now, outputs);
    write(summary, says);
    heard.tell(says, touched);
    morph(numbers, [figure.table(now, outputs)]);
    if (!plane) return;
    if (figure.tall) size(figure.tall(plane, outputs));
    morph(picture, figure.draw(plane, now, outputs));
    // One picture, unless there is something in it to be reached.
    drawing.setAttribute("role", drawing.querySelector("[tabindex]") ? "group" : "img");
    handle?.show(now);
    placeLabels(drawing);
    stay.follow();
  }

  function rows() {
    finish();
    const now = values();
    return figure.rows(now, about.outputs(now));
  }

  function credit() {
    finish();
    const now = values();
    const settings = settingsOf(parameters, now, defaults);
    const from = { settings, source: about.source, figure: attributes["aria-label"] };
    const notes = credits({ ...from, fragment: linkOf(name, now, defaults) });
    return { title: about.title, says: summary.textContent, notes };
  }

  // The room is another, or the reader's way of setting letters.
  function resize() {
    const width = laidOut(root, Math.round(stage.clientWidth), figure.layout);
    const relettered = letterAs(drawing);
    if (!width) return;
    if (plane?.width !== width || relettered) {
      plane = figure.layout(width);
      if (!figure.tall) size(plane.height);
      redraw();
    }
    stay.place(figure.panels?.(plane) ?? []);
  }

  // Only when it changes: the browser lays out all that is in a drawing of another size.
  function size(height) {
    const box = `0 0 ${plane.width} ${height}`;
    if (drawing.getAttribute("viewBox") === box) return;
    drawing.setAttribute("width", plane.width);
    drawing.setAttribute("height", height);
    drawing.setAttribute("viewBox", box);
  }

  let opening = true;
  let waiting = 0;
  const fromOutside = () => {
    if (settling) return;
    touched = true;
    undo.edit(values());
    cancelAnimationFrame(waiting);
    waiting = requestAnimationFrame(redraw);
  };
  const fromAddress = (address) => {
    const found = fromFragment(address, name, parameters);
    if (!found) return;
    // A link that a page is opened with says all: what was kept from before comes back by undo.
    const whole = opening && Object.keys(found.values).length;
    replace(whole ? { ...defaults, ...found.values } : found.values);
    const now = values();
    more.reveal(now);
    const moved = Object.entries(found.values).filter(([word, value]) => now[word] !== value);
    const why = "not possible with the other settings";
    const others = moved.map(([word, value]) => ({ said: `${word}=${value}`, why }));
    notice.textContent = toldOfLink(found.values, [...found.refused, ...others]);
  };

  parameters.forEach(({ word }) => model.on(`change:${word}`, fromOutside));
  const observer = new ResizeObserver(resize);
  for (const node of [stage, buttons.firstChild]) observer.observe(node);
  notice.textContent = refusals(lost);
  if (inPage()) change(admittedOf(parameters, kept), false);
  else redraw();
  undo.edit(values());
  const leave = onLink(fromAddress, keepAddressTrue, kept);
  opening = false;
  addEventListener("beforeprint", finish);
  if (document.printing) finish(); // it comes for paper, and too late to hear that

  return () => {
    removeEventListener("beforeprint", finish);
    observer.disconnect();
    cancelAnimationFrame(waiting);
    stop?.();
    heard.hush();
    leave();
    stay.leave();
    parameters.forEach(({ word }) => model.off(`change:${word}`, fromOutside));
  };
}

// The values of a model, each as its parameter takes it: what a stored state has that is no value
// of the parameter, or does not have, is as it was before, and first as declared.
function held(model, parameters) {
  const last = {};
  const lost = parameters
    .filter((one) => model.get(one.word) != null && admitted(one, model.get(one.word)) === undefined)
    .map(({ word, label }) => ({ said: `${word}=${model.get(word)}`, why: `no value of ${label}` }));
  const values = () => {
    for (const parameter of parameters) {
      const { word, value } = parameter;
      last[word] = admitted(parameter, model.get(word)) ?? last[word] ?? value;
    }
    return { ...last };
  };
  return { values, lost };
}

const settingsSince = (defaults) => (values) => {
  const count = Object.keys(values).filter((word) => values[word] !== defaults[word]).length;
  return count ? `your ${howMany(count, "setting")}` : "the first settings";
};

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

function takeaways({ about, model, drawing, values, press, defaults, rows, actions, credit }) {
  const { name, units } = about;
  const status = html("span", { class: "sim-status", role: "status" });
  const say = (text) => {
    status.textContent = text;
  };
  const button = (action, text, act) => html("button", { type: "button", "data-action": action, onclick: act }, text);
  const share = () => {
    putInAddress(toFragment(name, values()));
    copyOut(location.href, status, { done: "Link copied.", note: "It is in the address bar too." });
  };
  const code = () => {
    const pairs = Object.entries(values());
    const given = pairs.map(([word, value]) => `${word}=${JSON.stringify(value)}`);
    const maker = model.get("_anywidget_id").split(".").pop();
    copyOut(`${maker}(${given.join(", ")})`, status, { done: "Code copied." });
  };
  return html(
    "div",
    { class: "sim-buttons" },
    ...actions.map(({ name: action, text, wanted }) => button(action, text, () => press(wanted(values())))),
    button("reset", "Reset", () => press(defaults)),
    inPage() ? button("link", "Copy link", share) : button("code", "Copy code", code),
    button("csv", "Data (CSV)", () => {
      const data = rows();
      if (data.length) download(`${name}.csv`, "text/csv", csv(data, units));
      else say("Nothing is shown, so there are no data to save.");
    }),
    button("svg", "Picture (SVG)", () => download(`${name}.svg`, "image/svg+xml", standalone(drawing, credit()))),
    button("png", "Picture (PNG)", async () => download(`${name}.png`, "image/png", await toPng(drawing, credit()))),
    status,
  );
}
