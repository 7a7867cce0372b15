// On paper the book is light, whatever the reader has on the screen.
//
// The theme writes the dark into the page by an attribute, and dozens of its rules follow that; so
// for a print the attribute is changed, and changed back.
(() => {
  const { dataset } = document.documentElement;
  let before;

  addEventListener("beforeprint", () => {
    before = dataset.theme;
    dataset.theme = "light";
  });
  addEventListener("afterprint", () => {
    dataset.theme = before;
  });
})();
