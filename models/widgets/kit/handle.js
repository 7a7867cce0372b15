// The point in the plane: dragged, clicked to a place, or moved by keys. The arrows step in their
// directions, Page Up and Page Down go up and down by more, Home and End across to the least and most.
import { svg } from "./dom.js";
import { clamp, fixed, STEP, toStep } from "./numbers.js";

const STRIDE = 0.05;
const STRIDES = 5; // of a large step
const MOVES = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowDown: [0, -1],
  ArrowUp: [0, 1],
  PageDown: [0, -STRIDES],
  PageUp: [0, STRIDES],
  Home: [-Infinity, 0],
  End: [Infinity, 0],
};

export function movable(about, words, drawing, plane, values, change) {
  const [across, up] = words.map((word) => about.parameters.find((one) => one.word === word));
  const node = svg(
    "g",
    {
      "data-handle": "",
      "data-lm-suppress-shortcuts": "true",
      class: "sim-handle",
      tabindex: 0,
      role: "slider",
      "aria-roledescription": "point in a plane",
      "aria-label": `Left and right: ${across.label}. Up and down: ${up.label}.`,
      "aria-valuemin": across.low,
      "aria-valuemax": across.high,
      onkeydown: byKey,
      onpointerdown: grab,
    },
    svg("circle", { class: "sim-reach", r: 22 }),
    svg("circle", { class: "sim-point", r: 8 }),
  );

  function to(x, y) {
    change({
      [across.word]: toStep(clamp(x, across.low, across.high), STEP),
      [up.word]: toStep(clamp(y, up.low, up.high), STEP),
    });
  }

  function byKey(event) {
    const move = MOVES[event.key];
    if (!move) return;
    event.preventDefault();
    event.stopPropagation();
    const stride = event.shiftKey ? STEP : STRIDE;
    const now = values();
    const [x, y] = move.map((strides) => (strides ? stride * strides : 0));
    to(now[across.word] + x, now[up.word] + y);
  }

  // Where an event is in the drawing, which may be shown larger or smaller than it was drawn.
  function placeOf(event) {
    const box = drawing.getBoundingClientRect();
    const scale = box.width / plane().width || 1;
    return [(event.clientX - box.left) / scale, (event.clientY - box.top) / scale];
  }

  function toPointer(event) {
    const [x, y] = placeOf(event);
    to(plane().x.value(x), plane().y.value(y));
  }

  function grab(event) {
    event.preventDefault();
    node.focus();
    node.setPointerCapture(event.pointerId);
    node.addEventListener("pointermove", toPointer);
    const release = () => node.removeEventListener("pointermove", toPointer);
    node.addEventListener("lostpointercapture", release, { once: true });
  }

  drawing.addEventListener("click", (event) => {
    if (!node.contains(event.target) && inPlane(event)) toPointer(event);
  });

  // A figure may draw more than its plane: a click beside it is not meant for the point.
  function inPlane(event) {
    const [x, y] = placeOf(event);
    const { left, right, top, bottom } = plane();
    return x >= left && x <= right && y >= top && y <= bottom;
  }

  function show(now) {
    const place = [plane().x(now[across.word]), plane().y(now[up.word])];
    node.setAttribute("transform", `translate(${place})`);
    node.setAttribute("aria-valuenow", now[across.word]);
    const text = [across, up].map(({ label, word }) => `${label} ${fixed(now[word])}`);
    node.setAttribute("aria-valuetext", text.join(", "));
  }

  return { node, show };
}
