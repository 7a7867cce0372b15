// A student's page: the bet before the discussion and after it, each with a code for the class.
(() => {
  const { about, answers } = JSON.parse(document.getElementById("data").textContent);
  const key = `strategic alliances, bet: ${about.chapter} ${about.edition}`;
  const kept = read();

  function read() {
    try {
      return JSON.parse(localStorage.getItem(key)) ?? {};
    } catch {
      return {};
    }
  }

  function keep() {
    try {
      localStorage.setItem(key, JSON.stringify(kept));
    } catch {
      // The browser keeps nothing: the codes count all the same, but not as one person's.
    }
  }

  kept.person ??= crypto.getRandomValues(new Uint32Array(1))[0] % 2 ** 20;
  keep();

  for (const [after, when] of ["before", "after"].entries()) {
    const form = document.getElementById(when);
    const code = form.querySelector("output");
    const show = () => {
      const answer = answers.indexOf(kept[when]);
      if (answer >= 0) code.textContent = encode({ ...named(about), after, answer, person: kept.person });
      for (const field of form.elements) if (field.type === "radio") field.checked = field.value === kept[when];
    };
    form.addEventListener("change", ({ target }) => {
      kept[when] = target.value;
      keep();
      show();
    });
    show();
  }
})();
