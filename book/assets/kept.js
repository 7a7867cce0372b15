// Lists what this book has kept in this browser, and erases it: on one page, beside `remembering.js`
// of the figures, which keeps most of it. The build puts `KEPT_AS` of their kit before this.
(() => {
  const OTHERS = {
    "sa-way": "the short way or the whole chapter",
    "sa-code": "whether code is shown",
    mode: "light or dark",
  };
  const UNSAID = ["theme", "sidebar-scroll-top"]; // the theme's own, which says nothing of the reader

  // A browser may refuse to open its stores; then there is nothing in them.
  function stores() {
    try {
      return [localStorage, sessionStorage];
    } catch {
      return [];
    }
  }

  const isOurs = (key) => key.startsWith(KEPT_AS) || Object.hasOwn(OTHERS, key) || UNSAID.includes(key);

  // Whatever stands there: another book at this address may have kept it.
  function read(text) {
    try {
      return JSON.parse(text) ?? {};
    } catch {
      return {};
    }
  }

  const many = (count, word) => `${count} ${word}${count === 1 ? "" : "s"}`;

  // What is kept of a page, in words.
  function told(items) {
    const answers = items.filter(({ name }) => name.startsWith("quiz-")).length;
    const others = items.filter(({ name }) => name !== "bet" && !name.startsWith("quiz-"));
    return [
      ...(items.some(({ name }) => name === "bet") ? ["your bet"] : []),
      ...(answers ? [`${many(answers, "answer")} of the quiz`] : []),
      ...others.map(({ name, title, brief }) => `${brief ? "settings of" : "answers to"} “${title ?? name}”`),
    ].join(", ");
  }

  function listed() {
    const pages = new Map();
    const rows = [];
    for (const store of stores()) {
      for (const key of Object.keys(store).filter(isOurs)) {
        if (key.startsWith(KEPT_AS)) {
          const [file, name = ""] = key.slice(KEPT_AS.length).split(":");
          const { title, page } = read(store.getItem(key));
          if (!pages.has(file)) pages.set(file, { page, items: [] });
          pages.get(file).items.push({ name, title, brief: store === sessionStorage });
        } else if (OTHERS[key] && store.getItem(key) !== "auto") rows.push(["", "", OTHERS[key]]);
      }
    }
    return [...[...pages].map(([file, { page, items }]) => [file, page, told(items)]), ...rows];
  }

  function erase() {
    for (const store of stores()) {
      for (const key of Object.keys(store).filter(isOurs)) store.removeItem(key);
    }
  }

  addEventListener("DOMContentLoaded", () => {
    const box = document.getElementById("sa-kept");
    const make = (tag, attributes, ...inside) => {
      const node = Object.assign(document.createElement(tag), attributes);
      node.append(...inside);
      return node;
    };
    const status = make("p", {});
    status.setAttribute("role", "status");
    const list = make("ul", {});
    const button = make("button", { type: "button", textContent: "Erase all of it" });
    function show(said) {
      const rows = listed();
      const line = ([file, page, text]) =>
        make("li", {}, ...(file ? [make("a", { href: file }, page ?? file), ": "] : []), text);
      list.replaceChildren(...rows.map(line));
      button.hidden = !rows.length;
      status.textContent = rows.length ? said : `${said} Nothing is kept at present.`.trim();
    }
    button.addEventListener("click", () => {
      erase();
      show("All of it is erased.");
    });
    box.replaceChildren(list, button, status);
    show("");
    // Who comes back from a chapter finds what is kept now.
    addEventListener("pageshow", ({ persisted }) => persisted && show(""));
  });
})();
