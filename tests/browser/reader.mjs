// What a reader does: search, the clock, one figure's menu, a term, the errata, a lost address.
import { existsSync, readFileSync } from "node:fs";

const CHAPTER = "chapters/china-partnership.html";
const FIGURE = "fig-largest-partner";

/** A file as a reader gets it: what a click brings down. */
const taken = async (page, click) => {
  const [download] = await Promise.all([page.waitForEvent("download", { timeout: 10000 }).catch(() => null), click()]);
  return download ? readFileSync(await download.path()) : null;
};

const searching = async (page, { address, fault, site }) => {
  await page.goto(address("intro.html"));
  await page.keyboard.press("Control+k");
  const field = page.locator("#pst-search-dialog input[type=search]");
  await field.waitFor({ state: "visible", timeout: 3000 }).catch(() => fault("intro.html", "Ctrl-K opens no search"));
  await field.fill("sanctions");
  await page.keyboard.press("Enter");
  await page.waitForSelector("#search-results li a", { timeout: 8000 }).catch(() => fault("search.html", "search from a disk finds nothing"));
  await page.locator("#search-results li a").first().click();
  await page.waitForLoadState();
  const path = decodeURIComponent(new URL(page.url()).pathname);
  if (!path.startsWith(`${site}/`) || !existsSync(path)) fault("search.html", `the first result leads to ${page.url()}`);
  if (!(await page.locator("article h1").first().isVisible())) fault("search.html", "the first result shows nothing");
};

const clock = async (page, { address, fault }) => {
  const shown = (kind) => page.locator(kind).first().isVisible().catch(() => false);
  await page.goto(address(CHAPTER));
  const verdict = ".verdict dt.now";
  await page.locator(verdict).first().scrollIntoViewIfNeeded();
  if (!(await shown(verdict))) fault(CHAPTER, "no verdict of today");
  await page.locator('input[name="clock"][value="then"]').check();
  await page.locator(".drawing").first().scrollIntoViewIfNeeded();
  await page.waitForSelector(".veil", { state: "visible", timeout: 4000 }).catch(() => fault(CHAPTER, "no veil in January 2017"));
  if (await shown(verdict)) fault(CHAPTER, "a verdict of today is shown in January 2017");
  await page.goto(address("chapters/kurils.html"));
  if (!(await page.locator('input[name="clock"][value="then"]').isChecked())) fault("kurils", "the clock is not kept from page to page");
  await page.locator('input[name="clock"][value="now"]').check();
  await page.locator(".drawing").first().scrollIntoViewIfNeeded();
  if (await shown(".veil")) fault("kurils", "a veil today");
  await page.goto(address("chapters/claims.html"));
  if (!(await page.locator('input[name="clock"][value="now"]').isChecked())) fault("claims", "the clock is not kept from page to page");
};

const theme = async (page, { address, fault }) => {
  await page.goto(address("intro.html"));
  const button = page.locator(".theme-switch-button").first();
  const seen = new Set();
  for (let turn = 0; turn < 3; turn += 1) {
    await button.click();
    seen.add(await page.evaluate(() => document.documentElement.dataset.theme));
  }
  if (!seen.has("dark") || !seen.has("light")) fault("intro.html", "the theme does not change");
};

