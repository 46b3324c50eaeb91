import { describe, expect, it } from 'vitest';
import { compare, type Comparison } from '../../../server/src/verification/compare';
import { isAlteration } from '../../../server/src/verification/differences';
import { readSource } from '../../../server/src/verification/source';
import { transcripts } from './transcripts';

const named = (name: string): string => transcripts.find((one) => one.name === name)?.text ?? '';
const sources = ['interview.txt', 'statement.txt', 'council.txt', 'hearing.txt'].map((name) =>
  readSource(name, named(name)),
);
const check = (...parts: readonly string[]): Comparison => compare(parts, sources);
/** What was done to the words: "dropped |not". */
const told = (comparison: Comparison): readonly string[] =>
  comparison.differences
    .filter(({ kind }) => kind !== 'same')
    .map(({ kind, quoted, source }) => `${kind} ${quoted}|${source}`);
const against = (text: string, ...parts: readonly string[]): Comparison =>
  compare(parts, [readSource('source', text)]);

describe('a quotation in a transcript', () => {
  it('is verbatim to the word, whatever marks and lines divide it', () => {
    expect(check('“We counted on an ordinary June, and it was not an ordinary June.”')).toMatchObject({
      verdict: 'verbatim',
      otherPlaces: 0,
    });
    expect(
      check('"I wrote it in the book, and the book was in the office, so you won’t find it now,"').verdict,
    ).toBe('verbatim');
    expect(check('‘The word we used was not unsafe.’').verdict).toBe('verbatim');
  });

  it('says where it stands', () => {
    const { place } = check('“I have apologised for it”');
    expect(place?.source).toBe(0);
    expect(named('interview.txt').slice(place?.span.start, place?.span.end)).toBe('I have apologised for it');
  });

  it('goes on over hesitations, labels and stage directions', () => {
    expect(
      check(
        '“I do not think anybody in this building had seen a curve like that before. I certainly hadn’t.”',
      ).verdict,
    ).toBe('verbatim');
    expect(check('“He replied with a thumb. Just the thumb.”').verdict).toBe('verbatim');
  });

  it('may be split by a tag, and leave sentences out there, not words', () => {
    expect(check('“We all made mistakes,”', '“Mine was to trust an average.”').verdict).toBe('verbatim');
    const seam = check(
      '“We all made mistakes.”',
      '“Theirs was to believe that something you cannot see does not cost anything.”',
    );
    expect([seam.verdict, told(seam)]).toEqual(['edited', ['seam |Mine was to trust an average.']]);
    const lost = check('“If we don’t have it by then,”', '“ask for the closure myself.”');
    expect([lost.verdict, told(lost)]).toEqual(['altered', ["dropped |I'll"]]);
  });

  it.each([
    ['“A cold store door should … be warm.”', 'edited', ['elision …|never']],
    ['“[W]e may have to close the car washes for a time”', 'edited', ['bracket [W]e|we']],
    ['“I want[ed] to be fair to them”', 'edited', ['bracket want[ed]|want']],
    ['“I told [the loaders] not to.”', 'edited', ['bracket [the loaders]|them']],
    ['“I told (the loaders) not to.”', 'edited', ['bracket (the loaders)|them']],
    ['“In 12 weeks we had nine millimetres of rain”', 'edited', ['spelling 12|twelve']],
    [
      '“4,300 households had no running water at all”',
      'edited',
      ['spelling 4,300|four thousand three hundred'],
    ],
    ['“set aside 350,000 dollars for a fund”', 'edited', ['spelling dollars|']],
    ['“A door should never be warm, a cold store door”', 'altered', undefined],
    [
      '“4,301 households had no running water at all”',
      'altered',
      ['changed 4,301|four thousand three hundred'],
    ],
    ['“We do know where that point is.”', 'altered', ['dropped |not']],
    ['“I do not recommend it today”', 'verbatim', []],
    ['“I don’t recommend it today”', 'altered', ['changed don’t|do not']],
    ['“if the district pays half of it, and I have his word that it will”', 'altered', ['changed his|its']],
  ] as const)('%s is %s', (quotation, verdict, differences) => {
    const found = check(quotation);
    expect(found.verdict).toBe(verdict);
    if (differences !== undefined) expect(told(found)).toEqual(differences);
  });

  it('is not found where nothing is like it, and then nothing is said of it', () => {
    for (const text of [
      '“Our harvest was the best in a century.”',
      '“a total disgrace”',
      '“of the and to”',
      '“quite”',
      '“…”',
      '“”',
    ])
      expect(check(text), text).toEqual({ verdict: 'not-found', differences: [], otherPlaces: 0 });
  });

  it('of two or three words has to be there as it is', () => {
    expect(check('“a disgrace”').verdict).toBe('verbatim');
    expect(check('“a disgraceful thing”').verdict).toBe('not-found');
  });

  it('may stand in several places, and the one that is the same to the letter is told', () => {
    const twice = against('We will pay. They asked again. And he said we will pay.', '“We will pay”');
    expect(twice).toMatchObject({
      verdict: 'verbatim',
      otherPlaces: 1,
      place: { span: { start: 0, end: 11 } },
    });
    const second = against('And he said we will pay. They asked again. We will pay.', '“We will pay”');
    expect(second).toMatchObject({ verdict: 'verbatim', place: { span: { start: 43 } } });
  });

  it('is sought in the order in which it is quoted', () => {
    const text = 'First we lost the boats in the storm. Then the harbour wall broke in two places.';
    expect(against(text, '“we lost the boats … the harbour wall broke”').verdict).toBe('edited');
    expect(
      against(text, '“the harbour wall broke in two places … we lost the boats in the storm”').verdict,
    ).toBe('altered');
  });
});

