// The values that a model, a figure or a table begins with, by word, as its declaration says.
export const firsts = ({ parameters }) => Object.fromEntries(parameters.map(({ word, value }) => [word, value]));
