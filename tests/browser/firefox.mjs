// Opens pages in Firefox for the tests, over WebDriver BiDi: an address a line comes in, and what was
// found there goes out, as JSON.  node firefox.mjs EXECUTABLE SCRIPT
import { createInterface } from "node:readline";
import { launch } from "puppeteer-core";

const [executablePath, script] = process.argv.slice(2);
const browser = await launch({ browser: "firefox", executablePath, headless: true });
const page = await browser.newPage();
await page.setViewport({ width: 1280, height: 900 });
const found = [];
// What Firefox says of a formula of which only a part has arrived when the page is first drawn; that
// whole ones have all their parts is asked in `tests/book/test_mathematics.py`.
const UNFINISHED = /^Invalid markup: Incorrect number of children/;
page.on("pageerror", ({ message }) => UNFINISHED.test(message) || found.push(`script error: ${message}`));
page.on("console", (told) => told.type() === "error" && found.push(`console: ${told.text()}`));

for await (const address of createInterface({ input: process.stdin })) {
  found.length = 0;
  await page.goto(address);
  found.push(...(await page.evaluate(script)));
  console.log(JSON.stringify(found));
}
await browser.close();