describe('captions', () => {
  const vtt =
    'WEBVTT\n\nNOTE made by a machine\n\n1\n00:00:01.000 --> 00:00:03.000 align:start\n<v Ada Holm>We have lost\n\n2\n00:00:03.000 --> 00:00:05.000\nnothing <i>but</i> time.\n';
  it('are read without their frame', () => {
    const found = against(vtt, '“We have lost nothing but time.”');
    expect(found.verdict).toBe('verbatim');
    expect(vtt.slice(found.place?.span.start, found.place?.span.end)).toMatch(/^We have[^]*time$/u);
  });
});

describe('hostile input', () => {
  it('is compared in no time, and never throws', () => {
    const texts = [
      '',
      '\0',
      '"'.repeat(2000),
      '… '.repeat(2000),
      '[('.repeat(2000),
      'a '.repeat(20_000),
      '-->\n'.repeat(5000),
      'twenty '.repeat(3000),
      '\u00ad\n'.repeat(3000),
    ];
    for (const text of texts)
      for (const other of texts) expect(against(text, other).verdict).toBeTypeOf('string');
  });

  it('a text that repeats itself has an alteration like any other', () => {
    const text = `${'The lock keeper went home. '.repeat(2000)}The lock keeper never went to the harbour office.`;
    const found = against(text, '“The lock keeper went to the harbour office.”');
    expect(found.differences.filter(isAlteration)).toEqual([
      { kind: 'dropped', quoted: '', source: 'never' },
    ]);
  });
});

describe('a number below zero', () => {
  const source = 'The temperature fell to minus five degrees on Monday night, from 1990-95 the lowest.';
  it.each([
    ['“The temperature fell to -5 degrees on Monday night”', 'edited'],
    ['“The temperature fell to \u22125 degrees on Monday night”', 'edited'],
    ['“The temperature fell to minus five degrees on Monday night”', 'verbatim'],
    ['“The temperature fell to 5 degrees on Monday night”', 'altered'],
    ['“The temperature fell to five degrees on Monday night”', 'altered'],
    ['“on Monday night, from 1990–95 the lowest”', 'verbatim'],
  ])('is another than the one above: %s', (quotation, verdict) => {
    expect(against(source, quotation).verdict).toBe(verdict);
  });
  it('is another where the quotation alone has the minus', () => {
    expect(
      against('It fell to 5 degrees on Monday night.', '“It fell to -5 degrees on Monday night”').verdict,
    ).toBe('altered');
  });
});
