// What each figure makes of what comes from outside: `node every_figure.mjs FOLDER` reads
// FOLDER/figures.json and the modules beside it, where `kit/figure.js` only keeps what it is given,
// and writes FOLDER/found.json; and what each computes at given points to FOLDER/NAME.jsonl.
import { readFile, writeFile } from "node:fs/promises";

const folder = process.argv[2];
const from = (name) => import(new URL(name, `file://${folder}/`));
const { given } = await from("kit/figure.js");
const { admitted } = await from("kit/parameter.js");
const { fromFragment } = await from("kit/scenario.js");

// What is said of some values, or what goes wrong.
function shown({ about, summarise, rows }, values) {
  try {
    const outputs = about.outputs(values);
    rows(values, outputs);
    return summarise(values, outputs);
  } catch (error) {
    return `${error.stack}`;
  }
}

// All values are possible, where a figure does not say else.
const same = (values) => values;

// What a figure computes for some values, work that it puts off included.
async function computed({ about, settle = same, later }, point) {
  const values = settle(point);
  if (later) await finished(later, values);
  return { values, outputs: about.outputs(values) };
}

async function finished(later, values) {
  const more = await new Promise((done) => later(values, () => done(true)) ?? done(false));
  if (more) await finished(later, values);
}

const found = {};
for (const { file, state, raw, texts, points } of JSON.parse(await readFile(`${folder}/figures.json`))) {
  const { default: widget } = await from(file);
  widget.render({ model: { get: (word) => state[word] }, el: new EventTarget() });
  const figure = given.pop();
  const { name, parameters } = figure.about;
  const links = parameters.flatMap(({ word, low, high }) => {
    const ends = low === undefined ? [] : [low, high, (low + high) / 2];
    return [...texts, ...ends].map((text) => ({ word, text: `${text}` }));
  });
  const taken = links.map(({ word, text }) => ({
    word,
    text,
    ...fromFragment(`#${name}:${word}=${encodeURIComponent(text)}`, name, parameters),
  }));
  const distinct = new Map(taken.map(({ values }) => [JSON.stringify(values), values]));
  const settled = [...distinct.values()].map((values) => (figure.settle ?? same)({ ...state, ...values }));
  found[file] = {
    parameters,
    verdicts: parameters.map((one) => raw[one.word].map((value) => admitted(one, value) !== undefined)),
    taken,
    settled: settled.map((values) => ({ values, says: shown(figure, values) })),
  };
  const lines = [];
  for (const point of points) lines.push(JSON.stringify(await computed(figure, { ...state, ...point })));
  await writeFile(`${folder}/${name}.jsonl`, lines.join("\n"));
}
await writeFile(`${folder}/found.json`, JSON.stringify(found));
