// What a reader gave, in versions, so that nothing is lost when all of it is replaced at once.
//
// `versions` are { at, all }: all states that there are, and which of them is shown. The one that is
// shown changes as the reader goes on; an example, a file, a link or an empty form stands beside it.

export const begun = (state) => ({ at: 0, all: [state] });

export const present = ({ at, all }) => all[at];

export const edited = ({ at, all }, state) => ({ at, all: all.map((one, k) => (k === at ? state : one)) });

// The new state stands after the one it replaces, and nowhere else.
export function replaced({ at, all }, state) {
  if (sameState(all[at], state)) return { at, all };
  const stays = (one) => one === all[at] || !sameState(one, state);
  const before = all.slice(0, at + 1).filter(stays);
  const after = all.slice(at + 1).filter(stays);
  return { at: before.length, all: [...before, state, ...after] };
}

// By -1 to the version before, by 1 to the one after.
export const moved = ({ at, all }, by) => ({ at: at + by, all });

// Whether two states say the same, in whatever order.
export function sameState(one, other) {
  if (one === null || other === null || typeof one !== "object" || typeof other !== "object") {
    return Object.is(one, other);
  }
  const words = Object.keys(one);
  const alike = (word) => Object.hasOwn(other, word) && sameState(one[word], other[word]);
  return words.length === Object.keys(other).length && words.every(alike);
}
