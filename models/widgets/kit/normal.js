// The normal distribution.

// Which part of it lies below so many standard deviations: a series that ends where it adds nothing.
export function partBelow(deviations) {
  if (Math.abs(deviations) > 9) return deviations > 0 ? 1 : 0;
  let [sum, added, odd] = [deviations, deviations, 1];
  while (sum + added !== sum || odd === 1) {
    odd += 2;
    added *= deviations ** 2 / odd;
    sum += added;
  }
  return 0.5 + (sum * Math.exp(-(deviations ** 2) / 2)) / Math.sqrt(2 * Math.PI);
}
