// Scripts and styles as short as they can be said: `node minify.mjs` reads a list of kinds ("js",
// "css") and texts on standard input, and writes the list of shortened texts.
//
// What a script declares at its top level keeps its name, for other scripts of the page may use it.
import { text } from "node:stream/consumers";
import { transform } from "esbuild";
import { minify } from "terser";

const SHORTEN = {
  js: (text) => minify(text, { ecma: 2020 }),
  css: (text) => transform(text, { loader: "css", minify: true, charset: "utf8" }),
};

const asked = JSON.parse(await text(process.stdin));
const made = await Promise.all(asked.map(([kind, text]) => SHORTEN[kind](text)));
process.stdout.write(JSON.stringify(made.map(({ code }) => code)));
