/** What somebody is in the clauses of a sentence. */
import { describe, expect, it } from 'vitest';
import { clausesOf } from '../../../../../server/src/article/language/sentences';
import { placeFinder } from '../../../../../server/src/article/speakers/antecedents/sentencesRead';
import { createTagger } from '../../../../../server/src/nlp/tagger';

const tagger = createTagger();

/** The place of the first time that a body has these words. */
function placeOf(body: string, words: string, possessive = false) {
  const block = { kind: 'paragraph', span: { start: 0, end: body.length } } as const;
  const find = placeFinder(() => clausesOf(body, block, [], tagger));
  const start = body.indexOf(words);
  return find(0, start, start + words.length, possessive);
}

describe('somebody is', () => {
  it.each([
    ['Durand met Pell at the lock.', 'Durand', 'subject'],
    ['Durand met Pell at the lock.', 'Pell', 'object'],
    ['Durand went to the lock with Pell.', 'Pell', 'prep'],
    ['Durand, a pilot, met Pell at the lock.', 'Durand', 'subject'],
    ['The mayor said Durand met Pell.', 'Durand', 'subject'],
    ['The mayor of the town, Durand met Pell.', 'Durand', 'subject'],
    ['When Pell kissed Durand, Okwuosa (a pilot) stopped her.', 'Okwuosa', 'subject'],
    ['Durand met Pell, and Okwuosa left the lock.', 'Okwuosa', 'subject'],
    ['Durand met Pell, and Okwuosa left the lock.', 'Pell', 'object'],
  ])('in %s, %s: %s', (body, words, role) => {
    expect(placeOf(body, words)?.role).toBe(role);
  });

  it('an owner within the whole that is owned', () => {
    const place = placeOf('In his list Durand praised the lock.', 'his', true);
    expect(place).toMatchObject({ role: 'possessive', whole: 'prep' });
  });
});

describe('a clause is', () => {
  it.each([
    ['Durand met the pilot who saw Pell.', 'Pell', 'relative'],
    ['When Pell left, Durand slept.', 'Pell', 'adverbial'],
    ['When Pell left, Durand slept.', 'Durand', 'main'],
    ['The mayor thought that Pell left.', 'Pell', 'content'],
    ['Living with Pell, Durand wrote a book.', 'Pell', 'participle'],
  ])('in %s, of %s: %s', (body, words, kind) => {
    expect(placeOf(body, words)?.kind).toBe(kind);
  });

  it('one for a subject and its object, and another for who is said to act', () => {
    const body = 'Durand told Pell that she saw him.';
    expect(placeOf(body, 'Durand')?.clause).toBe(placeOf(body, 'Pell')?.clause);
    expect(placeOf(body, 'she')?.clause).not.toBe(placeOf(body, 'Durand')?.clause);
    expect(placeOf(body, 'she')?.clause).toBe(placeOf(body, 'him')?.clause);
  });
});

it('tells nothing where a block is not read', () => {
  expect(placeFinder(() => [])(0, 0, 1, false)).toBeUndefined();
});
