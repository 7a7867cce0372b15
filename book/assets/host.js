// Brings the book's live figures to life in a built page, where no kernel runs.
//
// The page carries the state of its widgets and a tag for each view of one. This script gives each
// widget's own module what Jupyter would give it, a model and an element, and nothing more: there
// is no other side, so what the reader changes stays in the page.
(() => {
  const tags = (kind) =>
    [...document.querySelectorAll(`script[type="application/vnd.jupyter.widget-${kind}+json"]`)];

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
        const stays = (one) =>
          (event && one.event !== event) || (handler && one.handler !== handler);
        listeners = listeners.filter(stays);
      },
      save_changes() {},
      send() {},
    };
    return model;
  }

  // Through a Blob address: a page opened as a file may import nothing else.
  const importText = once(async (text) => {
    const url = URL.createObjectURL(new Blob([text], { type: "text/javascript" }));
    const { default: widget } = await import(url).finally(() => URL.revokeObjectURL(url));
    return typeof widget === "function" ? widget() : widget;
  });
  const addStyle = once((text) =>
    document.head.append(Object.assign(document.createElement("style"), { textContent: text })),
  );

  async function start() {
    const { state, texts } = JSON.parse(tags("state")[0].textContent);
    // The build writes what widgets share only once; each says which of the texts it is made of.
    const textOf = (places) => places.map((place) => texts[place]).join("\n");

    const prepare = once(async (id) => {
      const { model_module, model_name, state: values } = state[id];
      if (model_module !== "anywidget") throw new Error(`${model_name} needs Jupyter`);
      if (values._css) addStyle(textOf(values._css));
      const [widget, model] = [await importText(textOf(values._esm)), createModel(values)];
      await widget.initialize?.({ model });
      return { widget, model };
    });

    async function show(tag) {
      const el = document.createElement("div");
      tag.after(el);
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
    await Promise.all(tags("view").map(show));

    // page.html?embed=name shows one figure alone, for an <iframe> in a course page.
    const name = new URLSearchParams(location.search).get("embed") ?? "";
    const figure = document.querySelector(`[data-figure="${CSS.escape(name)}"]`);
    if (!figure) return;
    document.body.append(figure.closest(".sa-live"));
    document.documentElement.classList.add("sa-embed");
  }

  start();
})();
