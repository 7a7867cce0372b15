// Whether a text can be read as an answer of some shape, by the rules by which it is marked: those of
// `exercises/core`, which come with the page. It knows no key.

const FACTORS = "Write * between factors, as in 2*s.";
const POINT = "Write decimals with a point here, as in 0.5*s.";
const toUse = (symbols) => `Use ${symbols.join(", ")}, numbers and + - * / **.`;

class Unreadable extends Error {}

function refuse(why) {
  throw new Unreadable(why);
}

// Why a text cannot be read as an answer of this shape, or nothing.
export function fault(shape, text, rules) {
  const read = { number: readNumber, formula: readFormula, series: readSeries }[shape.kind];
  if (!read || text === null || text === undefined) return "";
  try {
    read(upright(text, rules), shape, rules);
    return "";
  } catch (error) {
    if (error instanceof Unreadable) return error.message;
    throw error;
  }
}

// A text with plain letters, digits and signs for styled and wide ones.
function upright(text, { styled }) {
  return text.replace(new RegExp(styled, "gu"), (sign) => sign.normalize("NFKC"));
}

function readNumber(text, { low = null, high = null, unit }, rules) {
  const plain = text.trim().replaceAll("−", "-");
  const written = [rules.number, rules.fraction].some((pattern) => new RegExp(`^(?:${pattern})$`, "i").test(plain));
  if (!written) refuse("Write a number such as 1234.5 or 1234,5, without a unit.");
  const [top, bottom = 1] = plain.split("/").map((part) => Number.parseFloat(part.replace(",", ".")));
  const value = top / bottom / (plain.endsWith("%") && !rules.ofAHundred.includes(unit) ? 100 : 1);
  if (!Number.isFinite(value)) refuse("This is no finite number.");
  if (low !== null && value < low - rules.fuzz) refuse(`This must be at least ${low}.`);
  if (high !== null && value > high + rules.fuzz) refuse(`This must be at most ${high}.`);
}

function readSeries(text, { length }, rules) {
  const entries = text.split(/[\s;]+/).filter(Boolean);
  if (entries.length !== length)
    refuse(`Write ${length} numbers with blanks between them; there are ${entries.length}.`);
  for (const entry of entries) readNumber(entry, {}, rules);
}

function readFormula(text, { symbols }, { formula }) {
  const tokens = tokensOf(text, symbols, formula);
  const { functions, most } = formula;
  let at = 0;
  let size = 0;

  const take = (...signs) => (signs.includes(tokens[at]) ? tokens[at++] : "");
  const alike = (names, name) => names.filter((one) => one.toLowerCase() === name.toLowerCase());

  // Terms with signs between them: the name, if one stands alone, which may be that of a function.
  function terms() {
    let parts = 0;
    let name = "";
    do {
      while (take("+", "-")) parts += 1;
      use(name);
      name = operand();
      parts += 1;
    } while (take("+", "-", "*", "/", "**"));
    if (parts === 1) return name;
    use(name);
    size += 2 * (parts - 1);
    return "";
  }

  function operand() {
    const token = tokens[at++];
    let name = "";
    if (token === "(") {
      name = terms();
      close();
    } else if (/^[a-z_]/i.test(token ?? "")) name = token;
    else if (/^[\d.]/.test(token ?? "")) size += 1;
    else refuse(token ? `Something is missing before ${token}.` : "Something is missing at the end.");
    while (take("(")) name = call(name);
    return name;
  }

  function call(name) {
    const [known] = alike(Object.keys(functions), name);
    if (!known) refuse(FACTORS);
    let count = 0;
    while (!take(")")) {
      use(terms());
      count += 1;
      if (!take(",")) {
        close();
        break;
      }
    }
    const due = functions[known];
    if (count !== due) refuse(`${known} takes ${due} argument${due === 1 ? "" : "s"}.`);
    size += 3;
    return "";
  }

  function use(name) {
    if (!name) return;
    if (!symbols.includes(name) && alike(symbols, name).length !== 1)
      refuse(`${name} is not given here. ${toUse(symbols)}`);
    size += 2;
  }

  function close() {
    if (!take(")")) refuse(tokens[at] ? FACTORS : "A bracket is missing.");
  }

  use(terms());
  if (tokens[at]) refuse({ ")": "A bracket is missing.", ",": POINT }[tokens[at]] ?? FACTORS);
  if (size > most) refuse("The formula is too long to be read.");
}

// The numbers, names and signs of a formula.
function tokensOf(text, symbols, { replaced, ofTwo, decimalComma, token, longest }) {
  let plain = text;
  for (const [sign, meant] of Object.entries(replaced)) plain = plain.replaceAll(sign, meant);
  plain = plain.split("=").pop();
  if (!new RegExp(ofTwo, "i").test(plain)) plain = plain.replace(new RegExp(decimalComma, "g"), "$1.");
  if (plain.length > longest) refuse(`The formula has ${plain.length} signs; at most ${longest} are read.`);
  const pattern = new RegExp(token, "g");
  const [odd] = plain.replace(pattern, " ").replaceAll(" ", "");
  if (/[\d.]/.test(odd ?? "")) refuse(FACTORS);
  if (odd) refuse(`${odd} cannot be read here. ${toUse(symbols)}`);
  return plain.match(pattern) ?? [];
}
