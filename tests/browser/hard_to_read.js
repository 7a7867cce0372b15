// What is hard to read in the drawings of a page: texts that stand outside, cover each other, or are
// struck through by a line that no halo keeps off; and what is drawn to be pressed, but too small.
//
// Drawings are looked at as they are, and, unless that is enough, with every control, one after the
// other, at its ends, every menu at each choice, and every preset and scenario chosen.
(enough) => {
  const found = new Set();
  const LINES = "path.sim-line, path.sim-ghost, path.sim-axis, path.sim-level, path.sim-cursor";
  const PRESSED = "[data-pick], [data-set], [data-handle], [role=button]";
  const TARGET = 24;

  const overlap = (one, other) =>
    Math.min(one.right, other.right) - Math.max(one.left, other.left) > 0.5 &&
    Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top) > 0.5;

  // The letters of a text without the room above and below them, line by line; upright ones together.
  const lettersOf = (text, { left, right, top, bottom, width, height }) => {
    const aside = 0.2 * width;
    if (height > 1.5 * width && text.textContent.length > 2)
      return [{ left: left + aside, right: right - aside, top, bottom }];
    const range = document.createRange();
    range.selectNodeContents(text);
    return [...range.getClientRects()].map((line) => ({
      left: line.left + 1,
      right: line.right - 1,
      top: line.top + 0.22 * line.height,
      bottom: line.bottom - 0.22 * line.height,
    }));
  };

  // The straight pieces of a line, where they are on the screen.
  const piecesOf = (node) => {
    const pieces = [];
    const { a, d, e, f } = node.getScreenCTM();
    let [x, y] = [0, 0];
    for (const [, kind, numbers] of node.getAttribute("d").matchAll(/([MLHVmhv])([-\d.,e ]+)/g)) {
      const [one, two] = numbers.split(/[ ,]/).map(Number);
      const ends = { H: [one, y], V: [x, one], h: [x + one, y], v: [x, y + one], m: [x + one, y + two] };
      const next = ends[kind] ?? [one, two];
      if (kind.toUpperCase() !== "M") pieces.push([a * x + e, d * y + f, a * next[0] + e, d * next[1] + f]);
      [x, y] = next;
    }
    return pieces;
  };

  const crosses = ([x1, y1, x2, y2], { left, right, top, bottom }) => {
    if (Math.max(x1, x2) <= left || Math.min(x1, x2) >= right) return false;
    if (Math.max(y1, y2) <= top || Math.min(y1, y2) >= bottom) return false;
    const side = (x, y) => (x2 - x1) * (y - y1) - (y2 - y1) * (x - x1);
    const sides = [side(left, top), side(right, top), side(left, bottom), side(right, bottom)];
    return Math.min(...sides) < 0 && Math.max(...sides) > 0;
  };

  // The texts of a drawing that a line runs through; most lines are near none, and not taken apart.
  const struckBy = (node, texts) => {
    const { left, top, right, bottom } = node.getBoundingClientRect();
    const box = { left, top, right: right + 1, bottom: bottom + 1 };
    const near = texts.flatMap(({ text, says, letters }) => {
      const lines = letters.filter((line) => overlap(line, box));
      const halo = text.matches(".sim-name, .sim-label");
      const above = halo && node.compareDocumentPosition(text) & Node.DOCUMENT_POSITION_FOLLOWING;
      return lines.length && !above ? [{ says, lines }] : [];
    });
    const pieces = near.length ? piecesOf(node) : [];
    return near.filter(({ lines }) => pieces.some((piece) => lines.some((line) => crosses(piece, line))));
  };

  const look = (figure, state) => {
    const note = (what) => found.add(`${figure.dataset.figure}, ${state}: ${what}`);
    for (const drawing of figure.querySelectorAll("svg.sim-drawing")) {
      const frame = drawing.getBoundingClientRect();
      if (!frame.width) continue;
      const texts = [...drawing.querySelectorAll("text:not([visibility=hidden])")]
        .map((text) => ({ text, says: text.textContent, box: text.getBoundingClientRect() }))
        .filter(({ box }) => box.width)
        .map((one) => ({ ...one, letters: lettersOf(one.text, one.box) }));
      texts.forEach(({ says, box, letters }, k) => {
        const across = Math.max(frame.left - box.left, box.right - frame.right);
        const outside = Math.max(across, frame.top - box.top, box.bottom - frame.bottom);
        if (outside > 0.5) note(`“${says}” is cut`);
        for (const other of texts.slice(0, k)) {
          if (!overlap(box, other.box)) continue;
          const covered = letters.some((line) => other.letters.some((below) => overlap(line, below)));
          if (covered) note(`“${says}” covers “${other.says}”`);
        }
      });
      for (const node of drawing.querySelectorAll(LINES)) {
        for (const { says } of struckBy(node, texts)) note(`“${says}” is struck through`);
      }
      for (const node of drawing.querySelectorAll(PRESSED)) {
        const { width, height } = node.getBoundingClientRect();
        const name = node.getAttribute("aria-label") ?? node.outerHTML.slice(0, 80);
        if (Math.min(width, height) < TARGET - 0.01) note(`${Math.round(width)} × ${Math.round(height)}: ${name}`);
      }
    }
  };

  const set = (control, value, event) => {
    control.value = value;
    control.dispatchEvent(new Event(event));
    look(control.closest("[data-figure]"), `${control.dataset.word} ${value}`);
  };
  const TAKEN = ["reset", "full", "link", "csv", "svg", "png", "save", "open", "print", "clear"];
  for (const figure of document.querySelectorAll("[data-figure]")) {
    look(figure, "as it is");
    if (enough) continue;
    const reset = () => figure.querySelector("[data-action=reset], [data-action=clear]").click();
    for (const slider of figure.querySelectorAll("input[type=range]")) {
      for (const end of [slider.min, slider.max]) set(slider, end, "input");
      reset();
    }
    for (const menu of figure.querySelectorAll("select")) {
      for (const { value } of menu.options) set(menu, value, "change");
      reset();
    }
    for (const button of figure.querySelectorAll("[data-action], [data-preset]")) {
      const { action, preset } = button.dataset;
      if (TAKEN.includes(action) || button.hidden) continue;
      button.click();
      look(figure, action ?? preset);
      reset();
    }
  }
  return [...found];
};
