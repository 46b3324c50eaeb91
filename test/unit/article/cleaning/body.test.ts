/** The clean text and the way back to the file: nothing is lost, doubled or moved, and only page furniture splits a stretch. */
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { analyze } from '../../../../server/src/article/analyze';
import { findArtifacts } from '../../../../server/src/article/noise/findNoise';
import { makeBody, toBody, toFile, wholeSpan } from '../../../../server/src/article/cleaning/body';
import type { Body, Edit, Span } from '../../../../server/src/article/types';
import { createTagger } from '../../../../server/src/nlp/tagger';
import { pollutedArticle } from '../../support/pollute';
import { editsOf } from '../../../../server/src/article/cleaning/edits';
import { tries } from '../../../../.config/draws.mjs';

/** A text with the edits that are to be made in it, in order. */
interface Edited {
  readonly text: string;
  readonly edits: readonly Edit[];
}

/** Any text with any edits: removed, replaced by something shorter or longer, side by side, at the ends. */
const anything: fc.Arbitrary<Edited> = fc
  .array(
    fc.record({
      kept: fc.constantFrom('', 'a', 'It leaks. ', ' \n', 'said\n\nPell', '\ud83e\udd86', '"', '\r\n'),
      gone: fc.constantFrom(undefined, ' ', '\n', '\n\n1 of 4\n\n', '<u>', 'x', 'two words', '\ud83e\udd86'),
      put: fc.constantFrom('', '', ' ', '\n\n', '…', 'longer than it was'),
    }),
    { maxLength: 12 },
  )
  .map((parts) => {
    let text = '';
    const edits: Edit[] = [];
    for (const { kept, gone, put } of parts) {
      text += kept;
      if (gone === undefined) continue;
      edits.push({ span: { start: text.length, end: text.length + gone.length }, text: put });
      text += gone;
    }
    return { text, edits };
  });

/** A polluted article with the edits that clean it. */
const polluted: fc.Arbitrary<Edited> = pollutedArticle.map((text) => ({
  text,
  edits: editsOf(text, findArtifacts(text, { disabledRules: [] })),
}));

const applied = ({ text, edits }: Edited): string => {
  let out = '';
  let at = 0;
  for (const edit of edits) {
    out += text.slice(at, edit.span.start) + edit.text;
    at = edit.span.end;
  }
  return out + text.slice(at);
};

/** A stretch of the body, from two shares of its length. */
const share = fc.double({ min: 0, max: 1, noNaN: true });
const stretch = (body: Body, a: number, b: number): Span => {
  const [start, end] = [a, b].map((each) => Math.round(each * body.text.length)).sort((x, y) => x - y);
  return { start: start ?? 0, end: end ?? 0 };
};

/** Page furniture: words or figures on lines of their own. */
const isFurniture = (text: string): boolean => text.includes('\n') && /[\p{L}\p{N}]/u.test(text);

describe.each([
  ['any edits', anything, 400],
  ['the edits that clean an article', polluted, 60],
] as const)('%s', (_, texts, numRuns) => {
  test('the body is the text with the edits made', () => {
    fc.assert(
      fc.property(texts, (edited) => {
        expect(makeBody(edited.text, edited.edits).text).toBe(applied(edited));
      }),
      { numRuns: tries(numRuns) },
    );
  });

  test('the body is its runs, one behind the other, and what is verbatim is what the file has there', () => {
    fc.assert(
      fc.property(texts, ({ text, edits }) => {
        const body = makeBody(text, edits);
        let at = 0;
        let inFile = 0;
        for (const { start, end, file, verbatim } of body.runs) {
          expect(start).toBe(at);
          expect(end).toBeGreaterThan(start);
          expect(file.start).toBeGreaterThanOrEqual(inFile);
          if (verbatim) expect(body.text.slice(start, end)).toBe(text.slice(file.start, file.end));
          at = end;
          inFile = file.end;
        }
        expect(at).toBe(body.text.length);
        expect(inFile).toBeLessThanOrEqual(text.length);
        expect(body.fileLength).toBe(text.length);
      }),
      { numRuns: tries(numRuns) },
    );
  });

  test('there and back again: every verbatim character is found where it stands in the file', () => {
    fc.assert(
      fc.property(texts, ({ text, edits }) => {
        const body = makeBody(text, edits);
        for (const { start, end, verbatim } of body.runs) {
          if (!verbatim) continue;
          for (const at of [start, Math.floor((start + end) / 2), end - 1]) {
            const [span, ...more] = toFile(body, text, { start: at, end: at + 1 });
            expect(more).toEqual([]);
            expect(text.slice(span?.start, span?.end)).toBe(body.text.charAt(at));
            expect(toBody(body, span?.start ?? -1)).toBe(at);
          }
        }
      }),
      { numRuns: tries(numRuns) },
    );
  });

  test('going on in the file is never going back in the body', () => {
    fc.assert(
      fc.property(texts, ({ text, edits }) => {
        const body = makeBody(text, edits);
        const inBody = Array.from({ length: text.length + 1 }, (_, at) => toBody(body, at));
        expect(inBody).toEqual([...inBody].sort((a, b) => a - b));
        expect(inBody[text.length]).toBeLessThanOrEqual(body.text.length);
      }),
      { numRuns: tries(numRuns / 4) },
    );
  });

  test('a stretch is split where page furniture stands in it, and nowhere else', () => {
    fc.assert(
      fc.property(texts, share, share, ({ text, edits }, a, b) => {
        const body = makeBody(text, edits);
        const span = stretch(body, a, b);
        const spans = toFile(body, text, span);
        spans.forEach(({ start, end }, at) => {
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(text.length);
          // nothing that separates lies inside
          const inside = edits.filter((edit) => edit.span.start > start && edit.span.end < end);
          for (const edit of inside)
            expect(isFurniture(text.slice(edit.span.start, edit.span.end))).toBe(false);
          const next = spans[at + 1];
          if (next === undefined) return;
          expect(next.start).toBeGreaterThan(end);
          expect(isFurniture(text.slice(end, next.start))).toBe(true);
        });
      }),
      { numRuns: tries(numRuns) },
    );
  });

  test('the stretches hold every verbatim character of the body that was asked for, and no other', () => {
    fc.assert(
      fc.property(texts, share, share, ({ text, edits }, a, b) => {
        const body = makeBody(text, edits);
        const span = stretch(body, a, b);
        const spans = toFile(body, text, span);
        for (const run of body.runs) {
          if (!run.verbatim) continue;
          for (let at = run.start; at < run.end; at++) {
            const inFile = run.file.start + (at - run.start);
            const held = spans.some(({ start, end }) => start <= inFile && inFile < end);
            if (held !== (span.start <= at && at < span.end)) expect([at, inFile, spans]).toEqual(span);
          }
        }
      }),
      { numRuns: tries(numRuns) },
    );
  });

  test('the whole stretch reaches from the first to the last of the stretches', () => {
    fc.assert(
      fc.property(texts, share, share, ({ text, edits }, a, b) => {
        const body = makeBody(text, edits);
        const spans = toFile(body, text, stretch(body, a, b));
        if (spans.length === 0) return;
        const whole = wholeSpan(body, stretch(body, a, b));
        expect(whole.start).toBeLessThanOrEqual(spans[0]?.start ?? 0);
        expect(whole.end).toBeGreaterThanOrEqual(spans[spans.length - 1]?.end ?? 0);
        expect(whole.end).toBeLessThanOrEqual(text.length);
      }),
      { numRuns: tries(numRuns) },
    );
  });
});

