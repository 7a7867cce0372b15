// Brings the book's live figures to life in a built page, where no kernel runs.
//
// The page carries the state of its widgets and a tag for each view of one. This script gives each
// widget's own module what Jupyter would give it, a model and an element, and nothing more: there
// is no other side, so what the reader changes stays in the page.
//
// A figure comes to life when it is in view or, once the reader scrolls, near, the others when the
// page is complete and idle. For paper, for an address that leads to a figure, or when asked by the
// event `sa-all`, all come at once. The build keeps the room of each.
(() => {
  const SETTLED = 1000; // milliseconds after which a page that is complete grows no more
  const NEAR = "100% 0%"; // of what is in view: a screen above and below

  const tags = (kind) => [...document.querySelectorAll(`script[type="application/vnd.jupyter.widget-${kind}+json"]`)];

  const once = (make) => {
    const made = new Map();
    return (key) => (made.has(key) ? made : made.set(key, make(key))).get(key);
  };

  function createModel(state) {
    const values = { ...state };
    let listeners = [];
    const emit = (event, value) =>
      listeners.filter((one) => one.event === event).forEach((one) => one.handler(model, value));
    const model = {
      get: (name) => values[name],
      set(name, value) {
        if (Object.is(values[name], value)) return;
        values[name] = value;
        emit(`change:${name}`, value);
        emit("change");
      },
      on: (event, handler) => void listeners.push({ event, handler }),
      off(event, handler) {
        const stays = (one) => (event && one.event !== event) || (handler && one.handler !== handler);
        listeners = listeners.filter(stays);
      },
      save_changes() {},
      send() {},
    };
    return model;
  }

  // Through a Blob address: a page opened as a file may import nothing else.
  const importText = once((text) => {
    const url = URL.createObjectURL(new Blob([text], { type: "text/javascript" }));
    return import(url).finally(() => URL.revokeObjectURL(url));
  });

  async function start() {
    const { state, texts } = JSON.parse(tags("state")[0].textContent);
    // The build writes what widgets share only once; each says which of the texts it is made of.
    const textOf = (places) => places.map((place) => texts[place]).join("\n");

    // At once, for each style that comes later has the page laid out anew.
    const styles = new Set(Object.values(state).flatMap(({ state: values }) => values._css || []));
    document.head.append(Object.assign(document.createElement("style"), { textContent: textOf([...styles]) }));

    const prepare = once(async (id) => {
      const { model_module, model_name, state: values } = state[id];
      if (model_module !== "anywidget") throw new Error(`${model_name} needs Jupyter`);
      // A module may hold several widgets, and a widget may be what a function gives.
      const { [values._export ?? "default"]: held } = await importText(textOf(values._esm));
      const [widget, model] = [typeof held === "function" ? await held() : held, createModel(values)];
      await widget.initialize?.({ model });
      return { widget, model };
    });

    const places = new Map(tags("view").map((tag) => [placeOf(tag), tag]));

    async function show(el) {
      const tag = places.get(el);
      try {
        const { widget, model } = await prepare(JSON.parse(tag.textContent).model_id);
        await widget.render({ model, el });
        el.className = "sa-live";
      } catch (error) {
        console.error(error);
        const still = tag.parentElement.querySelector("noscript")?.textContent ?? "";
        el.className = "sa-failed";
        el.textContent = `This figure cannot be shown live here: ${error.message}.`;
        el.insertAdjacentHTML("beforeend", still);
      }
    }
    // One after the other, with a pause in which the page answers whoever reads already.
    let turn = Promise.resolve();
    const bring = once((el) => {
      const shown = turn.then(() => show(el)).then(listen);
      turn = shown.then(() => pause());
      return shown;
    });
    const arrive = () => arriveAfter(bringAll);
    // Behind all figures: these take a link that is not marked as taken yet.
    const listen = () => {
      removeEventListener("hashchange", arrive);
      addEventListener("hashchange", arrive);
    };
    const bringAll = () => Promise.all([...places.keys()].map(bring));
    bringWhenNear([...places.keys()], bring);
    // A figure that comes for paper asks for this: no style tells it before the sheets are laid out.
    const note = (printing) => () => Object.assign(document, { printing });
    addEventListener("beforeprint", note(true));
    addEventListener("afterprint", note(false));
    for (const asked of ["sa-all", "beforeprint"]) addEventListener(asked, bringAll);

    // page.html?embed=name shows one figure alone, for an <iframe> in a course page.
    const name = new URLSearchParams(location.search).get("embed");
    if (name) await bringAll();
    const embedded = figureOf(name ?? "");
    if (embedded) {
      document.body.append(embedded.closest(".sa-live"));
      document.documentElement.classList.add("sa-embed");
      tellHeight(embedded.closest(".sa-live"));
    }

    arrive();
    listen();
    addEventListener("popstate", again);
  }

  const pause = (wait = setTimeout) => new Promise((done) => wait(done));

  function placeOf(tag) {
    const kept = tag.nextElementSibling;
    if (kept?.matches(".sa-place")) return kept;
    const made = document.createElement("div");
    tag.after(made);
    return made;
  }

  function bringWhenNear(places, bring) {
    const watch = (rootMargin) => {
      const near = new IntersectionObserver(
        (seen) => seen.filter(({ isIntersecting }) => isIntersecting).forEach(({ target }) => bring(target)),
        { rootMargin },
      );
      for (const place of places) near.observe(place);
    };
    watch("0%");
    addEventListener("scroll", () => watch(NEAR), { once: true, passive: true });
    const bringRest = async () => {
      for (const place of places) {
        await pause(globalThis.requestIdleCallback);
        await bring(place);
      }
    };
    addEventListener("load", () => setTimeout(bringRest, SETTLED));
  }

  // The page around a frame may make it as high as the figure is.
  function tellHeight(shown) {
    const tell = () => parent.postMessage({ height: shown.offsetHeight + 2 * shown.offsetTop }, "*");
    new ResizeObserver(tell).observe(shown);
  }

  const figureOf = (name) => document.querySelector(`[data-figure="${CSS.escape(name)}"]`);

  // A link with settings leads to its figure: `#name:…`, where an anchor of the page has no colon.
  // Who comes back to an address that was taken once finds the page as it was left.
  async function arriveAfter(bringAll) {
    const [, name] = /^#([^:%]+)(?::|%3A)/i.exec(location.hash) ?? [];
    if (!name) return;
    if (!figureOf(name)) await bringAll();
    const figure = figureOf(name);
    if (!figure) return;
    dispatchEvent(new CustomEvent("sa-arrive")); // for whoever may have to show it first
    if (history.state?.taken) return;
    history.replaceState({ ...history.state, taken: true }, "");
    for (let node = figure; node; node = node.parentElement) {
      if (node.matches("details")) node.open = true;
    }
    // In a frame, place and focus belong to the page around it.
    if (parent === window) bringIntoView(figure);
  }

  // A link that the address has already is followed again: the browser says no more than this.
  let here = location.href;
  function again() {
    const same = location.href === here;
    here = location.href;
    if (!same || !history.state?.taken) return;
    history.replaceState({ ...history.state, taken: false }, "");
    dispatchEvent(new HashChangeEvent("hashchange"));
  }

  // In place at once, and kept there while what stands above still grows: pictures, fonts.
  function bringIntoView(figure) {
    const place = () => figure.scrollIntoView({ block: "start", behavior: "instant" });
    figure.tabIndex = -1;
    figure.focus({ preventScroll: true });
    const growing = new ResizeObserver(place);
    growing.observe(document.body);
    const moves = ["wheel", "touchstart", "pointerdown", "keydown"];
    const leave = () => {
      growing.disconnect();
      moves.forEach((move) => removeEventListener(move, leave, true));
    };
    moves.forEach((move) => addEventListener(move, leave, { capture: true, passive: true }));
    document.fonts.ready.then(() => setTimeout(leave, SETTLED));
  }

  start();
})();
