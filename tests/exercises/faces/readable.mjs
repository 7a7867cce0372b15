// What the page says to texts: reads a list of a shape and a text each, and the rules, on standard
// input, and writes the list of what is said.
import { text } from "node:stream/consumers";
import { fault } from "../../../exercises/faces/readable.js";

const { asked, rules } = JSON.parse(await text(process.stdin));
process.stdout.write(JSON.stringify(asked.map(([shape, entry]) => fault(shape, entry, rules))));
