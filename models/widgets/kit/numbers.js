// Numbers as people read them, and as files hold them.

export const STEP = 0.01;

export const clamp = (value, low, high) => Math.min(Math.max(value, low), high);

// To the step of a control, without the tail that binary fractions leave.
export const toStep = (value, step) => Number((Math.round(value / step) * step).toFixed(6));

export const fixed = (value, digits = 2) => value.toFixed(digits).replace("-", "−");

export const percent = (value) => `${fixed(100 * value, 0)}%`;

// "12% more than", "exactly as much as", "8% less than": a ratio told as a change.
export function change(ratio) {
  const points = Math.round(100 * (ratio - 1));
  if (points === 0) return "as much as";
  return points > 0 ? `${points}% more than` : `${-points}% less than`;
}

export function csv(rows) {
  const names = Object.keys(rows[0]);
  const lines = rows.map((row) => names.map((name) => quoted(row[name])).join(","));
  return [names.join(","), ...lines].join("\n");
}

const quoted = (value) => (/[",\n]/.test(value) ? `"${value.replaceAll('"', '""')}"` : value);
