/** What a person put right is told as such: in the hover and in what is taken away. */
import { expect, it } from 'vitest';
import type { Change } from '../../../server/src/corrections/change';
import { entriesOf } from '../../../server/src/export/entries';
import { cardsAt, plainTextOf } from '../../../server/src/wording/cards';
import { at, ferry, idOf, opened, put, type Put } from './desk';

const plain = opened(ferry);

function hovered({ article }: Put, passage: string): string {
  return cardsAt(article, at(ferry, passage).start + 1, true)
    .map(plainTextOf)
    .join('\n');
}

/** Words of the quotations of which something was put right. */
function putRight({ article }: Put): readonly string[] {
  return entriesOf(article)
    .filter((entry) => entry.putRight)
    .map(({ words }) => words);
}

const aalders = ['“Nobody will pay for it,”', 'the pier was rotten'];
const cases: readonly {
  readonly name: string;
  readonly change: Change;
  readonly passage: string;
  readonly says: string;
  readonly entries: readonly string[];
}[] = [
  {
    name: 'the type of a quotation',
    change: { what: 'quotation', at: at(ferry, '“a joke”'), type: 'direct' },
    passage: '“a joke”',
    says: 'Type: Direct quotation, put right by hand',
    entries: ['“a joke”'],
  },
  {
    name: 'that words are nobody’s',
    change: { what: 'quotation', at: at(ferry, '“a joke”'), type: 'scare' },
    passage: '“a joke”',
    says: 'put right by hand',
    entries: ['“a joke”'],
  },
  {
    name: 'the role of a speaker, at the name',
    change: { what: 'details', id: idOf(plain, 'Piet Aalders'), role: 'port captain' },
    passage: 'Piet Aalders',
    says: 'Put right by hand: who this speaker is',
    entries: aalders,
  },
  {
    name: 'the role of a speaker, at what is said',
    change: { what: 'details', id: idOf(plain, 'Piet Aalders'), role: 'port captain' },
    passage: '“Nobody will pay',
    says: 'Put right by hand: who this speaker is',
    entries: aalders,
  },
  {
    name: 'that two are one',
    change: { what: 'same', keep: idOf(plain, 'Piet Aalders'), gone: idOf(plain, 'fisherman') },
    passage: 'Piet Aalders',
    says: 'Put right by hand: who this speaker is',
    entries: [...aalders, '“They never ask us.”'],
  },
];

it('nothing is told as put right where nothing was', () => {
  expect(putRight(plain)).toEqual([]);
  expect(hovered(plain, 'Piet Aalders')).not.toContain('by hand');
});

for (const { name, change, passage, says, entries } of cases) {
  it(`${name} is told in the hover and in exports`, () => {
    const now = put(plain, change);
    expect(hovered(now, passage)).toContain(says);
    expect(putRight(now)).toEqual(entries);
  });
}
