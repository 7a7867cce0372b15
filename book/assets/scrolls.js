// What is wider than its column scrolls within itself. While it does, keys reach it and it has a
// name; the shadows that show it are drawn by book.css.
(() => {
  const KINDS = {
    Table: ".pst-scrollable-table-container",
    Equation: "div.math, .sa-equations td:nth-child(2) > p",
    Code: "div.highlight pre",
    Picture: ".cell_output:has(> img)",
  };

  function tell(node) {
    const scrolls = node.scrollWidth > node.clientWidth;
    const [kind] = Object.entries(KINDS).find(([, selector]) => node.matches(selector));
    if (scrolls) node.tabIndex = 0;
    else node.removeAttribute("tabindex");
    node.role = scrolls ? "group" : null;
    node.ariaLabel = scrolls ? `${kind}, scrolls sideways` : null;
  }

  const watched = new ResizeObserver((changed) => {
    for (const { target } of changed) tell(target);
  });
  addEventListener("DOMContentLoaded", () => {
    const article = document.querySelector(".bd-article");
    for (const node of article?.querySelectorAll(Object.values(KINDS).join()) ?? []) watched.observe(node);
  });
})();
