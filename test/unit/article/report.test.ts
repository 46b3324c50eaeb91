import { expect, it } from 'vitest';
import { analyze } from '../../../server/src/article/analyze';
import { reportOf } from '../../../server/src/article/report';
import { createTagger } from '../../../server/src/nlp/tagger';

const text = `Weir to be rebuilt

The weir at Lower Harting will be rebuilt, the river board said on Friday.

"We have no other way left to us," said Wilmot Asher, an engineer. "I am sorry," he added.

1 of 2

"The fish will come back," Mrs Undine Pask said. A report by the board says "the gates are worn".

"Nobody knows the price," an official said.

2 of 2
`;

it('counts by kind and by what the text says of people, and the parts make the whole', () => {
  const article = analyze(text, createTagger());
  const { overview, kinds, genders, nobody, noise, byHand, checks } = reportOf(article);
  const sum = (tallies: readonly { readonly words: number }[]): number =>
    tallies.reduce((all, { words }) => all + words, 0);
  expect(kinds.person).toMatchObject({ speakers: 2, quotations: 3 });
  expect(kinds.unnamed.speakers).toBe(1);
  expect(sum([...Object.values(kinds), nobody])).toBe(overview.words);
  expect(genders).toMatchObject({ man: { speakers: 1, words: 11 }, woman: { speakers: 1, words: 5 } });
  expect(sum(Object.values(genders))).toBe(sum([kinds.person, kinds.unnamed]));
  expect(noise).toEqual([{ rule: 'page-counter', pieces: 2, fixable: 2 }]);
  expect([byHand, checks]).toEqual([[], undefined]);
});

it('counts verdicts, and what was put right in the order of the text', () => {
  const article = analyze(text, createTagger());
  const changed = {
    ...article,
    attributions: article.attributions
      .map((one) => ({ ...one, byHand: { correction: 'c', was: null } }))
      .reverse(),
    checks: [
      { quotation: 1, verdict: 'altered', date: '2026-11-28' },
      { quotation: 2, verdict: 'verbatim', date: '2026-11-28' },
    ] as const,
  };
  const report = reportOf(changed);
  expect(report.checks).toMatchObject({ altered: 1, verbatim: 1, edited: 0, 'not-found': 0 });
  const starts = report.byHand.map((index) => article.quotations[index]?.parts[0]?.start ?? -1);
  expect(starts).toEqual(starts.toSorted((a, b) => a - b));
});

it('counts what may be no reported speech apart from what nobody is named for, as the editor does', () => {
  const article = analyze(text, createTagger());
  const reported = article.quotations.findIndex(({ type }) => type === 'indirect');
  expect(reported).toBeGreaterThanOrEqual(0);
  const attributions = article.attributions.map((one) =>
    one.quotation === reported ? { ...one, confidence: 0.2 } : one,
  );
  const { overview, nobody, doubted } = reportOf({ ...article, attributions });
  expect(doubted).toEqual({ speakers: 0, quotations: 1, words: 0 });
  expect(overview.doubted).toEqual([reported]);
  expect([nobody.quotations, overview.withoutSpeaker]).toEqual([0, []]);
});
