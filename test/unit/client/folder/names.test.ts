import { expect, it, vi } from 'vitest';

vi.mock('vscode', () => ({}));
const { withPair, withSpeaker } = await import('../../../../client/src/corrections/names');
const pair = { keep: 'James Smith', other: 'Jim Smith' };
const read = (content: string | undefined): unknown => JSON.parse(content ?? 'null');

it('says in the file of speakers that two are one, or are not, and what is said last holds', () => {
  const same = withPair(undefined, pair, true);
  expect(read(same)).toEqual({ speakers: [{ name: 'James Smith', aliases: ['Jim Smith'] }] });
  expect(withPair(same, pair, true)).toBe(same);
  const apart = withPair(same, pair, false);
  expect(read(apart)).toEqual({ speakers: [{ name: 'James Smith', aliases: [], apart: ['Jim Smith'] }] });
  expect(read(withPair(apart, pair, true))).toEqual({
    speakers: [{ name: 'James Smith', aliases: ['Jim Smith'], apart: [] }],
  });
});

it('keeps all else that the file says, and leaves a damaged one alone', () => {
  const content =
    '{"note":1,"speakers":[{"name":"Ada Rao","role":"mayor"},{"name":"James Smith","kind":"person"}]}';
  expect(read(withPair(content, pair, true))).toEqual({
    note: 1,
    speakers: [
      { name: 'Ada Rao', role: 'mayor' },
      { name: 'James Smith', kind: 'person', aliases: ['Jim Smith'] },
    ],
  });
  expect(withPair('{"speakers":', pair, true)).toBeUndefined();
});

it('remembers a speaker without forgetting who is who, and leaves a namesake alone', () => {
  const content = JSON.stringify({
    speakers: [
      { name: 'James Smith', aliases: ['Jim Smith'], role: 'mayor', apart: ['James Smith, striker'] },
      { name: 'Ada Rao' },
    ],
  });
  expect(read(withSpeaker(content, { name: 'James Smith', role: 'mayor of Ardle' }))).toEqual({
    speakers: [
      {
        name: 'James Smith',
        aliases: ['Jim Smith'],
        role: 'mayor of Ardle',
        apart: ['James Smith, striker'],
      },
      { name: 'Ada Rao' },
    ],
  });
  expect(read(withSpeaker(content, { name: 'James Smith', role: 'striker' }))).toEqual({
    speakers: [
      { name: 'James Smith', aliases: ['Jim Smith'], role: 'mayor', apart: ['James Smith, striker'] },
      { name: 'Ada Rao' },
      { name: 'James Smith', aliases: [], role: 'striker' },
    ],
  });
});
