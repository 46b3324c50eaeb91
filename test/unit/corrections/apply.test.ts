/** What was put right wins over what was read. */
import { describe, expect, it } from 'vitest';
import { articleOf, draftOf } from '../../../server/src/corrections/draft';
import { readNames } from '../../../server/src/corrections/names';
import { at, ferry, idOf, opened, put, told } from './desk';

const plain = opened(ferry);
const old = at(ferry, 'The boat is old');

it('an article in which nothing was put right is the one that was read', () => {
  expect(told(plain)).toEqual([
    'The boat is old → Marta Oyelaran',
    'It is all that we have → Marta Oyelaran',
    'Nobody will pay for it → Piet Aalders',
    'the pier was rotten → Piet Aalders',
    'a joke → Marta Oyelaran',
    'Ask the bakers → Marta Oyelaran',
    'They never ask us → fisherman',
  ]);
  expect(articleOf(plain.article, draftOf(plain.article))).toEqual(plain.article);
});

describe('a speaker', () => {
  it('is another one, for one quotation', () => {
    const now = put(plain, {
      what: 'speaker',
      at: old,
      scope: 'quotation',
      speaker: { name: 'Piet Aalders' },
    });
    expect(told(now).slice(0, 2)).toEqual([
      'The boat is old → Piet Aalders',
      'It is all that we have → Marta Oyelaran',
    ]);
    expect(now.article.attributions[0]).toMatchObject({
      pattern: 'by-hand',
      confidence: 1,
      byHand: { was: 'Marta Oyelaran' },
    });
  });
  it('is one whose name is typed', () => {
    const now = put(plain, {
      what: 'speaker',
      at: old,
      scope: 'quotation',
      speaker: { name: 'Ada Brook', role: 'baker' },
    });
    expect(told(now)[0]).toBe('The boat is old → Ada Brook');
    expect(now.article.sources.find(({ name }) => name === 'Ada Brook')).toMatchObject({
      role: 'baker',
      kind: 'person',
    });
  });
  it('is nobody who is known', () => {
    const now = put(plain, { what: 'speaker', at: old, scope: 'quotation', speaker: null });
    expect(told(now)[0]).toBe('The boat is old → –');
  });
  it('is another one for all by the same mention', () => {
    const now = put(plain, {
      what: 'speaker',
      at: at(ferry, 'Ask the bakers'),
      scope: 'mention',
      speaker: { name: 'Ada Brook' },
    });
    expect(told(now).filter((line) => line.endsWith('Ada Brook'))).toEqual(['Ask the bakers → Ada Brook']);
  });
  it('is another one in the whole article', () => {
    const now = put(plain, { what: 'speaker', at: old, scope: 'speaker', speaker: { name: 'Ada Brook' } });
    expect(told(now).filter((line) => line.endsWith('Ada Brook'))).toHaveLength(4);
    expect(now.article.sources.map(({ name }) => name)).not.toContain('Marta Oyelaran');
  });
  it('said last is the one that holds', () => {
    const first = put(plain, {
      what: 'speaker',
      at: old,
      scope: 'quotation',
      speaker: { name: 'Ada Brook' },
    });
    const second = put(first, {
      what: 'speaker',
      at: old,
      scope: 'quotation',
      speaker: { name: 'Piet Aalders' },
    });
    expect(told(second)[0]).toBe('The boat is old → Piet Aalders');
    expect(second.content?.match(/"copydesk:correction"/gu)).toHaveLength(1);
    expect(second.article.attributions[0]?.byHand?.was).toBe('Marta Oyelaran');
  });
  it('has another name, another role, another kind', () => {
    const id = idOf(plain, 'Piet Aalders');
    const named = put(plain, { what: 'details', id, name: 'Pieter Aalders' });
    const now = put(
      put(named, { what: 'details', id: idOf(named, 'Pieter Aalders'), role: 'port captain' }),
      {
        what: 'details',
        id: idOf(named, 'Pieter Aalders'),
        kind: 'organisation',
      },
    );
    expect(now.article.sources.find(({ name }) => name === 'Pieter Aalders')).toMatchObject({
      role: 'port captain',
      kind: 'organisation',
    });
    expect(told(now)[2]).toBe('Nobody will pay for it → Pieter Aalders');
  });
  it('has no role where it is said that there is none', () => {
    const now = put(plain, { what: 'details', id: idOf(plain, 'Marta Oyelaran'), role: '' });
    expect(now.article.sources.find(({ name }) => name === 'Marta Oyelaran')?.role).toBeUndefined();
  });
});

describe('two speakers', () => {
  it('are one', () => {
    const now = put(plain, {
      what: 'same',
      keep: idOf(plain, 'Marta Oyelaran'),
      gone: idOf(plain, 'fisherman'),
    });
    expect(told(now).at(-1)).toBe('They never ask us → Marta Oyelaran');
    expect(now.article.sources).toHaveLength(plain.article.sources.length - 1);
  });
  it('are two: a mention, and all by the same words, is somebody else', () => {
    const mention = plain.article.attributions[4]?.mention?.span ?? { start: 0, end: 0 };
    expect(ferry.slice(mention.start, mention.end)).toBe('Oyelaran');
    const now = put(plain, { what: 'different', at: mention, name: 'Tunde Oyelaran' });
    expect(told(now).filter((line) => line.endsWith('Tunde Oyelaran'))).toEqual(['a joke → Tunde Oyelaran']);
    expect(told(now)[0]).toBe('The boat is old → Marta Oyelaran');
  });
});

