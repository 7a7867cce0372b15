// What is wider than its column scrolls within itself. While it does, keys reach it, and it says so.
(() => {
  const WIDE = ".bd-article :is(.pst-scrollable-table-container, div.math, .sa-equations td:nth-child(2) > p)";
  const TOLD = ["tabindex", "role", "aria-label"];

  function tell(node) {
    if (node.scrollWidth <= node.clientWidth) for (const told of TOLD) node.removeAttribute(told);
    else {
      const what = node.querySelector("table") ? "Table" : "Equation";
      for (const [k, value] of [0, "group", `${what}, scrolls sideways`].entries()) node.setAttribute(TOLD[k], value);
    }
  }

  const watched = new ResizeObserver((changed) => {
    for (const { target } of changed) tell(target);
  });
  addEventListener("DOMContentLoaded", () => {
    for (const node of document.querySelectorAll(WIDE)) watched.observe(node);
  });
})();
