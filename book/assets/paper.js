// On paper the book is light, whatever the reader has on the screen, and nothing is cut at the edge.
//
// The theme writes the dark into the page by an attribute, and dozens of its rules follow that; so
// for a print the attribute is changed, and changed back. What scrolls on the screen and can't be
// broken, a part of an equation or a table of them, is made as much smaller as the sheet asks.
(() => {
  const SHEET = 675; // pixels, a little less than lies between the margins of A4 in book.css
  const SMALLER = 14 / 16; // than on the screen is all text on paper, by book.css too
  const { dataset } = document.documentElement;
  let before;
  let shrunk = [];

  function least(node) {
    if (node.localName !== "table") {
      const rows = [...node.querySelector("math").children];
      return Math.max(...rows.map((row) => row.getBoundingClientRect().width));
    }
    node.style.width = "min-content";
    const width = node.offsetWidth;
    node.style.width = "";
    return width;
  }

  addEventListener("beforeprint", () => {
    before = dataset.theme;
    dataset.theme = "light";
    const rigid = [...document.querySelectorAll(".bd-article :is(table, div.math)")];
    const needed = rigid.map((node) => least(node) * SMALLER);
    shrunk = rigid.filter((_, k) => needed[k] > SHEET);
    rigid.forEach((node, k) => {
      if (needed[k] > SHEET) node.style.zoom = SHEET / needed[k];
    });
  });
  addEventListener("afterprint", () => {
    dataset.theme = before;
    for (const node of shrunk) node.style.zoom = "";
  });
})();
