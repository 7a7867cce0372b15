// The room that a widget will take in a page, in pixels, about: what a browser would lay out is
// reckoned from how many letters, controls and buttons there are. A page that keeps it hardly moves
// when the widget is drawn.
const FRAME = 34; // border and padding
const BESIDE = 600; // from this width on, controls stand beside a drawing: see figure.css
const SIDE = 216; // the width that they take then
const COLUMNS = { ".sim-browse": 148, ".sim-columns": 204 }; // of controls that stand in some
const CONTROL = 58;
const MENU = 65;
const MORE = 45; // the line "More settings", and what is around controls without it
const AROUND = 12;
const BUTTON = 42;
const LINE = 23;

const text = (node) => node?.textContent.trim() ?? "";
const total = (numbers) => numbers.reduce((sum, one) => sum + one, 0);
const between = (from, to, part) => from + (to - from) * part;
const lines = (length, width, letter) => Math.ceil((length * letter) / width);

// How many rows make what breaks where the width is full.
function rows(widths, width) {
  let [count, left] = [0, 0];
  for (const one of widths) {
    if (one > left) [count, left] = [count + 1, width];
    left -= one;
  }
  return count;
}

const rowsOfButtons = (buttons, width) =>
  rows(
    buttons.map((button) => 26 + 6.6 * text(button).length),
    width,
  );

function ofQuestion(form, width) {
  const answers = [...form.querySelectorAll("label")].map((label) => 7.3 * text(label).length);
  const widths = answers.map((wide) => Math.min(width, wide + 54));
  const broken = total(answers.map((wide) => lines(1, width - 28, wide) - 1));
  return 14 + LINE * (lines(text(form.querySelector("legend")).length, width, 8.4) + broken) + 35 * rows(widths, width);
}

function ofControls(side, width) {
  const labels = [...side.querySelectorAll("label")].filter((label) => !label.closest("details"));
  const steps = [...side.querySelectorAll(".sim-step button")];
  const columns = Object.entries(COLUMNS).find(([kind]) => side.closest(kind))?.[1] ?? width;
  const across = Math.max(1, Math.floor(width / columns));
  const high = side.querySelector("select") ? MENU : CONTROL;
  const begun = steps.length ? BUTTON * (1 + rowsOfButtons(steps, width)) : 0;
  return Math.ceil(labels.length / across) * high + (side.querySelector("details") ? MORE : AROUND) + begun;
}

function ofFigure(figure, width, drawing) {
  const [side, summary, numbers] = [".sim-side", ".sim-summary", ".sim-numbers"].map((kind) =>
    figure.querySelector(kind),
  );
  const said = AROUND + LINE * lines(text(summary).length, width, 8.6);
  const told = text(numbers).length;
  const foot = BUTTON * rowsOfButtons([...figure.querySelectorAll(".sim-buttons > button")], width) + said;
  if (width < BESIDE) return foot + drawing.narrow + ofControls(side, width) + 65 + 0.75 * told;
  if (figure.matches(".sim-across")) return foot + drawing.wide + ofControls(side, width) + 110 + 0.36 * told;
  const shown = between(drawing.narrow, drawing.wide, 0.25);
  const controls = ofControls(side, SIDE);
  if (figure.querySelector(".sim-wide"))
    return foot + Math.max(shown, controls) + 45 + 30 * figure.querySelectorAll(".sim-numbers tr").length;
  return foot + Math.max(shown, controls + 75 + 0.95 * told);
}

// `looks` is the widget as it is drawn narrow and wide; `width` that of its place.
export function roomIn(width, looks) {
  const [narrow, wide] = [looks.narrow, looks.wide].map((el) => el.firstElementChild);
  const height = (root) => Number(root.querySelector(".sim-drawing")?.getAttribute("height"));
  const drawing = { narrow: height(narrow), wide: height(wide) };
  const inside = width - FRAME;
  if (wide.matches(".sim-question")) return Math.round(FRAME + ofQuestion(wide, inside));
  if (wide.matches(".sim")) return Math.round(FRAME + AROUND / 2 + ofFigure(wide, inside, drawing));
  for (const folded of wide.querySelectorAll("details:not([open])")) folded.remove();
  return Math.round(drawing.wide + (width < BESIDE ? 1 : 0.6) * text(wide).length);
}
