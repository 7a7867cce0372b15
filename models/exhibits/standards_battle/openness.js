// Giving a design away or charging for it: share, rent and quality over time, and the long run.
import { openness_figure } from "#figures/openness.js";
import { html, svg } from "#kit/dom.js";
import { liveFigure } from "#kit/figure.js";
import { clamp, fixed, percent } from "#kit/numbers.js";
import { area, axes, line, plane } from "#kit/plane.js";
import { simulate } from "#kit/simulate.js";
import { openness } from "#models/openness.js";

const PERIODS = openness_figure.parameters.find(({ word }) => word === "leaves").high;
const JOINS = openness_figure.parameters.find(({ word }) => word === "leaves").low;
const STRENGTH = 1;
const LEVELS = Array.from({ length: 101 }, (_, k) => k / 100);

const fixedOnes = Object.fromEntries(openness.parameters.map(({ word, value }) => [word, value]));

const of = ({ giants, leaves, ...chosen }) => ({ ...fixedOnes, ...chosen });

// What the large firms add to the attraction of the design, and later take away.
export function backing({ giants, leaves }) {
  return Array.from({ length: PERIODS }, (_, period) => {
    if (giants === "none" || period < JOINS) return { backing: 0 };
    return { backing: period < leaves ? STRENGTH : -STRENGTH };
  });
}

const ahead = ({ quality }) => quality >= 1;

// Where each degree of openness leads in the long run.
export function longRun(values) {
  const shocks = backing(values);
  return LEVELS.map((level) => {
    const parameters = { ...of(values), openness: level };
    let state = openness.start(parameters);
    for (const shock of shocks) state = openness.step(parameters, state, shock);
    return { openness: level, ...state, ...openness.outputs(parameters, state) };
  });
}

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

export function outputs(values) {
  return {
    records: simulate(openness, of(values), PERIODS, backing(values)),
    levels: longRun(values),
  };
}

const most = (records, word) => records.reduce((best, record) => (record[word] > best[word] ? record : best));

export function summarise(values, { records, levels }) {
  const last = records.at(-1);
  const peak = most(records, "market_share");
  const cycle = ahead(last) ? "it keeps up: the virtuous cycle" : "it falls behind: the vicious cycle";
  const end = `Giving away ${percent(values.openness)}, the sponsor ends with ${percent(last.market_share)} of the market and ${fixed(last.quality)} times its rivals' quality; ${cycle}.`;
  const fell =
    peak.market_share > last.market_share + 0.05
      ? ` Its share was ${percent(peak.market_share)} in period ${peak.period}.`
      : "";
  const found = windows(levels).map(([low, high]) => `${percent(low)} to ${percent(high)}`);
  const room = found.length ? ` Openness of ${found.join(" or ")} keeps up.` : " No degree of openness keeps up.";
  return `${end}${fell}${room}`;
}

function layout(width) {
  const heights = [Math.round(clamp(0.34 * width, 170, 210)), 110, 150];
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
      panel(second, heights[1], { ...time, title: "periods" }, { range: [0, top], title: "quality; rivals have 1" }),
    long: panel(
      third,
      heights[2],
      { range: [0, 1], title: "openness, o" },
      { range: [0, 1], title: "the same after 200 periods" },
    ),
  };
}

function draw(on, values, { records, levels }) {
  const along = (plane, word) =>
    line(
      plane,
      records.map((record) => [record.period, record[word]]),
    );
  const top = Math.max(2, Math.ceil(most(records, "quality").quality));
  const quality = on.quality(top);
  const long = (word) =>
    line(
      on.long,
      levels.map((one) => [one.openness, one[word]]),
    );
  const x = on.long.x(values.openness);
  return [
    ...stay(on.path, values),
    axes(on.path),
    svg("path", { class: "sim-line sim-both", d: along(on.path, "rent") }),
    svg("path", { class: "sim-line sim-own", d: along(on.path, "market_share") }),
    ...names(on.path, records),
    axes(quality),
    svg("path", {
      class: "sim-level",
      d: line(quality, [
        [0, 1],
        [PERIODS, 1],
      ]),
    }),
    svg("path", { class: "sim-line sim-rest", d: along(quality, "quality") }),
    svg(
      "g",
      {},
      ...windows(levels).map(([low, high]) =>
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
    svg("path", { class: "sim-line sim-both", d: long("rent") }),
    svg("path", { class: "sim-line sim-own", d: long("market_share") }),
    windowName(on.long, windows(levels)),
    svg("path", { class: "sim-cursor", d: `M${x},${on.long.top}V${on.long.bottom}` }),
    ...["rent", "market_share"].map((word) =>
      svg("circle", { class: "sim-dot", cx: x, cy: on.long.y(records.at(-1)[word]), r: 5 }),
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
  const label = (word, who, text, dy) =>
    svg(
      "text",
      {
        class: `sim-label sim-${who}`,
        x: on.x(widest.period) + (early ? 8 : -8),
        y: on.y(widest[word]) + dy,
        "text-anchor": early ? "start" : "end",
      },
      text,
    );
  return [label("market_share", "own", "share", early ? 0 : 32), label("rent", "both", "rent", -8)];
}

function windowName(on, stretches) {
  const wide = stretches.find(([low, high]) => high - low > 0.18);
  const x = wide ? on.x((wide[0] + wide[1]) / 2) : 0;
  return svg("text", { class: "sim-name", x, y: on.bottom - 10, "text-anchor": "middle" }, wide ? "keeps up" : "");
}

function table(values, { records }) {
  const row = (name, word, show) => {
    const best = most(records, word);
    const cells = [records[0], best, records.at(-1)].map((record) => html("td", {}, show(record[word])));
    return html("tr", {}, html("th", { scope: "row" }, name), ...cells);
  };
  const heads = ["Sponsor", "start", "best", "end"].map((text) => html("th", { scope: "col" }, text));
  return html(
    "table",
    { class: "sim-wide" },
    html("caption", {}, "What the sponsor sees; rent is of the whole market, charged in full"),
    html("thead", {}, html("tr", {}, ...heads)),
    html(
      "tbody",
      {},
      row("share", "market_share", percent),
      row("quality", "quality", fixed),
      row("rent", "rent", percent),
    ),
  );
}

// One row a period.
export function rows(values, { records }) {
  const shocks = backing(values);
  return records.map(({ period, market_share, quality, rent }) => ({
    ...values,
    period,
    backing: shocks[period]?.backing ?? 0,
    market_share,
    quality,
    rent,
  }));
}

const about = { ...openness_figure, outputs };

function render({ model, el }) {
  const settle = (values) => values;
  return liveFigure({ model, el, about, settle, layout, draw, table, summarise, rows });
}

export default { render };
