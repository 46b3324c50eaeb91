import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createGatherer } from '../../../server/src/archive/gather';
import type { ArchiveSummary, Discrepancy } from '../../../server/src/archive/summaryTypes';
import { readNames } from '../../../server/src/corrections/names';
import { digested, gathered, invented, type Said } from './support';
import { tries } from '../../../.config/draws.mjs';

const on = (iso: string): Parameters<typeof invented>[2] => ({ date: { iso, from: 'text' } });
const who = ({ speakers }: ArchiveSummary): readonly string[] =>
  speakers.map(
    ({ name, role, amount, joined }) => `${name}, ${role ?? '-'}: ${String(amount.quotations)} ${joined}`,
  );
const pairs = ({ speakers, perhapsSame }: ArchiveSummary): readonly string[] =>
  perhapsSame.map(({ speakers: both, reason }) =>
    [...both.map((id) => speakers.find((one) => one.id === id)?.name ?? id), reason].join(' / '),
  );

describe('speakers across articles', () => {
  it('are joined by full name where their roles agree or one is not told', () => {
    const summary = gathered([
      invented('a.txt', [{ name: 'Ida Kvist', role: 'mayor' }]),
      invented('b.txt', [{ name: 'Ida Kvist', role: 'mayor of Ardle' }, { name: 'Ida Kvist' }]),
    ]);
    expect(who(summary)).toEqual(['Ida Kvist, mayor: 3 sure']);
    expect(summary.speakers[0]?.amount.articles).toBe(2);
  });

  it('with one name and roles of different kinds are said to be uncertain', () => {
    const summary = gathered([
      invented('a.txt', [{ name: 'James Smith', role: 'mayor' }]),
      invented('b.txt', [{ name: 'James Smith', role: 'striker' }]),
    ]);
    expect(summary.speakers).toMatchObject([
      { name: 'James Smith', joined: 'uncertain', reason: 'roles-differ', amount: { quotations: 2 } },
    ]);
    expect(summary.speakers[0]?.roles.map(({ role }) => role).sort()).toEqual(['mayor', 'striker']);
  });

  it('with one name are told with all roles that have nothing to do with the commonest', () => {
    const roles = ['mayor', 'mayor', 'mayor', 'mayor of Ardle', 'Ardle councillor', 'then', null];
    const others = Array.from({ length: 12 }, (_, k) => `${String.fromCharCode(97 + k)}smith`);
    const summary = gathered([
      ...roles.map((role, k) => invented(`a${String(k)}.txt`, [{ name: 'James Smith', role }])),
      ...others.map((role) => invented(`${role}.txt`, [{ name: 'James Smith', role }])),
      invented('z.txt', [{ name: 'James Smith', role: 'lsmith' }]),
      invented('kvist.txt', [
        { name: 'Ida Kvist', role: 'mayor of Ardle' },
        { name: 'Ida Kvist', role: 'mayor' },
      ]),
    ]);
    expect(summary.speakers[0]).toMatchObject({
      role: 'mayor',
      otherRoles: ['lsmith', ...others.filter((role) => role !== 'lsmith')],
    });
    expect(summary.speakers[1]).not.toHaveProperty('otherRoles');
  });

  it.each([
    ['J. Smith', 'James Smith', 'initials'],
    ['James A. Smith', 'James Smith', 'initials'],
    ['Bill Hurley', 'William Hurley', 'nickname'],
    ['Tomas Reyes', 'Tomás Reyes', 'spelling'],
    ['Smith', 'James Smith', 'surname-only'],
  ])('%s and %s are counted apart and told as a pair', (one, other, reason) => {
    const summary = gathered([
      invented('a.txt', [{ name: one }]),
      invented('b.txt', [{ name: other }, { name: other }]),
    ]);
    expect(summary.speakers).toHaveLength(2);
    expect(pairs(summary)).toEqual([`${other} / ${one} / ${reason}`]);
  });

  it.each([
    ['Mary Smith', 'James Smith'],
    ['James A. Smith', 'James B. Smith'],
    ['Ida Kvist', 'Ida Brenna'],
  ])('%s and %s are two', (one, other) => {
    expect(pairs(gathered([invented('a.txt', [{ name: one }, { name: other }])]))).toEqual([]);
  });

  it('of the same name are apart where one is a person and one an organisation', () => {
    const summary = gathered([
      invented('a.txt', [{ name: 'Morgan Stanley' }]),
      invented('b.txt', [{ name: 'Morgan Stanley', kind: 'organisation' }]),
    ]);
    expect(pairs(summary)).toEqual(['Morgan Stanley / Morgan Stanley / kinds-differ']);
  });

  it('without a name are joined with nobody', () => {
    const official: Said = { name: 'senior official', kind: 'unnamed' };
    const summary = gathered([
      invented('a.txt', [official]),
      invented('b.txt', [official, { name: 'Ida Kvist' }]),
    ]);
    expect(who(summary)).toEqual(['Ida Kvist, -: 1 sure']);
    expect(summary.kinds.unnamed).toEqual({ articles: 2, quotations: 2, words: 2, speakers: 2 });
    expect(summary.unnamedShare).toBeCloseTo(2 / 3);
    expect(summary.descriptions).toEqual([{ name: 'senior official', articles: 2, quotations: 2, words: 2 }]);
  });
});

