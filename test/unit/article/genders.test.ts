import { describe, expect, it } from 'vitest';
import { genderOf } from '../../../server/src/article/genders';
import type { Mention, MentionKind, Source, SourceKind } from '../../../server/src/article/types';

/** A source with its mentions: each the first place of some words, with their kind. */
function said(
  text: string,
  mentions: readonly (readonly [string, MentionKind])[],
  kind: SourceKind = 'person',
) {
  const source: Source = {
    id: 's1',
    name: 'Ada Marsh',
    kind,
    mentions: mentions.map(([words, how]): Mention => {
      const start = text.indexOf(words);
      return { kind: how, span: { start, end: start + words.length } };
    }),
  };
  return genderOf({ text }, source);
}

describe('whether the text says that somebody is a woman or a man', () => {
  it.each([
    ['Ada Marsh came. She spoke.', 'She', 'woman'],
    ['Ada Marsh came, and her friends.', 'her', 'woman'],
    ['Tom Reed came. He spoke.', 'He', 'man'],
    ['Tom Reed came with his dog.', 'his', 'man'],
    ['The Marshes came. They spoke.', 'They', undefined],
    ['The board met. It voted.', 'It', undefined],
  ])('by a pronoun: %s', (text, pronoun, gender) => {
    expect(said(text, [[pronoun, 'pronoun']])).toBe(gender);
  });

  it.each([
    ['Mrs Marsh came.', 'woman'],
    ['Ms. Marsh came.', 'woman'],
    ['Then Miss Marsh came.', 'woman'],
    ['(Mr Marsh) came.', 'man'],
    ['Mr.\u00a0Marsh came.', 'man'],
    ['Dr Marsh came.', undefined],
    ['Sons of KMr Marsh came.', undefined],
    ['Marsh came.', undefined],
  ])('by a title before the name: %s', (text, gender) => {
    expect(said(text, [['Marsh', 'name']])).toBe(gender);
  });

  it('by a title that is part of the mention', () => {
    expect(said('Yesterday Ms Marsh came.', [['Ms Marsh', 'name']])).toBe('woman');
    expect(said('Yesterday Msida Marsh came.', [['Msida Marsh', 'name']])).toBeUndefined();
  });

  it('says nothing where two things contradict each other', () => {
    expect(
      said('Mr Marsh came. She spoke.', [
        ['Marsh', 'name'],
        ['She', 'pronoun'],
      ]),
    ).toBeUndefined();
  });

  it('guesses at no first name and no description', () => {
    expect(
      said('Barbara Marsh, the chairwoman, came.', [
        ['Barbara Marsh', 'name'],
        ['the chairwoman', 'nominal'],
      ]),
    ).toBeUndefined();
  });

  it('is asked of people only', () => {
    expect(said('The ship came. She sank.', [['She', 'pronoun']], 'organisation')).toBeUndefined();
    expect(said('An official came. She spoke.', [['She', 'pronoun']], 'unnamed')).toBe('woman');
  });
});
