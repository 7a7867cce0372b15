// What another tab keeps, among the versions that there are here.
import { sameState } from "./versions.js";

// A state that is not among them yet is put before the one that is shown.
export function joined({ at, all }, state) {
  if (all.some((one) => sameState(one, state))) return { at, all };
  return { at: at + 1, all: [...all.slice(0, at), state, ...all.slice(at)] };
}

// What was such a version is another now, wherever it stands.
export const amended = ({ at, all }, before, after) => ({
  at,
  all: all.map((one) => (sameState(one, before) ? after : one)),
});
