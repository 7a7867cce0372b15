// Words as people string them together.

// "no answers", "1 answer", "2 answers".
export const howMany = (count, word) => `${count || "no"} ${word}${count === 1 ? "" : "s"}`;

// "one", "one and two", "one, two and three"; or with another word before the last.
export const listed = (words, last = "and") =>
  words.length < 2 ? words.join("") : `${words.slice(0, -1).join(", ")} ${last} ${words.at(-1)}`;
