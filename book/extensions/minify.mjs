// Scripts and styles as short as they can be said: `node minify.mjs` reads a list of kinds ("js",
// "css") and texts on standard input, and writes the list of shortened texts.
//
// What a script declares at its top level keeps its name, for other scripts of the page may use it.
import { text } from "node:stream/consumers";
import { transform } from "esbuild";

const asked = JSON.parse(await text(process.stdin));
const made = asked.map(([loader, text]) => transform(text, { loader, minify: true, charset: "utf8" }));
process.stdout.write(JSON.stringify((await Promise.all(made)).map(({ code }) => code)));
