/** Quotations drawn from the transcripts of this folder and changed by a seed: what no editor may do is told, what one may do passes. */
import { describe, expect, it } from 'vitest';
import { compare } from '../../../server/src/verification/compare';
import { readSource } from '../../../server/src/verification/source';
import { randomFrom, type Random } from '../../bench/random';
import { alterations, edits, isNumber, type Change } from './alterations';
import { transcripts } from './transcripts';

const sources = transcripts.map(({ name, text }) => readSource(name, text));
/** Of each kind. */
const drawn = 100;
const shortest = 7;
const longest = 40;

/** A stretch of what somebody said. */
function stretch(random: Random): { readonly source: number; readonly words: readonly string[] } {
  for (;;) {
    const source = Math.floor(random.next() * transcripts.length);
    const turn = random.pick(transcripts[source]?.turns ?? []).split(' ');
    const length = shortest + Math.floor(random.next() * (longest - shortest));
    const from = Math.floor(random.next() * Math.max(1, turn.length - length));
    const words = turn.slice(from, from + length);
    // nobody quotes the half of a number
    const cut = [words[0], words.at(-1), turn[from + length]].some(isNumber);
    if (words.length >= shortest && !cut) return { source, words };
  }
}

/** The verdicts on quotations that were changed in one way: how often each was given, and those that are wrong. */
function told(change: Change, right: readonly string[]): readonly string[] {
  // a seed of its own: how near two texts must be to be the same words is a measure, and a sample is measured here
  const random = randomFrom(20261128);
  const wrong: string[] = [];
  for (let made = 0; made < drawn;) {
    const { source, words } = stretch(random);
    const text = change(words, random);
    const own = sources[source];
    if (text === undefined || own === undefined) continue;
    made++;
    const { verdict } = compare([`“${text}”`], [own]);
    if (!right.includes(verdict)) wrong.push(`${own.name}: ${verdict}: ${words.join(' ')} → ${text}`);
  }
  return wrong;
}

describe('what changes the words is told as altered', () => {
  it.each(Object.entries(alterations))('%s', (_, change) => {
    expect(told(change, ['altered'])).toEqual([]);
  });
});

describe('what an editor may do is told as edited or verbatim', () => {
  it.each(Object.entries(edits))('%s', (_, change) => {
    expect(told(change, ['edited', 'verbatim'])).toEqual([]);
  });
});

it('what is quoted to the letter is verbatim', () => {
  expect(told((words) => words.join(' '), ['verbatim'])).toEqual([]);
});

it('what another transcript says is not found', () => {
  const random = randomFrom(4);
  const council = ['council.txt', 'council.srt'];
  const wrong: string[] = [];
  for (let made = 0; made < 300;) {
    const { source, words } = stretch(random);
    const others = sources.filter(
      (other, at) =>
        at !== source && !(council.includes(other.name) && council.includes(transcripts[source]?.name ?? '')),
    );
    made++;
    const { verdict } = compare([`“${words.join(' ')}”`], others);
    if (verdict !== 'not-found') wrong.push(`${verdict}: ${words.join(' ')}`);
  }
  expect(wrong).toEqual([]);
});
