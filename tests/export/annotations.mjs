// Resolve every selector of an annotation page with Apache Annotator: node annotations.mjs FOLDER PACKAGES
// Prints a JSON list, an annotation each: its id, the words at its position, the number of places its quotation fits, the words at the first.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

const [folder, packages] = process.argv.slice(2);
const entry = join(packages, "node_modules/@apache-annotator/selector/lib/index.js");
const { textPositionSelectorMatcher, textQuoteSelectorMatcher } = await import(pathToFileURL(entry));

// A text as the one chunk that Annotator walks over.
const chunks = (data) => ({ currentChunk: { data }, nextChunk: () => null, previousChunk: () => null, precedesCurrentChunk: () => false });

async function found(matcher, text) {
  const words = [];
  for await (const range of matcher(chunks(text))) words.push(text.slice(range.startIndex, range.endIndex));
  return words;
}

const page = JSON.parse(readFileSync(join(folder, "annotations.jsonld"), "utf8"));
const answers = [];
for (const { id, target } of page.items) {
  const text = readFileSync(join(folder, decodeURIComponent(target.source)), "utf8");
  const [position, quote] = target.selector;
  const [at] = await found(textPositionSelectorMatcher(position), text);
  const quoted = await found(textQuoteSelectorMatcher(quote), text);
  answers.push({ id, at, places: quoted.length, quoted: quoted[0] });
}
console.log(JSON.stringify(answers));
