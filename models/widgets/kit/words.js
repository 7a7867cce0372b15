// Words as people string them together.

// "one", "one and two", "one, two and three".
export const listed = (words) =>
  words.length < 2 ? words.join("") : `${words.slice(0, -1).join(", ")} and ${words.at(-1)}`;
