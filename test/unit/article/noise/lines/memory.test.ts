import { describe, expect, it } from 'vitest';
import { createMemory } from '../../../../../server/src/article/text/memoPerLine';
import { wordHint } from '../../../../../server/src/article/noise/lines/wordHint';
import { wordsIn } from '../../../../../server/src/article/noise/lines/wordsIn';

describe('what is remembered of lines', () => {
  const counting = (): { readonly read: (line: string) => string | undefined; readonly asked: string[] } => {
    const asked: string[] = [];
    return { asked, read: (line) => (asked.push(line), line === '' ? undefined : line.toUpperCase()) };
  };

  it('is asked for once in a version, also where the answer is undefined', () => {
    const { read, asked } = counting();
    const memory = createMemory();
    expect([memory.of(read)('dam'), memory.of(read)('dam')]).toEqual(['DAM', 'DAM']);
    expect([memory.of(read)(''), memory.of(read)('')]).toEqual([undefined, undefined]);
    expect(asked).toEqual(['dam', '']);
  });

  it('is known in the next version, and forgotten where that one does not ask', () => {
    const { read, asked } = counting();
    const memory = createMemory();
    memory.of(read)('dam');
    memory.turn();
    expect(memory.of(read)('dam')).toBe('DAM');
    expect(asked).toEqual(['dam']);
    memory.turn();
    memory.turn();
    memory.of(read)('dam');
    expect(asked).toEqual(['dam', 'dam']);
  });
});

describe('a hint at the words of a text', () => {
  const texts = [
    'The dam at Ayle, “rebuilt” in 1954, held; Zoë’s half-brother said so.',
    'ZOË SAID SO — naïve, résumé, Łódź.',
    'İstanbul’da bir köprü',
    'Мост закрыт, the bridge is shut',
    'a 𝒜bc, x\u0301yz ﬁne',
  ];

  it.each(texts)('never denies a word that is there: %s', (text) => {
    const hint = wordHint(text);
    // words with a hyphen are not asked for
    const words = [...wordsIn(text)].filter((word) => !word.includes('-'));
    expect(words.filter((word) => !hint(word))).toEqual([]);
  });

  it('denies nearly all that are not there', () => {
    const hint = wordHint(
      'The bridge over the Ayle was closed to lorries after an inspection found a crack in it.',
    );
    const others = 'acontainer asenior adriver amother ateacher awoman aplan areport'.split(' ');
    expect(others.filter((word) => hint(word)).length).toBeLessThan(2);
  });
});
