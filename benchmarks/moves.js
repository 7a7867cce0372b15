// Moves one control step by step, and times every move on the page's own clock (to 0.1 ms), in ms:
//   drawn  from the event to the change of `stage`, its picture loaded and the page laid out anew
//   frame  from the event to the end of the next frame that holds the change
//
// The same code moves a native slider (value and `input` event) and one of ipywidgets (arrow key
// on its handle). An event comes at any time within a frame, so events are spread evenly over it.
async ({ control, stage, count, from = 0, turn = 30, pause = 0 }) => {
  const FRAME = 1000 / 60;
  const sleep = (time) => new Promise((done) => setTimeout(done, time));
  const picture = () => document.querySelector(stage).querySelector("img");

  function step(handle, up) {
    if (handle.matches("input[type=range]")) {
      if (up) handle.stepUp();
      else handle.stepDown();
      handle.dispatchEvent(new Event("input", { bubbles: true }));
    } else {
      const key = up ? "ArrowRight" : "ArrowLeft";
      handle.dispatchEvent(new KeyboardEvent("keydown", { key, bubbles: true, cancelable: true }));
    }
  }

  const changed = () =>
    new Promise((done, fail) => {
      const before = picture()?.src;
      const late = setTimeout(() => fail(new Error(`${control} did not move ${stage}`)), 20000);
      const observer = new MutationObserver(() => {
        const now = picture();
        if (before && (!now || now.src === before)) return;
        observer.disconnect();
        clearTimeout(late);
        if (!now || now.complete) done();
        else now.addEventListener("load", done, { once: true });
      });
      const all = { subtree: true, childList: true, characterData: true, attributes: true };
      observer.observe(document.querySelector(stage), all);
    });

  // A message sent in a frame's callback arrives when the frame has been laid out and painted.
  const painted = () =>
    new Promise((done) =>
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = done;
        port2.postMessage(null);
      }),
    );

  const taken = [];
  for (let k = from; k < from + count; k += 1) {
    await painted();
    await sleep(((k * 0.618) % 1) * FRAME);
    const change = changed();
    const handle = document.querySelector(control);
    const start = performance.now();
    step(handle, Math.floor(k / turn) % 2 === 0);
    await change;
    document.querySelector(stage).getBoundingClientRect();
    const drawn = performance.now() - start;
    await painted();
    taken.push({ drawn, frame: performance.now() - start });
    await sleep(pause);
  }
  return taken;
};
