// What the search of the built book answers: reads its folder and a list of questions as JSON on
// standard input, and writes the pages found for each, the best first, and what excerpts show. While
// one `types`, the last word may go on.
import { readFileSync } from "node:fs";
import { text } from "node:stream/consumers";
import { runInThisContext } from "node:vm";

const { folder, questions, types } = JSON.parse(await text(process.stdin));
for (const part of ["minisearch.js", "find.js", "index.js"])
  runInThisContext(readFileSync(`${folder}/${part}`, "utf8"));
const answers = questions.map((question) =>
  saSearch.find(question, types).map(({ address, sections }) => ({
    address,
    sections: sections.map(({ anchor, title }) => ({ anchor, title })),
    excerpt: saSearch.excerpt(sections[0]),
    heading: saSearch.excerpt({ text: sections[0].title, terms: sections[0].terms }),
  })),
);
process.stdout.write(JSON.stringify(answers));
