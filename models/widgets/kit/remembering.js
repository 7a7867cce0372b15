// What a reader did, kept in this browser: the settings of figures as long as the tab is open, answers
// until they are erased. A page of the book lists all of it and erases it.
import { KEPT_AS } from "./kept.js";
import { inPage } from "./page.js";

const STORES = { settings: () => sessionStorage, answers: () => localStorage };

// Keeps one state of what is so called in this page, or gives it up. In a notebook the kernel holds
// it; a figure in somebody else's page keeps nothing; and a browser may refuse to: `keeps` says it.
export function remembering(kind, name, title) {
  const key = `${KEPT_AS}${location.pathname?.split("/").at(-1)}:${name}`;
  const ours = inPage() && parent === window && !new URLSearchParams(location.search).has("embed");
  const attempt = (act) => {
    try {
      return ours ? act(STORES[kind]()) : null;
    } catch {
      return null;
    }
  };
  const text = (state) => JSON.stringify({ title, page: document.title.split(" — ")[0], state });
  const write = (store, state) => (state ? store.setItem(key, text(state)) : store.removeItem(key));
  const stateIn = (told) => (told ? JSON.parse(told).state : null);
  // Tells what was kept, and what another tab keeps instead; returns how to stop it.
  const follow = (act) => {
    const hear = (event) => {
      if (!ours || event.key !== key) return;
      const [before, after] = [event.oldValue, event.newValue].map((told) => attempt(() => stateIn(told)));
      act(before, after);
    };
    addEventListener("storage", hear);
    return () => removeEventListener("storage", hear);
  };
  return {
    keeps: attempt((store) => Boolean(store)),
    recall: () => attempt((store) => stateIn(store.getItem(key))),
    keep: (state) => attempt((store) => write(store, state)),
    follow,
  };
}
