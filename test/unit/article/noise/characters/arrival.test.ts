/** Stories as they come by mail and from a scanner: who speaks is found through what that left, and cleaning takes it out. */
import { describe, expect, it, test } from 'vitest';
import { analyze } from '../../../../../server/src/article/analyze';
import { clean } from '../../../../../server/src/article/cleaning/clean';
import { createTagger } from '../../../../../server/src/nlp/tagger';

const tagger = createTagger();

/** The story, in lines as a mail or a page has them. */
const story = [
  'Mill wheel stops for the winter',
  '',
  'The wheel of the old mill in Brook was stopped on Monday night, and',
  'nobody in the town knows when it will turn again.',
  '',
  '"I heard it stop," said the miller, Olga Brandt. "It sighed, and',
  'then there was nothing but the rain."',
  '',
  'The owner, Piet Levy, said that the wheel "was never built for such',
  'a flood".',
];

const cleaned = [
  'Mill wheel stops for the winter',
  'The wheel of the old mill in Brook was stopped on Monday night, and nobody in the town knows when it will turn again.',
  '"I heard it stop," said the miller, Olga Brandt. "It sighed, and then there was nothing but the rain."',
  'The owner, Piet Levy, said that the wheel "was never built for such a flood".',
];

/** The speakers of a text in the order of their quotations. */
function speakersOf(text: string): readonly (string | undefined)[] {
  const { attributions, sources, quotations } = analyze(text, tagger);
  const names = quotations.flatMap(({ type }, k) =>
    type === 'indirect' ? [] : [sources.find(({ id }) => id === attributions[k]?.source)?.name],
  );
  return names;
}

function paragraphsOf(text: string): readonly string[] {
  return clean(analyze(text, tagger), 'suggested')
    .text.split('\n')
    .filter((line) => line.trim() !== '');
}

const header =
  '---------- Forwarded message ---------\nFrom: Ann Pell <ann@echo.example>\nDate: Tue, 3 May 2011\nSubject: Fwd: mill\nTo: Desk <desk@echo.example>\n\n';

describe.each([
  ['quoted in a mail', story.map((line) => `> ${line}`.trimEnd()).join('\n')],
  ['quoted twice', story.map((line) => `>> ${line}`.trimEnd()).join('\n')],
  ['quoted twice, with spaces', story.map((line) => `> > ${line}`.trimEnd()).join('\n')],
  ['quoted without spaces', story.map((line) => `>${line}`).join('\n')],
  ['forwarded', header + story.join('\n')],
  ['forwarded and quoted', header + story.map((line) => `> ${line}`.trimEnd()).join('\n')],
  ['scanned with a bar before each line', story.map((line) => `| ${line}`.trimEnd()).join('\n')],
  ['scanned with a bar behind each line', story.map((line) => (line === '' ? '' : `${line} |`)).join('\n')],
  [
    'with lines that end as an old Macintosh ended them',
    story.map((line) => `> ${line}`.trimEnd()).join('\r'),
  ],
] as const)('a story %s', (_how, text) => {
  it('has its speakers', () => {
    expect(speakersOf(text)).toEqual(
      ['Olga Brandt', 'Olga Brandt', 'Piet Levy'].slice(-speakersOf(text).length),
    );
    expect(speakersOf(text).length).toBeGreaterThan(1);
  });

  it('is cleaned to its paragraphs, and then to no other', () => {
    const once = clean(analyze(text, tagger), 'suggested').text;
    expect(once.split(/[\r\n]+/u).filter((line) => line.trim() !== '')).toEqual(cleaned);
    expect(clean(analyze(once, tagger), 'suggested').text).toBe(once);
  });
});

describe('a mail as it was encoded', () => {
  /** Text as quoted-printable writes it, in lines of 60 characters. */
  const encoded = (text: string, bytesOf: (character: string) => readonly number[]): string =>
    text
      .split('\n')
      .map((line) => {
        const units = [...line].map((character) =>
          character === '=' || character > '~'
            ? bytesOf(character)
                .map((byte) => `=${byte.toString(16).toUpperCase().padStart(2, '0')}`)
                .join('')
            : character,
        );
        return units.reduce((out, unit) => {
          const width = out.length - out.lastIndexOf('\n') - 1;
          return width + unit.length > 60 ? `${out}=\n${unit}` : out + unit;
        }, '');
      })
      .join('\n');
  const text =
    'Mill wheel stops\n\n“It’s the flood,” said the miller, Olga Brandt, at her café. “I heard it stop, and there was rain.”\n';
  const inUtf8 = (character: string): readonly number[] => [...new TextEncoder().encode(character)];
  const windows = new Map(
    [...'“”’é='].map((character, k) => [character, [0x93, 0x94, 0x92, 0xe9, 0x3d][k] ?? 0]),
  );

  test.each([
    ['UTF-8', encoded(text, inUtf8)],
    ['Windows-1252', encoded(text, (character) => [windows.get(character) ?? 0])],
  ])('in %s is read', (_name, mail) => {
    expect(mail).not.toContain('“');
    expect(clean(analyze(mail, tagger), 'suggested').text).toBe(text);
    expect(speakersOf(mail).filter((name) => name === 'Olga Brandt').length).toBeGreaterThan(0);
  });
});

describe('what only looks like it stays', () => {
  test.each([
    'The mill\n\n| Wheel | old |\n| Roof | new |\n| Door | none |\n',
    'The mill\n\n> The wheel turns\n> The owner waits\n> Rain in May\n',
    'The mill\n\nFrom: a song about the mill that nobody sang to the end.\n\nThe wheel turned.\n',
  ])('%j', (text) => {
    expect(paragraphsOf(text)).toEqual(text.split('\n').filter((line) => line !== ''));
  });
});
