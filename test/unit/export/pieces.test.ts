import fc from 'fast-check';
import { expect, it } from 'vitest';
import { nested } from '../../../server/src/export/nested';
import { piecesOf, type Mark } from '../../../server/src/export/pieces';
import { quarry, read } from './articles';

const article = read(quarry);
const visible = (text: string): string => text.replace(/\s+/gu, '');
const marks = fc
  .array(fc.tuple(fc.nat(quarry.length - 1), fc.integer({ min: 1, max: 80 })), { maxLength: 10 })
  .map((drawn) =>
    drawn.map(([start, length], k): Mark => ({
      span: { start, end: Math.min(quarry.length, start + length) },
      id: String(k),
    })),
  );

it('pieces are the article without its noise, wherever they are cut', () => {
  fc.assert(
    fc.property(marks, (drawn) => {
      const texts = piecesOf(article, drawn).flatMap(({ pieces }) => pieces.map(({ text }) => text));
      expect(visible(texts.join(''))).toBe(visible(article.body.text));
    }),
  );
});

it('each mark holds the words that it holds in the file, less noise', () => {
  fc.assert(
    fc.property(marks, (drawn) => {
      const pieces = piecesOf(article, drawn).flatMap((block) => block.pieces);
      for (const mark of drawn) {
        const held = pieces.filter(({ inside }) => inside.includes(mark)).map(({ text }) => text);
        const words = article.body.runs
          .filter(({ verbatim }) => verbatim)
          .map(({ file }) =>
            quarry.slice(Math.max(file.start, mark.span.start), Math.min(file.end, mark.span.end)),
          )
          .join('');
        expect(visible(held.join(''))).toContain(visible(words));
      }
    }),
  );
});

it('elements nest, and each piece stands in all of its own', () => {
  fc.assert(
    fc.property(marks, (drawn) => {
      for (const { pieces } of piecesOf(article, drawn)) {
        const open: string[] = [];
        const seen: { text: string; inside: string[] }[] = [];
        for (const step of nested(pieces)) {
          if (step.open !== undefined) open.push(step.open);
          else if (step.close !== undefined) expect(open.pop()).toBe(step.close);
          else seen.push({ text: step.text ?? '', inside: [...open] });
        }
        expect(open).toEqual([]);
        expect(seen).toEqual(
          pieces.map(({ text, inside }) => ({ text, inside: inside.map(({ id }) => id) })),
        );
      }
    }),
  );
});
