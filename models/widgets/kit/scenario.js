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
  const known = parameters.map(({ word, low, high }) => [word, Number(given[word]), low, high]);
  const good = known.filter(([, value, low, high]) => value >= low && value <= high);
  return Object.fromEntries(good.map(([word, value]) => [word, value]));
}
