// The book in a stock Firefox, from a disk, with and without script.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import puppeteer from "puppeteer-core";

const NAMES = ["intro.html", "chapters/kurils.html", "chapters/claims.html", "chapters/data.html"];

const launched = (executablePath, script, home) => puppeteer.launch({
  browser: "firefox", executablePath, headless: true, env: { ...process.env, HOME: home },
  extraPrefsFirefox: { "javascript.enabled": script, "browser.shell.checkDefaultBrowser": false },
});

const scripted = async (browser, { address, fault }) => {
  for (const name of NAMES) {
    const page = await browser.newPage();
    await page.setViewport({ width: 1280, height: 900 });
    const where = `${name} (Firefox)`;
    page.on("console", (message) => message.type() === "error" && fault(where, `console: ${message.text()}`));
    page.on("pageerror", (error) => fault(where, `script: ${error.message}`));
    await page.goto(address(name), { waitUntil: "load" });
    const wide = await page.evaluate(() => document.scrollingElement.scrollWidth - innerWidth);
    if (wide > 1) fault(where, `is ${wide} px wider than the window`);
    const drawing = await page.$(".drawing");
    if (drawing) {
      await drawing.scrollIntoView();
      await page.waitForSelector(".drawing svg.pivot-figure", { timeout: 8000 }).catch(() => fault(where, "no drawing"));
      await drawing.focus();
      await page.keyboard.press("ArrowRight");
      await page.waitForSelector(".value-tip:not([hidden])", { timeout: 4000 }).catch(() => fault(where, "no value under the keyboard"));
    }
    await page.close();
  }
  const page = await browser.newPage();
  await page.goto(address("chapters/kurils.html"));
  await page.click('input[name="clock"][value="then"]');
  await page.waitForSelector(".veil", { timeout: 8000 }).catch(() => fault("kurils (Firefox)", "no veil in January 2017"));
  await page.goto(`${address("search.html")}?q=sanctions`);
  await page.waitForSelector("#search-results li a", { timeout: 8000 }).catch(() => fault("search.html (Firefox)", "finds nothing"));
};

/** Without script Firefox answers no question about a page either: what is to be seen tells. */
const plain = async (browser, { address, fault }) => {
  for (const name of NAMES) {
    const page = await browser.newPage();
    await page.setViewport({ width: 1280, height: 900 });
    await page.goto(address(name), { waitUntil: "load" });
    const picture = await page.screenshot();
    // A page without its style or text packs into next to nothing.
    if (picture.length < 40000) fault(`${name} (Firefox, no script)`, "does not show");
    await page.close();
  }
};

export const firefox = async (path, tools) => {
  const home = mkdtempSync(join(tmpdir(), "browser-"));
  for (const [script, look] of [[true, scripted], [false, plain]]) {
    const browser = await launched(path, script, home);
    await look(browser, tools).catch((error) => tools.fault(`Firefox, script ${script ? "on" : "off"}`, error.message));
    await browser.close();
  }
  rmSync(home, { recursive: true, force: true });
  tools.say("Firefox, with and without script");
};
