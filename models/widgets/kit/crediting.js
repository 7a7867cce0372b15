// What stands below a picture that leaves the book: its settings, its sources, and where it is from.
import { inPage } from "./page.js";
import { valueText } from "./parameter.js";
import { toFragment } from "./scenario.js";

const BOOK = "Strategic Alliances: an executable textbook";
const LICENCE = "The Strategic Alliances authors, CC BY 4.0 (creativecommons.org/licenses/by/4.0)";

// What a reader sees set, and what else is not as at first.
export function settingsOf(parameters, values, defaults) {
  return parameters
    .filter(({ word, quiet }) => !quiet || values[word] !== defaults[word])
    .map((one) => [one.label, valueText(one, values[one.word])])
    .filter(([, text]) => text)
    .map((pair) => pair.join(" "))
    .join(", ");
}

// `figure` is its name in the chapter, as its caption begins. In a notebook there is no address.
export function credits({ settings, source, figure, fragment }) {
  const chapter = inPage() ? `“${document.title.split(" — ")[0]}”` : "";
  const place = [chapter, /^Figure \d+/.exec(figure)?.[0], BOOK].filter(Boolean).join(", ");
  return [
    settings && `Set to: ${settings}.`,
    source && `Source: ${source}.`,
    `From ${place}. ${LICENCE}.`,
    inPage() && publicAddress(fragment),
  ].filter(Boolean);
}

// Where the book is published, if the page knows; nobody else can follow the path of a file.
function publicAddress(fragment) {
  const { protocol, origin, pathname } = location;
  const here = protocol === "file:" ? pathname.split("/").at(-1) : origin + pathname;
  return (document.querySelector("link[rel=canonical]")?.href ?? here) + fragment;
}

// The link, with what is not as at first.
export function linkOf(name, values, defaults) {
  const others = Object.entries(values).filter(([word, value]) => value !== defaults[word]);
  return toFragment(name, Object.fromEntries(others));
}
