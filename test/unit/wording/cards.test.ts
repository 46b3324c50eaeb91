import { describe, expect, it } from 'vitest';
import { speakersOf } from '../../../server/src/article/queries';
import { cardsAt, markdownOf, plainTextOf } from '../../../server/src/wording/cards';
import { outlineOf } from '../../../server/src/wording/outline';
import { article, attributions, empty, marta, span } from '../support/smallArticle';
import type { Article } from '../../../server/src/article/article';

const hoverAt = (passage: string): string[] => cardsAt(article, span(passage).start, true).map(plainTextOf);

describe('what a hover says', () => {
  it('names the speaker of a quotation on each of its parts', () => {
    for (const part of ['"We need', '"All winter']) {
      const [card] = cardsAt(article, span(part).start, true);
      const said = card === undefined ? '' : plainTextOf(card);
      expect(said).toContain('Marta Oyelaran, chair of the');
      expect(said).toContain('Direct quotation');
      expect(said).toContain('How we know: “said Marta Oyelaran” in the middle of the quotation\n');
      expect(said).toContain('How sure of the speaker: Almost certain (97%)');
      expect(said).toContain('in 2 parts');
      expect(said).not.toContain('Also possible');
    }
    expect(cardsAt(article, span('"All').start + 3, true)[0]?.span).toEqual(span('"All winter."'));
  });

  it('says the innermost thing first', () => {
    const titles = hoverAt('<u>').map((card) => card.split('\n')[0]);
    expect(titles[0]).toMatch(/^Noise: /u);
    expect(titles[1]).toMatch(/^Marta Oyelaran/u);
    expect(titles).toHaveLength(2);
  });

  it('says nothing of noise where that is not wanted, and nothing where there is nothing', () => {
    expect(cardsAt(article, span('Share this').start, false)).toEqual([]);
    expect(cardsAt(article, span('The cost').start, true)).toEqual([]);
    expect(cardsAt(empty, 0, true)).toEqual([]);
  });

  it('says whom a pronoun means and how often they are quoted', () => {
    const [card] = hoverAt('She');
    expect(card).toContain('Marta Oyelaran');
    expect(card).toContain('Here: “She”');
    expect(card).toContain('Speaker of 2 quotations in this article');
  });

  it('calls scare quotes no speech and gives them no speaker', () => {
    const [card] = hoverAt('"a soul"');
    expect(card).toMatch(/not speech/u);
    expect(card).not.toContain('Marta');
  });

  it('says that a speaker is unknown, and why', () => {
    const alone: Article = {
      ...article,
      attributions: [
        { quotation: 0, pattern: 'none', confidence: 0, chain: [], runnersUp: [] },
        ...attributions.slice(1),
      ],
    };
    const [card] = cardsAt(alone, span('"We need').start, true);
    const said = card === undefined ? '' : plainTextOf(card);
    expect(said).toMatch(/^Speaker unknown\n/u);
    expect(said).toContain('nothing in the text names a speaker for it');
    expect(said).not.toContain('%');
  });

  it('leads from a pronoun to the name, and tells who else came near', () => {
    const [card] = hoverAt('nobody');
    expect(card).toContain(
      'What speaks for it: “She said” right before the reported words; “She” is probably Marta Oyelaran (one paragraph up)\n',
    );
    expect(card).toContain('Also possible: Bo [Lind](command:y) (named before, but only in passing)\n');
    expect(card).not.toContain('Ines Ward');
  });

  it('names nobody where the text leaves it open whom the words beside it mean', () => {
    const mention = { span: span('She'), kind: 'pronoun' } as const;
    const open: Article = {
      ...article,
      attributions: [
        ...attributions.slice(0, 1),
        { quotation: 1, mention, pattern: 'reported-speech', confidence: 0.6, chain: [], runnersUp: [] },
      ],
    };
    const [card] = cardsAt(open, span('nobody').start, false).map(plainTextOf);
    expect(card).toMatch(/^Speaker unknown\n/u);
    expect(card).toContain('; the text does not say whom “She” means');
  });

  it('shows a guess as a guess: in the hover, in the outline, and not as a speaker', () => {
    const guessed: Article = {
      ...article,
      attributions: attributions.map((one) => ({ ...one, confidence: one.confidence / 2 })),
    };
    const [card] = cardsAt(guessed, span('"We need').start, true).map(plainTextOf);
    expect(card).toMatch(/^Speaker unknown; perhaps Marta Oyelaran, chair of the/u);
    expect(card).toContain('What speaks for it: “said Marta Oyelaran”');
    expect(card).toContain('How sure of the speaker: A guess (49%)');
    expect(speakersOf(guessed)).toEqual([{ perhaps: marta }, { perhaps: marta, doubted: true }, {}]);
    const [headline] = outlineOf(guessed);
    expect(headline?.children[0]?.name).toBe('Perhaps Marta Oyelaran: "We need it,"');
    expect(cardsAt(guessed, span('She').start, true).map(plainTextOf)[0]).toContain('No quotation in this');
  });

  it('says of reported speech what it doubts: whether there is any, not who speaks', () => {
    const doubted: Article = {
      ...article,
      attributions: attributions.map((one) => ({ ...one, confidence: one.confidence / 2 })),
    };
    const [card] = cardsAt(doubted, span('nobody').start, false).map(plainTextOf);
    expect(card).toMatch(/^Perhaps reported speech of Marta Oyelaran, chair of the/u);
    expect(card).toContain('How sure that anybody is reported: A guess (40%)');
    expect(card).not.toMatch(/unknown|Type:/u);
    const nobody = { ...doubted, attributions: doubted.attributions.map(({ source: _, ...one }) => one) };
    const [open] = cardsAt(nobody, span('nobody').start, false).map(plainTextOf);
    expect(open).toMatch(/^Perhaps reported speech\n/u);
  });

  it('gives no share of right names beside a link that is a guess, and calls a guessed role one', () => {
    const [card] = hoverAt('nobody');
    expect(card).toContain('How sure of the speaker: no surer than it is whom “She” means\n');
    expect(card).not.toContain('%');
    const linked: Article = {
      ...article,
      attributions: attributions.map((one) => ({ ...one, runnersUp: [] })),
      sources: [{ ...marta, role: 'nurse', guessedRole: true }],
    };
    const [sure] = cardsAt(linked, span('nobody').start, false).map(plainTextOf);
    expect(sure).toMatch(/^Marta Oyelaran, perhaps the nurse\n/u);
    expect(sure).toContain('“She” is Marta Oyelaran');
    expect(sure).toContain('How sure of the speaker: Likely (80%)');
    const byTrade = {
      ...linked,
      attributions: linked.attributions.map((one) => ({ ...one, guessedLink: true as const })),
    };
    const [guess] = cardsAt(byTrade, span('nobody').start, false).map(plainTextOf);
    expect(guess).toContain('“She” is probably Marta Oyelaran');
    expect(guess).not.toContain('%');
  });

  it('says a reason once', () => {
    const tells = (['place', 'verb'] as const).map((kind) => ({ kind, speaksFor: true }));
    const told: Article = {
      ...article,
      attributions: attributions.map((one) => ({ ...one, confidence: 0.7, tells })),
    };
    const [card] = cardsAt(told, span('"We need').start, true).map(plainTextOf);
    expect(card).toContain('For it: the verb is often one of saying\n');
    expect(card?.match(/chair of the/gu)).toHaveLength(1);
    const [reported] = hoverAt('nobody');
    expect(reported?.match(/chair of the/gu)).toHaveLength(1);
  });

  it('makes no link of what the article says', () => {
    const [reported] = cardsAt(article, span('nobody').start, true);
    expect(reported && markdownOf(reported)).toContain('Bo \\[Lind\\]\\(command\\:y\\) (named');
    const [card] = cardsAt(article, span('"We need').start, true);
    const said = card === undefined ? '' : markdownOf(card);
    expect(said).toContain('**Marta Oyelaran, chair of the \\[council\\]\\(command\\:x\\)**');
  });
});
