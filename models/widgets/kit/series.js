// The series that a figure declares.

// Some of them, each with its word.
export const seriesOf = ({ series }, words) => words.map((word) => ({ word, ...series[word] }));
