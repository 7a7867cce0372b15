// What a reader takes away: the data, and the picture as it stands, so that it can stand alone.
import { html, svg } from "./dom.js";
import { heightOf, lettered, wide, wrapped } from "./lettering.js";

export function download(name, type, content) {
  const address = URL.createObjectURL(new Blob([content], { type }));
  html("a", { href: address, download: name }).click();
  URL.revokeObjectURL(address);
}

const DRAWN = ["fill", "fill-opacity", "stroke", "stroke-width", "stroke-dasharray", "opacity"];
const WRITTEN = ["font-family", "font-size", "font-style", "font-weight", "text-anchor", "paint-order"];
const TITLED = { size: 16, bold: true };
const NOTED = { size: 11 };
const MARGIN = 8;

// A copy of the drawing that looks the same anywhere, with a title above it and notes below: light, as
// paper is, and every style written into it.
export function standalone(drawing, { title, says, notes }) {
  drawing.classList.add("sim-light");
  const copy = withoutPage(drawing);
  const style = getComputedStyle(drawing);
  const { backgroundColor, fontFamily } = style;
  const ink = style.getPropertyValue("--sa-ink");
  drawing.classList.remove("sim-light");
  const [width, height] = ["width", "height"].map((name) => Number(drawing.getAttribute(name)));
  const room = width - 2 * MARGIN;
  const look = { x: MARGIN, fill: ink, "font-family": fontFamily };
  const head = wrapped(title, room, TITLED).map((line) => `${line} `);
  const below = notes.flatMap((note) => wrapped(note, room, NOTED)).flatMap((line) => inPieces(line, room));
  const [top, bottom] = [heightOf(head) + 34, heightOf(below) + 30];
  const box = { x: 0, y: -top, width, height: top + height + bottom };
  copy.prepend(
    svg("title", {}, title),
    svg("desc", {}, says),
    svg("rect", { ...box, fill: backgroundColor }),
    lettered({ ...look, y: 20 - top, "font-size": TITLED.size, "font-weight": 700 }, head),
  );
  copy.append(lettered({ ...look, y: height + 16, "font-size": NOTED.size }, below));
  const size = { width, height: box.height, viewBox: Object.values(box).join(" "), role: "img" };
  for (const [name, value] of Object.entries(size)) copy.setAttribute(name, value);
  copy.setAttribute("xmlns", "http://www.w3.org/2000/svg");
  return new XMLSerializer().serializeToString(copy);
}

// A link has no blanks to break it at; of all else the words stay apart, wherever a line ends.
function inPieces(line, room) {
  const most = Math.floor(room / wide("n", NOTED));
  return wide(line, NOTED) > room ? line.match(new RegExp(`.{1,${most}}`, "gu")) : [`${line} `];
}

// A copy without what a page needs of it: to be pressed, to be found, to be told of.
function withoutPage(drawing) {
  const copy = drawing.cloneNode(true);
  const originals = [drawing, ...drawing.querySelectorAll("*")];
  [copy, ...copy.querySelectorAll("*")].forEach((element, k) => {
    const style = getComputedStyle(originals[k]);
    for (const { name } of [...element.attributes]) {
      if (/^(class|style|role|tabindex|aria-.+|data-.+)$/.test(name)) element.removeAttribute(name);
    }
    if (!k) return;
    const names = /^t(ext|span)$/.test(element.tagName) ? [...DRAWN, ...WRITTEN] : DRAWN;
    names.forEach((name) => element.setAttribute(name, style.getPropertyValue(name)));
  });
  return copy;
}

// The same as a picture of pixels, three times as fine as the screen.
export async function toPng(drawing, told) {
  const picture = new Image();
  picture.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(standalone(drawing, told))}`;
  await picture.decode();
  const canvas = html("canvas", { width: 3 * picture.width, height: 3 * picture.height });
  canvas.getContext("2d").drawImage(picture, 0, 0, canvas.width, canvas.height);
  return new Promise((resolve) => canvas.toBlob(resolve, "image/png"));
}
