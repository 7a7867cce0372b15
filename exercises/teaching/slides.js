// Turns the slides, and makes each figure as large as its place allows.
(() => {
  const SCALES = [1.3, 1.2, 1.1, 1, 0.9, 0.8, 0.7]; // a figure that fits at none scrolls at its own
  const WIDEST = 780; // wider, a drawing is so high that all must be shown smaller
  const deck = new Reveal(document.querySelector(".reveal"), {
    width: 1280,
    height: 720,
    margin: 0,
    center: false,
    hash: true,
    slideNumber: "c/t",
    transition: "none",
    pdfSeparateFragments: false,
    plugins: [RevealNotes],
  });

  const drawn = () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));

  async function fit(box) {
    const live = box.querySelector(".sa-live");
    if (!live || box.dataset.scale) return;
    box.dataset.scale = 1;
    for (const scale of [...SCALES, 1]) {
      const width = Math.min(box.clientWidth / scale, WIDEST);
      live.style.width = `${width}px`;
      live.style.marginLeft = `${(box.clientWidth - width * scale) / 2}px`;
      live.style.transform = `scale(${scale})`;
      await drawn();
      live.style.marginBottom = `${live.offsetHeight * (scale - 1)}px`;
      box.dataset.scale = scale;
      if (live.offsetHeight * scale <= box.clientHeight) return;
    }
  }

  const boxes = [...document.querySelectorAll(".figure")];
  const fitShown = () => boxes.filter((box) => box.clientHeight).forEach(fit);

  // The host script draws figures after the slides are there.
  const watching = new MutationObserver(fitShown);
  for (const box of boxes) watching.observe(box, { childList: true, subtree: true, attributeFilter: ["class"] });
  deck.on("ready", fitShown);
  deck.on("slidechanged", fitShown);
  deck.on("pdf-ready", fitShown);
  deck.initialize();

  deck.addKeyBinding({ keyCode: 68, key: "D", description: "Dark or light" }, () => {
    const { dataset } = document.documentElement;
    dataset.theme = dataset.theme === "dark" ? "light" : "dark";
  });

  // A presenter's clicker sends these keys: it turns slides also while a slider has the focus.
  const turns = { PageDown: () => deck.next(), PageUp: () => deck.prev() };
  const turn = (event) => {
    if (!turns[event.key] || event.ctrlKey || event.altKey || event.metaKey) return;
    event.preventDefault();
    event.stopPropagation();
    turns[event.key]();
  };
  addEventListener("keydown", turn, true);
})();
