// Numbers as people read them, and as files hold them.

export const STEP = 0.01;
const DIGITS = 6;
const NOISE = 1e-12;

export const clamp = (value, low, high) => Math.min(Math.max(value, low), high);

// To the step of a control, without the tail that binary fractions leave.
export const toStep = (value, step) => Number((Math.round(value / step) * step).toFixed(6));

// What is nothing when it is rounded has no sign.
export const fixed = (value, digits = 2) => (Number(value.toFixed(digits)) || 0).toFixed(digits).replace("-", "−");

export const percent = (value) => `${fixed(100 * value, 0)}%`;

const TENFOLD = 10; // from here on a percentage is hard to read

// "8% less than", "as much as", "12% more than", "105 times as much as": a ratio told as a change.
export function change(ratio) {
  if (ratio >= TENFOLD) return `${fixed(ratio, 0)} times as much as`;
  const points = Math.round(100 * (ratio - 1));
  if (points === 0) return "as much as";
  return points > 0 ? `${points}% more than` : `${-points}% less than`;
}

// Columns of one unit carry it in their head; what is compared is in the unit of what it is compared to.
export function csv(rows, units = {}) {
  const names = Object.keys(rows[0]);
  const head = (name) => {
    const unit = units[name] ?? units[name.replace(/_(whole|as_equals)$/, "")];
    return quoted(unit ? `${name} (${unit})` : name);
  };
  const lines = rows.map((row) => names.map((name) => quoted(inDigits(row[name]))).join(","));
  return [names.map(head).join(","), ...lines].join("\n");
}

// A number without the digits that computing leaves: six say all that is meant, as in Python's files.
const inDigits = (value) => {
  if (typeof value !== "number" || Number.isInteger(value)) return value;
  return Math.abs(value) < NOISE ? 0 : Number(value.toPrecision(DIGITS));
};

const quoted = (value) => (/[",\n]/.test(value) ? `"${value.replaceAll('"', '""')}"` : value);
