// How the review narrows what it looks at, a bar for each step.
import { review_funnel } from "#data/review_funnel.js";
import { html, svg } from "#kit/dom.js";
import { liveFigure } from "#kit/figure.js";
import { percent } from "#kit/numbers.js";
import { scale } from "#kit/plane.js";

const { steps } = review_funnel;
const ROW = 62;

// Each step with its share, and the one that is chosen.
export function outputs({ step, compared }) {
  const shares = steps.map((one, k) => {
    const whole = steps[compared === "all" ? 0 : Math.max(k - 1, 0)];
    return { ...one, share: one.articles / whole.articles };
  });
  return { shares, chosen: shares.find((one) => one.step === step) };
}

const about = { ...review_funnel, outputs };

const named = ({ articles, label }) => `${articles} ${label}`;
const whole = ({ compared }) => (compared === "all" ? "of all 180" : "of the step before");

export function summarise(values, { chosen }) {
  const first = chosen.step === steps[0].step;
  const share = first ? "all that the search found" : `${percent(chosen.share)} ${whole(values)}`;
  return `Of the articles, ${named(chosen)}: ${share}.`;
}

const layout = (width) => ({ width, height: ROW * steps.length + 6 });

function draw({ width }, values, { shares, chosen }) {
  const x = scale([0, steps[0].articles], [6, width - 8]);
  return shares.map((one, k) => {
    const share = k ? `${percent(one.share)} ${whole(values)}` : "";
    const beside = share && width >= 420 ? `, ${share}` : "";
    return svg(
      "g",
      {
        class: `sim-firm${one === chosen ? " sim-chosen" : ""}`,
        "data-pick": one.step,
        "data-lm-suppress-shortcuts": "true",
        tabindex: 0,
        role: "button",
        "aria-pressed": `${one === chosen}`,
        "aria-label": [named(one), share].filter(Boolean).join(", "),
        transform: `translate(0,${4 + k * ROW})`,
      },
      svg("rect", { class: "sim-reach", x: 1, y: 0, width: width - 2, height: ROW - 6, rx: 4 }),
      svg(
        "text",
        { x: 6, y: 18 },
        svg("tspan", { class: "sim-strong" }, String(one.articles)),
        ` ${one.label}${beside}`,
      ),
      svg("rect", {
        class: `sim-part sim-${one === chosen ? "own" : "none"}`,
        x: x(0),
        y: 27,
        width: x(one.articles) - x(0),
        height: 20,
      }),
      svg("text", { x: x(one.articles) + 6, y: 42 }, beside ? "" : ` ${share}`),
    );
  });
}

const TOLD = { kept: "What is kept", left_out: "What is left out", remark: "Our remark" };

function table(values, { chosen }) {
  const lines = Object.entries(TOLD).map(([word, head]) =>
    html("tr", {}, html("th", { scope: "row" }, head), html("td", {}, chosen[word])),
  );
  return html(
    "table",
    { class: "sim-told" },
    html("caption", {}, `${named(chosen)} (${review_funnel.source.split(",")[0]}, ${chosen.where})`),
    html("tbody", {}, ...lines),
  );
}

export function rows(values, { shares }) {
  return shares.map((one) => ({ ...one, source: review_funnel.source }));
}

function render({ model, el }) {
  const figure = { layout, draw, table, summarise, rows };
  return liveFigure({ model, el, about, ...figure, pick: "step", across: true });
}

export default { render };
