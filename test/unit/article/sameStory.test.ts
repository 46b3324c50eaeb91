/**
 * The same story written otherwise: other marks, other line ends, other gaps, noise between the paragraphs. Who said
 * what must not change.
 */
import { describe, expect, test } from 'vitest';
import { analyze } from '../../../server/src/article/analyze';
import { createTagger } from '../../../server/src/nlp/tagger';
import { casesOf } from './cases/load';

const tagger = createTagger();

/** Every quotation with its type, speaker and cue, all marks written alike and white space folded. */
function sayings(text: string): readonly string[] {
  const { quotations, attributions, sources } = analyze(text, tagger);
  return quotations.map(({ parts, type }, index) => {
    const { source, cue } = attributions[index] ?? {};
    const speaker = sources.find(({ id }) => id === source)?.name ?? '-';
    const words = parts.map(({ start, end }) => text.slice(start, end)).join(' ');
    return plain([words, type, speaker, cue?.lemma ?? '-'].join(' | '));
  });
}

const plain = (text: string): string =>
  text
    .replace(/[“”«»„]|''/gu, '"')
    .replace(/[‘’]/gu, "'")
    .replace(/\s+/gu, ' ');

/** Straight double marks as pairs of others. */
const paired = (text: string, open: string, close: string): string =>
  text
    .split('\n')
    .map((line) => {
      let inside = false;
      return line.replace(/"/gu, () => ((inside = !inside) ? open : close));
    })
    .join('\n');

const stories = casesOf('stories')
  .map(({ name, text }) => [name, text] as const)
  // the one with page furniture has broken lines, and the one with single marks no double ones
  .filter(([, text]) => !text.includes('1/2') && text.includes('"'));

describe.each([
  ['curly marks', (text: string) => paired(text, '“', '”').replace(/(?<=\p{L})'(?=\p{L})/gu, '’')],
  ['angle marks', (text: string) => paired(text, '«', '»')],
  ['two apostrophes for a mark', (text: string) => text.replace(/"/gu, "''")],
  ['Windows line ends', (text: string) => text.replace(/\n/gu, '\r\n')],
  ['lone carriage returns', (text: string) => text.replace(/\n/gu, '\r')],
  ['one line break between paragraphs', (text: string) => text.replace(/\n\n/gu, '\n')],
  ['three line breaks between paragraphs', (text: string) => text.replace(/\n\n/gu, '\n\n\n')],
  ['a byte order mark', (text: string) => `\ufeff${text}`],
  ['spaces at the ends of lines', (text: string) => text.replace(/\n/gu, '  \n')],
  [
    'a print stamp at the head and a counter at the foot',
    (text: string) => `11/03/21, 09:15\n\n${text}\n\n1 of 1\n`,
  ],
  ['line breaks at the end', (text: string) => `${text}\n\n`],
] as const)('%s', (_how, rewrite) => {
  for (const [name, text] of stories) {
    test(name, () => {
      const rewritten = rewrite(text);
      expect(rewritten).not.toBe(text);
      const expected = sayings(text);
      expect(expected).not.toEqual([]);
      expect(sayings(rewritten)).toEqual(expected);
    });
  }
});