describe('the names file', () => {
  const names = (speakers: unknown): ReturnType<typeof readNames> => readNames(JSON.stringify({ speakers }));

  it('joins two', () => {
    const summary = gathered(
      [invented('a.txt', [{ name: 'Bill Hurley' }]), invented('b.txt', [{ name: 'William Hurley' }])],
      {
        names: names([{ name: 'William Hurley', aliases: ['Bill Hurley'], role: 'harbour master' }]) ?? [],
      },
    );
    expect(who(summary)).toEqual(['William Hurley, harbour master: 2 by-hand']);
    expect(summary.perhapsSame).toEqual([]);
  });

  it('tells two of one name apart, by their roles', () => {
    const summary = gathered(
      [
        invented('a.txt', [{ name: 'James Smith', role: 'mayor' }]),
        invented('b.txt', [{ name: 'James Smith', role: 'striker' }]),
      ],
      { names: names([{ name: 'James Smith', role: 'mayor', apart: ['James Smith, striker'] }]) ?? [] },
    );
    expect([...who(summary)].sort()).toEqual([
      'James Smith, mayor: 1 by-hand',
      'James Smith, striker: 1 sure',
    ]);
    expect(summary.perhapsSame).toEqual([]);
  });

  it('tells more than two of one name apart, each by the entry that does not keep it apart', () => {
    const summary = gathered(
      ['mayor', 'striker', 'bishop', null].map((role, k) =>
        invented(`${String(k)}.txt`, [{ name: 'James Smith', role }]),
      ),
      {
        names:
          names([
            { name: 'James Smith', role: 'mayor', apart: ['James Smith, striker', 'James Smith, bishop'] },
            { name: 'James Smith', role: 'striker', apart: ['James Smith, bishop'] },
          ]) ?? [],
      },
    );
    expect([...who(summary)].sort()).toEqual([
      'James Smith, bishop: 1 sure',
      'James Smith, mayor: 2 by-hand',
      'James Smith, striker: 1 by-hand',
    ]);
    expect(summary.perhapsSame).toEqual([]);
  });

  it('joins whoever two entries of one name give, where neither keeps the other apart', () => {
    const summary = gathered(
      [invented('a.txt', [{ name: 'Bill Hurley' }]), invented('b.txt', [{ name: 'Will Hurley' }])],
      {
        names:
          names([
            { name: 'William Hurley', aliases: ['Bill Hurley'] },
            { name: 'William Hurley', aliases: ['Will Hurley'] },
          ]) ?? [],
      },
    );
    expect(who(summary)).toEqual(['William Hurley, -: 2 by-hand']);
  });

  it('keeps apart whatever the apostrophe of a role', () => {
    const summary = gathered(
      [
        invented('a.txt', [{ name: 'James Smith', role: 'mayor' }]),
        invented('b.txt', [{ name: 'James Smith', role: 'sailors’ guide' }]),
        invented('c.txt', [{ name: 'James Smith', role: "Sailors' guide" }]),
      ],
      {
        names: names([{ name: 'James Smith', role: 'mayor', apart: ["James Smith, sailors' guide"] }]) ?? [],
      },
    );
    expect(who(summary)).toEqual(["James Smith, Sailors' guide: 2 sure", 'James Smith, mayor: 1 by-hand']);
  });

  it('says of two that they are not one', () => {
    const summary = gathered([invented('a.txt', [{ name: 'J. Smith' }, { name: 'James Smith' }])], {
      names: names([{ name: 'James Smith', apart: ['J. Smith'] }]) ?? [],
    });
    expect(summary.speakers).toHaveLength(2);
    expect(summary.perhapsSame).toEqual([]);
  });
});

