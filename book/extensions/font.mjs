// The font of the book's mathematics, with what its formulas need: `node font.mjs FILE` writes it.
import { readFile, writeFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import subset from "subset-font";
import { GLYPHS } from "./letters.mjs";

const WHOLE = "@fontsource/stix-two-math/files/stix-two-math-latin-400-normal.woff2";

const font = await readFile(fileURLToPath(import.meta.resolve(WHOLE)));
await writeFile(process.argv[2], await subset(font, GLYPHS, { targetFormat: "woff2" }));