describe('a quotation', () => {
  it('is none', () => {
    const now = put(plain, { what: 'no-quotation', at: at(ferry, 'a joke') });
    expect(told(now).join()).not.toContain('a joke');
    expect(now.article.attributions.map(({ quotation }) => quotation)).toEqual([0, 1, 2, 3, 4, 5]);
  });
  it('is one again where that is said last', () => {
    const none = put(plain, { what: 'no-quotation', at: at(ferry, 'a joke') });
    const now = put(none, { what: 'quotation', at: at(ferry, '“a joke”'), type: 'mixed' });
    expect(told(now)).toEqual(told(plain));
  });
  it('is one where none was found, and gets its speaker', () => {
    const words = at(ferry, 'The hall was full on Tuesday.');
    const marked = put(plain, { what: 'quotation', at: words, type: 'indirect' });
    const now = put(marked, {
      what: 'speaker',
      at: words,
      scope: 'quotation',
      speaker: { name: 'Piet Aalders' },
    });
    expect(told(now)[0]).toBe('The hall was full on Tuesday → Piet Aalders');
    expect(now.article.quotations[0]?.type).toBe('indirect');
  });
  it('is of another kind', () => {
    const now = put(plain, { what: 'quotation', at: at(ferry, 'a joke'), type: 'scare' });
    expect(
      now.article.quotations.find(({ parts }) => parts[0]?.start === at(ferry, '“a joke”').start)?.type,
    ).toBe('scare');
  });
  it('keeps what a comparison with its source said; a later one takes its place', () => {
    const check = { at: old, verdict: 'edited', date: '2026-11-28', note: 'an ellipsis' } as const;
    const first = put(plain, { what: 'check', checks: [check] });
    expect(first.article.checks).toEqual([
      { quotation: 0, verdict: 'edited', date: '2026-11-28', note: 'an ellipsis' },
    ]);
    const place = { file: 'minutes.txt', start: 3, end: 18 };
    const now = put(first, {
      what: 'check',
      checks: [{ at: old, verdict: 'verbatim', date: '2026-11-29', place }],
    });
    expect(now.article.checks).toMatchObject([{ verdict: 'verbatim', place: { file: 'minutes.txt' } }]);
  });
});

describe('a hint', () => {
  const text =
    'Ferry to stay\n\nThe hall was full on Tuesday, and the debate was long.\n\n"The boat is all that the bakers have in the winter."\n';
  it('is not told where it is ignored', () => {
    const before = opened(text);
    expect(before.problems).toContain('no-speaker');
    const now = put(before, { what: 'ignore', at: at(text, '"The boat'), code: 'no-speaker' });
    expect(now.problems).not.toContain('no-speaker');
  });
  it('is not told of what a person has settled', () => {
    const now = put(opened(text), {
      what: 'speaker',
      at: at(text, 'bakers'),
      scope: 'quotation',
      speaker: null,
    });
    expect(now.problems).not.toContain('no-speaker');
  });
});

describe('the speakers whom a folder knows', () => {
  const names = readNames(
    '{"speakers":[{"name":"Pieter J. Aalders","aliases":["Piet Aalders"],"role":"port captain"},{"name":"Marta Oyelaran"}]}',
  );
  it('have the names and roles of its file', () => {
    const now = opened(ferry, undefined, names);
    expect(told(now)[2]).toBe('Nobody will pay for it → Pieter J. Aalders');
    expect(now.article.sources.find(({ name }) => name.startsWith('Pieter'))?.role).toBe('port captain');
  });
  it('are one where the file says so of two names', () => {
    const one = readNames('{"speakers":[{"name":"Marta Oyelaran","aliases":["fisherman"]}]}');
    expect(told(opened(ferry, undefined, one)).at(-1)).toBe('They never ask us → Marta Oyelaran');
  });
  it('are none in a file that is not as it has to be', () => {
    for (const content of ['', '[]', '{', '{"speakers":[{"name":""}]}', '{"speakers":{}}'])
      expect(readNames(content)).toBeUndefined();
  });
});

it('what is taken back is as it was', () => {
  const now = put(plain, { what: 'speaker', at: old, scope: 'quotation', speaker: null });
  const id = now.article.attributions[0]?.byHand?.correction ?? '';
  const back = put(now, { what: 'take-back', ids: [id] });
  expect(back.content).toBeUndefined();
  expect(told(back)).toEqual(told(plain));
});

describe('a file of speakers whose names cross', () => {
  const namesOf = (...speakers: readonly object[]): readonly string[] => {
    const names = readNames(JSON.stringify({ speakers })) ?? [];
    return opened(ferry, undefined, names).article.sources.map(({ name }) => name);
  };
  it('leaves a name to the one who bears it in full, though another has it as an alias', () => {
    const names = namesOf(
      { name: 'Marta Oyelaran', aliases: [] },
      { name: 'Piet Aalders', aliases: ['Marta Oyelaran'] },
    );
    expect(names).toEqual(expect.arrayContaining(['Marta Oyelaran', 'Piet Aalders']));
  });
  it('makes no one of two who have each other as an alias', () => {
    const names = namesOf(
      { name: 'Marta Oyelaran', aliases: ['Piet Aalders'] },
      { name: 'Piet Aalders', aliases: ['Marta Oyelaran', 'Piet Aalders'] },
    );
    expect(names).toEqual(expect.arrayContaining(['Marta Oyelaran', 'Piet Aalders']));
  });
});
