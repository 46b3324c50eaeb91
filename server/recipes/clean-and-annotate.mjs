/**
 * Cleans an article and says who said what in it, with Copydesk as a library in Node.js:
 *
 *     npm install copydesk
 *     node clean-and-annotate.mjs article.txt
 *
 * The cleaned text goes to standard output, who said what to standard error. Free to copy (MIT).
 */
import { readFile } from 'node:fs/promises';
import { analyze, clean, detect, toOriginal } from 'copydesk';

const [file] = process.argv.slice(2);
if (file === undefined) {
  console.error('Name an article: node clean-and-annotate.mjs article.txt');
  process.exit(1);
}
// a byte order mark stays in it, and counts in offsets
const text = await readFile(file, 'utf8');

const { article, reason } = detect(text, file);
if (article === false) console.error(`This may be no article: ${reason}.`);

const cleaned = clean(text);
process.stdout.write(cleaned.text);
console.error(`${cleaned.repairs.length} places repaired, ${cleaned.left.length} left.`);

// a control character of an article must not reach a terminal
const printable = (words) => words.replace(/\s+/gu, ' ').replace(/\p{Cc}/gu, '\ufffd');

// the cleaned text is read, so what is quoted has no page number in it; offsets of the file are a step away
const { quotations, speakers } = analyze(cleaned.text);
const roles = new Map(speakers.map(({ id, role }) => [id, role]));
for (const quotation of quotations) {
  if (quotation.type === 'scare' || quotation.type === 'title') continue;
  const { start, end } = toOriginal(cleaned, quotation);
  const role = roles.get(quotation.speakerId);
  const who = quotation.speaker === null ? 'nobody is named' : quotation.speaker + (role ? `, ${role}` : '');
  const words = quotation.parts.map((part) => cleaned.text.slice(part.start, part.end)).join(' … ');
  console.error(printable(`${start}-${end} ${who} (${quotation.confidence}): ${words}`));
}