const menu = async (page, { address, fault }) => {
  const bad = (what) => fault(`menu of ${FIGURE}`, what);
  await page.goto(address(CHAPTER));
  const box = page.locator(`#${FIGURE} details.figure-menu`);
  await page.locator(`#${FIGURE} .drawing`).scrollIntoViewIfNeeded();
  await page.locator(`#${FIGURE} .drawing`).hover();
  await page.waitForSelector(".value-tip:not([hidden])", { timeout: 4000 }).catch(() => bad("no value under the hand"));
  await box.locator("summary").click();
  const csv = String(await taken(page, () => box.getByText("as CSV").click()) ?? "");
  const lines = csv.trim().split("\n").filter((line) => !line.startsWith("# "));
  if (!/^# /.test(csv) || !/^# .*licence/m.test(csv) || lines.length < 10) bad("no CSV with its sources");
  const svg = String(await taken(page, () => box.getByText("as SVG").click()) ?? "");
  if (!/^(?:<\?xml[^>]*>\s*)?<svg\b/.test(svg)) bad("no SVG");
  const png = await taken(page, () => box.getByText("as PNG").click());
  if (png?.subarray(1, 4).toString() !== "PNG" || png.length < 20000) bad("no PNG, or an empty one");
  await box.getByText("as a table").click();
  await box.locator(".points td").first().waitFor({ timeout: 4000 }).catch(() => bad("no table of the points"));
  const rows = await box.locator(".points tbody tr").count();
  if (rows !== lines.length - 1) bad(`${rows} rows in the table, ${lines.length - 1} in the CSV`);
  await box.getByText("as a table").click();
  if (await box.locator(".points").count()) bad("the table does not close");
  if (!/^Cite as: .+\(20\d\d\)\. Figure \d+\.\d+: .+ Version \d/.test(await box.locator(".cite").textContent())) bad("no citation");
  await box.getByText("Permanent link").click();
  if (!page.url().endsWith(`#${FIGURE}`)) bad(`the permanent link is ${page.url()}`);
  await box.getByText("The cell that drew it").click();
  if (!page.url().endsWith(`#cell-${FIGURE}`)) bad("no link to the cell");
  if (!(await page.locator(`#cell-${FIGURE} .cell_input pre`).first().isVisible())) bad("the cell stays closed");
};

const pages = async (page, { address, fault }) => {
  await page.goto(address(CHAPTER));
  const term = page.locator("a.term-link").first();
  await term.scrollIntoViewIfNeeded();
  await term.focus();
  if (!/\w{3}/.test(await page.locator("#note-tip:not([hidden])").textContent({ timeout: 3000 }).catch(() => ""))) fault(CHAPTER, "a term does not say what it means");
  await term.click();
  await page.waitForLoadState();
  const place = new URL(page.url());
  if (!place.pathname.endsWith("glossary.html") || !(await page.locator(`[id="${place.hash.slice(1)}"]`).isVisible())) fault(CHAPTER, "a term does not lead to the glossary");
  const cited = async () => {
    await page.goto(address(CHAPTER));
    const link = page.locator(".bibtex-citation a").first();
    await link.scrollIntoViewIfNeeded();
    await link.hover();
    return page.locator("#note-tip:not([hidden])").textContent({ timeout: 3000 }).catch(() => "");
  };
  if ((await cited()).length < 20) fault(CHAPTER, "a citation does not say what it cites");
  await page.goto(address("intro.html"));
  await page.locator(".bd-sidebar-primary").getByText("How to cite").click();
  await page.waitForLoadState();
  for (const words of ["Errata", "Changes"]) {
    await page.locator(".bd-sidebar-secondary").getByText(words).click();
    if (!(await page.locator("article h2", { hasText: words }).isVisible())) fault("cite.html", `no ${words}`);
  }
};

/** All of it from a disk. */
export const reading = async (browser, tools) => {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, acceptDownloads: true });
  for (const step of [searching, clock, theme, pages]) {
    const page = await context.newPage();
    tools.listen(page, step.name);
    await step(page, tools).catch((error) => tools.fault(step.name, error.message.split("\n")[0]));
    await page.close();
  }
  await context.close();
  tools.say("search from a disk, clock, theme, terms, citations, errata");
};

/** What a host has to hand out: files to take away, and a page for what is not there. */
export const hosted = async (browser, tools, server) => {
  const { fault, say } = tools;
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, acceptDownloads: true });
  const page = await context.newPage();
  await menu(page, { ...tools, address: (name) => `${server.address}/${name}` })
    .catch((error) => fault(`menu of ${FIGURE}`, error.message.split("\n")[0]));
  const answer = await page.goto(`${server.address}/no-such-page.html`);
  if (answer.status() !== 404 || !(await page.locator("h1").isVisible())) fault("404.html", "a lost address gets no page");
  await page.locator("a").first().click();
  await page.waitForURL(/intro\.html/, { timeout: 5000 }).catch(() => fault("404.html", "does not lead home"));
  const [pdf] = await Promise.all([
    page.waitForEvent("download", { timeout: 10000 }).catch(() => null),
    page.locator(".dropdown-download-buttons > button").click().then(() => page.getByText("The whole book as PDF").click()),
  ]);
  if (!pdf) fault("intro.html", "no PDF to take away");
  await context.close();
  say("a figure's menu, lost addresses, downloads");
};
