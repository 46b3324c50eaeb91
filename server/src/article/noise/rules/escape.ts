import type { Finding } from '../finding';
import type { NoiseRule } from './rule';

const backslash = /\\(?:u[0-9a-f]{4}|[$_*#[\](){}~>.!&|`+'"-])/giu;

/** A backslash before a letter, as paths and expressions have it; but not a character by its number. */
const inPath = /\\(?!u[0-9a-f]{4})[\p{L}\\]/iu;

/** A backslash before a mark, and JSON's way to write a character. */
export const escape: NoiseRule<'escape'> = {
  id: 'escape',
  title: 'Escaped character',
  why: 'A converter put a backslash before a mark, as programs need it.',
  repair: 'delete',
  applicability: 'safe',
  effect: 'markup',
  find: ({ text }) => findEscapes(text),
  examples: {
    hit: ['It costs ⟦\\⟧$5 million', 'the file⟦\\⟧_name', 'the mayor⟦\\u2019⟧s bridge'],
    miss: ['C:\\_files', 'and/or', 'a line \\ another line', '\\\\server\\_share'],
  },
};

/** A backslash that a converter put before a mark, and JSON's way to write a character. */
function findEscapes(text: string): readonly Finding[] {
  if (!text.includes('\\')) return [];
  const out: Finding[] = [];
  for (const match of text.matchAll(backslash)) {
    const start = match.index;
    const before = text[start - 1] ?? '';
    // a path or an expression of a program: C:\_files, \\server, \d+\.\d
    if (before === '\\' || before === ':' || inPath.test(text.slice(Math.max(0, start - 12), start)))
      continue;
    const json = match[0].length > 2;
    const code = json ? Number.parseInt(match[0].slice(2), 16) : 0;
    if (json && (code < 0x20 || (code >= 0xd800 && code <= 0xdfff) || code === 0x5c)) continue;
    out.push({
      span: { start, end: json ? start + match[0].length : start + 1 },
      ...(json ? { repair: 'replace', text: String.fromCharCode(code) } : {}),
      evidence: json
        ? 'A character written as its number, as programs store text'
        : 'A backslash before a mark that needs none, as converters write it',
    });
  }
  return out;
}
