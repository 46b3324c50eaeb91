import { describe, expect, it, vi } from 'vitest';
import { bar } from '../../../../client/src/speakers/bar';
import { treeOf } from '../../../../client/src/speakers/model';
import { choiceOf, rowOf, type Row } from '../../../../client/src/speakers/rows';
import { percent, positionOf } from '../../../../client/src/speakers/words';
import type { ListedArticle, ListedQuotation } from '../../../../server/src/protocol';
import { article, resultOf, said, speaker } from './article';

vi.mock('vscode', () => ({
  l10n: {
    t: (text: string, ...values: readonly unknown[]) =>
      text.replace(/\{(\d)\}/gu, (_, index: string) => String(values[Number(index)])),
  },
}));

const rows = (one: ListedArticle, focused?: string): readonly Row[] =>
  treeOf('file:///a.txt', resultOf(one), 'appearance').nodes.map((node) => rowOf(node, focused));
const [, ada, adasFirst, , ben] = rows(article);
const board = rows(article).find(({ label }) => label === 'Ferry Board');

/** The row of the only quotation of a speaker, or of one without a speaker. */
function rowOfQuotation(more: Partial<ListedQuotation>, named = true): Row | undefined {
  const quotation = said(1, '"One."', more);
  return rows({
    speakers: named ? [speaker('s1', 'Ada Brook', quotation)] : [],
    withoutSpeaker: named ? [] : [quotation],
  }).at(-1);
}

describe('a speaker', () => {
  it('shows picture, figure and role, and says the same in words', () => {
    expect(ben).toMatchObject({
      label: 'Ben Cole',
      description: '▮▮▮▮▯▯▯▯ 50% · 1 quotation · harbour master',
      icon: 'person',
      spoken: 'Ben Cole, harbour master. 1 quotation, 50% of the quoted words',
      context: 'speaker.person',
    });
    expect(ada?.description).toBe('▮▮▯▯▯▯▯▯ 25% · 2 quotations');
  });

  it('of whom nothing is quoted word for word gets no picture', () => {
    expect(board).toMatchObject({
      description: 'reported only · 1 quotation',
      spoken: 'Ferry Board. 1 quotation, all reported without quotation marks',
    });
  });

  it('is marked where all is unsure, and told how much where some is', () => {
    const one = (...unsure: boolean[]) =>
      rows({
        speakers: [
          speaker('s1', 'Ada Brook', ...unsure.map((each, k) => said(k, `"${String(k)}"`, { unsure: each }))),
        ],
        withoutSpeaker: [],
      })[1];
    expect(one(true)).toMatchObject({ icon: 'question', context: 'speaker.person.unsure' });
    expect(one(true)?.tooltip).toContain('Uncertain whether they said it');
    expect(one(true, false)).toMatchObject({ icon: 'person' });
    expect(one(true, false)?.spoken).toContain('Uncertain for 1 of them');
  });

  it('is told by its menu whether it is in focus', () => {
    expect(rows(article, '0/person/Ada Brook')[1]?.context).toBe('speaker.person.focused');
  });
});

describe('a quotation', () => {
  it('shows its words, and by its icon and in words what there is to know', () => {
    expect(adasFirst).toMatchObject({ label: '"One."', icon: 'quote', context: 'quotation.named' });
    expect(adasFirst?.spoken).toBe('"One.". Speaker: Almost certain (97%)');
    const unsure = rowOfQuotation({ unsure: true, sureness: 'Uncertain (60%)' });
    expect(unsure).toMatchObject({ icon: 'question', context: 'quotation.named.unsure' });
    expect(unsure?.tooltip).toContain('Speaker: Uncertain (60%)');
    expect(rowOfQuotation({ type: 'indirect' })).toMatchObject({ icon: 'comment' });
  });

  it('tells who may have said it where nobody is named, and that it may be nobody’s words', () => {
    expect(rowOfQuotation({ perhaps: 'Ben Cole' }, false)).toMatchObject({
      label: 'Perhaps Ben Cole: "One."',
      icon: 'question',
      context: 'quotation.nobody',
    });
    expect(rowOfQuotation({ type: 'indirect', doubted: true }, false)?.spoken).toBe(
      '"One.". Perhaps reported speech',
    );
    expect(rowOfQuotation({}, false)).toMatchObject({ label: '"One."', spoken: '"One.". No speaker found' });
  });

  it('tells that a person has put it right, and how its words stand to the source', () => {
    const put = rowOfQuotation({ byHand: { was: 'Ben Cole' } });
    expect(put).toMatchObject({ icon: 'edit', context: 'quotation.named.byHand' });
    expect(put?.tooltip).toContain('before: Ben Cole');
    expect(put?.tooltip).not.toContain('certain');
    expect(rowOfQuotation({ check: { verdict: 'verbatim' } })).toMatchObject({ icon: 'pass' });
    const altered = rowOfQuotation({ check: { verdict: 'altered', note: 'see minute 4' } });
    expect(altered).toMatchObject({ icon: 'warning', warns: true });
    expect(altered?.tooltip).toMatch(/not the words of the source\nsee minute 4/u);
  });
});

describe('what is said in passing', () => {
  it('draws shares so that even the smallest is seen', () => {
    expect([0, 0.01, 0.5, 1].map(bar)).toEqual(['▯▯▯▯▯▯▯▯', '▮▯▯▯▯▯▯▯', '▮▮▮▮▯▯▯▯', '▮▮▮▮▮▮▮▮']);
    expect([0, 0.001, 0.414, 1].map(percent)).toEqual(['0%', '<1%', '41%', '100%']);
  });

  it('tells where a reader is', () => {
    const [first, second] = article.speakers;
    expect(first && positionOf(first, 2)).toBe('Ada Brook: quotation 2 of 2');
    expect(second && positionOf(second, 1)).toBe('Ben Cole: the only quotation');
  });
});

it('makes no icon of the words of an article', () => {
  const one = speaker('s1', 'Al $(flame) Ark', said(1, '"$(zap)"'));
  const all = rows({ speakers: [{ ...one, role: '$(bug)' }], withoutSpeaker: [] });
  expect(all.map(({ label, description }) => `${label} ${description ?? ''}`).join()).not.toContain('$(');
  expect(choiceOf(one).label).toBe('$(person) Al $\u2060(flame) Ark');
});
