// What the chosen articles say of all, if one kind was chosen more gladly or less.
import { selection_figure } from "#figures/selection.js";
import { html, svg } from "#kit/dom.js";
import { liveFigure } from "#kit/figure.js";
import { clamp, fixed, percent } from "#kit/numbers.js";
import { axes, line, plane } from "#kit/plane.js";
import { selection } from "#models/selection.js";

const POINTS = selection_figure.constants.points;
const MOST = selection_figure.parameters.find(({ word }) => word === "selection_ratio").high;

// The nearest values that are possible: some of those chosen are of another kind, and nobody is
// chosen who is not there.
export function settle(values) {
  const sample_size = Math.min(values.sample_size, values.population);
  const successes = clamp(values.successes, 1, sample_size - 1);
  const settled = { ...values, sample_size, successes };
  const { lowest_ratio, highest_ratio } = selection.outputs(settled);
  return { ...settled, selection_ratio: clamp(values.selection_ratio, lowest_ratio, highest_ratio) };
}

// The model, and its implied share for every selection ratio that is possible.
export function outputs(values) {
  const now = selection.outputs(values);
  const { lowest_ratio: low, highest_ratio: high } = now;
  const end = Math.min(high, MOST);
  const curve = Array.from({ length: POINTS + 1 }, (_, k) => {
    // Closer together where the curve is steep.
    const selection_ratio = low + (end - low) * (k / POINTS) ** 2;
    const { implied_share } = selection.outputs({ ...values, selection_ratio });
    return { selection_ratio, implied_share };
  });
  return { ...now, end, curve };
}

const about = { ...selection_figure, outputs };

const times = (ratio) => (ratio === 1 ? "as likely" : `${fixed(ratio)} times as likely`);

export function summarise(values, now) {
  const { population, sample_size, successes, selection_ratio } = values;
  const cases = Math.round(now.implied_share * population * 10) / 10;
  const seen = `${successes} of ${sample_size} chosen articles ${successes === 1 ? "is" : "are"} of the kind that we count, or ${percent(now.observed_share)}`;
  const implied = `If an article of this kind was ${times(selection_ratio)} to be chosen as any other, about ${cases} of all ${population} ${cases === 1 ? "is" : "are"} of this kind, or ${percent(now.implied_share)}`;
  const [lowest, highest] = [percent(now.lowest_share), percent(now.highest_share)];
  const bounds = sample_size < population ? `lies between ${lowest} and ${highest}` : `is ${lowest}`;
  const known = `Whatever the author preferred, the share ${bounds}`;
  return `${seen}. ${implied}. ${known}.`;
}

function layout(width) {
  return plane({
    width,
    height: width < 400 ? 320 : 380,
    x: { range: [0, MOST], title: "selection ratio, ω" },
    y: { range: [0, 1], title: "share among all articles" },
    margin: { left: 44, right: 16, top: 30, bottom: 50 },
  });
}

function draw(on, { selection_ratio }, now) {
  const level = (share, above, text) => {
    const y = on.y(share);
    return [
      svg("path", { class: "sim-level", d: `M${on.left},${y}H${on.right}` }),
      svg(
        "text",
        { class: "sim-name sim-number", x: on.x(now.end) - 4, y: above ? y - 10 : y + 16, "text-anchor": "end" },
        text,
      ),
    ];
  };
  const { lowest_share, highest_share, implied_share, observed_share } = now;
  const levels = [
    level(highest_share, true, `at most ${percent(highest_share)}`),
    level(lowest_share, lowest_share < 0.12, `at least ${percent(lowest_share)}`),
  ];
  const points = now.curve.map((one) => [one.selection_ratio, one.implied_share]);
  const one = on.x(1);
  const impossible = on.right - on.x(now.end);
  return [
    svg("rect", {
      class: "sim-impossible",
      x: on.x(now.end),
      y: on.top,
      width: impossible,
      height: on.bottom - on.top,
    }),
    svg(
      "text",
      { class: "sim-number", x: on.right - impossible / 2, y: on.top + 18, "text-anchor": "middle" },
      impossible > 80 ? "not possible" : "",
    ),
    axes(on),
    ...levels.map(([rule]) => rule),
    svg("path", { class: "sim-cursor", d: `M${one},${on.bottom}V${on.y(observed_share)}` }),
    svg("path", { class: `sim-line sim-${selection_figure.series.implied_share.colour}`, d: line(on, points) }),
    ...levels.map(([, name]) => name),
    svg("circle", { class: "sim-dot", cx: on.x(selection_ratio), cy: on.y(implied_share), r: 6 }),
  ];
}

function table(values, now) {
  const row = (name, share) =>
    html(
      "tr",
      {},
      html("th", { scope: "row" }, name),
      html("td", {}, `${fixed(100 * share, 1)}%`),
      html("td", {}, fixed(share * values.population, 1)),
    );
  return html(
    "table",
    { class: "sim-wide" },
    html("caption", {}, `Of this kind, among all ${values.population} articles`),
    html(
      "thead",
      {},
      html("tr", {}, ...["case", "share", "articles"].map((text) => html("th", { scope: "col" }, text))),
    ),
    html(
      "tbody",
      {},
      row("if none of those left out is of this kind", now.lowest_share),
      row("with this selection ratio", now.implied_share),
      row("if all of those left out are of this kind", now.highest_share),
    ),
  );
}

export function rows(values, { curve }) {
  const { population, sample_size, successes } = values;
  return curve.map((one) => ({ population, sample_size, successes, ...one }));
}

function render({ model, el }) {
  return liveFigure({ model, el, about, settle, layout, draw, table, summarise, rows });
}

export default { render };
