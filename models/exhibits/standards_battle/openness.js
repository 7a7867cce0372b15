// Giving a design away or charging for it: share, rent and quality over time, and the long run.
import { openness_figure } from "#figures/openness.js";
import { html, svg } from "#kit/dom.js";
import { liveFigure } from "#kit/figure.js";
import { clamp, fixed, percent } from "#kit/numbers.js";
import { area, axes, line, plane } from "#kit/plane.js";
import { only, simulate } from "#kit/simulate.js";
import { openness } from "#models/openness.js";

const {
  periods: PERIODS,
  joins: JOINS,
  strengths: STRENGTHS,
  steps: STEPS,
  fall: FALL,
  same: SAME,
} = openness_figure.constants;
const { series } = openness_figure;
const SHOWN = ["market_share", "quality", "rent"];

const of = ({ giants, leaves, ...chosen }) => ({ ...openness_figure.fixed, ...chosen });

// What the large firms add to the attraction of the design, and later take away.
function backing({ giants, leaves }) {
  return Array.from({ length: PERIODS }, (_, period) => {
    const sign = period < JOINS ? 0 : period < leaves ? 1 : -1;
    return { backing: sign * STRENGTHS[giants] };
  });
}

// Where each degree of openness leads in the long run.
function longRun(values, shocks) {
  const ends = Array.from({ length: STEPS + 1 }, (_, k) => {
    const parameters = { ...of(values), openness: k / STEPS };
    let state = openness.start(parameters);
    for (const shock of shocks) state = openness.step(parameters, state, shock);
    return { openness: k / STEPS, ...state, ...openness.outputs(parameters, state) };
  });
  return only(["openness", ...SHOWN], ends);
}

const ahead = ({ quality }) => quality >= 1;

// The stretches of openness in which the design keeps up with its rivals: [least, most] of each.
export function windows(levels) {
  const stretches = [];
  levels.forEach((one, k) => {
    if (!ahead(one)) return;
    if (k && ahead(levels[k - 1])) stretches.at(-1)[1] = one.openness;
    else stretches.push([one.openness, one.openness]);
  });
  return stretches;
}

// When the share was highest first, if it has fallen from there.
function fallen(path) {
  const most = Math.max(...path.map(({ market_share: share }) => share));
  if (most <= path.at(-1).market_share + FALL) return null;
  const { period, market_share } = path.find((record) => record.market_share >= most - SAME);
  return { period, market_share };
}

// What the sponsor has in the end, has had at best, and from where its share fell; the way there, and
// the long run at each degree of openness, with the stretches in which the design keeps up.
export function outputs(values) {
  const shocks = backing(values);
  const run = simulate(openness, of(values), PERIODS, shocks);
  const path = only(["period", ...SHOWN], run).map((record, k) => ({ ...record, backing: shocks[k]?.backing ?? 0 }));
  const levels = longRun(values, shocks);
  const best = Object.fromEntries(SHOWN.map((word) => [word, Math.max(...path.map((record) => record[word]))]));
  const [end] = only(SHOWN, path.slice(-1));
  return { ...end, keeps_up: ahead(end), best, fallen: fallen(path), path, levels, windows: windows(levels) };
}

export function summarise(values, { market_share: share, quality, keeps_up: kept, fallen: from, windows: found }) {
  const cycle = kept ? "the design keeps up, in a virtuous cycle" : "the design falls behind, in a vicious cycle";
  const given = values.openness ? percent(values.openness) : "none";
  const end = `Giving away ${given} of what the design could earn, the sponsor ends with ${percent(share)} of the market and ${fixed(quality)} times its rivals’ quality; ${cycle}.`;
  const when = from?.period ? `in period ${from.period}` : "at the start";
  const fell = from ? ` Its share was largest ${when}, at ${percent(from.market_share)}.` : "";
  const stretches = found.map((ends) => [...new Set(ends.map(percent))].join(" to "));
  const room = found.length
    ? ` The design keeps up at an openness of ${stretches.join(" or ")}.`
    : " The design keeps up at no degree of openness.";
  return `${end}${fell}${room}`;
}

function layout(width) {
  const heights = [Math.round(clamp(0.42 * width, 130, 210)), 110, 150];
  const gap = 68;
  const height = 26 + heights[0] + heights[1] + heights[2] + 2 * gap - 22 + 44;
  const panel = (top, high, x, y) =>
    plane({ width, height, x, y, margin: { left: 40, right: 14, top, bottom: height - top - high } });
  const time = { range: [0, PERIODS], title: "" };
  const second = 26 + heights[0] + gap - 22;
  const third = second + heights[1] + gap;
  const share = { range: [0, 1], title: "share of the market, and rent" };
  return {
    width,
    height,
    path: panel(26, heights[0], time, share),
    quality: (top) =>
      panel(second, heights[1], { ...time, title: "periods" }, { range: [0, top], title: "quality (rivals: 1)" }),
    long: panel(
      third,
      heights[2],
      { range: [0, 1], title: "openness, o" },
      { range: [0, 1], title: "the same after 200 periods" },
    ),
  };
}

