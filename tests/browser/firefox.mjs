// Opens pages in Firefox for the tests, over WebDriver BiDi: an address a line comes in, and what was
// found there goes out, as JSON.  node firefox.mjs EXECUTABLE SCRIPT
import { createInterface } from "node:readline";
import { launch } from "puppeteer-core";

const [executablePath, script] = process.argv.slice(2);
const browser = await launch({ browser: "firefox", executablePath, headless: true });
const page = await browser.newPage();
await page.setViewport({ width: 1280, height: 900 });
const found = [];
page.on("pageerror", (error) => found.push(`script error: ${error.message}`));
page.on("console", (told) => told.type() === "error" && found.push(`console: ${told.text()}`));

for await (const address of createInterface({ input: process.stdin })) {
  found.length = 0;
  await page.goto(address);
  found.push(...(await page.evaluate(script)));
  console.log(JSON.stringify(found));
}
await browser.close();
