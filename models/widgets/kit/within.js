// No label of a drawing is cut: one that would stand outside is moved in.

export function keepWithin(drawing) {
  const frame = drawing.getBoundingClientRect();
  if (!frame.width) return;
  const scale = frame.width / Number(drawing.getAttribute("width")) || 1; // shown larger or smaller
  // First all is measured and then all is moved, so that the browser lays out once.
  const texts = [...drawing.querySelectorAll("text")];
  const boxes = texts.map((text) => text.getBoundingClientRect());
  texts.forEach((text, k) => {
    const box = boxes[k];
    const x = inward(box.left - frame.left, frame.right - box.right) / scale;
    const y = inward(box.top - frame.top, frame.bottom - box.bottom) / scale;
    if (!box.width || !(x || y)) return;
    const turned = text.getAttribute("transform") ?? "";
    text.setAttribute("transform", `translate(${x},${y}) ${turned}`.trim());
  });
}

// How far to move what has so much room before and behind it; too large, it keeps its beginning.
const inward = (before, behind) => Math.max(-before, Math.min(behind, 0)) || 0;
