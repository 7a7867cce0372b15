// Brings what is shown to what is wanted, and touches only what differs: a slider then moves a few
// lines and numbers, and the browser need not lay out the rest again.

export function morph(parent, wanted) {
  const shown = [...parent.childNodes];
  wanted.forEach((node, k) => {
    if (shown[k] === node) return;
    if (k >= shown.length) parent.append(node);
    else if (alike(shown[k], node)) patch(shown[k], node);
    else shown[k].replaceWith(node);
  });
  shown.slice(wanted.length).forEach((node) => node.remove());
}

// A node that listens is replaced: its listeners may know the values of its own redraw. So is one
// that is kept to be shown again as it is, such as the axes of a plane.
const fixture = ({ listening, kept }) => listening || kept;
const alike = (one, other) => one.nodeName === other.nodeName && !fixture(one) && !fixture(other);

function patch(shown, wanted) {
  if (shown.nodeType === Node.TEXT_NODE) {
    if (shown.data !== wanted.data) shown.data = wanted.data;
    return;
  }
  for (const { name, value } of wanted.attributes) {
    if (shown.getAttribute(name) !== value) shown.setAttribute(name, value);
  }
  for (const { name } of [...shown.attributes]) {
    if (!wanted.hasAttribute(name)) shown.removeAttribute(name);
  }
  morph(shown, [...wanted.childNodes]);
}
