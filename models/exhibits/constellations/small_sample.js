// A count in a small sample: which shares it fits, and whether it may be chance.
import { small_sample_figure } from "#figures/small_sample.js";
import { html, svg } from "#kit/dom.js";
import { liveFigure } from "#kit/figure.js";
import { clamp, fixed, percent } from "#kit/numbers.js";
import { axes, plane } from "#kit/plane.js";
import { bisect } from "#kit/solve.js";
import { factRow } from "#kit/tables.js";
import { small_sample } from "#models/small_sample.js";

const TAIL = (1 - small_sample_figure.constants.confidence) / 2; // on each side of the interval
const { interval: INTERVAL, tail: FARTHER, others: NEARER } = small_sample_figure.series;
const SHARES = [1e-9, 1 - 1e-9]; // between nothing and all

export function settle(values) {
  return { ...values, successes: Math.min(values.successes, values.sample_size) };
}

// The counts from 0 to `last`, each with its probability, and that of it or fewer: the model, step
// by step.
export function counts(values, last = values.sample_size) {
  let state = small_sample.start(values);
  return Array.from({ length: last + 1 }, (_, k) => {
    if (k) state = small_sample.step(values, state, {});
    return state;
  });
}

// The probability of so many successes or fewer, if the share is true.
export function atMost(sample_size, successes, reference_share) {
  const all = counts({ sample_size, successes, reference_share }, successes);
  return all.at(-1).probability_of_at_most;
}

// So many or more are so many failures or fewer.
export const atLeast = (sample_size, successes, reference_share) =>
  atMost(sample_size, sample_size - successes, 1 - reference_share);

// The exact interval of Clopper and Pearson: beyond it the count is in a tail of 2.5%.
export function interval({ sample_size, successes }) {
  const low = (share) => atLeast(sample_size, successes, share) - TAIL;
  const high = (share) => atMost(sample_size, successes, share) - TAIL;
  return {
    low: successes === 0 ? 0 : bisect(low, ...SHARES),
    high: successes === sample_size ? 1 : bisect(high, ...SHARES),
  };
}

export function outputs(values) {
  const { sample_size, successes, reference_share } = values;
  return {
    ...small_sample.outputs(values, small_sample.start(values)),
    ...interval(values),
    at_most: atMost(sample_size, successes, reference_share),
    at_least: atLeast(sample_size, successes, reference_share),
    counts: counts(values),
  };
}

const about = { ...small_sample_figure, outputs };

export const rare = (share) => (share < 0.001 ? "less than 0.1%" : `${fixed(100 * share, 1)}%`);

const orFewer = (count) => (count ? `${count} or fewer` : "none");

export function summarise(values, { observed_share, low, high, at_most, at_least }) {
  const { sample_size, successes, reference_share } = values;
  const reference = percent(reference_share);
  const fits = `${successes} of ${sample_size} is ${percent(observed_share)}, which is consistent with true shares from ${fixed(100 * low, 1)}% to ${fixed(100 * high, 1)}% (95% interval).`;
  const [so, chance] =
    observed_share <= reference_share ? [orFewer(successes), at_most] : [`${successes} or more`, at_least];
  const often = `If the true share were ${reference}, ${so} would come up in ${rare(chance)} of such samples`;
  const inside = reference_share >= low && reference_share <= high;
  const verdict = inside ? "chance is enough to explain it" : "chance is a poor explanation";
  return `${fits} ${often}: ${verdict}, provided that the cases are independent.`;
}

const layout = (width) => ({ width, height: width < 400 ? 320 : 380 });

function frame({ width, height }, most) {
  return plane({
    width,
    height,
    x: { range: [0, 1], title: "share" },
    y: { range: [0, 1.05 * most], title: "probability, if the reference is true" },
    margin: { left: 44, right: 16, top: 26, bottom: 92 },
  });
}

function draw(on, { sample_size, successes, reference_share }, { observed_share, low, high, counts: all }) {
  const most = Math.max(...all.map((state) => state.probability_of_count));
  const framed = frame(on, most);
  const step = (framed.right - framed.left) / sample_size;
  const width = Math.max(Math.min(0.8 * step, 28), 2);
  const side = observed_share <= reference_share ? -1 : 1;
  const bars = all.map((state) => {
    const count = state.possible_count;
    const tail = side * (count - successes) >= 0;
    const y = framed.y(state.probability_of_count);
    const middle = framed.x(count / sample_size);
    const [x, end] = [-width / 2, width / 2].map((half) => clamp(middle + half, framed.left, framed.right));
    return svg("rect", {
      class: tail ? `sim-part sim-${FARTHER.colour}` : `sim-part sim-${NEARER.colour} sim-faint`,
      x,
      y,
      width: end - x,
      height: framed.bottom - y,
    });
  });
  const level = framed.bottom + 66;
  const reference = framed.x(reference_share);
  const right = high < 0.6;
  return [
    ...bars,
    axes(framed),
    svg("path", {
      class: "sim-level sim-strong",
      d: `M${reference},${framed.top}V${framed.bottom}M${reference},${level - 14}V${level + 10}`,
    }),
    svg("path", {
      class: `sim-line sim-${INTERVAL.colour}`,
      d: `M${framed.x(low)},${level}H${framed.x(high)}M${framed.x(low)},${level - 6}v12M${framed.x(high)},${level - 6}v12`,
    }),
    svg("circle", { class: `sim-part sim-${INTERVAL.colour}`, cx: framed.x(observed_share), cy: level, r: 6 }),
    ...(right || low >= 0.3
      ? [
          svg(
            "text",
            {
              class: `sim-${INTERVAL.colour} sim-label`,
              x: right ? framed.x(high) + 8 : framed.x(low) - 8,
              y: level + 5,
              "text-anchor": right ? "start" : "end",
            },
            INTERVAL.name,
          ),
        ]
      : []),
  ];
}

function table({ successes, reference_share }, { observed_share, low, high, at_most, at_least }) {
  return html(
    "table",
    {},
    html("caption", {}, `Compared with a true share of ${percent(reference_share)}`),
    html(
      "tbody",
      {},
      factRow("share in the sample", `${fixed(100 * observed_share, 1)}%`),
      factRow(INTERVAL.name, `${fixed(100 * low, 1)}% to ${fixed(100 * high, 1)}%`),
      factRow(`${orFewer(successes)} by chance`, rare(at_most)),
      factRow(`${successes} or more by chance`, rare(at_least)),
    ),
  );
}

// One record a possible count.
export function rows({ sample_size, reference_share }, { counts: all }) {
  return all.map(({ possible_count, probability_of_count, probability_of_at_most }) => ({
    sample_size,
    reference_share,
    possible_count,
    probability_of_count,
    probability_of_at_most,
  }));
}

function render({ model, el }) {
  return liveFigure({ model, el, about, settle, layout, draw, table, summarise, rows });
}

export default { render };
