// A profile: one line a row, from worst to best, with the score on it and how far it may be off.
import { hasMeans } from "./answers.js";
import { svg } from "./dom.js";
import { heightOf, lettered, widest, wrapped } from "./lettering.js";
import { percent } from "./numbers.js";
import { scale } from "./plane.js";

const ROW_HEIGHT = 46;
const HEAD = 28;
const GAP = 14;

// The nodes of the drawing, and how high it is. `found` is what `profile` of answers.js finds.
export function drawProfile(found, weak, width) {
  const x = scale([0, 1], [10, width - Math.max(118, widest(found.map(scoreText)) + 20)]);
  const nodes = ends(x);
  let top = HEAD;
  for (const kind of ["row", "dimension", "all"]) {
    const rows = found.filter((row) => row.kind === kind);
    if (rows.length && kind !== "row") top += GAP;
    for (const row of rows) {
      const name = wrapped(row.kind === "all" ? "All questions" : row.title, width, { bold: true });
      const look = { weak: weak.includes(row), means: hasMeans(found), name };
      nodes.push(...drawn(x, row, { top, width, ...look }));
      top += ROW_HEIGHT + heightOf(name);
    }
  }
  return { nodes, height: top };
}

const ends = (x) => [
  svg("text", { class: "sim-title", x: 0, y: 14 }, "worst"),
  svg("text", { class: "sim-title", x: x(1) + 10, y: 14, "text-anchor": "end" }, "best"),
];

function drawn(x, row, { top, width, weak, means, name }) {
  const { kind, score, answered, low, high } = row;
  const y = top + 27 + heightOf(name);
  return [
    lettered({ class: weak || kind === "all" ? "sim-strong" : "", x: 1, y: top + 13 }, name),
    svg("path", { class: "sim-tick", d: `M${x(0)},${y}H${x(1)}` }),
    ...[0, 0.25, 0.5, 0.75, 1].map((place) => svg("path", { class: "sim-tick", d: `M${x(place)},${y - 3}v6` })),
    ...(answered && means ? [spread(x(low), x(high), y)] : []),
    ...(answered ? [dot(x(score), y, weak)] : []),
    svg("text", { class: "sim-number", x: width - 2, y: y + 5, "text-anchor": "end" }, scoreText(row)),
  ];
}

function scoreText({ score, answered, asked }) {
  const count = asked > 1 ? `${answered} of ${asked}` : answered ? "" : "no answer";
  return [answered ? percent(score) : "", count].filter(Boolean).join(" · ");
}

const spread = (from, to, y) => svg("path", { class: "sim-spread", d: `M${from},${y}H${to}` });

// The weakest is larger as well as of another colour.
const dot = (cx, cy, weak) => svg("circle", { class: weak ? "sim-dot sim-weak" : "sim-dot", cx, cy, r: weak ? 8 : 7 });
