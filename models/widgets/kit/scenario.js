// A scenario as a link: the figure's name and its values in the fragment of the address.

export function toFragment(name, values) {
  const pairs = Object.entries(values).map(([word, value]) => `${word}=${value}`);
  return `#${name}:${pairs.join(",")}`;
}

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
function valueOf({ word, low, high, options }, given) {
  if (options) return options.find(({ value }) => value === given[word])?.value;
  const value = Number(given[word]);
  return value >= low && value <= high ? value : undefined;
}
