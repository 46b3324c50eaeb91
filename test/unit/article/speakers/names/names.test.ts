/** Which words are names, and which names are one person. Whole articles stand in cases/names.txt and cases/people.txt. */
import { finish } from '../../../../../server/src/article/text/inSteps';
import { describe, expect, it } from 'vitest';
import { registryOf } from '../../../../../server/src/article/speakers/names/entities';
import { nameMentions } from '../../../../../server/src/article/speakers/names/names';

const namesIn = (body: string) => finish(nameMentions(body, () => false));

/** "KIND: name, as it stands in the body". */
const read = (body: string): readonly string[] =>
  namesIn(body).map(({ kind, span }) => `${kind}: ${body.slice(span.start, span.end)}`);

/** Every entity as "name (role)", with its mentions. */
const who = (body: string): readonly string[] => {
  const { names, entities } = finish(registryOf(body, namesIn(body)));
  return entities.map(({ name, role, mentions }) => {
    const places = mentions.map((at) => names[at]?.words.join(' ') ?? '');
    return `${name}${role === undefined ? '' : ` (${role})`}: ${places.join(', ')}`;
  });
};

describe('names of the body', () => {
  it.each([
    ['The ferry was late, said Anne Durand.', ['person: Anne Durand']],
    ['On Monday Anne Durand spoke.', ['person: Anne Durand']],
    ['They asked Secretary of State Elena Voss.', ['person: Elena Voss']],
    ['They asked Sen. Max Pell (R-Utah).', ['person: Max Pell']],
    ['It is up to the Minister of Works.', []],
    ['The boat belongs to Jan van den Broek.', ['person: Jan van den Broek']],
    ['The Department of Health is closed.', ['organisation: Department of Health']],
    ['A man of the Pilots’ Association came.', ['organisation: Pilots’ Association']],
    ['It is said that Republicans and Democrats agree.', []],
    ['By Anne Durand March 14, 2023', ['person: Anne Durand']],
    ['It was Theresa May 14 years ago.', ['person: Theresa May']],
  ])('%s', (body, expected) => {
    expect(read(body)).toEqual(expected);
  });

  it('leaves title, possessive ending and letters behind out of the name', () => {
    const body = 'It was the boat of Prof Anne Durand QC and of Dr. Max Pell’s aunt.';
    expect(
      namesIn(body).map(({ title, span, full, possessive }) => ({
        title,
        name: body.slice(span.start, span.end),
        full: body.slice(full.start, full.end),
        possessive,
      })),
    ).toEqual([
      { title: 'Prof', name: 'Anne Durand', full: 'Prof Anne Durand', possessive: false },
      { title: 'Dr.', name: 'Max Pell', full: 'Dr. Max Pell', possessive: true },
    ]);
  });

  it('seeks names behind given names in a headline in title case', () => {
    expect(read('Mayor Opens Bridge After Long Delay As Anne Durand Watches\n')).toContain(
      'person: Anne Durand',
    );
  });
});

describe('which names are one', () => {
  it.each([
    [
      'a surname and a given name stand for the full name',
      'It was Anne Durand, the harbour master. Then Durand left, and later Anne came back.',
      ['Anne Durand (harbour master): Anne Durand, Durand, Anne'],
    ],
    [
      'a short form of the given name, and an initial',
      'They met David Brook. Later Dave Brook and D. Brook spoke.',
      ['David Brook: David Brook, Dave Brook, D. Brook'],
    ],
    [
      'not two people of one surname',
      'They met David Brook and Maria Brook in the small office above the harbour.',
      ['David Brook: David Brook', 'Maria Brook: Maria Brook'],
    ],
    [
      'a suffix is no surname',
      'They met Max Pell Jr. at noon. Then Pell left.',
      ['Max Pell Jr.: Max Pell Jr., Pell'],
    ],
    [
      'initials stand for an organisation',
      'They wrote to the Kells Harbour Trust. The KHT wrote back.',
      ['Kells Harbour Trust: Kells Harbour Trust, KHT'],
    ],
  ])('%s', (_, body, expected) => {
    expect(who(body)).toEqual(expected);
  });
});

/** The names of a text without their roles. */
const called = (body: string): readonly string[] =>
  finish(registryOf(body, namesIn(body))).entities.map(({ name }) => name);

describe('names of many forms', () => {
  it.each([
    ['It leaks, said the L.A. City Council that day.', ['L.A. City Council']],
    ['The singer who goes by Terry 2X was tired.', ['Terry 2X']],
    ['It was wet when J.B. Hale came. Later Mr. Hale left.', ['J.B. Hale']],
    ['It was wet when Walter "Buck" Orne came. Then Buck left.', ['Walter Orne']],
    ['It was Marcus King Jr. whom they saw. Then King left.', ['Marcus King Jr.']],
    ['He met with Del. Maria Voss and with Supt. Ann Orr.', ['Maria Voss', 'Ann Orr']],
    ['Eric Varnel died last year. His daughter, Erica Varnel, wrote.', ['Eric Varnel', 'Erica Varnel']],
    ['Jeremiah Masol filmed. J. Masol, Jeremiah’s father, left.', ['Jeremiah Masol', 'J. Masol']],
    ['They saw J. B. Hale there. Then they met J. T. Hale.', ['J. B. Hale', 'J. T. Hale']],
    ['White said that it was cold.', ['White']],
    ['Peter Long came. Long, who was late, left.', ['Peter Long']],
    ['The driver was Tomas Grant 12 THE WEEKLY HERON Mulvey, who left.', ['Tomas Grant Mulvey']],
  ])('%s', (body, expected) => {
    expect(called(body)).toEqual(expected);
  });
});

describe('what a name stands for', () => {
  const kindOf = (body: string, name: string) =>
    finish(registryOf(body, namesIn(body))).entities.find((entity) => entity.name === name);

  it('is told from all its places', () => {
    const body =
      'She lived in Orvallis. The mayor of Orvallis came. People who moved to Orvallis stay in Orvallis.';
    expect(kindOf(body, 'Orvallis')?.stands.heOrShe).toBe(false);
    expect(kindOf('Then Mr. Orval, who is old, said so.', 'Orval')?.stands.heOrShe).toBe(true);
  });
});
