// Where a widget stands.

// In a built page no kernel answers, and the address is the reader's own.
export const inPage = () => Boolean(document.querySelector('script[type="application/vnd.jupyter.widget-state+json"]'));

// Hands over the address that a page is opened with, and each that it gets later. The page's host
// marks an address once it was taken: who comes back to it finds all as it was left, if that was kept.
export function onLink(take, comeBack, kept) {
  if (!inPage()) return () => {};
  const later = () => (history.state?.taken ? comeBack() : take(location.hash));
  addEventListener("hashchange", later);
  if (!kept || !history.state?.taken) take(location.hash);
  return () => removeEventListener("hashchange", later);
}

// The reader has just made this link: it brings nothing new.
export const putInAddress = (fragment) => history.replaceState({ ...history.state, taken: true }, "", fragment);

// Takes a link out of the address bar, for what it says is shown no more.
export const dropLink = () => history.replaceState(history.state, "", location.pathname + location.search);
