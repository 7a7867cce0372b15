// What a parameter takes, by its declaration, as in Python: all that comes from outside is asked here.

import { fixed, percent } from "./numbers.js";

// The value, or nothing if it is none of the parameter's.
export function admitted({ low, high, whole, options, longest }, value) {
  if (options) return options.find((one) => one.value === value)?.value;
  if (longest) return isLine(value, longest) ? value : undefined;
  const fits = Number.isFinite(value) && value >= low && value <= high;
  return fits && (!whole || Number.isInteger(value)) ? value + 0 : undefined; // -0 is 0
}

// Those of stored values that their parameters take, by word.
export function admittedOf(parameters, stored) {
  const pairs = parameters.map((one) => [one.word, admitted(one, stored?.[one.word])]);
  return Object.fromEntries(pairs.filter(([, value]) => value !== undefined));
}

const isLine = (value, longest) => typeof value === "string" && [...value].length <= longest && !/\p{Cc}/u.test(value);

// The same for a value that is written: a number in plain digits.
export function readAs(parameter, text) {
  if (parameter.options || parameter.longest) return admitted(parameter, text);
  return admitted(parameter, /^-?(\d+(\.\d*)?|\.\d+)(e[-+]?\d+)?$/i.test(text) ? Number(text) : NaN);
}

// A value as a reader reads it.
export function valueText({ options, longest, unit, whole }, value) {
  if (options) return options.find((one) => one.value === value)?.label ?? "";
  if (longest) return value;
  return unit === "share" ? percent(value) : fixed(value, whole ? 0 : 2);
}

export function ruleOf({ label, low, high, whole, options, longest }) {
  if (options) return `${label} must be one of its options`;
  if (longest) return `${label} must be a line of at most ${longest} characters`;
  return `${label} must be ${whole ? "a whole number" : "a number"} from ${low} to ${high}`;
}