describe('the same words in two articles', () => {
  const first = 'We have asked for a new crane three times and were told to wait';
  const inTwo = (one: Said, other: Said): ArchiveSummary['comparisons'] =>
    gathered([invented('a.txt', [one]), invented('b.txt', [other])]).comparisons;

  it('quoted differently are told with what differs', () => {
    const { discrepancies } = inTwo(
      { name: 'Ida Kvist', says: first },
      { name: 'Ida Kvist', says: first.replace('three', 'four') },
    );
    expect(discrepancies).toHaveLength(1);
    expect(discrepancies[0]).toMatchObject({
      kind: 'other-words',
      first: { place: { file: 'a.txt' } },
      second: { place: { file: 'b.txt' } },
    });
    expect(discrepancies[0]?.parts.filter((part) => part.in !== 'same')).toEqual([
      { in: 'first', text: 'three' },
      { in: 'second', text: 'four' },
    ]);
  });

  const sidesOf = (one: Discrepancy | undefined): readonly string[] =>
    (['first', 'second'] as const).map((side) =>
      (one?.parts ?? [])
        .filter((part) => part.in === 'same' || part.in === side)
        .map((part) => part[side] ?? part.text)
        .join(' '),
    );

  it('are told as each article writes them, with its own marks, capitals and dashes', () => {
    const one = 'We have asked for a crane – three times – since May,';
    const other = '— we have asked for a “Crane” four times since May.';
    const [found] = inTwo({ name: 'Ida Kvist', says: one }, { name: 'Ida Kvist', says: other }).discrepancies;
    expect(sidesOf(found)).toEqual([`“${one}”`, `“${other}”`]);
    expect(found?.parts).toEqual([
      {
        in: 'same',
        text: '“We have asked for a crane',
        first: '“We have asked for a crane –',
        second: '“— we have asked for a “Crane”',
      },
      { in: 'first', text: 'three' },
      { in: 'second', text: 'four' },
      { in: 'same', text: 'times since May,”', first: 'times – since May,”', second: 'times since May.”' },
    ]);
  });

  it('that are too long to be kept are told with the place where they are cut off', () => {
    const [one, other] = ['three', 'four'].map((word) => {
      const says = `${first.replace('three', word)} ${'and so on '.repeat(50).trim()}`;
      return digested(
        `Crane Wanted\n\nARDLE, May 3 (Reuters) - “${says},” Mayor Ida Kvist said on Friday.\n`,
        `${word}.txt`,
      );
    });
    const [found] = gathered([one ?? digested(''), other ?? digested('')]).comparisons.discrepancies;
    expect(found?.first.text.endsWith('…')).toBe(true);
    expect(sidesOf(found)).toEqual([found?.first.text, found?.second.text]);
  });

  it('to the word are counted, not told, whatever their marks and capitals', () => {
    expect(
      inTwo({ name: 'Ida Kvist', says: first }, { name: 'Ida Kvist', says: `${first.toUpperCase()}.` }),
    ).toMatchObject({
      repeated: 1,
      discrepancies: [],
    });
  });

  it('of which one is a part of the other are counted, not told', () => {
    const part = first.split(' ').slice(2, 11).join(' ');
    expect(inTwo({ name: 'Ida Kvist', says: first }, { name: 'Ida Kvist', says: part })).toMatchObject({
      excerpts: 1,
      discrepancies: [],
    });
  });

  it('of another speaker are told', () => {
    expect(
      inTwo({ name: 'Ida Kvist', says: first }, { name: 'Omar Lunde', says: first }).discrepancies,
    ).toMatchObject([
      { kind: 'other-speaker', first: { speaker: 'Ida Kvist' }, second: { speaker: 'Omar Lunde' } },
    ]);
    expect(inTwo({ name: 'Ida Kvist', says: first }, { name: 'Kvist', says: first }).discrepancies).toEqual(
      [],
    );
  });

  it('are not compared within one article, and few words not at all', () => {
    const within = gathered([
      invented('a.txt', [
        { name: 'Ida Kvist', says: first },
        { name: 'Ida Kvist', says: first.replace('three', 'four') },
      ]),
    ]);
    expect(within.comparisons.discrepancies).toEqual([]);
    expect(inTwo({ name: 'A B', says: 'We will see.' }, { name: 'C D', says: 'We will see.' }).wordings).toBe(
      0,
    );
  });

  it('are found among many that have nothing to do with them', () => {
    const others = Array.from({ length: 600 }, (_, k) =>
      invented(`c${String(k)}.txt`, [
        {
          name: 'Omar Lunde',
          says: `At the end of the day number ${String(k * 7)} of ${String(k)} was like ${String(k + 3)}`,
        },
      ]),
    );
    const summary = gathered([
      ...others,
      invented('a.txt', [{ name: 'Ida Kvist', says: first }]),
      invented('b.txt', [{ name: 'Ida Kvist', says: first.replace('three', 'four') }]),
    ]);
    expect(summary.comparisons.discrepancies.some(({ first: { text } }) => text.includes('crane'))).toBe(
      true,
    );
  });
});

