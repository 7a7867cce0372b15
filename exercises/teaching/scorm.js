// A chapter in a learning platform: what is read and answered is reported by the rules of SCORM 1.2.
(() => {
  const { chapter, questions, mastery } = JSON.parse(document.getElementById("data").textContent);
  const SIGNS = "abcdefgh"; // of the options, in what is reported of a question
  const opened = Date.now();
  const platform = connect(findApi());
  const sections = [...document.querySelectorAll("section")];
  const taken = questions.map(() => null);
  let place = "";

  // The object that a platform offers: in the windows around this one, then in the one that opened it.
  function findApi() {
    const around = (start) => {
      for (let one = start, left = 500; one && left; left -= 1) {
        if (one.API) return one.API;
        if (one.parent === one) return null;
        one = one.parent;
      }
      return null;
    };
    try {
      return around(window) ?? (window.opener ? around(window.opener) : null);
    } catch {
      return null; // a window of another origin
    }
  }

  // What is said to a platform; with none, or one that fails, everything is let be.
  function connect(api) {
    const call = (name, ...given) => {
      try {
        return api?.[name](...given) ?? "";
      } catch {
        return "";
      }
    };
    let open = api ? String(call("LMSInitialize", "")) === "true" : false;
    const mode = open ? call("LMSGetValue", "cmi.core.lesson_mode") : "";
    const reports = open && mode !== "browse" && mode !== "review";
    return {
      open,
      reports,
      get: (name) => (open ? String(call("LMSGetValue", name)) : ""),
      set: (name, value) => reports && open && call("LMSSetValue", name, String(value)),
      commit: () => reports && open && call("LMSCommit", ""),
      finish() {
        if (open) call("LMSFinish", "");
        open = false;
      },
    };
  }

  const answered = () => taken.filter((one) => one !== null).length;
  const right = () => taken.filter((one, at) => one !== null && questions[at].right === one).length;
  const score = () => Math.round((100 * right()) / questions.length);
  const done = () => answered() === questions.length;
  const needed = () => Number.parseFloat(platform.get("cmi.student_data.mastery_score")) || mastery;

  function clock(milliseconds) {
    const two = (number) => String(Math.floor(number)).padStart(2, "0");
    const seconds = milliseconds / 1000;
    const hundredths = two((seconds % 1) * 100);
    return `${String(Math.floor(seconds / 3600)).padStart(4, "0")}:${two((seconds / 60) % 60)}:${two(seconds % 60)}.${hundredths}`;
  }

  function report() {
    platform.set("cmi.suspend_data", JSON.stringify({ chapter, taken }));
    platform.set("cmi.core.lesson_location", place);
    platform.set("cmi.core.score.min", 0);
    platform.set("cmi.core.score.max", 100);
    if (done()) {
      platform.set("cmi.core.score.raw", score());
      platform.set("cmi.core.lesson_status", score() >= needed() ? "passed" : "failed");
    }
    platform.commit();
  }

  function reportQuestion(at) {
    const count = platform.get("cmi.interactions._count");
    if (!/^\d+$/.test(count)) return; // a platform need not take these
    const set = (part, value) => platform.set(`cmi.interactions.${count}.${part}`, value);
    set("id", questions[at].name);
    set("type", "choice");
    set("student_response", SIGNS[taken[at]]);
    set("result", taken[at] === questions[at].right ? "correct" : "wrong");
  }

  function leave() {
    if (!platform.open) return;
    report();
    platform.set("cmi.core.session_time", clock(Date.now() - opened));
    platform.set("cmi.core.exit", done() ? "" : "suspend");
    platform.commit();
    platform.finish();
  }

  // What was kept when the chapter was left; anything damaged counts as nothing.
  function kept() {
    try {
      const saved = JSON.parse(platform.get("cmi.suspend_data"));
      return saved.chapter === chapter && Array.isArray(saved.taken) ? saved.taken : [];
    } catch {
      return [];
    }
  }

  const formOf = (at) => document.getElementById(`question-${at}`);

  function show(at) {
    const form = formOf(at);
    const says = form.querySelector(".says");
    const answer = taken[at];
    for (const [option, field] of [...form.elements].filter((one) => one.type === "radio").entries()) {
      field.checked = option === answer;
      field.disabled = answer !== null;
    }
    form.querySelector("button").hidden = answer !== null;
    says.innerHTML = answer === null ? "" : questions[at].says[answer];
    says.classList.toggle("right", answer === questions[at].right);
  }

  function showAll() {
    questions.forEach((_, at) => show(at));
    tell();
  }

  function tell() {
    const result = document.getElementById("result");
    document.getElementById("again").hidden = !done();
    result.textContent = done()
      ? `You answered ${right()} of ${questions.length} rightly: ${score()} of 100 points. ${score() >= needed() ? "Passed." : `Not passed: ${needed()} are needed.`}`
      : `${answered()} of ${questions.length} questions are answered.`;
  }

  function answer(event, at) {
    event.preventDefault();
    const form = formOf(at);
    const fields = [...form.elements].filter((one) => one.type === "radio");
    const chosen = fields.findIndex((field) => field.checked);
    if (chosen < 0 || taken[at] !== null) return;
    taken[at] = chosen;
    show(at);
    tell();
    reportQuestion(at);
    report();
  }

  function again() {
    taken.fill(null);
    showAll();
    report();
    formOf(0).scrollIntoView();
  }

  function follow() {
    const seen = new IntersectionObserver((entries) => {
      const now = entries.filter((entry) => entry.isIntersecting).at(-1)?.target.id;
      if (!now || now === place) return;
      place = now;
      platform.set("cmi.core.lesson_location", place);
    });
    for (const section of sections) seen.observe(section);
  }

  function offerToGoOn() {
    const before = document.getElementById(platform.get("cmi.core.lesson_location"));
    if (!before || before === sections[0]) return;
    place = before.id;
    const link = document.createElement("a");
    link.href = `#${before.id}`;
    link.textContent = `Go on where you stopped: ${before.querySelector("h2")?.textContent ?? "the end"}`;
    const offer = document.getElementById("resume");
    offer.append(link);
    offer.hidden = false;
  }

  const said = document.getElementById("platform");
  if (!platform.open) {
    said.textContent =
      "This page was not opened by a learning platform. All of it works, but nothing is reported, and your answers are gone when you close it.";
  } else if (!platform.reports) {
    said.textContent = "Your platform opened this page for looking only: nothing is reported.";
  } else {
    said.textContent = "Your learning platform keeps your answers and what you reach.";
    const status = platform.get("cmi.core.lesson_status");
    if (["", "not attempted", "unknown"].includes(status)) platform.set("cmi.core.lesson_status", "incomplete");
    for (const [at, one] of kept().slice(0, questions.length).entries())
      if (Number.isInteger(one) && one >= 0 && one < questions[at].says.length) taken[at] = one;
    offerToGoOn();
    report();
  }
  questions.forEach((_, at) => formOf(at).addEventListener("submit", (event) => answer(event, at)));
  document.getElementById("again").addEventListener("click", again);
  addEventListener("pagehide", leave);
  addEventListener("beforeunload", leave);
  showAll();
  follow();
})();
