// The front ends of a page as one module: `node bundle.mjs` reads a list of them on standard input,
// each as the list of the texts that it is made of, and writes a module, as short as it can be said,
// that exports them as `w0`, `w1` and so on.
//
// Linking has taken the imports from the texts (models/widgets/linking.py): each sees what those
// before it declare at their top level. Here they are modules once more. So a text that several front
// ends share runs once, two that never meet may give one name to different things, and what no front
// end uses is left out.
import { text } from "node:stream/consumers";
import { build, transform } from "esbuild";
import { minify } from "terser";

const DECLARED = /^(?:async )?(?:const|let|function\*?|class) (\w+)/gm;

const fronts = JSON.parse(await text(process.stdin));
const texts = [...new Set(fronts.flat())];

// As esbuild prints it, what stands at the beginning of a line is at the top level.
const printed = await Promise.all(texts.map((text) => transform(text, { charset: "utf8" })));
const names = printed.map(({ code }) => [...code.matchAll(DECLARED)].map(([, name]) => name));

function moduleOf(place) {
  const front = fronts.find((parts) => parts.includes(texts[place]));
  const before = front.slice(0, front.indexOf(texts[place])).map((text) => texts.indexOf(text));
  const imports = before.map((earlier) => `import { ${names[earlier]} } from "${earlier}";\n`);
  return `${imports.join("")}${printed[place].code}export { ${names[place]} };`;
}

const entry = fronts.map((parts, k) => `export { default as w${k} } from "${texts.indexOf(parts.at(-1))}";`);
const modules = {
  name: "modules",
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^/ }, ({ path }) => ({ path, namespace: "page" }));
    onLoad({ filter: /^/, namespace: "page" }, ({ path }) => ({ contents: moduleOf(Number(path)) }));
  },
};
const { outputFiles } = await build({
  stdin: { contents: entry.join("\n") },
  plugins: [modules],
  bundle: true,
  write: false,
  format: "esm",
  minify: true,
  charset: "utf8",
  logLevel: "silent",
});
// What esbuild has made short, Terser makes shorter.
const { code } = await minify(outputFiles[0].text, { module: true, ecma: 2020 });
process.stdout.write(JSON.stringify(code));
