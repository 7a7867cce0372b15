// Where a widget stands.

// In a built page no kernel answers, and the address is the reader's own.
export const inPage = () =>
  Boolean(document.querySelector('script[type="application/vnd.jupyter.widget-state+json"]'));

// Hands over the address that a page is opened with, and each that it gets later. An address is
// marked once it was taken: who comes back to it finds all as it was left.
export function onLink(take) {
  if (!inPage()) return () => {};
  // All figures of the page hear of it before it is marked.
  const mark = () => setTimeout(() => history.replaceState({ ...history.state, taken: true }, ""));
  const arrive = () => [take(location.hash), mark()];
  const later = () => history.state?.taken || arrive();
  addEventListener("hashchange", later);
  arrive();
  return () => removeEventListener("hashchange", later);
}

// Takes a link out of the address bar, for what it says is shown no more.
export const dropLink = () =>
  history.replaceState(history.state, "", location.pathname + location.search);
