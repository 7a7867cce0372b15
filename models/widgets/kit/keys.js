// Keys pressed in a figure are the figure's: in JupyterLab, d d on a button would delete the cell.

// What goes on: Tab and Escape, and what a browser or a notebook does with Ctrl, Alt or ⌘, but for
// Enter, which would run the cell and make the figure anew.
const goesOn = ({ key, ctrlKey, altKey, metaKey }) =>
  ["Tab", "Escape"].includes(key) || ((ctrlKey || altKey || metaKey) && key !== "Enter");

export function keepKeys(root) {
  const keep = (event) => goesOn(event) || event.stopPropagation();
  ["keydown", "keypress", "keyup"].forEach((kind) => root.addEventListener(kind, keep));
}
