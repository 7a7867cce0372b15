// Elements, made in one call.

const SVG = "http://www.w3.org/2000/svg";

export function html(tag, attributes = {}, ...children) {
  return fill(document.createElement(tag), attributes, children);
}

// What a drawing writes is for the eye: what it shows is heard as a sentence, a table, and names of
// what can be pressed.
export function svg(tag, attributes = {}, ...children) {
  const seen = tag === "text" ? { "aria-hidden": "true", ...attributes } : attributes;
  return fill(document.createElementNS(SVG, tag), seen, children);
}

function fill(element, attributes, children) {
  for (const [name, value] of Object.entries(attributes)) {
    if (name.startsWith("on")) {
      element.addEventListener(name.slice(2), value);
      element.listening = true;
    } else if (value !== false && value != null) element.setAttribute(name, value);
  }
  element.append(...children);
  return element;
}

// Puts text in the place of text. Were the node of the text another, the browser would look anew for
// every rule of the page that asks what an element has in it, at each step of a slider.
export function write(node, text) {
  const [first, ...others] = node.childNodes;
  if (first?.nodeType !== Node.TEXT_NODE || others.length) node.textContent = text;
  else if (first.data !== text) first.data = text;
}
