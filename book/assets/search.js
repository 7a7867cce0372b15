// Loads what searches, and the index, when somebody first turns to a field, and on the page of search
// at once.
(() => {
  const PARTS = ["minisearch.js", "find.js", "index.js", "field.js"]; // which run in this order
  const FIELD = ".bd-search";
  const there = new URL("search/", document.currentScript.src);

  function fail() {
    for (const form of document.querySelectorAll(FIELD))
      form.nextElementSibling.firstElementChild.textContent = "The search cannot be loaded.";
  }

  function load() {
    removeEventListener("focusin", turn);
    for (const part of PARTS) {
      const script = { src: new URL(part, there), async: false, onerror: fail };
      document.head.append(Object.assign(document.createElement("script"), script));
    }
  }

  function turn({ target }) {
    if (target.closest?.(FIELD)) load();
  }

  if (document.querySelector(`main ${FIELD}`)) load();
  else addEventListener("focusin", turn);
})();
