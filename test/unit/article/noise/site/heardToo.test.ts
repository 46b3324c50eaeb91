/** What becomes of lines when a second reader is heard beside the networks. */
import { describe, expect, it } from 'vitest';
import { readCopy } from '../../../../../server/src/article/analyze';
import { clean } from '../../../../../server/src/article/cleaning/clean';
import type { Opinions } from '../../../../../server/src/article/opinions';
import { defaultAnalyzeOptions } from '../../../../../server/src/article/options';
import type { Span } from '../../../../../server/src/article/types';

/** A second reader that says the same of every line that it is asked about, and notes what that was. */
function sayingOfAll(odds: number): {
  readonly opinions: Opinions;
  readonly asked: string[];
  shown: string[];
} {
  const asked: string[] = [];
  const shown: string[] = [];
  const words = (text: string, { start, end }: Span): string => text.slice(start, end);
  const opinions: Opinions = {
    ofQuotation: () => undefined,
    ofLines: (text, lines, isOpen) => {
      shown.push(...lines.map((line) => words(text, line)));
      asked.push(...lines.filter((_, k) => isOpen(k)).map((line) => words(text, line)));
      return lines.map((_, k) => (isOpen(k) ? odds : undefined));
    },
  };
  return { opinions, asked, shown };
}

/** The text as it is cleaned with such a reader. */
const cleanedWith = (text: string, opinions: Opinions): string =>
  clean(readCopy(text, { ...defaultAnalyzeOptions, opinions }).copy, 'suggested').text;

const page = (...blocks: readonly string[]): string => `${blocks.join('\n\n')}\n`;

const headline = 'Ferry to Skarholm lies idle';
const byline = 'By Ines Ward, transport correspondent';
const caption = 'The ferry at the quay of Skarholm on Monday. Photograph: Tomas Reed/Echo Pictures';
const story = [
  'The ferry to Skarholm has not sailed since Sunday, when its captain, Runa Dalgaard, found water in the engine room.',
  '“I could hear it before I saw it,” Captain Dalgaard said on the quay, where some forty people stood with their bags.',
  'The owners in Vestby said that a part had been ordered from Hamburg and that nobody could say when it would come.',
  'The council of Skarholm will meet on Friday to talk about a second boat, which it has been promised since 2019.',
];
const [first = '', second = '', third = '', fourth = ''] = story;
/** What the networks are not sure of, alone between two paragraphs. */
const doubtful = 'Also in the Echo';

describe('a second reader that takes everything for a site’s', () => {
  const { opinions } = sayingOfAll(50);

  it('takes nothing from a plain story: headline, byline, caption, quotations, paragraphs', () => {
    const text = page(headline, byline, caption, ...story, '© 2023 Skarholm Echo. All rights reserved.');
    expect(cleanedWith(text, opinions)).toBe(text);
  });

  it('takes no quotation, however many paragraphs it has', () => {
    const text = page(
      headline,
      first,
      'Captain Dalgaard read a letter aloud to those who stood on the quay:',
      '“We sailed in every storm that this coast has seen in forty years, and nobody was ever lost.',
      '“We shall sail again.”',
      third,
      fourth,
    );
    expect(cleanedWith(text, opinions)).toBe(text);
  });

  it('takes no half of a sentence that a break left unfinished', () => {
    const text = page(
      headline,
      first,
      'The owners in Vestby, who have run the boat since 1987, said on',
      'Monday that they would pay.',
      second,
      fourth,
    );
    const words = cleanedWith(text, opinions).split(/\s+/u).join(' ');
    expect(words).toContain('1987, said on Monday that they would pay.');
  });
});

describe('a second reader that is heard', () => {
  const text = page(headline, first, second, doubtful, third, fourth);

  it('has a line that the networks leave open, and says why', () => {
    expect(cleanedWith(text, sayingOfAll(0).opinions)).toBe(text);
    const { opinions } = sayingOfAll(50);
    expect(cleanedWith(text, opinions)).toBe(page(headline, first, second, third, fourth));
    const { artifacts } = readCopy(text, { ...defaultAnalyzeOptions, opinions }).copy;
    expect(artifacts).toMatchObject([
      {
        applicability: 'suggested',
        evidence: 'A second reading by the language model on this computer takes it for a site’s',
      },
    ]);
  });

  it('leaves in what it takes for the story', () => {
    expect(cleanedWith(text, sayingOfAll(-50).opinions)).toBe(text);
  });

  it('is asked about what it may change, and shown what stands around that, but nothing that is surely a site’s', () => {
    const menu = 'Sign up for our newsletter\nSubscribe\nLog in';
    const { opinions, asked, shown } = sayingOfAll(0);
    cleanedWith(page(menu, headline, first, second, doubtful, third, fourth), opinions);
    expect(new Set(asked)).toEqual(new Set([doubtful]));
    expect(shown).toEqual(expect.arrayContaining([first, second, third, fourth]));
    expect(shown.join('\n')).not.toContain('Subscribe');
  });
});
