// The firm of even odds that stands for firms of any other propensity.

// What a firm would give up if even odds were its propensity where it is `level` for the firm of these
// values: all that propensity depends on is the gain, and what is given up is a factor of that.
export const givenUpAtEven = ({ share_given_up, decisiveness }, level) =>
  1 - (1 - share_given_up) / (level / (1 - level)) ** (1 / decisiveness);
