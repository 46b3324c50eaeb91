/** Finds and analyses cases. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { analyze } from '../../../../server/src/article/analyze';
import { defaultAnalyzeOptions } from '../../../../server/src/article/options';
import type { Tagger } from '../../../../server/src/nlp/tagger';
import type { Case } from './format';
import { readCases } from './format';
import type { Rows } from './rows';
import { clashRows, problemRows, quotationRows, speakerRows } from './rows';

/** Where the cases stand, from the root of the project. */
export const folder = 'test/unit/article/cases';

/** Files in which every reported speech is listed: one found beside the list is an error. */
const complete: ReadonlySet<string> = new Set(['indirect']);

/** All cases of `NAME.txt` in the folder. */
export function casesOf(name: string): readonly Case[] {
  const file = `${name}.txt`;
  return readCases(file, readFileSync(join(process.cwd(), folder, file), 'utf8'));
}

/** What is to be compared of a case: all of it, or apart what `clash` marks as the only thing that is known to fail. */
export interface Comparison extends Rows {
  /** Why it is known to fail; absent where it must not. */
  readonly known?: string;
}

/** What a case of `NAME.txt` expects and what is found; in two parts where only a clash is known to fail. */
export function compare(name: string, each: Case, tagger: Tagger): readonly Comparison[] {
  const article = analyze(each.text, tagger, { ...defaultAnalyzeOptions, marks: each.marks });
  const rows = [
    quotationRows(article, each, complete.has(name)),
    speakerRows(article, each),
    problemRows(article, each),
  ];
  const clash = clashRows(article);
  const { known } = each;
  if (known?.startsWith('clash:') === true) return [joined(rows), { ...clash, known }];
  return [{ ...joined([...rows, clash]), ...(known === undefined ? {} : { known }) }];
}

const joined = (rows: readonly Rows[]): Rows => ({
  expected: rows.flatMap(({ expected }) => expected),
  found: rows.flatMap(({ found }) => found),
});
