/** Places that are found again after edits, or told to be lost. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { anchorAt, findAnchor } from '../../../server/src/corrections/anchors';
import { isLost, locate } from '../../../server/src/corrections/located';
import { readSidecar, writeSidecar } from '../../../server/src/corrections/sidecar';
import type { Correction } from '../../../server/src/corrections/types';
import type { Span } from '../../../server/src/article/types';
import { edited, random, tracked } from './edits';

const article = readFileSync('seeds/chrome-print.harbour-strike.txt', 'utf8');
const quotations = [...article.matchAll(/[“"][^”"\n]+[”"]/gu)];

function correctionAt(text: string, { start, end }: Span, index: number): Correction {
  return {
    kind: 'no-quotation',
    id: `urn:c:${index}`,
    created: '2026-01-01',
    at: [anchorAt(text, { start, end })],
  };
}

/** Names and pronouns in a paragraph of the story; what stands on every page in the same way tells no place. */
function mentionsIn(text: string): readonly RegExpExecArray[] {
  const paragraphs = [...text.matchAll(/^[A-Z“].{80,}$/gmu)].filter(([line]) => !line.includes('http'));
  return paragraphs.flatMap((paragraph) =>
    [...paragraph[0].matchAll(/\b(?:[A-Z][a-z]{2,}|he|she|him|they)\b/gu)].map((match) => {
      match.index += paragraph.index;
      return match;
    }),
  );
}

/** Forty corrections: quotations, and the words for speakers. */
function fortyIn(text: string): readonly { readonly correction: Correction; readonly span: Span }[] {
  const mentions = mentionsIn(text).filter((_, k) => k % 2 === 0);
  return [...quotations, ...mentions].slice(0, 40).map((match, index) => {
    const span = { start: match.index, end: match.index + match[0].length };
    return { correction: correctionAt(text, span, index), span };
  });
}

describe('1,000 random edits to an article with 40 corrections', () => {
  const runs = 50;
  const editsEach = 20;

  it.each(['one by one, as they are typed', 'all at once, as another program made them'])('%s', (way) => {
    const forty = fortyIn(article);
    expect(forty).toHaveLength(40);
    const next = random(13);
    const told = { found: 0, lost: 0, intact: 0, intactLost: 0, wrong: [] as string[] };
    for (let run = 0; run < runs; run++) {
      let now = tracked(article);
      const corrections = forty.map(({ correction }) => correction);
      let located = locate(article, corrections);
      for (let step = 0; step < editsEach; step++) {
        now = edited(now, next);
        if (way.startsWith('one')) located = locate(now.text, corrections, located);
      }
      if (way.startsWith('all')) located = locate(now.text, corrections);
      expect(located.located).toHaveLength(40);
      located.located.forEach((one, k) => {
        const truth = forty[k]?.span ?? { start: 0, end: 0 };
        const [span] = one.spans;
        const kept = now.ids.filter((id) => id >= truth.start && id < truth.end).length;
        const isIntact =
          kept === truth.end - truth.start && now.text.includes(article.slice(truth.start, truth.end));
        if (isIntact) told.intact++;
        if (span === undefined || isLost(one)) {
          told.lost++;
          if (isIntact) told.intactLost++;
          return;
        }
        told.found++;
        const own = now.ids
          .slice(span.start, span.end)
          .filter((id) => id >= truth.start && id < truth.end).length;
        if (own === 0)
          told.wrong.push(
            `${article.slice(truth.start, truth.end)} → ${now.text.slice(span.start, span.end)}`,
          );
      });
    }
    expect(told.wrong).toEqual([]);
    expect(told.found + told.lost).toBe(runs * 40);
    // what nobody touched is found, but for a word or so that can no longer be told from another of its kind
    expect(told.intactLost).toBeLessThan(told.intact / 100);
  });
});

