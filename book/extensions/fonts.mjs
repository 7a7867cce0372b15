// Fonts with what pages show and no more: `node fonts.mjs` reads a list of fonts on standard input,
// each as its file or its place in a package of npm, the file to write, and its signs.
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { dirname, isAbsolute } from "node:path";
import { text } from "node:stream/consumers";
import { fileURLToPath } from "node:url";
import subset from "subset-font";

const asked = JSON.parse(await text(process.stdin));
for (const [from, to, signs] of asked) {
  const font = await readFile(isAbsolute(from) ? from : fileURLToPath(import.meta.resolve(from)));
  await mkdir(dirname(to), { recursive: true });
  await writeFile(to, await subset(font, signs, { targetFormat: "woff2" }));
}
process.stdout.write("null");
