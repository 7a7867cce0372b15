// Formulas as MathML: `node mathematics.mjs` reads a list of formulas in TeX, each with whether it
// stands in a line of its own, on standard input, and writes the list of their MathML.
import { text } from "node:stream/consumers";
import { parseHTML } from "linkedom";
import temml from "temml";

const TALL = "mfrac, msqrt, mroot, mover, munder, munderover, mtable"; // grows what is around it
const RELATIONS = /^[=<>≤≥≈≠≡∈→⟹⟺]$/;
const SUMS = /^[+−±]$/;
const SHORT = 3; // parts of a left side that keeps company with its relation
const FITS = 24; // signs of a formula in the text that a phone has room for in one line

const { document } = parseHTML("<!doctype html><html><body></body></html>");

// Chromium gives parentheses that may grow the room of the largest, also where they don't grow.
function calm(row) {
  if (row.querySelector(TALL)) return;
  for (const sign of row.children) if (sign.matches("mo[fence]")) sign.setAttribute("stretchy", "false");
}

// Parts of a row that may stand in lines of their own: each begins with a relation, a plus or minus.
function parts(row) {
  const made = [[]];
  for (const node of row.children) {
    const sign = node.matches("mo:not([form])") ? node.textContent : "";
    const short = made.length === 1 && made[0].length <= SHORT;
    if (RELATIONS.test(sign) ? !short : SUMS.test(sign)) {
      node.setAttribute("form", "infix");
      made.push([]);
    }
    made.at(-1).push(node);
  }
  return made.filter((part) => part.length);
}

// A place at which a line may end, though `.sa-together` forbids it elsewhere.
function gap() {
  const made = document.createElement("mtext");
  made.className = "sa-gap";
  made.setAttribute("aria-hidden", "true");
  made.textContent = "\u200B";
  return made;
}

function breakable(math, alone) {
  const row = math.firstElementChild;
  if (!row.matches("mrow, mstyle[displaystyle]") || row.firstElementChild?.matches("mo[fence]")) return;
  if (!alone && row.textContent.length <= FITS) return;
  if (row.localName === "mstyle") math.setAttribute("displaystyle", "true");
  const rows = parts(row).map((part) => {
    const made = document.createElement("mrow");
    made.append(...part);
    return made;
  });
  math.replaceChildren(...rows.flatMap((part, k) => (alone || !k ? part : [gap(), part])));
}

function set([tex, alone]) {
  const box = document.createElement("div");
  box.innerHTML = temml.renderToString(tex, { displayMode: alone, throwOnError: true, strict: true });
  const math = box.firstElementChild;
  for (const name of ["class", "style"]) math.removeAttribute(name);
  for (const row of math.querySelectorAll("mrow")) calm(row);
  breakable(math, alone);
  return box.innerHTML;
}

const asked = JSON.parse(await text(process.stdin));
const made = asked.map((formula) => {
  try {
    return set(formula);
  } catch (error) {
    throw new Error(`${formula[0].trim()} cannot be set: ${error.message}`, { cause: error });
  }
});
process.stdout.write(JSON.stringify(made));
