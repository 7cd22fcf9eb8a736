// Has the program write the pages that accessibility.mjs looks at, as people would.
import { execFileSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join, resolve } from "node:path";

const day = { SOURCE_DATE_EPOCH: "1795392000" };
const nothing = `rubric: { id: parliament-innovation, version: "1.0" }
started: 2026-11-23
profile: { parliament: Assembly of Testland }
responses: {}
`;

/** Writes each page into the folder, which holds no other afterwards. Returns what is special about some of them, by name. */
export function writePages(root, folder) {
  const program = resolve(process.env.HEMICYCLE ?? join(root, "target/release/hemicycle"));
  const work = mkdtempSync(join(tmpdir(), "pages-"));
  const run = (...said) => execFileSync(program, said, { env: { ...process.env, ...day }, cwd: work, stdio: ["ignore", "ignore", "inherit"] });
  const write = (name, ...said) => run(...said, "--format", "html", "-o", join(folder, `${name}.html`));
  const answers = (name) => join(root, "rubrics/parliament-innovation/cases", `${name}.yaml`);
  const fixtures = join(root, "tests/fixtures");

  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  for (const name of ["advanced", "small-island", "uneven"]) write(name, "report", answers(name));
  writeFileSync(join(work, "nothing.yaml"), nothing);
  write("nothing-answered", "report", "nothing.yaml");
  write("leadership", "report", answers("uneven"), "--leadership");
  write("worksheet", "worksheet");
  write("strained", "report", answers("small-island"), "--template", join(fixtures, "strained"));
  // The worked examples have the theme that is built in beside the template.
  for (const file of readdirSync(join(root, "templates/themes"))) {
    const theme = basename(file, ".yaml");
    write(`theme-${theme}`, "report", answers("uneven"), "--theme", theme);
  }

  run("new", "template", "french");
  cpSync(join(fixtures, "words/fr.ftl"), join(work, "french/words.ftl"));
  addToTheme(join(work, "french/theme.yaml"), "language: fr");
  write("words-of-ones-own", "report", answers("uneven"), "--template", "french");

  run("new", "template", "arabic");
  cpSync(join(fixtures, "words/ar.ftl"), join(work, "arabic/words.ftl"));
  addToTheme(join(work, "arabic/theme.yaml"), "language: ar");
  write("from-the-right", "report", answers("small-island"), "--template", "arabic");

  run("new", "template", "house");
  cpSync(join(fixtures, "fonts"), join(work, "house"), { recursive: true });
  addToTheme(join(work, "house/theme.yaml"), "fonts: { text: { regular: HouseSans-Regular.ttf, bold: HouseSans-Bold.ttf }, headings: { bold: HouseSerif-Bold.otf } }");
  write("fonts-of-ones-own", "report", answers("uneven"), "--template", "house");
  rmSync(work, { recursive: true });

  return {
    "words-of-ones-own": { words: pageWords(join(root, "templates/report/words.ftl"), join(fixtures, "words/fr.ftl")) },
    "fonts-of-ones-own": {
      fonts: [
        { selector: "main p", family: "House Sans", face: "HouseSans-Regular" },
        { selector: "main strong", family: "House Sans", face: "HouseSans-Bold" },
        { selector: "main h2", family: "House Serif", face: "HouseSerif-Bold" },
      ],
    },
  };
}

function addToTheme(file, line) {
  writeFileSync(file, `${line}\n${readFileSync(file, "utf8")}`);
}

/** What the program itself says on a page, in English and in the template's own words, where these differ. */
function pageWords(englishFile, ownFile) {
  const read = (file) => new Map([...readFileSync(file, "utf8").matchAll(/^((?:page|chart)-[a-z-]+) = (.+)$/gm)].map(([, key, said]) => [key, spoken(said)]));
  const own = read(ownFile);
  const pairs = [...read(englishFile)].map(([key, english]) => ({ key, english, own: own.get(key) }));
  return pairs.filter((pair) => pair.english && pair.own && pair.english.words !== pair.own.words);
}

/** The words alone, or of a sentence with gaps the longest piece, which is long enough to be of that sentence only. */
function spoken(said) {
  const pieces = said.split(/\{[^}]*\}/).map((piece) => piece.trim());
  const words = pieces.reduce((longest, piece) => (piece.length > longest.length ? piece : longest), "");
  return pieces.length === 1 || words.length >= 12 ? { words, isWhole: pieces.length === 1 } : null;
}
