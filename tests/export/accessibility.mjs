// Looks at the pages of the worked examples, of harder reports, a summary and a worksheet, in each theme, with words and with fonts of
// one's own, as people do: in a real browser, on a phone, on a screen, with large text, in forced colours and on paper, with axe-core
// (every rule, best practices too), with an HTML validator and by keyboard. What it found is recorded in RECORD.md.
//
//   cargo build --release
//   npm install --prefix DIR playwright-core@1.65.1 axe-core@4.14.1 html-validate@10.17.0
//   node tests/export/accessibility.mjs DIR [PICTURES] > tests/export/RECORD.md
//
// The program is taken from $HEMICYCLE, or from target/release/hemicycle; Chromium from $CHROMIUM, or from /usr/bin/chromium. Pictures
// of every view go to the folder PICTURES, if it is named. The exit status is 1 when anything is wrong.
import { createRequire } from "node:module";
import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, dirname, join, resolve } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { languageOf, lowestContrast, unreadable, widthBesideFallback } from "./looks.mjs";
import { writePages } from "./pages.mjs";

const root = resolve(dirname(fileURLToPath(import.meta.url)), "../..");
const modules = createRequire(join(resolve(process.argv[2]), "package.json"));
const pictures = process.argv[3];
const { chromium } = modules("playwright-core");
const { HtmlValidate } = modules("html-validate");
const axe = readFileSync(modules.resolve("axe-core/axe.min.js"), "utf8");
const version = (name) => JSON.parse(readFileSync(join(resolve(process.argv[2]), "node_modules", name, "package.json"), "utf8")).version;
const folder = join(root, "target/tmp/pages");
const screen = { media: "screen", width: 1280, height: 900 };
const views = [
  { ...screen, name: "phone, 320 px", width: 320, height: 640 },
  { ...screen, name: "screen, 1280 px" },
  { ...screen, name: "screen, 1280 px, text at 200 %", textSize: 32 },
  { ...screen, name: "screen, 1280 px, forced colours, light", forcedColors: "active", colorScheme: "light" },
  { ...screen, name: "screen, 1280 px, forced colours, dark", forcedColors: "active", colorScheme: "dark" },
  { name: "paper", width: 794, height: 1123, media: "print" },
];
const validator = new HtmlValidate({ extends: ["html-validate:standard"] });
const quiet = ["--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"];
const launch = (env = {}) => chromium.launch({ executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium", args: quiet, env: { ...process.env, ...env } });
let failures = 0;
const count = (found) => {
  failures += found.length;
  return found.length ? found.join("; ") : "none";
};

const special = writePages(root, folder);
const browser = await launch();
const lines = [];
for (const file of readdirSync(folder).sort()) {
  const path = join(folder, file);
  const name = basename(file, ".html");
  lines.push(`## ${name}\n`);
  const valid = await validator.validateString(readFileSync(path, "utf8"));
  const messages = valid.results.flatMap((result) => result.messages.map((one) => `line ${one.line}: ${one.ruleId}: ${one.message}`));
  lines.push(`- validator: ${count([...new Set(messages)])}`);
  for (const view of views) lines.push(...(await look(path, name, view)));
  if (special[name]?.words) lines.push(await ownWords(path, special[name].words));
  if (special[name]?.fonts) lines.push(await ownFonts(path, special[name].fonts));
  lines.push("");
}

/** What there is to say of a page in one view. */
async function look(path, name, view) {
  const said = [];
  const { page, asked } = await open(browser, path, view, (message) => said.push(message));
  const wide = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  const bad = await page.evaluate(unreadable);
  const contrast = await page.evaluate(lowestContrast);
  const stops = view.media === "screen" ? await keyboard(page) : null;
  if (view.media === "print") await page.pdf({ preferCSSPageSize: true, printBackground: true });
  const loaded = await page.evaluate(() => performance.getEntriesByType("resource").map((entry) => entry.name));
  await page.evaluate(axe);
  // In forced colours axe-core reads the fill of letters, which Chromium tells as the page has it, not as it draws it.
  const rules = { "color-contrast": { enabled: !view.forcedColors } };
  const result = await page.evaluate((rules) => axe.run(document, { resultTypes: ["violations", "incomplete"], rules }), rules);
  const named = (found) => found.map((one) => `${one.id} (${one.impact}), ${one.nodes.length} × such as ${one.nodes[0].target}`);
  // Last, for a picture changes the window.
  if (pictures) await picture(page, view, `${name}-${view.name.replace(/\W+/g, "-")}`);
  await page.context().close();

  const contrastWords = Number.isFinite(contrast) ? contrast.toFixed(1) : "no such text";
  failures += contrast < 4.5 ? 1 : 0;
  const requests = count([...new Set([...asked, ...loaded])]);
  return [
    `- ${view.name}: ${result.passes.length} rules of axe-core pass; violations: ${count(named(result.violations))}; not decided: ${named(result.incomplete).join("; ") || "none"}`,
    `  - requests: ${requests}; messages: ${count(said)}; wider than the view: ${count(wide > 0 ? [`${wide} px`] : [])}`,
    `  - text cut off or on other text: ${count(bad)}`,
    `  - lowest contrast of a drawing's text with what is under it, which axe-core cannot decide: ${contrastWords}`,
    ...(stops ? [`  - keyboard: ${count(stops)}`] : []),
  ];
}

/** The page in a window of its own; `asked` goes on to hold all that it asks for besides itself, blocked or not. */
async function open(browser, path, view, hear) {
  const { width, height, media, forcedColors, colorScheme, textSize } = view;
  const context = await browser.newContext({ viewport: { width, height }, forcedColors, colorScheme });
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  const own = pathToFileURL(path).href;
  const asked = [];
  const ask = (url) => url.split("#")[0] === own || asked.push(url);
  page.on("request", (request) => ask(request.url()));
  session.on("Network.requestWillBeSent", ({ request }) => ask(request.url));
  page.on("console", (message) => hear(message.text()));
  page.on("pageerror", (error) => hear(String(error)));
  await session.send("Network.enable");
  await page.emulateMedia({ media });
  await page.goto(own);
  if (textSize) {
    await session.send("Page.setFontSizes", { fontSizes: { standard: textSize, fixed: textSize } });
    const size = await page.evaluate(() => parseFloat(getComputedStyle(document.documentElement).fontSize));
    if (size !== textSize) throw new Error(`text is ${size} px high, not ${textSize} px`);
  }
  return { page, asked, session };
}

async function picture(page, view, name) {
  const path = join(pictures, name);
  // The beginning: a browser cannot hold all of a long report in one picture, and in one of more than its window text is small again.
  const height = await page.evaluate(() => document.documentElement.scrollHeight);
  await page.setViewportSize({ width: view.width, height: Math.min(height, 8 * view.height) });
  await page.evaluate(() => scrollTo(0, 0));
  await page.screenshot({ path: `${path}.png` });
  if (view.media === "print") await page.pdf({ path: `${path}.pdf`, preferCSSPageSize: true, printBackground: true, tagged: true });
}

/** The skip link comes first and leads to the text; every stop has a name and can be seen. */
async function keyboard(page) {
  const wrong = [];
  await page.evaluate(() => document.activeElement?.blur());
  await page.keyboard.press("Tab");
  const first = await page.evaluate(() => document.activeElement.className);
  if (first !== "skip") wrong.push(`the first stop is ${first}`);
  await page.keyboard.press("Enter");
  const reached = await page.evaluate(() => document.activeElement.tagName);
  if (reached !== "MAIN") wrong.push(`the skip link leads to ${reached}`);
  for (let stop = 0; stop < 40; stop += 1) {
    await page.keyboard.press("Tab");
    const found = await page.evaluate(() => {
      const element = document.activeElement;
      if (element === document.body) return null;
      const label = element.getAttribute("aria-labelledby");
      const name = element.getAttribute("aria-label") ?? (label ? document.getElementById(label)?.textContent : (element.labels?.[0] ?? element).textContent);
      const seen = getComputedStyle(element).outlineStyle !== "none";
      return { element: element.tagName, name: name?.trim(), seen };
    });
    if (!found) break;
    if (!found.name || !found.seen) wrong.push(`${found.element} has ${found.name ? "no outline" : "no name"}`);
  }
  return wrong;
}

/** Whether the page speaks in the words of its template. */
async function ownWords(path, words) {
  const { page } = await open(browser, path, screen, () => {});
  const found = await page.evaluate(languageOf, words);
  await page.context().close();
  if (found.own === 0) found.english.push("no word of the template's own");
  return `- words of one's own, language ${found.language}: ${found.own} of ${words.length} are seen; still English: ${count(found.english)}`;
}

/** Whether text is set in the fonts that the page names, in a browser where they are installed, and in none of them elsewhere. */
async function ownFonts(path, fonts) {
  const installed = mkdtempSync(join(tmpdir(), "fonts-"));
  const settings = `<fontconfig><include ignore_missing="yes">/etc/fonts/fonts.conf</include><dir>${join(root, "tests/fixtures/fonts")}</dir><cachedir>${installed}</cachedir></fontconfig>`;
  writeFileSync(join(installed, "fonts.conf"), settings);
  const withFonts = await launch({ FONTCONFIG_FILE: join(installed, "fonts.conf") });
  const wrong = [];
  const measured = [];
  for (const [here, isInstalled] of [[withFonts, true], [browser, false]]) {
    const { page, session } = await open(here, path, screen, () => {});
    if (await page.evaluate(() => document.fonts.size)) wrong.push("the page brings fonts with it");
    for (const { selector, family, face } of fonts) {
      const { first, times } = await page.evaluate(widthBesideFallback, selector);
      const faces = await facesOf(session, selector);
      if (first !== family) wrong.push(`${selector} names ${first} first, not ${family}`);
      if (faces.includes(face) !== isInstalled) wrong.push(`${selector} is set in ${faces.join(" and ")}`);
      if (Math.abs(times - 1) > 0.005 !== isInstalled) wrong.push(`${selector} is ${times.toFixed(2)} times as wide as in the fallback`);
      if (isInstalled) measured.push(`${face}, ${times.toFixed(2)} times as wide as the fallback`);
    }
    await page.context().close();
  }
  await withFonts.close();
  rmSync(installed, { recursive: true });
  return `- fonts of one's own, where they are installed: ${measured.join("; ")}; wrong: ${count(wrong)}`;
}

/** The fonts in which the browser really sets an element's letters, by their PostScript names. */
async function facesOf(session, selector) {
  await session.send("DOM.enable");
  await session.send("CSS.enable");
  const { root } = await session.send("DOM.getDocument");
  const { nodeId } = await session.send("DOM.querySelector", { nodeId: root.nodeId, selector });
  const { fonts } = await session.send("CSS.getPlatformFontsForNode", { nodeId });
  return fonts.map((font) => font.postScriptName);
}

console.log(`# What a browser, axe-core and a validator say of the pages\n`);
console.log(`Recorded by \`accessibility.mjs\` with Chromium ${browser.version()}, axe-core ${version("axe-core")}, Playwright ${version("playwright-core")} and html-validate ${version("html-validate")}, on the worked examples, a report without answers, a summary for the leadership, a worksheet, a report that strains the layout, one in each other theme, one from the right, and one each with words and with fonts of one’s own.\n`);
console.log(lines.join("\n").trim());
await browser.close();
process.exit(failures ? 1 : 0);
