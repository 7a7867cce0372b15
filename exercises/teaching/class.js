// The instructor's page: all codes of a class pasted, and how the class moved.
(() => {
  const { about, answers } = JSON.parse(document.getElementById("data").textContent);
  const field = document.getElementById("codes");
  const said = document.getElementById("said");
  const faults = document.getElementById("faults");
  const table = document.querySelector("#answers tbody");
  const moved = document.querySelector("#moves tbody");
  const percent = (part, all) => (all ? `${Math.round((100 * part) / all)}%` : "");
  const sum = (counts) => counts.reduce((all, one) => all + one, 0);

  function cell(text, head = false) {
    const el = document.createElement(head ? "th" : "td");
    if (head) el.scope = "row";
    el.textContent = text;
    return el;
  }

  function bar(count, all) {
    const el = cell(`${count} `);
    const line = document.createElement("span");
    line.className = "bar";
    line.style.inlineSize = percent(count, all) || "0";
    el.prepend(line);
    el.append(percent(count, all));
    return el;
  }

  function row(cells) {
    const el = document.createElement("tr");
    el.append(...cells);
    return el;
  }

  function show() {
    const { bets, refused } = gather(field.value, about, answers.length);
    const { before, after, moves } = counted(bets, answers.length);
    table.replaceChildren(
      ...answers.map((answer, place) =>
        row([cell(answer, true), bar(before[place], sum(before)), bar(after[place], sum(after))]),
      ),
    );
    const changes = moves.flatMap((to, from) => to.map((count, place) => [from, place, count]));
    const pairs = changes.filter(([, , count]) => count);
    moved.replaceChildren(
      ...pairs.map(([from, to, count]) => row([cell(answers[from], true), cell(answers[to]), cell(count)])),
    );
    document.getElementById("moves").hidden = !pairs.length;
    const changed = sum(pairs.filter(([from, to]) => from !== to).map(([, , count]) => count));
    const twice = sum(pairs.map(([, , count]) => count));
    said.textContent = bets.length
      ? `${sum(before)} bets before and ${sum(after)} after are counted. Of ${twice} who bet twice, ${changed} changed their mind.`
      : "No code is counted yet.";
    faults.replaceChildren(
      ...refused.map(({ piece, why }) => {
        const el = document.createElement("li");
        el.textContent = `${piece.slice(0, 40)}: ${why}.`;
        return el;
      }),
    );
    document.getElementById("refused").hidden = !refused.length;
  }

  field.addEventListener("input", show);
  show();
})();
