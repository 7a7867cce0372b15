// Niche or reach: size to rivals against the importance of scale, by whether allies pay.
import { propensity_figure } from "#figures/propensity.js";
import { html, svg } from "#kit/dom.js";
import { liveFigure } from "#kit/figure.js";
import { change, clamp, fixed, percent } from "#kit/numbers.js";
import { area, axes, line, plane } from "#kit/plane.js";
import { factRow } from "#kit/tables.js";
import { propensity } from "#models/propensity.js";
import { givenUpAtEven } from "./even_odds.js";

const SET = propensity_figure.constants;
const { widest: WIDEST, highest: HIGHEST, even: EVEN } = SET;

// The two firms of the chapter.
export const FIRMS = SET.firms;

// Every pair of size and importance is possible.

// The importance of scale at which a part `level` of firms of each size seeks allies, if there is one.
function importance(values, sizes, level) {
  const share_given_up = givenUpAtEven(values, level);
  if (share_given_up <= 0) return sizes.map(() => null);
  return sizes.map(
    (size_to_rivals) => propensity.outputs({ ...values, size_to_rivals, share_given_up }).threshold_importance,
  );
}

// What the model gives for the firm; lines of equal propensity; and firms of all sizes in its market.
export function outputs(values) {
  const step = (WIDEST - SET.smallest) / SET.samples;
  const sizes = Array.from({ length: SET.samples + 1 }, (_, k) => SET.smallest + k * step);
  const along = Array.from({ length: SET.records }, (_, k) => {
    const size_to_rivals = Number(((WIDEST * (k + 1)) / SET.records).toFixed(3));
    const given = { ...values, size_to_rivals };
    return { ...given, ...propensity.outputs(given) };
  });
  const lines = SET.levels.map((level) => ({ level, importance: importance(values, sizes, level) }));
  return { ...propensity.outputs(values), sizes, lines, along };
}

const shareOf = (size) => size / (1 + size);

export function summarise(values, { gain, propensity: chance, share_alone, threshold_size }) {
  const firm = `If it has allies, a firm with ${percent(share_alone)} of its market earns ${change(gain)} it would alone`;
  const better = gain > 1 ? "it reaches for scale" : "it does better in its niche";
  const verdict = change(gain) === change(1) ? "niche and reach are worth the same to it" : better;
  const most = shareOf(threshold_size);
  const which = most < 0.01 ? "only for firms with less than 1%" : `for firms with up to ${percent(most)}`;
  const limit = `Where scale matters this much, allies pay ${which} of the market.`;
  return `${firm}: ${verdict}, and ${percent(chance)} of such firms seek allies. ${limit}`;
}

function layout(width) {
  return plane({
    width,
    height: Math.round(clamp(0.82 * width, 300, 440)),
    x: { range: [0, WIDEST], title: "size divided by that of all rivals, x" },
    y: { range: [0, HIGHEST], title: "importance of scale, θ" },
    margin: { left: 40, right: 14, top: 26, bottom: 44 },
  });
}

// The part of a line below the top of the drawing, with the point where it leaves.
export function inside(points) {
  const seen = points.filter(([, y]) => y <= HIGHEST);
  const first = points[seen.length];
  const last = seen.at(-1);
  if (!first || !last) return seen;
  const part = (HIGHEST - last[1]) / (first[1] - last[1]);
  return [...seen, [last[0] + part * (first[0] - last[0]), HIGHEST]];
}

// The points of a line of equal propensity, if there is one.
export const pointsOf = (sizes, heights) => sizes.map((size, k) => [size, heights[k]]).filter(([, y]) => y !== null);

function draw(on, values, { sizes, lines }) {
  const border = pointsOf(sizes, lines.find(({ level }) => level === EVEN).importance);
  const cut = border.map(([x, y]) => [x, Math.min(y, HIGHEST)]);
  const levels = lines.map(({ level, importance: heights }) => ({ level, points: inside(pointsOf(sizes, heights)) }));
  const lined = levels.filter(({ points }) => points.length > 1).map((one) => levelLine(on, one));
  return [
    svg("path", {
      class: "sim-region sim-both",
      d: area(
        on,
        cut.map(([x, y]) => [x, y, HIGHEST]),
      ),
    }),
    svg("path", {
      class: "sim-region sim-own",
      d: area(
        on,
        cut.map(([x, y]) => [x, 0, y]),
      ),
    }),
    axes(on),
    ...lined.map(([curve]) => curve),
    ...lined.map(([, share]) => share),
    ...names(on, border),
    ...FIRMS.flatMap((firm) => mark(on, firm)),
  ];
}

// A line of equal propensity, and what it is.
function levelLine(on, { level, points }) {
  const even = level === EVEN;
  const [x, y] = points.at(-1);
  const atTop = y > HIGHEST - 0.01;
  return [
    svg("path", { class: even ? "sim-line sim-ink" : "sim-line sim-ink sim-thin sim-dashed", d: line(on, points) }),
    svg(
      "text",
      {
        class: "sim-name sim-number",
        x: on.x(x) - (atTop ? 5 : 2),
        y: on.y(y) + (atTop ? 14 : -5),
        "text-anchor": "end",
      },
      percent(level),
    ),
  ];
}

// Names stand in the upper left and the lower right, where their regions are, if there is room.
function names(on, border) {
  const at = (size) => border.find(([x]) => x >= size)[1];
  const place = (x, y, who, parts) =>
    svg(
      "text",
      { class: `sim-name sim-${who}`, x: on.x(x), y: on.y(y), "text-anchor": "middle" },
      ...parts.map((part, k) => svg("tspan", { x: on.x(x), dy: k ? "1.15em" : 0 }, part)),
    );
  const reach = at(0.7) < 1.6 ? [place(0.6, 1.8, "both", ["reach:", "allies pay"])] : [];
  const niche = at(0.85) > 1.1 ? [place(1.15, 0.85, "own", ["niche:", "better alone"])] : [];
  return [...reach, ...niche];
}

function mark(on, { name, size_to_rivals, scale_importance }) {
  const [x, y] = [on.x(size_to_rivals), on.y(scale_importance)];
  return [
    svg("circle", { class: "sim-mark", cx: x, cy: y, r: 4 }),
    svg("text", { class: "sim-name", x: x + 9, y: y + 5 }, name),
  ];
}

function table(values, { share_alone, share_allied, gain, propensity: chance }) {
  return html(
    "table",
    { class: "sim-wide" },
    html("caption", {}, "This firm in this market"),
    html(
      "tbody",
      {},
      factRow("Market share alone", percent(share_alone)),
      factRow("Market share with allies", percent(share_allied)),
      factRow("Profit with allies (alone: 1)", fixed(gain)),
      factRow("Propensity to ally", percent(chance)),
    ),
  );
}

// One row a size, at the importance of scale chosen.
export const rows = (values, { along }) => along;

function render({ model, el }) {
  const about = { ...propensity_figure, outputs };
  const handle = ["size_to_rivals", "scale_importance"];
  return liveFigure({ model, el, about, layout, draw, table, summarise, rows, handle });
}

export default { render };
