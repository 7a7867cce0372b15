// What is said to an answer: of a quiz at once, of a bet when it came out; and how a quiz goes.

// What is said to a wrong answer may begin with what is true of it.
export const judged = (says, isRight) => (isRight || /^(No|Not)\b/.test(says) ? says : `Not quite. ${says}`);

export function settledBet(bet, right, says) {
  const verdict = !right ? "." : bet === right ? ", and you were right." : ": not so.";
  return `You bet “${bet}”${verdict} ${says}`;
}

// `firsts` say of each question that has an answer whether the first one was right.
export function tally(firsts, all) {
  const right = firsts.filter((first) => first === "true").length;
  const score = `${right} of ${firsts.length} right at the first try`;
  return firsts.length < all ? `${score} so far.` : `${score}: that was the whole quiz.`;
}
