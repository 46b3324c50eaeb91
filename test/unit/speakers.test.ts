/** Who is meant: names, roles, pronouns and nouns back to the person or organisation. The cases stand in cases/. */
import { describe, expect, it } from 'vitest';
import { allArticles } from './cases/all';
import { runCases } from './cases/run';

describe.each(['people', 'sources'])('%s', (name) => {
  runCases(name);
});

describe('in every case', () => {
  // known failure: somebody unnamed who is quoted and reported in one sentence becomes two speakers
  it.fails('no place in the text belongs to two speakers', () => {
    const shared = allArticles().flatMap(({ text, sources }) => {
      const places = sources.flatMap(({ mentions }) => mentions.map(({ span }) => span));
      return places
        .filter(({ start }, at) => places.findIndex((other) => other.start === start) < at)
        .map(({ start, end }) => text.slice(start, end));
    });
    expect(shared).toEqual([]);
  });
});