const panels = ({ path, long }) => [{ from: 0, main: true }, { from: path.bottom + 16 }, { from: long.top - 28 }];

function draw(on, values, { path, best, levels, windows: found, ...end }) {
  const along = (plane, word) => ({
    class: `sim-line sim-${series[word].colour}`,
    d: line(
      plane,
      path.map((record) => [record.period, record[word]]),
    ),
  });
  const quality = on.quality(Math.max(2, Math.ceil(best.quality)));
  const long = (word) => ({
    class: `sim-line sim-${series[word].colour}`,
    d: line(
      on.long,
      levels.map((one) => [one.openness, one[word]]),
    ),
  });
  const x = on.long.x(values.openness);
  return [
    ...stay(on.path, values),
    axes(on.path),
    svg("path", along(on.path, "rent")),
    svg("path", along(on.path, "market_share")),
    ...names(on.path, path),
    axes(quality),
    svg("path", {
      class: "sim-level",
      d: line(quality, [
        [0, 1],
        [PERIODS, 1],
      ]),
    }),
    svg("path", along(quality, "quality")),
    svg(
      "g",
      {},
      ...found.map(([low, high]) =>
        svg("path", {
          class: "sim-region sim-both",
          d: area(on.long, [
            [low, 0, 1],
            [high, 0, 1],
          ]),
        }),
      ),
    ),
    axes(on.long),
    svg("path", long("rent")),
    svg("path", long("market_share")),
    svg("path", { class: "sim-cursor", d: `M${x},${on.long.top}V${on.long.bottom}` }),
    windowName(on.long, found),
    ...["rent", "market_share"].map((word) =>
      svg("circle", { class: "sim-dot", cx: x, cy: on.long.y(end[word]), r: 5 }),
    ),
  ];
}

// The time in which the large firms stand behind the design.
function stay(on, { giants, leaves }) {
  const shown = giants === "ace";
  const points = [
    [JOINS, 0, 1],
    [shown ? leaves : JOINS, 0, 1],
  ];
  return [
    svg("path", { class: "sim-region sim-none", d: area(on, points) }),
    svg(
      "text",
      { class: "sim-name", x: on.x(JOINS) + 4, y: on.bottom - 8 },
      shown ? (leaves - JOINS > 60 ? "large firms are in" : leaves > JOINS ? "in" : "") : "",
    ),
  ];
}

// Each line's name, where the lines stand furthest apart.
function names(on, records) {
  const apart = (record) => record.market_share - record.rent;
  const widest = records.slice(15, 170).reduce((best, one) => (apart(one) > apart(best) ? one : best));
  const early = widest.period < 50;
  const label = (word, dy) =>
    svg(
      "text",
      {
        class: `sim-label sim-${series[word].colour}`,
        x: on.x(widest.period) + (early ? 8 : -8),
        y: on.y(widest[word]) + dy,
        "text-anchor": early ? "start" : "end",
      },
      series[word].name,
    );
  return [label("market_share", early ? 0 : 32), label("rent", -8)];
}

function windowName(on, stretches) {
  const wide = stretches.find(([low, high]) => high - low > 0.18);
  const x = wide ? on.x((wide[0] + wide[1]) / 2) : 0;
  return svg("text", { class: "sim-name", x, y: on.bottom - 10, "text-anchor": "middle" }, wide ? "keeps up" : "");
}

function table(values, { path, best }) {
  const row = (word, show) => {
    const cells = [path[0], best, path.at(-1)].map((record) => html("td", {}, show(record[word])));
    return html("tr", {}, html("th", { scope: "row" }, series[word].name), ...cells);
  };
  const heads = ["Sponsor", "start", "best", "end"].map((text) => html("th", { scope: "col" }, text));
  return html(
    "table",
    { class: "sim-wide" },
    html("caption", {}, "What the sponsor sees; rent is a share of what the whole market would pay if charged in full"),
    html("thead", {}, html("tr", {}, ...heads)),
    html("tbody", {}, row("market_share", percent), row("quality", fixed), row("rent", percent)),
  );
}

// One row a period.
export const rows = (values, { path }) => path.map((record) => ({ ...values, ...record }));

const about = { ...openness_figure, outputs };

function render({ model, el }) {
  return liveFigure({ model, el, about, layout, panels, draw, table, summarise, rows });
}

export default { render };
