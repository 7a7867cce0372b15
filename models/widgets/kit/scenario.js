// A scenario as a link: the figure's name and its values in the fragment of the address.

export function toFragment(name, values) {
  const pairs = Object.entries(values).map(([word, value]) => `${word}=${plainly(value)}`);
  return `#${name}:${pairs.join(",")}`;
}

// A search is told by its words: punctuation has a meaning of its own in a link.
const plainly = (value) =>
  typeof value === "string" ? value.replace(/[^\p{L}\p{N}_.-]+/gu, "+") : value;

// The values of the words that `parameters` know, if the fragment is of this figure.
export function fromFragment(fragment, name, parameters) {
  // Some programs write a link's punctuation as codes.
  const plain = fragment.slice(1).replace(/%(3A|2C|3D)/gi, decodeURIComponent);
  const [figure, list] = plain.split(":");
  if (figure !== name || !list) return {};
  const given = Object.fromEntries(list.split(",").map((pair) => pair.split("=")));
  const known = parameters.map((parameter) => [parameter.word, valueOf(parameter, given)]);
  return Object.fromEntries(known.filter(([, value]) => value !== undefined));
}

// A value that the parameter may have, or nothing.
function valueOf({ word, low, high, options, longest }, given) {
  if (longest) return searched(given[word], longest);
  if (options) return options.find(({ value }) => value === given[word])?.value;
  const value = Number(given[word]);
  return value >= low && value <= high ? value : undefined;
}

function searched(text, longest) {
  try {
    return text && decodeURIComponent(text).replaceAll("+", " ").slice(0, longest);
  } catch {
    return undefined; // half a code
  }
}
