// What is found appears below the field as one types, on the page of search and in its dialog.
//
// Loaded by search.js, after what finds and the index.
(() => {
  const PAUSE = 150; // milliseconds for which nobody types
  const root = document.documentElement.dataset.content_root;

  function make(tag, attributes, ...children) {
    const node = Object.assign(document.createElement(tag), attributes);
    node.append(...children);
    return node;
  }

  function entry({ address, title, sections: [first, ...rest] }) {
    const to = ({ anchor }) => `${root}${address}#${anchor}`;
    const name = first.title === title ? title : `${title}: ${first.title}`;
    const said = saSearch.excerpt(first).map(([piece, marked]) => (marked ? make("mark", {}, piece) : piece));
    const also = rest.flatMap((one, place) => [place ? " · " : "Also: ", make("a", { href: to(one) }, one.title)]);
    const node = make("li", {}, make("a", { href: to(first) }, name), make("p", {}, ...said));
    if (also.length) node.append(make("p", {}, ...also));
    return node;
  }

  function told(question, { length }) {
    if (!length) return `Nothing found for “${question}”. Try another word, or fewer.`;
    return `${length} ${length === 1 ? "page" : "pages"} found for “${question}”, the best first.`;
  }

  function attend(form) {
    const { q: field } = form.elements;
    const [status, list] = form.nextElementSibling.children;
    const isPage = !form.closest("dialog");

    function show() {
      const question = field.value.trim();
      const found = question ? saSearch.find(question, true) : [];
      list.replaceChildren(...found.map(entry));
      status.textContent = question ? told(question, found) : "";
      if (isPage)
        history.replaceState(history.state, "", question ? `?q=${encodeURIComponent(question)}` : location.pathname);
    }

    let waiting = 0;
    function showNow() {
      clearTimeout(waiting);
      waiting = 0;
      show();
    }
    field.addEventListener("input", () => {
      clearTimeout(waiting);
      waiting = setTimeout(showNow, PAUSE);
    });
    // The arrows go from the field through what was found, and back.
    form.parentElement.addEventListener("keydown", (event) => {
      const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
      // The list must not change any more under who goes into it.
      if (waiting && (step || event.key === "Tab")) showNow();
      const stops = [field, ...list.querySelectorAll("a")];
      const next = stops[stops.indexOf(document.activeElement) + step];
      if (!next) return;
      event.preventDefault();
      next.focus();
    });
    // What is found may be on this page.
    list.addEventListener("click", ({ target }) => {
      if (target.closest("a")) form.closest("dialog")?.close();
    });
    if (isPage) {
      form.addEventListener("submit", (event) => {
        event.preventDefault();
        showNow();
      });
      field.value ||= new URLSearchParams(location.search).get("q") ?? "";
      field.focus();
    }
    if (field.value) show();
  }

  document.querySelectorAll("form.bd-search").forEach(attend);
})();
