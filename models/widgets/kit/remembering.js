// What a reader did, kept in this browser: the settings of figures as long as the tab is open, answers
// until they are erased. A page of the book lists all of it and erases it.
import { KEPT_AS } from "./kept.js";
import { inPage } from "./page.js";

const STORES = { settings: () => sessionStorage, answers: () => localStorage };

// Keeps one state of what is so called in this page, or gives it up. In a notebook the kernel holds
// it; a figure in somebody else's page keeps nothing; and a browser may refuse to, or have no room:
// `keeps` says it, and `keep` whether it did.
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
  const write = (store, state) => {
    if (state) store.setItem(key, text(state));
    else store.removeItem(key);
    return true;
  };
  const stateIn = (told) => (told ? JSON.parse(told).state : null);
  const stored = () => attempt((store) => store.getItem(key));
  // Tells what was kept, and what is kept instead: by another tab or, if the browser brings the page
  // back from its memory, where no tab is heard, since the page was left; returns how to stop it.
  const follow = (act) => {
    let left = null;
    const tell = (...texts) => act(...texts.map((told) => attempt(() => stateIn(told))));
    const hear = {
      storage: (event) => ours && event.key === key && tell(event.oldValue, event.newValue),
      pagehide: () => {
        left = stored();
      },
      pageshow: ({ persisted }) => persisted && stored() !== left && tell(left, stored()),
    };
    for (const [kind, listener] of Object.entries(hear)) addEventListener(kind, listener);
    return () => Object.entries(hear).forEach((one) => removeEventListener(...one));
  };
  return {
    keeps: attempt((store) => Boolean(store)),
    recall: () => attempt(() => stateIn(stored())),
    keep: (state) => attempt((store) => write(store, state)) ?? false,
    follow,
  };
}
