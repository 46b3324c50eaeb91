/** The ranking of those whom a quotation's own sentence names, and the cases that its weights are fitted on. */
import { describe, expect, it } from 'vitest';
import { analyze } from '../../../../server/src/article/analyze';
import { ranked, tellsOf, together } from '../../../../server/src/article/attribution/ranking';
import type { SignedCandidate, Slate } from '../../../../server/src/article/attribution/ranking';
import { cardsAt, plainTextOf } from '../../../../server/src/wording/cards';
import { weightsOf } from '../../../../server/src/article/text/weightRows';
import { createTagger } from '../../../../server/src/nlp/tagger';
import { speakerWeights } from '../../../../server/src/article/attribution/weights';
import { casesOf } from '../../../../server/training/ranking/cases';
import { rows } from '../../../../server/training/weightRows';
import type { Attribution } from '../../../../server/src/article/article';

const weights = weightsOf(speakerWeights);
const tagger = createTagger();

const story = (sentence: string): string =>
  `Ferry row goes on in Sallow\n\nThe council met on Tuesday to talk about the ferry and its cost.\n\n${sentence}\n`;

function attributionOf(sentence: string): Attribution {
  const article = analyze(story(sentence), tagger);
  const index = article.quotations.findIndex(({ type }) => type !== 'indirect');
  const attribution = article.attributions[index];
  if (attribution === undefined) throw new Error('no quotation');
  return attribution;
}

describe('the weights', () => {
  it('hold no name and no run of words from the articles that they are fitted on', () => {
    const quoted = [...weights.keys()].flatMap((sign) => /“(.*)”/u.exec(sign)?.[1] ?? []);
    expect(quoted).toContain('say');
    expect(quoted.filter((word) => /\p{Lu}/u.test(word))).toEqual([]);
    expect(
      quoted.filter((word) => word.includes(' ') && !/^(?:according to|\p{L}+ back)$/u.test(word)),
    ).toEqual([]);
  });

  it('are read as they are written', () => {
    const some = new Map([
      ['verb:“say”', 0.5],
      ['look:title', -1.25],
      ['too little', 0.01],
    ]);
    expect([...weightsOf(rows(some, 20, 0.04))]).toEqual([...some].slice(0, 2));
  });
});

describe('the chance', () => {
  const nobody: Slate = { persons: [], elsewhere: [], nobody: [], nobodyNamed: false };
  const person = (from: number, ...signs: readonly string[]): SignedCandidate => ({
    candidate: { pattern: 'in-sentence', phrase: { from, to: from + 1 } },
    signs,
    away: 0,
  });

  it('is shared out among everybody, elsewhere and nobody, and goes up with what speaks for somebody', () => {
    const even = ranked({ ...nobody, persons: [person(0), person(2)] });
    expect(even.persons.map(({ chance }) => chance)).toEqual([0.25, 0.25]);
    expect([even.elsewhere, even.nobody]).toEqual([0.25, 0.25]);
    const [best = ''] = [...weights].sort((a, b) => b[1] - a[1])[0] ?? [];
    const [first, second] = ranked({ ...nobody, persons: [person(0), person(2, best)] }).persons;
    expect(first?.candidate.phrase.from).toBe(2);
    expect(first?.chance).toBeGreaterThan(2 * (second?.chance ?? 1));
  });

  it('of coordinated quotations is one, and the first tells whether they are speech', () => {
    const [a, b] = [
      {
        persons: [
          { ...person(0), chance: 0.2 },
          { ...person(2), chance: 0.1 },
        ],
        elsewhere: 0,
        nobody: 0.7,
      },
      {
        persons: [
          { ...person(0), chance: 0.6 },
          { ...person(2), chance: 0.3 },
        ],
        elsewhere: 0,
        nobody: 0.1,
      },
    ];
    const both = together([a, b]);
    expect(both.nobody).toBe(0.7);
    expect(both.persons.map(({ chance }) => Number(chance.toFixed(2)))).toEqual([0.2, 0.1]);
  });

  it('is what is shown: a plain tag is surer than a word in marks far from its verb', () => {
    const tag = attributionOf('"The ferry will sail again in the spring," Anne Durand said.');
    const word = attributionOf(
      'Anne Durand told the board on Monday that the plan and its "friends" would cost too much.',
    );
    expect(tag.confidence).toBeGreaterThan(0.95);
    expect(word.confidence).toBeLessThan(tag.confidence);
  });

  it('is not that of the wrong one: the other in the sentence stays behind', () => {
    const { runnersUp } = attributionOf(
      'Max Pell said the plan was "a costly dream", which Anne Durand denied.',
    );
    expect(runnersUp.every(({ weight }) => weight < 1)).toBe(true);
  });
});

