// What a link leads to, shown beside it: a term, a letter, a work, a figure, an equation.
//
// The build says by `aria-describedby` where in the page that is written, and a screen reader says
// it with the link. Here it is shown to the eye: on hover, on focus by key, and on a tap, which does
// not follow the link: what is shown has a link of its own. It stays while the pointer is on it, and
// goes with Escape and on a second tap.
(() => {
  const LINKS = ".bd-article a[aria-describedby]";
  const REST = 200; // milliseconds for which a pointer rests, or is away
  const EDGE = 8; // pixels to the sides of the window
  const popup = document.createElement("div");
  if (!popup.showPopover) return;
  popup.className = "sa-preview";
  popup.popover = "manual";
  let shown = null;
  let back = null; // the link to which the focus goes back from what was shown
  let tapped = false;
  let timer = 0;

  const linkOf = ({ target }) => target.closest?.(LINKS);

  function copyOf(id) {
    const copy = document.getElementById(id).cloneNode(true);
    for (const node of [copy, ...copy.querySelectorAll("*")]) {
      for (const name of ["id", "aria-describedby"]) node.removeAttribute(name);
    }
    return copy;
  }

  function show(link) {
    hide();
    shown = link;
    const way = wayTo(link);
    popup.replaceChildren(...link.getAttribute("aria-describedby").split(" ").map(copyOf), ...(tapped ? [way] : []));
    link.closest(".bd-article").append(popup);
    popup.showPopover();
    place(link.getClientRects()[0]);
    way.focus({ preventScroll: true }); // or who taps by a screen reader would not find it
  }

  function wayTo({ href }) {
    const [, book] = href.match(/\/(glossary|bibliography|notation)\./) ?? [];
    return Object.assign(document.createElement("a"), { href, textContent: book ? `Open in the ${book}` : "Go there" });
  }

  function hide() {
    clearTimeout(timer);
    back = popup.contains(document.activeElement) ? shown : null;
    shown = null;
    popup.remove();
    back?.focus({ preventScroll: true });
    back = null;
  }

  // Below the link, or above it where there is no room below; in the page, so that it scrolls along.
  function place({ left, top, bottom }) {
    const { clientWidth, clientHeight } = document.documentElement;
    const { offsetWidth: width, offsetHeight: height } = popup;
    const above = bottom + height > clientHeight && top > height;
    popup.style.left = `${scrollX + Math.max(Math.min(left, clientWidth - width - EDGE), EDGE)}px`;
    popup.style.top = `${scrollY + (above ? top - height : bottom)}px`;
  }

  addEventListener("pointerover", (event) => {
    if (event.pointerType === "touch") return;
    const link = linkOf(event);
    clearTimeout(timer);
    if (link === shown || popup.contains(event.target)) return;
    if (link) timer = setTimeout(show, REST, link);
    else if (!shown?.matches(":focus-visible")) timer = setTimeout(hide, REST);
  });
  addEventListener("focusin", (event) => {
    const link = linkOf(event);
    if (link !== back && link?.matches(":focus-visible")) show(link);
  });
  addEventListener("focusout", ({ target, relatedTarget }) => {
    if (target === shown && !popup.contains(relatedTarget)) hide();
  });
  addEventListener("keydown", ({ key }) => {
    tapped = false;
    if (key === "Escape") hide();
  });
  addEventListener("pointerdown", (event) => {
    tapped = event.pointerType === "touch";
    if (!popup.contains(event.target) && linkOf(event) !== shown) hide();
  });
  addEventListener("click", (event) => {
    const link = linkOf(event);
    if (tapped && link) event.preventDefault();
    if (tapped && link && link !== shown) show(link);
    else if (link || popup.contains(event.target)) hide();
  });
})();
