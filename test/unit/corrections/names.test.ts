import { expect, it } from 'vitest';
import { knownIn, readNames, withNames, type KnownName } from '../../../server/src/corrections/names';
import { analyze } from '../../../server/src/article/analyze';
import { createTagger } from '../../../server/src/nlp/tagger';

const names = (...speakers: readonly object[]): readonly KnownName[] =>
  readNames(JSON.stringify({ speakers })) ?? [];

it('means the first who claims a name and does not keep the speaker apart', () => {
  const known = knownIn(
    names(
      { name: 'Jim Brenna', aliases: ['James Brenna'], role: 'bishop' },
      { name: 'James Brenna', role: 'mayor', apart: ['James Brenna, striker', 'James Brenna, bishop'] },
      { name: 'James Brenna', role: 'striker', apart: ['james  brenna, Bishop'] },
    ),
  );
  const roleOf = (role?: string): string | undefined =>
    known({ name: 'James Brenna', ...(role !== undefined && { role }) })?.role;
  expect([roleOf(), roleOf('mayor'), roleOf('Striker'), roleOf('bishop')]).toEqual([
    'mayor',
    'mayor',
    'striker',
    'bishop',
  ]);
  expect(known({ name: 'Ida Brenna' })).toBeUndefined();
});

it('makes no one of two of one name in an article whom the file keeps apart', () => {
  const text = `Harbour gets a second crane

"The crane came by sea," said Ida Kvist, the mayor. "It took the whole of a night to set it up on the pier."

"Nobody had asked us before it came," said Omar Lunde, a striker of the harbour's own club. "We play beside it."
`;
  const article = analyze(text, createTagger());
  const bothOf = [
    { name: 'James Brenna', role: 'mayor', apart: ['James Brenna, striker'] },
    { name: 'James Brenna', role: 'striker' },
  ];
  const roles = ['mayor', 'striker'];
  const two = {
    ...article,
    sources: article.sources.map((source, k) => ({ ...source, name: 'James Brenna', role: roles[k] ?? '' })),
  };
  expect(two.sources).toHaveLength(2);
  expect(withNames(two, names(...bothOf)).sources.map(({ role }) => role)).toEqual(roles);
  expect(withNames(two, names({ name: 'James Brenna' })).sources).toHaveLength(1);
});

it('takes a name and a role that are as long as either may be', () => {
  const [name, role] = ['N', 'r'].map((letter) => letter.repeat(200));
  expect(names({ name, role, apart: [`${String(name)}, ${String(role)}`] })).toHaveLength(1);
});
