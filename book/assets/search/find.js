// What finds the sections of the book that answer a question; MiniSearch is loaded before it.
//
// A script and no module, and so is the index that it takes: a page opened from a disk may load
// nothing else.
globalThis.saSearch = (() => {
  const FIELDS = { page: 2, asks: 3, title: 4, text: 1 };
  const OTHERWISE = 0.9; // what a section counts that says the same in other words
  const NAMED = 1.5; // what a section counts more whose heading is the question
  const BESIDE = 0.15; // what further sections add to their page
  const COUNTED = 6; // sections of a page
  const SHOWN = 3;
  const REFERENCE = 0.5; // what a page to look things up counts, beside one that explains them
  const SLIP = 0.4; // part of a word that may be mistyped, where nothing is found else
  const LONG = 220; // letters of an excerpt
  const IDLE = new Set(
    "a about an and are as at be by can do does for from get has have how i if in is it its me my of on or our out quite should so some that the their them there they this to us was we what when where which who why will with you your".split(
      " ",
    ),
  );
  let index;
  let held;

  const WORD = /[\p{L}\p{N}]+(?:['’][\p{L}]+)*/gu;
  const plain = (text) => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();

  // Firms and firm, chooses and choosing: one word. What is left need not be a word.
  function stem(word) {
    const bare = plain(word).replace(/['’]s?$/, "");
    if (IDLE.has(bare) || bare.length < 4) return IDLE.has(bare) ? null : bare;
    return bare
      .replace(/ies$/, "y")
      .replace(/(ss|[sx]h?|ch)es$/, "$1")
      .replace(/([^su])s$/, "$1")
      .replace(/(?<=[aeiouy].*)(?:ing|ed)$/, "")
      .replace(/(?<=..)e$/, "")
      .replace(/([bdgmnprt])\1$/, "$1");
  }
  const tokens = (text) => text.match(WORD) ?? [];
  const stems = (text) => tokens(text).map(stem).filter(Boolean).join(" ");

  function take(found) {
    held = found;
    index = new MiniSearch({
      fields: Object.keys(FIELDS),
      idField: "place",
      tokenize: tokens,
      processTerm: stem,
      searchOptions: { boost: FIELDS },
    });
    index.addAll(
      held.sections.map(([at, , title, text], place) => {
        const page = held.pages[at][1];
        return { place, page, asks: opening(at, title), title, text };
      }),
    );
  }

  // A chapter says what it asks where it begins.
  function opening(at, title) {
    const [, page, asks] = held.pages[at];
    return page === title && asks ? `${asks}\n` : "";
  }

  // The question itself, and each way in which the book may say the same.
  function ways(question) {
    const asked = ` ${stems(question)} `;
    const also = held.synonyms.filter(([words]) => asked.includes(` ${stems(words)} `));
    return [[question, 1], ...also.flatMap(([, means]) => means.map((words) => [words, OTHERWISE]))];
  }

  // Sections by place, each with how well it answers, the words that it was found by, and whether it
  // says itself the one word that is asked for.
  function sections(question, prefix, fuzzy = 0) {
    const best = new Map();
    for (const [words, weight] of ways(question)) {
      const wanted = new Set(tokens(words).map(stem).filter(Boolean)).size;
      const last = tokens(words).length - 1;
      const only = words === question && wanted === 1 && stem(tokens(words).find(stem));
      const begins = prefix && words === question ? (_, place) => place === last : false;
      for (const { id, score, queryTerms, terms } of index.search(words, { prefix: begins, fuzzy })) {
        const named = stems(held.sections[id][2]) === stems(words) ? NAMED : 1;
        const counts = score * weight * named * (queryTerms.length / wanted) ** 3;
        const before = best.get(id) ?? { counts: 0, terms: [], own: false };
        const own = before.own || terms.includes(only);
        best.set(id, { counts: Math.max(counts, before.counts), terms: [...before.terms, ...terms], own });
      }
    }
    return best.size || fuzzy ? best : sections(question, prefix, SLIP);
  }

  // Pages, the best first, each with its best sections; but those that say the one word itself come
  // before those that say the same in other words. While one types, the last word may go on.
  function find(question, prefix = false) {
    const pages = new Map();
    for (const [place, { counts, terms, own }] of sections(question, prefix)) {
      const [page, anchor, title, text] = held.sections[place];
      const at = pages.get(page) ?? pages.set(page, []).get(page);
      at.push({ counts, anchor, title, text: opening(page, title) + text, terms, own });
    }
    return [...pages]
      .map(([page, at]) => {
        at.sort((one, other) => other.counts - one.counts);
        const [first, ...rest] = at.slice(0, COUNTED);
        const all = first.counts + BESIDE * rest.reduce((sum, one) => sum + one.counts, 0);
        const counts = all * (held.reference.includes(page) ? REFERENCE : 1);
        const shown = [first, ...rest.filter((one) => one.counts > first.counts / 2)].slice(0, SHOWN);
        const [address, title] = held.pages[page];
        return { address, title, counts, own: at.some((one) => one.own), sections: shown };
      })
      .sort((one, other) => other.own - one.own || other.counts - one.counts);
  }

  // The line of a text that says most of the words, as pieces: words that are marked, and others.
  function excerpt({ text, terms }) {
    const known = new Set(terms);
    const isKnown = (word) => known.has(stem(word));
    const hits = (line) =>
      new Set(
        tokens(line)
          .map(stem)
          .filter((word) => known.has(word)),
      ).size;
    const lines = text.split("\n");
    const line = lines.reduce((best, one) => (hits(one) > hits(best) ? one : best), lines[0]);
    const first = line.search(new RegExp(tokens(line).find(isKnown) ?? "^", "u"));
    const start = line.length > LONG && first > LONG / 2 ? line.indexOf(" ", first - LONG / 3) + 1 : 0;
    const end = line.length > start + LONG ? line.lastIndexOf(" ", start + LONG) : line.length;
    const cut = `${start ? "… " : ""}${line.slice(start, end)}${end < line.length ? " …" : ""}`;
    return cut
      .split(new RegExp(`(${WORD.source})`, "u"))
      .map((piece, place) => [piece, place % 2 === 1 && isKnown(piece)]);
  }

  return { take, find, excerpt };
})();