describe('what is told of it', () => {
  it('is at most two things, none of little weight', () => {
    expect(tellsOf([])).toEqual([]);
    const [best = ''] =
      [...weights].filter(([sign]) => sign.startsWith('verb:')).sort((a, b) => b[1] - a[1])[0] ?? [];
    expect(tellsOf([best])).toEqual([{ kind: 'verb', speaksFor: true }]);
    expect(tellsOf([...weights.keys()])).toHaveLength(2);
  });

  it('stands with words that are nobody’s, too', () => {
    const { source, tells } = attributionOf('The book "Ferry Tales" was published by Max Pell last year.');
    expect(source).toBeUndefined();
    expect(tells?.some(({ speaksFor }) => !speaksFor)).toBe(true);
  });
});

describe('the hover', () => {
  const hoverOf = (sentence: string): string => {
    const article = analyze(story(sentence), tagger);
    return cardsAt(article, article.text.indexOf('"') + 1, false)
      .map(plainTextOf)
      .join('\n');
  };

  it('tells what speaks for a doubtful speaker and against', () => {
    const said = hoverOf('Anne Durand keeps calling her opponent "Leaky Luke" at meetings and in the paper.');
    expect(said).toMatch(/^Anne Durand\n/u);
    expect(said).toContain('\nAgainst it: the marked words read like a name or a notion\n');
    // where the speaker stands is told above already
    expect(said).not.toContain('For it: ');
  });

  it('tells nothing of the kind where nobody doubts', () => {
    const said = hoverOf('"The ferry will sail again in the spring," Anne Durand said.');
    expect(said).toContain('Almost certain');
    expect(said).not.toMatch(/For it|Against it/u);
  });

  it('tells why words in marks are thought to be nobody’s', () => {
    const said = hoverOf('The book "Ferry Tales" was published by Max Pell last year.');
    expect(said).toMatch(/^A name or title in marks, not speech\nWhy: the marked words read like a name/u);
  });
});

describe('the cases', () => {
  const text = story('Anne Durand told Max Pell the plan was "a costly dream".');
  const spanOf = (words: string): { readonly start: number; readonly end: number } => {
    const start = text.indexOf(words);
    return { start, end: start + words.length };
  };
  const content = '"a costly dream"';

  it('tell which candidate is the corpus’ source', () => {
    const attributions = [
      { sources: [spanOf('Anne Durand')], cues: [spanOf('told')], contents: [spanOf(content)] },
    ];
    const [only, ...more] = casesOf({ name: 'invented.txt', text, attributions }, tagger);
    expect(more).toEqual([]);
    expect(only?.known).toBe(true);
    expect(only?.words).toBe(3);
    expect(only?.candidates.filter(({ right }) => right).map(({ pattern }) => pattern)).toEqual([
      'speaker-verb-embedded',
    ]);
  });

  it('know of nobody where the corpus has no attribution', () => {
    const [only] = casesOf({ name: 'invented.txt', text, attributions: [] }, tagger);
    expect(only?.known).toBe(false);
    expect(only?.candidates.some(({ right }) => right)).toBe(false);
  });

  it('leave out headlines, which the corpus does not annotate', () => {
    const headline =
      'Durand: plan is "a costly dream"\n\nThe council met on Tuesday to talk about the ferry.\n';
    expect(casesOf({ name: 'invented.txt', text: headline, attributions: [] }, tagger)).toEqual([]);
  });
});
