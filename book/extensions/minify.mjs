// Scripts and styles as short as they can be said: `node minify.mjs` reads a list of kinds ("js",
// "css") and texts on standard input, and writes the list of shortened texts.
//
// Texts that a page joins share one scope, so what a text declares at its top level keeps its name.
// Only in a text that exports, which is the last of those joined, it may have another.
import { text } from "node:stream/consumers";
import { transform } from "esbuild";

const asked = JSON.parse(await text(process.stdin));
const made = asked.map(([loader, text]) => transform(text, { loader, minify: true, charset: "utf8" }));
process.stdout.write(JSON.stringify((await Promise.all(made)).map(({ code }) => code)));
