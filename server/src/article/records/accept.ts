import { archives } from './forms/index';
import type { Archive } from './forms/archive';
import type { Memory } from '../text/memoPerLine';
import type { RecordLine } from './recordLine';
import type { Token } from './tokens';
import { isPlain, tokenOf } from './tokens';

/**
 * So much has to speak for an archive: two lines that hardly anybody else writes, or one that nobody else does. An
 * article that mentions a label, or has a line like one, has less.
 */
const enough = 2;

/** An archive with what each line of a text is to it; undefined for the lines of the article. */
export interface Reading {
  readonly archive: Archive;
  readonly tokens: readonly (Token | undefined)[];
}

/** Four labels that others write, too, are as much as one of the archive's own; more of them tell no more. */
const shared = { each: 0.25, most: 1 } as const;

/** Codes of Factiva are no longer. */
const longestCode = 3;

/** How much a text's lines tell of an archive: each label counts once, a line between records each time. */
export function weightOf(tokens: readonly (Token | undefined)[]): number {
  let weight = 0;
  let others = 0;
  const seen = new Set<string>();
  for (const token of tokens) {
    if (token === undefined) continue;
    if (token.kind !== 'field') weight += token.weight;
    else if (!seen.has(token.label)) {
      seen.add(token.label);
      if (token.weight > 0) weight += token.weight;
      // a code of two letters may be anything, such as a state
      else if (token.label.length > longestCode) others += shared.each;
    }
  }
  return weight === 0 ? 0 : weight + Math.min(shared.most, others);
}

/** The archive that explains most of a text; undefined where none explains enough of it. */
export function archiveOf(lines: readonly RecordLine[], memory: Memory): Reading | undefined {
  const isOfNone = memory.of(isOfNoArchive);
  const may = lines.map(({ text }) => !isPlain(text) && !isOfNone(text));
  let best: Reading | undefined;
  let most = 0;
  for (const archive of archives) {
    const tokens = lines.map((line, i) => (may[i] === true ? tokenOf(archive, line) : undefined));
    const weight = weightOf(tokens);
    if (weight < enough || weight <= most) continue;
    best = { archive, tokens };
    most = weight;
  }
  return best;
}

/** Whether a line means nothing to any archive: most lines, and the same in each reading of a text. */
function isOfNoArchive(text: string): boolean {
  const line = { text, start: 0, end: text.length };
  return archives.every((archive) => tokenOf(archive, line) === undefined);
}
