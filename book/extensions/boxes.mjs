// Where texts and marks of a drawing lie, reckoned from what is written in it: where no browser
// measures them, labels find their places by this.
import { wide } from "../../models/widgets/kit/lettering.js";

const RULE = /([^{}]+)\{([^{}]*)\}/g;
const [ABOVE, BELOW] = [0.93, 0.24]; // of the size of letters, from the line on which they stand
const PARTS = { start: 0, middle: 0.5, end: 1 }; // of a text's width, before its place

const number = (node, name) => Number(node.getAttribute(name) ?? 0);
const around = (points) => {
  const [across, down] = [0, 1].map((axis) => points.map((point) => point[axis]));
  return { left: Math.min(...across), right: Math.max(...across), top: Math.min(...down), bottom: Math.max(...down) };
};

// The sizes and weights of letters that a style sheet gives to texts of drawings, with its selectors.
const fontsOf = (css) =>
  [...css.matchAll(RULE)]
    .filter(([, selector, says]) => selector.includes(".sim-drawing") && says.includes("font-"))
    .map(([, selector, says]) => {
      const [size, weight] = [/font-size:\s*(\d+)px/, /font-weight:\s*(\d+)/].map((form) => form.exec(says)?.[1]);
      return { selector, ...(size && { size: Number(size) }), ...(weight && { bold: Number(weight) > 500 }) };
    });
const fontOf = (node, fonts) => Object.assign({}, ...fonts.filter(({ selector }) => node.matches(selector)));

// How far a part of a text is moved down: in pixels, or in parts of its letters' size.
function shiftOf(node, size) {
  const dy = node.getAttribute("dy") ?? "0";
  return dy.endsWith("em") ? Number.parseFloat(dy) * size : Number(dy);
}

// A text stands in one line, or in lines that are parts with a place of their own.
function boxOfText(text, fonts) {
  const whole = fontOf(text, fonts);
  const anchor = PARTS[text.getAttribute("text-anchor") ?? "start"];
  const lines = [...text.children].filter((part) => part.hasAttribute("x"));
  let y = number(text, "y") + shiftOf(text, whole.size);
  return around(
    (lines.length ? lines : [text]).flatMap((part) => {
      const font = { ...whole, ...fontOf(part, fonts) };
      y += part === text ? 0 : shiftOf(part, font.size);
      const width = wide(part.textContent, font);
      const left = number(part, "x") - anchor * width;
      return cornersOf({ left, right: left + width, top: y - ABOVE * font.size, bottom: y + BELOW * font.size });
    }),
  );
}

function boxOfMark(mark) {
  if (mark.localName !== "circle") throw new Error(`a mark is a circle, not a ${mark.localName}`);
  const [x, y, r] = ["cx", "cy", "r"].map((name) => number(mark, name));
  return { left: x - r, right: x + r, top: y - r, bottom: y + r };
}

const cornersOf = ({ left, right, top, bottom }) => [left, right].flatMap((x) => [top, bottom].map((y) => [x, y]));

// Where a point lies after a node's own shifts and turns, of which the last is made first.
function moved(node, point) {
  const steps = [...(node.getAttribute("transform") ?? "").matchAll(/(\w+)\(([^)]*)\)/g)].reverse();
  return steps.reduce(([x, y], [, kind, given]) => {
    const [first, second = 0, third = 0] = given.split(/[ ,]+/).map(Number);
    if (kind === "translate") return [x + first, y + second];
    if (kind !== "rotate") throw new Error(`a drawing is shifted and turned, not ${kind}d`);
    const [sin, cos] = [Math.sin, Math.cos].map((of) => of((first * Math.PI) / 180));
    const [dx, dy] = [x - second, y - third];
    return [second + dx * cos - dy * sin, third + dx * sin + dy * cos];
  }, point);
}

// Gives the nodes of a drawing the way to say where they lie.
export function measurable(drawing, css) {
  const fonts = fontsOf(css);
  const [width, height] = ["width", "height"].map((name) => number(drawing, name));
  drawing.getBoundingClientRect = () => ({ left: 0, top: 0, right: width, bottom: height, width, height });
  for (const node of drawing.querySelectorAll("text, .sim-mark, .sim-dot")) {
    node.getBoundingClientRect = () => {
      let points = cornersOf(node.localName === "text" ? boxOfText(node, fonts) : boxOfMark(node));
      for (let up = node; up !== drawing; up = up.parentNode) points = points.map((point) => moved(up, point));
      return around(points);
    };
  }
}
