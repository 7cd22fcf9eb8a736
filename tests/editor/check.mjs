// Asks the real yaml-language-server what an author sees in an editor: what it completes and which errors it shows in a copy of
// the built-in rubric with three mistakes. Its answer is recorded in RECORD.md.
//
//   npm install --prefix DIR yaml-language-server@2.0.0
//   node tests/editor/check.mjs DIR > tests/editor/RECORD.md
import { spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

const root = resolve(dirname(fileURLToPath(import.meta.url)), "../..");
const server = join(resolve(process.argv[2]), "node_modules/.bin/yaml-language-server");
const uri = pathToFileURL(join(root, "rubrics/parliament-innovation/rubric.yaml")).href;
const whole = readFileSync(fileURLToPath(uri), "utf8");
const mistakes = [
  ["    core_leaves_no_level: true", "    core_leaves_no_level: perhaps"],
  ["    no_score_above: 0.40", "    no_score_above: 40"],
  ["title: Innovation readiness of parliaments", "titel: Innovation readiness of parliaments"],
];
const wrong = mistakes.reduce((text, [before, after]) => text.replace(before, after), whole);

const child = spawn(server, ["--stdio"]);
const waiting = new Map();
let diagnosed;
let buffer = Buffer.alloc(0);
child.stdout.on("data", (chunk) => {
  buffer = Buffer.concat([buffer, chunk]);
  for (;;) {
    const end = buffer.indexOf("\r\n\r\n");
    if (end < 0) return;
    const length = Number(/Content-Length: (\d+)/.exec(buffer.subarray(0, end).toString())[1]);
    if (buffer.length < end + 4 + length) return;
    receive(JSON.parse(buffer.subarray(end + 4, end + 4 + length).toString()));
    buffer = buffer.subarray(end + 4 + length);
  }
});
function receive(message) {
  if (message.method === "textDocument/publishDiagnostics" && message.params.diagnostics.length) diagnosed?.(message.params.diagnostics);
  if (message.method === "workspace/configuration") send({ id: message.id, result: message.params.items.map(() => null) });
  else if (message.method && message.id !== undefined) send({ id: message.id, result: null });
  if (!message.method) waiting.get(message.id)?.(message.result);
}
function send(message) {
  const body = JSON.stringify({ jsonrpc: "2.0", ...message });
  child.stdin.write(`Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`);
}
let last = 0;
function request(method, params) {
  const id = ++last;
  send({ id, method, params });
  return new Promise((done) => waiting.set(id, done));
}

await request("initialize", { processId: process.pid, rootUri: pathToFileURL(root).href, capabilities: {}, initializationOptions: {} });
send({ method: "initialized", params: {} });
send({ method: "workspace/didChangeConfiguration", params: { settings: { yaml: { validate: true, completion: true } } } });
const found = new Promise((done) => (diagnosed = done));
send({ method: "textDocument/didOpen", params: { textDocument: { uri, languageId: "yaml", version: 1, text: wrong } } });
const diagnostics = await found;

async function complete(line, typed) {
  const text = whole.replace(line, typed);
  send({ method: "textDocument/didChange", params: { textDocument: { uri, version: ++last + 1 }, contentChanges: [{ text }] } });
  const position = { line: whole.split("\n").indexOf(line), character: typed.length };
  const answer = await request("textDocument/completion", { textDocument: { uri }, position });
  return (answer?.items ?? answer ?? []).map((item) => item.label);
}
const keys = await complete("    top_needs_every_area_from: 50", "    t");
const words = await complete("    at_least: document", "    at_least: ");
const hover = await request("textDocument/hover", { textDocument: { uri }, position: { line: whole.split("\n").indexOf("scoring:"), character: 2 } });

const lines = diagnostics.map((one) => `- line ${one.range.start.line + 1}: ${one.message.split("\n")[0]}`).sort();
console.log(`# What yaml-language-server shows\n\nRecorded by \`check.mjs\` with yaml-language-server 2.0.0, on the built-in rubric.\n`);
console.log(`Errors after three mistakes (${mistakes.map(([, after]) => `\`${after.trim()}\``).join(", ")}):\n\n${lines.join("\n")}\n`);
const list = (labels) => labels.map((label) => `- ${label}`).join("\n");
console.log(`Completion of \`t\` below \`gates:\`:\n\n${list(keys)}\n`);
console.log(`Completion after \`at_least:\`:\n\n${list(words)}\n`);
const shown = String(hover?.contents?.value ?? "").split("\n").filter((line) => line && !line.startsWith("Source:"));
console.log(`Hover over \`scoring:\`: ${shown.join(" ")}`);
child.kill();
process.exit(lines.length >= 3 && keys.length && words.length ? 0 : 1);
