import { describe, expect, it } from 'vitest';
import { introductionOf, meantAt } from '../../../server/src/article/following';
import type { Mention, MentionKind, Source } from '../../../server/src/article/types';
import { article, marta, span } from '../support/smallArticle';

const mention = (kind: MentionKind, passage: string): Mention => ({ kind, span: span(passage) });
const source = (name: string, ...mentions: Mention[]): Source => ({
  id: 's9',
  name,
  kind: 'person',
  mentions,
});
const introduced = (one: Source) => introductionOf(article, one)?.span;

describe('who is meant at a place', () => {
  it('is whom a mention stands for, else who says what stands there', () => {
    expect(meantAt(article, span('She').start)).toEqual({ span: span('She'), source: marta });
    expect(meantAt(article, span('winter').start)).toEqual({ span: span('"All winter."'), source: marta });
    expect(meantAt(article, span('The cost').start)).toBeUndefined();
  });

  it('is nobody within words that are not speech, but who reports them', () => {
    expect(meantAt(article, span('soul').start)?.span).toEqual(span('that <u>nobody</u> had asked "a soul"'));
  });
});

describe('where a speaker is introduced', () => {
  it('is the first full name in the story, which beats a headline', () => {
    expect(introduced(marta)).toEqual(span('Marta Oyelaran'));
    const inHeadline = source('stay', mention('name', 'stay'));
    expect(introduced(inHeadline)).toEqual(span('stay'));
    // a name that is full in both places
    const both = source('a', mention('name', 'to stay'), mention('name', 'Marta Oyelaran'));
    expect(introduced(both)).toEqual(span('Marta Oyelaran'));
  });

  it('is the first name where none is full, and the first mention of somebody without one', () => {
    expect(
      introduced(source('Ida Oyelaran', mention('pronoun', 'She'), mention('name', 'Oyelaran'))),
    ).toEqual(span('Oyelaran'));
    expect(introduced(source('official', mention('nominal', 'nobody')))).toEqual(span('nobody'));
    expect(introduced(source('Nobody at all'))).toBeUndefined();
  });
});
