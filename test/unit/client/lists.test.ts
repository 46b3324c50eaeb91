import { describe, expect, it } from 'vitest';
import { textsIn, withEntry, withoutEntry } from '../../../client/src/lists';

describe('a list in the settings', () => {
  it('gets an entry once, behind what holds already', () => {
    expect(withEntry(['a'], 'b')).toEqual(['a', 'b']);
    expect(withEntry(['a', 'b'], 'b')).toEqual(['a', 'b']);
    expect(textsIn(['a', 7, null, 'b'])).toEqual(['a', 'b']);
    expect(textsIn({ a: 1 })).toEqual([]);
  });

  it.each<[string, unknown, unknown, string[], readonly string[] | undefined]>([
    ['is not named any more where it was not named before', ['b'], undefined, [], undefined],
    ['shows again what other settings say', ['a', 'b'], undefined, ['a'], undefined],
    ['is as it was', ['a', 'b'], ['a'], ['a'], ['a']],
    ['stays, empty, where it was empty', ['b'], [], [], []],
    ['keeps what was added meanwhile', ['b', 'c'], undefined, [], ['c']],
    ['keeps an entry that was there before', ['a', 'b'], ['a', 'b'], ['a', 'b'], ['a', 'b']],
  ])('%s once the entry is taken back', (_, now, own, all, left) => {
    expect(withoutEntry(now, 'b', { own, all })).toEqual(left);
  });
});
