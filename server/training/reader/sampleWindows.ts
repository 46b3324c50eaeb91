/** Windows of sample articles, to compare two programs by that run the model. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Window } from '../../src/reader/window';
import { signs, WindowDraft } from '../../src/reader/window';
import type { Vocabulary } from '../../src/reader/wordPieces';
import { wordPiecesOf } from '../../src/reader/wordPieces';

/** So many pieces of each article are read, and of these those are asked about. */
const room = 300;
const asked = { from: 100, to: 120 };

/** A window of each sample article: its beginning, with some words of it as if they were a quotation. */
export function sampleWindows(seeds: string, vocabulary: Vocabulary): readonly Window[] {
  return readdirSync(seeds)
    .filter((name) => /^[^.]+\.[^.]+\.txt$/u.test(name))
    .sort()
    .map((name) => {
      const pieces = wordPiecesOf(readFileSync(join(seeds, name), 'utf8'), vocabulary);
      const window = new WindowDraft(vocabulary);
      window.sign(signs.start);
      window.pieces(pieces, 0, asked.from);
      window.sign(signs.opens);
      window.pieces(pieces, asked.from, asked.to, 1);
      window.sign(signs.closes);
      window.pieces(pieces, asked.to, Math.min(room, pieces.ids.length));
      window.sign(signs.end);
      return window.done();
    });
}
