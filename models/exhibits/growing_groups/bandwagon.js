// Point B as the group grows: synergy against members, by who gains.
import { bandwagon_figure } from "#figures/bandwagon.js";
import { html, svg } from "#kit/dom.js";
import { liveFigure } from "#kit/figure.js";
import { heightOf, lettered, wrapped } from "#kit/lettering.js";
import { change, clamp, fixed } from "#kit/numbers.js";
import { area, axes, line, plane } from "#kit/plane.js";
import { regionsOf, whoGains } from "#kit/regions.js";
import { bandwagon } from "#models/bandwagon.js";

const { series: SERIES } = bandwagon_figure;
const { low: LOW, top: TOP } = bandwagon_figure.constants;
const { low: FEWEST, high: MOST } = bandwagon_figure.parameters.find(({ word }) => word === "members");
const NAMED = 26; // room at the right for the names of lines

// What the model gives, for all numbers of members too, and the least of them at which nobody is
// worse off than alone, if there is one.
export function outputs(values) {
  const sizes = Array.from({ length: MOST - FEWEST + 1 }, (_, k) => {
    const members = FEWEST + k;
    return { members, ...bandwagon.outputs({ ...values, members }) };
  });
  const entry = sizes.find((size) => whoGains(size) === "both")?.members ?? null;
  const now = bandwagon.outputs(values);
  return { ...now, gains: whoGains(now), sizes, entry };
}

const VERDICTS = {
  both: "no firm earns less than it would alone, so this is region A",
  own: "only firm i gains, so this is point B",
  rest: "only the others gain",
  none: "nobody gains",
};

export function summarise(values, outputs) {
  const from = outputs.entry;
  const now = `With ${values.members} members synergy is ${fixed(outputs.synergy)}, and ${VERDICTS[outputs.gains]}.`;
  const earns = `Firm i earns ${change(outputs.gain)} it would alone; the others earn ${change(outputs.rest_gain)} they would alone.`;
  const when =
    from === null
      ? `At every size up to ${MOST} members at least one side loses.`
      : from === FEWEST
        ? "Neither side loses at any size, even in a pair."
        : `Neither side loses once there are ${from} members.`;
  return `${now} ${earns} ${when}`;
}

const cut = (synergy) => clamp(synergy, LOW, TOP);

const LINES = { along: "members", own: "break_even_synergy", rest: "rest_break_even_synergy", least: LOW };

function layout(width) {
  return plane({
    width,
    height: Math.round(clamp(0.72 * width, 300, 430)),
    x: { range: [FEWEST, MOST], title: "members, n" },
    y: { range: [LOW, TOP], title: "synergy, σ" },
    margin: { left: 40, right: 14, top: 26, bottom: 44 },
  });
}

function draw(on, values, outputs) {
  const { sizes: all, entry: from } = outputs;
  const along = (word) =>
    all.filter((size) => size[word] <= TOP && size[word] >= LOW).map((size) => [size.members, size[word]]);
  const shades = Object.entries(regionsOf(all, LINES, [LOW, TOP])).map(([who, points]) =>
    svg("path", { class: `sim-region sim-${who}`, d: area(on, points) }),
  );
  const curves = Object.entries(SERIES).map(([word, { colour }]) =>
    svg("path", { class: `sim-line sim-${colour}`, d: line(on, along(word)) }),
  );
  const name = (word, members, dy) =>
    svg(
      "text",
      {
        class: `sim-label sim-${SERIES[word].colour}`,
        x: on.x(members),
        y: on.y(cut(all[members - FEWEST][word])) + dy,
        "text-anchor": "end",
      },
      SERIES[word].name,
    );
  const ownAbove = all.at(-1).break_even_synergy > all.at(-1).rest_break_even_synergy;
  const synergyAbove = all.at(-1).synergy > all.at(-1).rest_break_even_synergy;
  return [
    ...shades,
    svg("path", {
      class: "sim-level",
      d: line(on, [
        [FEWEST, 1],
        [MOST, 1],
      ]),
    }),
    axes(on),
    ...curves,
    ...(from > FEWEST ? gate(on, from) : []),
    name("break_even_synergy", MOST, ownAbove ? -7 : 17),
    name("rest_break_even_synergy", MOST, !ownAbove && synergyAbove ? 17 : -7),
    name("synergy", MOST - 6, synergyAbove ? -9 : 19),
    svg("text", { class: "sim-letter", x: on.x(MOST - 2), y: on.y(TOP) + 28, "text-anchor": "end" }, "A"),
    ...start(on, all[0]),
    svg("circle", {
      class: "sim-dot",
      cx: on.x(values.members),
      cy: on.y(cut(outputs.synergy)),
      r: 8,
    }),
  ];
}

function start(on, { members, synergy }) {
  const [x, y] = [on.x(members), on.y(cut(synergy))];
  return [
    svg("circle", { class: "sim-mark", cx: x, cy: y, r: 4 }),
    svg("text", { class: "sim-label", x: x + 9, y: y + 16 }, "B"),
  ];
}

// From here on nobody is worse off.
function gate(on, members) {
  const x = on.x(members);
  const right = members > 0.6 * MOST;
  const text = wrapped(`both gain from ${members} members`, right ? x - on.left : on.right - x - NAMED);
  return [
    svg("path", { class: "sim-cursor", d: `M${x},${on.top}V${on.bottom}` }),
    lettered(
      {
        class: "sim-name",
        x: right ? x - 6 : x + 6,
        y: on.bottom - 10 - heightOf(text),
        "text-anchor": right ? "end" : "start",
      },
      text,
    ),
  ];
}

function table(values, outputs) {
  const row = (name, needs, gain) =>
    html(
      "tr",
      {},
      html("th", { scope: "row" }, name),
      html("td", {}, fixed(needs)),
      html("td", {}, fixed(100 * gain, 0)),
    );
  const heads = ["", "needs synergy", "earns (alone: 100)"];
  return html(
    "table",
    {},
    html("caption", {}, `At a synergy of ${fixed(outputs.synergy)}`),
    html(
      "thead",
      {},
      html("tr", {}, ...heads.map((text) => html(text ? "th" : "td", text ? { scope: "col" } : {}, text))),
    ),
    html(
      "tbody",
      {},
      row("Firm i", outputs.break_even_synergy, outputs.gain),
      row("The others", outputs.rest_break_even_synergy, outputs.rest_gain),
    ),
  );
}

// One row a number of members.
export const rows = (values, { sizes }) => sizes.map((size) => ({ ...values, ...size }));

function render({ model, el }) {
  return liveFigure({
    model,
    el,
    about: { ...bandwagon_figure, outputs },
    layout,
    draw,
    table,
    summarise,
    rows,
  });
}

export default { render };
