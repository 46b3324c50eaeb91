/**
 * `node .config/run.mjs test/unit/article/cases/report.ts [--known] [NAME…]`: every case that fails, with what was expected (-)
 * and found (+); with --known those that are known to, by class, and with --all both. Writes no file.
 */
import { readdirSync } from 'node:fs';
import { createTagger } from '../../../../server/src/nlp/tagger';
import type { Case } from './format';
import { casesOf, compare, folder } from './load';

const args = process.argv.slice(2);
const wanted = args.filter((each) => !each.startsWith('-'));
const names = readdirSync(folder)
  .filter((each) => each.endsWith('.txt'))
  .map((each) => each.slice(0, -'.txt'.length))
  .filter((each) => wanted.length === 0 || wanted.includes(each));
const counts = new Map<string, number>();
let total = 0;

for (const name of names) {
  const tagger = createTagger();
  for (const each of casesOf(name)) {
    total++;
    for (const { expected, found, known } of compare(name, each, tagger)) {
      const fails = expected.join('\n') !== found.join('\n');
      if (known !== undefined) counts.set(classOf(known), (counts.get(classOf(known)) ?? 0) + 1);
      const shown = args.includes('--all') || (known !== undefined) === args.includes('--known');
      if (shown && (fails || known !== undefined)) print(name, each, fails ? { expected, found } : undefined);
    }
  }
}
console.log(
  `${String(total)} cases; known failures: ${[...counts].map(([key, count]) => `${key} ${String(count)}`).join(', ')}`,
);

function classOf(known: string): string {
  return known.slice(0, known.indexOf(':'));
}

function print(
  name: string,
  each: Case,
  rows: { readonly expected: readonly string[]; readonly found: readonly string[] } | undefined,
): void {
  console.log(`${name} / ${each.name}${each.known === undefined ? '' : ` [${each.known}]`}`);
  if (rows === undefined) return console.log('  passes now');
  for (const row of rows.expected) if (!rows.found.includes(row)) console.log(`  - ${row}`);
  for (const row of rows.found) if (!rows.expected.includes(row)) console.log(`  + ${row}`);
}
