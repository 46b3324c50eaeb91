import { describe, expect, it } from 'vitest';
import { treeOf } from '../../../../client/src/speakers/model';
import {
  dimmedBeside,
  nodeAt,
  quotationFrom,
  sameSpeaker,
  speakerAt,
} from '../../../../client/src/speakers/places';
import { unpainted, withoutDimmed } from '../../../../client/src/paint';
import { article, range, resultOf, said, speaker } from './article';

const result = resultOf(article);
const at = (line: number, character: number) => ({ line, character });

describe('what stands at a place', () => {
  const keyAt = (line: number, character: number) =>
    nodeAt(treeOf('file:///a.txt', result, 'appearance'), at(line, character))?.key;

  it('is the quotation there, else the speaker who is mentioned there', () => {
    expect(keyAt(1, 15)).toBe('0/person/Ada Brook#0');
    expect(keyAt(3, 20)).toBe('0/person/Ada Brook#1');
    expect(keyAt(5, 12)).toBe('0/none#0');
    expect(keyAt(2, 3)).toBe('0/person/Ben Cole');
    expect(keyAt(7, 0)).toBeUndefined();
  });

  it('is about whoever is mentioned, also within what another says', () => {
    const ben = {
      ...speaker('s2', 'Ben Cole', said(2, '"Two."')),
      mentions: [range(1, 10, 12), range(1, 16, 18)],
    };
    const both = resultOf({ ...article, speakers: [...article.speakers.slice(0, 1), ben] });
    expect(speakerAt(both, at(1, 17))?.name).toBe('Ben Cole');
    expect(speakerAt(both, at(1, 14))?.name).toBe('Ada Brook');
    // where a command has put the cursor, at the first letter, the one who speaks is meant
    expect(speakerAt(both, at(1, 10))?.name).toBe('Ada Brook');
    expect(speakerAt(both, at(5, 12))).toBeUndefined();
  });
});

describe('the quotations of one speaker', () => {
  const [ada, ben] = article.speakers;
  if (ada === undefined || ben === undefined) throw new Error('two are needed');
  const go = (line: number, direction: 'next' | 'previous', whose = ada) =>
    quotationFrom(whose, at(line, 10), direction)?.number;

  it('come one after the other, round the end', () => {
    expect(go(1, 'next')).toBe(2);
    expect(go(3, 'next')).toBe(1);
    expect(go(3, 'previous')).toBe(1);
    expect(go(1, 'previous')).toBe(2);
    expect(go(2, 'next', ben)).toBe(1);
  });

  it('are found again by the name where the text has changed', () => {
    const later = resultOf({
      ...article,
      speakers: [
        { ...ben, id: 's1' },
        { ...ada, id: 's2' },
      ],
    });
    expect(sameSpeaker(later, ada)?.id).toBe('s2');
    expect(sameSpeaker(resultOf({ ...article, speakers: [ben] }), ada)).toBeUndefined();
  });
});

describe('what is dimmed beside a speaker in focus', () => {
  it('are the words of all others, and where these are mentioned', () => {
    expect(dimmedBeside(result, 's1')).toEqual([
      range(2, 0, 8),
      range(2, 10, 20),
      range(4, 0, 8),
      range(4, 10, 20),
      range(5, 10, 20),
    ]);
  });

  it('is nothing within the speaker’s own words, and nothing twice', () => {
    const ben = {
      ...speaker('s2', 'Ben Cole', said(2, '"Two."')),
      mentions: [range(1, 12, 14), range(2, 12, 14)],
    };
    const ada = { ...speaker('s1', 'Ada Brook', said(1, '"One."')), mentions: [range(2, 16, 18)] };
    expect(dimmedBeside(resultOf({ speakers: [ada, ben], withoutSpeaker: [] }), 's1')).toEqual([
      range(2, 10, 16),
      range(2, 18, 20),
    ]);
  });

  it('has no marks; the rest keeps them', () => {
    const painted = {
      ...unpainted,
      quotation: [range(1, 10, 20), range(2, 10, 20)],
      unsureQuotation: [range(2, 10, 20)],
      reported: [range(4, 10, 20)],
      unsureReported: [range(4, 10, 20)],
      speaker: [range(1, 0, 8), range(2, 0, 8)],
      unsureSpeaker: [range(2, 0, 8)],
      noise: [range(2, 0, 30)],
    };
    expect(withoutDimmed(painted, dimmedBeside(result, 's1'))).toEqual({
      ...unpainted,
      quotation: [range(1, 10, 20)],
      speaker: [range(1, 0, 8)],
      noise: [range(2, 0, 30)],
    });
    expect(withoutDimmed(painted, [])).toEqual(painted);
  });
});