describe('a quotation in a polluted article', () => {
  const quoted = (text: string): readonly string[] =>
    analyze(text, createTagger())
      .quotations.filter(({ type }) => type !== 'indirect')
      .flatMap(({ parts }) => parts.map(({ start, end }) => text.slice(start, end)));
  const page = (first: string, second: string): string =>
    `Lock to close for a year\n\n11/03/21, 09:15\n\nAnne Durand, the harbour master, spoke on Monday.\n\n${first}\n\n11/03/21, 09:15\n1 of 2\n\n${second}\n\nThe lock was built in 1881.\n\n2 of 2\n`;

  it('is two spans about the foot of a page, without the foot', () => {
    expect(quoted(page('"It leaks, it has always leaked and', 'I am tired of bailing," she said.'))).toEqual([
      '"It leaks, it has always leaked and',
      'I am tired of bailing,"',
    ]);
  });

  it('is one span where the foot stands behind it', () => {
    expect(quoted(page('"It leaks and I am tired of bailing," she said.', 'She left.'))).toEqual([
      '"It leaks and I am tired of bailing,"',
    ]);
  });

  it('is one span about a tag, an escape and a broken line', () => {
    expect(
      quoted(
        'Lock to close for a year\n\n"It <u>leaks</u> \\$4 a day," said Anne Durand.\n\nThe lock was built in 1881.\n',
      ),
    ).toEqual(['"It <u>leaks</u> \\$4 a day,"']);
  });

  it('is found in the body word for word', () => {
    const text = page('"It leaks, it has always leaked and', 'I am tired of bailing," she said.');
    const { body } = analyze(text, createTagger());
    expect(body.text).toContain('"It leaks, it has always leaked and I am tired of bailing," she said.');
  });
});

describe('odd edits', () => {
  it('one that overlaps the one before is left out', () => {
    const edits = [
      { span: { start: 2, end: 5 }, text: '' },
      { span: { start: 4, end: 7 }, text: 'x' },
      { span: { start: 8, end: 7 }, text: 'y' },
      { span: { start: 7, end: 8 }, text: '-' },
    ];
    expect(makeBody('0123456789', edits).text).toBe('0156-89');
  });

  it('a text that is all noise leaves an empty body, and every question has an answer', () => {
    const body = makeBody('1 of 4\n', [{ span: { start: 0, end: 7 }, text: '' }]);
    expect(body.text).toBe('');
    expect(toFile(body, '1 of 4\n', { start: 0, end: 0 })).toEqual([]);
    expect(toBody(body, 3)).toBe(0);
    expect(wholeSpan(body, { start: 0, end: 0 })).toEqual({ start: 7, end: 7 });
  });

  it('an empty text', () => {
    const body = makeBody('', []);
    expect(body).toEqual({ text: '', runs: [], fileLength: 0 });
    expect(toBody(body, 0)).toBe(0);
  });
});