describe('a summary', () => {
  const said = fc.record({
    name: fc.constantFrom('Ida Kvist', 'I. Kvist', 'Omar Lunde', 'senior official', 'Kvist', 'Ardle Council'),
    role: fc.constantFrom(null, 'mayor', 'striker', 'mayor of Ardle'),
    kind: fc.constantFrom('person' as const, 'unnamed' as const, 'organisation' as const),
    saying: fc.constantFrom('named' as const, 'perhaps' as const, 'nobody' as const, 'doubted' as const),
    type: fc.constantFrom('direct' as const, 'mixed' as const, 'indirect' as const),
    confidence: fc.double({ min: 0, max: 1, noNaN: true }),
    says: fc.constantFrom(
      'We have asked for a new crane three times and were told to wait',
      'We have asked for a new crane four times and were told to wait',
      'have asked for a new crane three times and were',
      'Nobody will lose a job because of this plan at all',
    ),
  });
  const digests = fc
    .array(
      fc.tuple(
        fc.array(said, { maxLength: 4 }),
        fc.constantFrom('2024', '2024-03', '2023-03-05', '1999-01-01'),
      ),
      { maxLength: 8 },
    )
    .map((all) => all.map(([one, iso], k) => invented(`${String(k)}.txt`, one, on(iso))));

  it('is the same in whatever order the articles come, to the byte', () => {
    fc.assert(
      fc.property(digests, (all) => {
        const forth = JSON.stringify(gathered(all));
        expect(JSON.stringify(gathered([...all].reverse()))).toBe(forth);
      }),
      { numRuns: tries(60) },
    );
  });

  it('has parts that add up to its whole', () => {
    fc.assert(
      fc.property(digests, (all) => {
        const summary = gathered(all);
        const { amount, named, withoutSpeaker, types, kinds, confidence, timeline } = summary;
        const sum = (numbers: readonly number[]): number => numbers.reduce((a, b) => a + b, 0);
        expect(named + withoutSpeaker).toBe(amount.quotations);
        expect(sum(Object.values(types))).toBe(amount.quotations);
        expect(sum(Object.values(kinds).map(({ quotations }) => quotations))).toBe(named);
        expect(sum(confidence)).toBe(named);
        expect(sum(timeline.buckets.map(({ quotations }) => quotations)) + timeline.undated.quotations).toBe(
          amount.quotations,
        );
        expect(
          sum(summary.speakers.map(({ amount: own }) => own.quotations)) + kinds.unnamed.quotations,
        ).toBe(named);
      }),
      { numRuns: tries(60) },
    );
  });

  it('names the files that were not counted, in order', () => {
    const gatherer = createGatherer();
    gatherer.leaveOut({ file: 'b', kind: 'failed', reason: 'the file is empty' });
    gatherer.leaveOut({ file: 'a', kind: 'no-article', reason: 'It is too short' });
    expect(gatherer.summary().unread.map(({ file }) => file)).toEqual(['a', 'b']);
  });

  it('tells quotations by speaker over time, and what has no date apart', () => {
    const ida = [{ name: 'Ida Kvist' }];
    const summary = gathered([
      invented('a.txt', ida, on('2022-05')),
      invented('b.txt', ida, on('2024')),
      invented('c.txt', ida),
      invented('d.txt', ida, on('2012')),
    ]);
    expect(summary.timeline).toMatchObject({ unit: 'year', undated: { articles: 1, quotations: 1 } });
    expect(summary.timeline.buckets).toHaveLength(13);
    expect(summary.speakers[0]?.overTime).toEqual([1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 0, 1]);
  });
});
