// No label of a drawing is cut, and none covers another. A name that would, or that a line would
// strike through, is moved by as little as it takes, and not below the axis that it stands above; where
// there is no room it is left out.

const MOVABLE = ".sim-name, .sim-label";
const STRIKING = ".sim-line, .sim-ghost, .sim-axis";
const MARKING = ".sim-mark, .sim-dot";
const UNINKED = 2; // of a text's box, above and below its letters; as much is kept free beside them
const FAR = [72, 64]; // how far a name may move, across and up or down
const GRID = 8;
const FINE = 5; // a piece of a line that is shorter counts as part of the next
const [COVERS, HIDES, STRUCK] = [1000, 40, 36]; // as bad as so many pixels away

// All places that a name may move to, the nearest first.
const shifts = (far) => Array.from({ length: (2 * far) / GRID + 1 }, (_, k) => k * GRID - far);
const PLACES = shifts(FAR[0])
  .flatMap((x) => shifts(FAR[1]).map((y) => ({ x, y, far: Math.hypot(x, y) })))
  .sort((one, other) => one.far - other.far);

export function placeLabels(drawing) {
  const frame = drawing.getBoundingClientRect();
  if (!frame.width) return;
  const size = { width: Number(drawing.getAttribute("width")), height: Number(drawing.getAttribute("height")) };
  const scale = frame.width / size.width || 1; // shown larger or smaller
  // First all is measured and then all is moved, so that the browser lays out once.
  const boxOf = (node) => within(node.getBoundingClientRect(), frame, scale);
  const labels = [...drawing.querySelectorAll("text")]
    .map((text) => ({ text, free: text.matches(MOVABLE), box: boxOf(text) }))
    .filter(({ box }) => box.right > box.left)
    .map((label) => ({ ...label, ...inward(label.box, size) }));
  const free = labels.filter((label) => label.free);
  if (free.length) {
    const taken = labels.filter((label) => !label.free).map(({ box, x, y }) => inked(shifted(box, x, y)));
    const marks = [...drawing.querySelectorAll(MARKING)].map(boxOf);
    const lines = [...drawing.querySelectorAll(STRIKING)].map(piecesOf);
    const planes = [...drawing.querySelectorAll(".sim-axis")].map(boxOf);
    for (const label of free) taken.push(findPlace(label, { taken, marks, lines, planes, size }));
  }
  for (const { text, x, y, lost } of labels) {
    if (x || y) text.setAttribute("transform", `translate(${x},${y}) ${text.getAttribute("transform") ?? ""}`.trim());
    if (lost) text.setAttribute("visibility", "hidden");
  }
}

const within = (box, frame, scale) => ({
  left: (box.left - frame.left) / scale,
  right: (box.right - frame.left) / scale,
  top: (box.top - frame.top) / scale,
  bottom: (box.bottom - frame.top) / scale,
});
const shifted = ({ left, right, top, bottom }, x, y) => ({
  left: left + x,
  right: right + x,
  top: top + y,
  bottom: bottom + y,
});
const widened = ({ left, right, top, bottom }) => ({
  left: left - FAR[0],
  right: right + FAR[0],
  top: top - FAR[1],
  bottom: bottom + FAR[1],
});
const inked = ({ left, right, top, bottom }) => ({
  left: left - UNINKED,
  right: right + UNINKED,
  top: top + UNINKED,
  bottom: bottom - UNINKED,
});

// How far to move what is partly outside; too large, it keeps its beginning.
const inward = ({ left, right, top, bottom }, { width, height }) => ({
  x: Math.max(-left, Math.min(width - right, 0)) || 0,
  y: Math.max(-top, Math.min(height - bottom, 0)) || 0,
});

// Moves a name to the best place that is near; gives the box that it takes there.
function findPlace(label, { taken, marks, lines, planes, size }) {
  const start = inked(shifted(label.box, label.x, label.y));
  const floor = Math.min(...planes.filter((plane) => overlap(start, plane)).map(({ bottom }) => bottom));
  const around = lines
    .map((pieces) => pieces.filter((piece) => touches(piece, widened(start))))
    .filter(({ length }) => length);
  const cost = (box) =>
    COVERS * taken.filter((other) => overlap(box, other)).length +
    HIDES * marks.filter((mark) => overlap(box, mark)).length +
    STRUCK * around.filter((pieces) => pieces.some((piece) => crosses(piece, box))).length;
  let best = { worth: Infinity };
  for (const { x, y, far } of PLACES) {
    if (far >= best.worth) break;
    const box = shifted(start, x, y);
    const out = inward(box, size);
    if (far && (out.x || out.y || box.bottom > floor)) continue;
    const worth = far + cost(box);
    if (worth < best.worth) best = { worth, x, y, box };
  }
  label.x += best.x;
  label.y += best.y;
  label.lost = best.worth >= COVERS;
  return label.lost ? { left: 0, right: 0, top: 0, bottom: 0 } : best.box;
}

const overlap = (one, other) =>
  one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom;

// The straight pieces of a line: [x1, y1, x2, y2] of each. It is read at each redraw, so number by
// number, which leaves little to be cleared away.
const OF_A_PATH = /[a-df-z]|[-\d.e]+/gi;
function piecesOf(node) {
  const pieces = [];
  let [x, y, kind, across] = [0, 0];
  for (const word of (node.getAttribute("d") ?? "").match(OF_A_PATH) ?? []) {
    const value = Number(word);
    if (Number.isNaN(value)) [kind, across] = [word];
    else if ("ML".includes(kind) && across === undefined) across = value;
    else if ("MLHV".includes(kind)) {
      const next = [kind === "V" ? x : (across ?? value), kind === "H" ? y : value];
      across = undefined;
      if (kind === "L" && Math.abs(next[0] - x) + Math.abs(next[1] - y) < FINE) continue;
      if (kind !== "M") pieces.push([x, y, ...next]);
      [x, y] = next;
    }
  }
  return pieces;
}

const touches = ([x1, y1, x2, y2], { left, right, top, bottom }) =>
  Math.max(x1, x2) > left && Math.min(x1, x2) < right && Math.max(y1, y2) > top && Math.min(y1, y2) < bottom;

// A straight piece crosses a box whose corners lie on both sides of it.
function crosses(piece, box) {
  if (!touches(piece, box)) return false;
  const [x1, y1, x2, y2] = piece;
  const side = (x, y) => (x2 - x1) * (y - y1) - (y2 - y1) * (x - x1);
  const { left, right, top, bottom } = box;
  const sides = [side(left, top), side(right, top), side(left, bottom), side(right, bottom)];
  return Math.min(...sides) < 0 && Math.max(...sides) > 0;
}
