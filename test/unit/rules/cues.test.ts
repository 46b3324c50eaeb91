/** The list of cue verbs: whoever adds one is told what is wrong with the row. */
import { describe, expect, it, test } from 'vitest';
import type { CueRow } from '../../../server/src/rules/cues';
import { cueForms, cueRows, regularForms } from '../../../server/src/rules/cues';

/** A short word with one vowel and one consonant at its end doubles that: "nod", "nodded". */
const doubles = /^[^aeiou]*[aeiou][bdfgklmnprtvz]$/u;

/** These double theirs too, and are found in the wrong spelling only: "planed". To mend it changes what is found. */
const misspelt: ReadonlySet<string> = new Set(['fret', 'plan', 'sum']);

/** What is wrong with some rows, each as a sentence that says what to do. */
function faultsOf(rows: readonly CueRow[]): readonly string[] {
  const faults: string[] = [];
  const kinds = new Map<string, string>();
  const verbs = new Map<string, string>();
  for (const { lemma, kind, forms } of rows) {
    const known = kinds.get(lemma);
    if (known !== undefined) faults.push(`“${lemma}” stands twice, as ${known} and ${kind}: take one out.`);
    kinds.set(lemma, kind);
    for (const word of [lemma, ...forms])
      if (!/^[a-z]+(?:-[a-z]+)*$/u.test(word))
        faults.push(`“${word}” of “${lemma}” is no word in small letters: put a space between two words.`);
    const regular = regularForms(lemma);
    for (const form of forms)
      if (regular.includes(form))
        faults.push(`“${lemma}: ${form}”: the rules spell this form, leave it out.`);
    if (doubles.test(lemma) && forms.length === 0 && !misspelt.has(lemma))
      faults.push(
        `“${lemma}”: is it “${regular[2] ?? ''}”? Write “${lemma}: ” and its own forms in a line of its own.`,
      );
    if (known !== undefined) continue;
    for (const form of new Set([...regular, ...forms])) {
      const other = verbs.get(form);
      if (other !== undefined) faults.push(`“${form}” is a form of “${other}” and of “${lemma}”: keep one.`);
      verbs.set(form, lemma);
    }
  }
  return faults;
}

test('every cue verb is written as it has to be', () => {
  expect(faultsOf(cueRows)).toEqual([]);
});

test('no kind is empty, and the forms of all are looked up', () => {
  expect(new Set(cueRows.map(({ kind }) => kind))).toEqual(new Set(['speech', 'report', 'beside']));
  for (const row of cueRows)
    for (const form of [...regularForms(row.lemma), ...row.forms]) expect(cueForms.get(form)).toBe(row);
});

test.each([
  ['said', 'say', 'speech'],
  ['testifies', 'testify', 'speech'],
  ['told', 'tell', 'speech'],
  ['agreeing', 'agree', 'report'],
  ['lying', 'lie', 'beside'],
  ['nodded', 'nod', 'beside'],
] as const)('%s is a form of %s, %s', (form, lemma, kind) => {
  expect(cueForms.get(form)).toMatchObject({ lemma, kind });
});

describe('a row that is badly written is told', () => {
  const say: CueRow = { lemma: 'say', kind: 'speech', forms: ['said'] };

  test.each<[string, CueRow, string]>([
    ['a verb that stands already', { ...say, kind: 'report' }, '“say” stands twice, as speech and report'],
    ['a capital', { ...say, lemma: 'Quoth' }, '“Quoth” of “Quoth” is no word in small letters'],
    ['a comma', { ...say, lemma: 'quoth,' }, '“quoth,” of “quoth,” is no word in small letters'],
    ['a colon and no forms', { ...say, lemma: 'quoth', forms: [''] }, '“” of “quoth” is no word'],
    ['a form that the rules spell', { ...say, lemma: 'yodel', forms: ['yodels'] }, '“yodel: yodels”'],
    ['a letter that is doubled', { ...say, lemma: 'hum', forms: [] }, '“hum”: is it “humed”?'],
    ['forms of another verb', { ...say, lemma: 'saw', forms: ['said'] }, '“said” is a form of “say” and'],
  ])('%s', (_, row, fault) => {
    expect(faultsOf([say, row]).join('\n')).toContain(fault);
  });

  it('and one that is well written is not', () => {
    expect(faultsOf([say, { lemma: 'quoth', kind: 'beside', forms: [] }])).toEqual([]);
  });
});
