// What a reader takes away: the data, and the picture as it stands.
import { html } from "./dom.js";

export function download(name, type, content) {
  const address = URL.createObjectURL(new Blob([content], { type }));
  html("a", { href: address, download: name }).click();
  URL.revokeObjectURL(address);
}

const DRAWN = ["fill", "fill-opacity", "stroke", "stroke-width", "stroke-dasharray", "opacity"];
const WRITTEN = ["font-family", "font-size", "font-weight", "text-anchor", "paint-order"];

// A copy of the drawing that looks the same anywhere: every style written into it.
export function standalone(drawing) {
  const copy = drawing.cloneNode(true);
  const originals = drawing.querySelectorAll("*");
  copy.querySelectorAll("*").forEach((element, k) => {
    const style = getComputedStyle(originals[k]);
    const names = element.tagName === "text" ? [...DRAWN, ...WRITTEN] : DRAWN;
    element.removeAttribute("class");
    names.forEach((name) => element.setAttribute(name, style.getPropertyValue(name)));
  });
  copy.removeAttribute("class");
  copy.style.background = getComputedStyle(drawing).backgroundColor;
  copy.setAttribute("xmlns", "http://www.w3.org/2000/svg");
  return new XMLSerializer().serializeToString(copy);
}

// The same as a picture of pixels, three times as fine as the screen.
export async function toPng(drawing) {
  const picture = new Image();
  picture.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(standalone(drawing))}`;
  await picture.decode();
  const canvas = html("canvas", {
    width: 3 * drawing.clientWidth,
    height: 3 * drawing.clientHeight,
  });
  const ink = canvas.getContext("2d");
  ink.fillStyle = getComputedStyle(drawing).backgroundColor;
  ink.fillRect(0, 0, canvas.width, canvas.height);
  ink.drawImage(picture, 0, 0, canvas.width, canvas.height);
  return new Promise((resolve) => canvas.toBlob(resolve, "image/png"));
}