describe('words that are much like others', () => {
  const text = `Tide plan

“We will wait and see what the harbour says about it,” said Ann Lee. “No,” she said.

“We will not wait and see what the harbour says about it,” said Bo Lee. “No,” he said.

Ann Lee left. “We will wait,” said Bo Lee.
`;
  const spanOf = (words: string, nth = 0): Span => {
    let start = -1;
    for (let k = 0; k <= nth; k++) start = text.indexOf(words, start + 1);
    return { start, end: start + words.length };
  };
  const shown = (later: string, span: Span | undefined): string =>
    span === undefined ? 'lost' : later.slice(span.start, span.end);
  /** Where words are found when their line is gone: by one who followed the edit, and by one who opens the file then. */
  const without = (words: string, gone: string): readonly string[] => {
    const corrections = [correctionAt(text, spanOf(words), 1)];
    const later = text.replace(gone, '');
    return [locate(later, corrections, locate(text, corrections)), locate(later, corrections)].map(
      ({ located }) => shown(later, located[0]?.spans[0]),
    );
  };

  it.each([
    [
      '“We will wait and see what the harbour says about it,”',
      /“We will wait and.*\n/u.exec(text)?.[0] ?? '',
    ],
    ['“We will not wait and see what the harbour says about it,”', /“We will not.*\n/u.exec(text)?.[0] ?? ''],
    ['Bo Lee', 'Bo Lee'],
    ['“No,”', '“No,” she said.'],
  ])('%s is lost where it is gone, and does not move to the others', (words, gone) => {
    expect(without(words, gone)).toEqual(['lost', 'lost']);
  });

  it('are told apart by what stands around them, where they have changed', () => {
    const words = '“We will wait and see what the harbour says about it,”';
    const later = text.replace('what the harbour', 'what the whole harbour');
    const span = findAnchor(later, anchorAt(text, spanOf(words)));
    expect(shown(later, span)).toBe('“We will wait and see what the whole harbour says about it,”');
  });

  it('say so in the file beside the article', () => {
    const sidecar = {
      corrections: [correctionAt(text, spanOf('“We will wait and see what the harbour says about it,”'), 1)],
      others: [],
    };
    expect(readSidecar(writeSidecar(sidecar, 'tide.txt', text) ?? '', text)).toEqual(sidecar);
  });

  it('go with the word that is typed into them, whatever it is', () => {
    const corrections = [correctionAt(text, spanOf('“No,”'), 1), correctionAt(text, spanOf('“No,”', 1), 2)];
    const later = text.replace('“No,” she', '“No!,” she');
    const { located } = locate(later, corrections, locate(text, corrections));
    expect(located.map(({ spans }) => shown(later, spans[0]))).toEqual(['“No!,”', '“No,”']);
  });

  it('stay where they are though two of them have one name', () => {
    const corrections = [correctionAt(text, spanOf('Ann Lee'), 1), correctionAt(text, spanOf('Bo Lee'), 1)];
    const later = `By Ada Brook\n\n${text}`;
    const { located } = locate(later, corrections, locate(text, corrections));
    expect(located.map(({ spans }) => shown(later, spans[0]))).toEqual(['Ann Lee', 'Bo Lee']);
  });
});

describe('a file with more lost words than people lose', () => {
  it('is read as one with a few, and all that stands is found', () => {
    const words = quotations
      .slice(0, 5)
      .map(({ index, 0: quotation }, k) =>
        correctionAt(article, { start: index, end: index + quotation.length }, k),
      );
    const gone = Array.from({ length: 20_000 }, (_, k): Correction => {
      const exact = `“Other words, number ${k}, that stand nowhere in all of this article.”`;
      const at = [{ exact, prefix: 'p'.repeat(32), suffix: 's'.repeat(32), start: k }];
      return { kind: 'no-quotation', id: `urn:gone:${k}`, created: '2026-01-01', at };
    });
    const corrections = [...gone, ...words];
    const first = locate(article, corrections);
    expect(first.located.filter(isLost)).toHaveLength(gone.length);
    const pasted = locate(`Pasted words.\n\n${article}`, corrections, first);
    expect(pasted.located.filter(isLost)).toHaveLength(gone.length);
  });
});

describe('a place', () => {
  const text =
    'Ferry to stay\n\n“The boat is old,” said Marta Oyelaran. She added: “It is all that we have.”\n';
  const at = (words: string): Span => ({
    start: text.indexOf(words),
    end: text.indexOf(words) + words.length,
  });
  const found = (words: string, later: string): string | undefined => {
    const span = findAnchor(later, anchorAt(text, at(words)));
    return span && later.slice(span.start, span.end);
  };

  it('is found where words were put in before it', () => {
    expect(found('“The boat is old,”', `By Ana Reis\n\n${text}`)).toBe('“The boat is old,”');
  });
  it('is found where the words themselves were edited', () => {
    expect(found('“The boat is old,”', text.replace('is old', 'is very old'))).toContain(
      'The boat is very old',
    );
  });
  it('is lost where the words are gone', () => {
    expect(found('“The boat is old,”', text.replace('“The boat is old,” said', 'So says'))).toBeUndefined();
  });
  it('is no other place with the same word', () => {
    expect(
      found('She', `${text.replace('She added: “It is all that we have.”', '')}\nShe left.`),
    ).toBeUndefined();
  });
  it('is lost in an empty text', () => {
    expect(found('She', '')).toBeUndefined();
  });
  it('comes back with what was undone', () => {
    const corrections = [correctionAt(text, at('“The boat is old,”'), 1)];
    const gone = locate('Ferry to stay\n', corrections, locate(text, corrections));
    expect(gone.located.map(isLost)).toEqual([true]);
    const back = locate(text, corrections, gone);
    expect(back.located[0]?.spans).toEqual([at('“The boat is old,”')]);
  });
});
