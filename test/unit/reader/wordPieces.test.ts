/** The pieces of words against those of the program with which the model was trained, on 10,000 lines. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Vocabulary } from '../../../server/src/reader/wordPieces';
import { longestPiece, vocabularyFrom, wordPiecesOf } from '../../../server/src/reader/wordPieces';
import { tokenLines } from '../../../server/training/reader/tokenLines';

const root = fileURLToPath(new URL('../../..', import.meta.url));
let vocabulary: Vocabulary;

beforeAll(() => {
  vocabulary = vocabularyFrom(readFileSync(join(root, 'server/src/reader/model/vocabulary.txt'), 'utf8'));
});

/** The pieces of a text as they stand in it, with what the model takes them for. */
function read(text: string): readonly (readonly [string, string])[] {
  const names = [...vocabulary.keys()];
  const { ids, starts, ends } = wordPiecesOf(text, vocabulary);
  return ids.map((id, at) => [text.slice(starts[at], ends[at]), names[id] ?? '']);
}

describe('pieces of words', () => {
  it('are those of the original, at the same places', () => {
    const lines = tokenLines(join(root, 'seeds'));
    const sums = readFileSync(new URL('tokenSums.txt', import.meta.url), 'utf8')
      .trimEnd()
      .split('\n');
    const linesASum = 20;
    const found = sums.map((_, at) => sumOf(lines.slice(at * linesASum, (at + 1) * linesASum)));
    const unlike = found.flatMap((sum, at) => (sum === sums[at] ? [] : [`lines from ${at * linesASum}`]));
    expect(sums.length * linesASum).toBe(lines.length);
    expect(unlike, 'where the seeds changed: server/training/reader/check_tokens.py').toEqual([]);
  });

  it('stand where their letters stand, whatever became of those', () => {
    expect(read('Él\u00ad said ﬁve… 東京')).toEqual([
      ['Él', 'el'],
      ['said', 'said'],
      ['ﬁ', 'ﬁ'],
      ['ve', '##ve'],
      ['…', '…'],
      ['東', '東'],
      ['京', '京'],
    ]);
    expect(read('😀 U.S.')).toEqual([
      ['😀', '[UNK]'],
      ['U', 'u'],
      ['.', '.'],
      ['S', 's'],
      ['.', '.'],
    ]);
  });

  it('are none where nothing is said', () => {
    expect(read('')).toEqual([]);
    expect(read(' \n\u200b\u0301\0')).toEqual([]);
  });

  it('are never longer than is looked for', () => {
    const lengths = [...vocabulary.keys()].map((piece) => [...piece.replace(/^##/u, '')].length);
    expect(Math.max(...lengths)).toBeLessThanOrEqual(longestPiece);
  });

  it('of an address are one, and of a very long word as well', () => {
    expect(wordPiecesOf('e'.repeat(100_000), vocabulary)).toEqual({
      ids: [vocabulary.get('[UNK]')],
      starts: [0],
      ends: [100_000],
    });
  });

  it.each([
    ['prose', 'said the governor of the state. '],
    ['letters that make no word', `${'x'.repeat(100)} `],
    ['accents', 'é\u0301'],
    ['signs', '“—'],
  ])(
    'take so many looks into the vocabulary for each letter, in a long text as in a short one: %s',
    (_, of) => {
      const looks = (times: number): number => {
        let count = 0;
        const counting = new Map(vocabulary);
        counting.get = (piece) => {
          count++;
          return vocabulary.get(piece);
        };
        wordPiecesOf(of.repeat(times), counting);
        return count;
      };
      const few = looks(100);
      expect(few).toBeLessThanOrEqual(of.length * 100 * longestPiece);
      expect(looks(1000)).toBeLessThanOrEqual(few * 10 + 1);
    },
  );
});

/** As server/training/reader/check_tokens.py makes it: FNV-1a over the numbers of pieces, their ids and places. */
function sumOf(lines: readonly string[]): string {
  let sum = 0x811c9dc5;
  const add = (number: number): void => {
    sum = Math.imul(sum ^ number, 0x01000193);
  };
  for (const line of lines) {
    const { ids, starts, ends } = wordPiecesOf(line, vocabulary);
    add(ids.length);
    ids.forEach((id, at) => [id, starts[at] ?? 0, ends[at] ?? 0].forEach(add));
  }
  return (sum >>> 0).toString(16).padStart(8, '0');
}
