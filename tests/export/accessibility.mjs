// Looks at the pages of the worked examples, of two harder reports, a summary and a worksheet, as people do: in a real browser,
// on a phone, on a screen and on paper, with axe-core (every rule, best practices too), with an HTML validator and by keyboard.
// What it found is recorded in RECORD.md.
//
//   cargo test export::page::write_the_pages -- --ignored
//   npm install --prefix DIR playwright@1.65.1 axe-core@4.14.1 html-validate@10.17.0
//   node tests/export/accessibility.mjs DIR [PICTURES] > tests/export/RECORD.md
//
// Chromium is taken from $CHROMIUM, or from /usr/bin/chromium. Pictures of every view go to the folder PICTURES, if it is named.
import { createRequire } from "node:module";
import { readFileSync, readdirSync } from "node:fs";
import { basename, dirname, join, resolve } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

const root = resolve(dirname(fileURLToPath(import.meta.url)), "../..");
const modules = createRequire(join(resolve(process.argv[2]), "package.json"));
const pictures = process.argv[3];
const { chromium } = modules("playwright");
const { HtmlValidate } = modules("html-validate");
const axe = readFileSync(modules.resolve("axe-core/axe.min.js"), "utf8");
const version = (name) => JSON.parse(readFileSync(join(resolve(process.argv[2]), "node_modules", name, "package.json"), "utf8")).version;
const folder = join(root, "target/tmp/pages");
const views = [
  { name: "phone, 320 px", width: 320, height: 640, media: "screen" },
  { name: "screen, 1280 px", width: 1280, height: 900, media: "screen" },
  { name: "paper", width: 794, height: 1123, media: "print" },
];
const validator = new HtmlValidate({ extends: ["html-validate:standard"] });
let failures = 0;
const count = (found) => {
  failures += found.length;
  return found.length ? found.join("; ") : "none";
};

const browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium", args: ["--no-sandbox"] });
const lines = [];
for (const file of readdirSync(folder).filter((name) => name.endsWith(".html")).sort()) {
  const path = join(folder, file);
  const html = readFileSync(path, "utf8");
  lines.push(`## ${basename(file, ".html")}\n`);
  const valid = await validator.validateString(html);
  const messages = valid.results.flatMap((result) => result.messages.map((one) => `line ${one.line}: ${one.ruleId}: ${one.message}`));
  lines.push(`- validator: ${count([...new Set(messages)])}`);
  for (const view of views) {
    const page = await browser.newPage({ viewport: { width: view.width, height: view.height } });
    const asked = [];
    const said = [];
    page.on("request", (request) => request.url() === pathToFileURL(path).href || asked.push(request.url()));
    page.on("console", (message) => said.push(message.text()));
    page.on("pageerror", (error) => said.push(String(error)));
    await page.emulateMedia({ media: view.media });
    await page.goto(pathToFileURL(path).href);
    const wide = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    await page.evaluate(axe);
    const result = await page.evaluate(() => axe.run(document, { resultTypes: ["violations", "incomplete"] }));
    const named = (found) => found.map((one) => `${one.id} (${one.impact}), ${one.nodes.length} × such as ${one.nodes[0].target}`);
    lines.push(`- ${view.name}: ${result.passes.length} rules of axe-core pass; violations: ${count(named(result.violations))}; not decided: ${named(result.incomplete).join("; ") || "none"}`);
    lines.push(`  - requests: ${count(asked)}; messages: ${count(said)}; wider than the view: ${count(wide > 0 ? [`${wide} px`] : [])}`);
    const contrast = await page.evaluate(lowestContrast);
    failures += contrast < 4.5 ? 1 : 0;
    const contrastWords = Number.isFinite(contrast) ? contrast.toFixed(1) : "no such text";
    lines.push(`  - lowest contrast of a drawing's text with what is under it, which axe-core cannot decide: ${contrastWords}`);
    if (pictures) {
      const name = join(pictures, `${basename(file, ".html")}-${view.media === "print" ? "paper" : view.width}`);
      await page.screenshot({ path: `${name}.png`, fullPage: true });
      if (view.media === "print") await page.pdf({ path: `${name}.pdf`, preferCSSPageSize: true, printBackground: true, tagged: true });
    }
    if (view.media === "screen") lines.push(`  - keyboard: ${count(await keyboard(page))}`);
    await page.close();
  }
  lines.push("");
}

/** Runs in the page. */
function lowestContrast() {
  const luminance = (colour) => {
    const [red, green, blue] = colour.match(/\d+/g).map((part) => part / 255).map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };
  const ground = document.createElement("p");
  ground.style.background = "var(--tint)";
  document.body.append(ground);
  const grounds = [document.body, ground].map((element) => luminance(getComputedStyle(element).backgroundColor));
  ground.remove();
  const contrasts = [...document.querySelectorAll("svg text")].flatMap((text) => {
    const own = luminance(getComputedStyle(text).fill);
    // The uppermost shape under the text; without one, what the drawing stands on.
    const box = text.getBBox();
    const middle = new DOMPoint(box.x + box.width / 2, box.y + box.height / 2);
    const under = [...text.ownerSVGElement.querySelectorAll("rect, polygon, path, circle")].filter(
      (shape) =>
        shape.compareDocumentPosition(text) & Node.DOCUMENT_POSITION_FOLLOWING &&
        getComputedStyle(shape).fill !== "none" &&
        shape.isPointInFill(middle),
    );
    const others = under.length ? [luminance(getComputedStyle(under.at(-1)).fill)] : grounds;
    return others.map((other) => (Math.max(own, other) + 0.05) / (Math.min(own, other) + 0.05));
  });
  return Math.min(...contrasts);
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

console.log(`# What a browser, axe-core and a validator say of the pages\n`);
console.log(`Recorded by \`accessibility.mjs\` with Chromium ${browser.version()}, axe-core ${version("axe-core")}, Playwright ${version("playwright")} and html-validate ${version("html-validate")}, on the worked examples, a report without answers, a summary for the leadership, a worksheet, and a report that strains the layout.\n`);
console.log(lines.join("\n").trim());
await browser.close();
process.exit(failures ? 1 : 0);
