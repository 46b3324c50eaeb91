import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { analyze } from '../../../../server/src/article/analyze';
import { isHint, problemRules } from '../../../../server/src/article/problems/problems';
import { nearlySame } from '../../../../server/src/article/problems/spelling';
import { inOtherWords, wordingOf } from '../../../../server/src/article/quotations/wordings';
import { createTagger } from '../../../../server/src/nlp/tagger';
import { drawn, drawnAs } from '../../support/drawn';

const tagger = createTagger();

function found(code: string, text: string): readonly string[] {
  return analyze(text, tagger)
    .problems.filter((problem) => problem.code === code)
    .map(({ span }) => drawnAs(text, span));
}

describe.each(problemRules.map((rule) => [rule.id, rule] as const))('%s', (id, { examples }) => {
  test.each(examples.hit)('is seen in %j', (example) => {
    const { text, spans } = drawn(example);
    expect(spans.length).toBeGreaterThan(0);
    expect(found(id, text)).toEqual(spans);
  });

  test.each(examples.miss)('is not seen in %j', (text) => {
    expect(found(id, text)).toEqual([]);
  });
});

const folder = join(import.meta.dirname, '../../../../server/src/article/problems');

/** The ids of the kinds of problems that a file exports. */
async function idsIn(file: string): Promise<readonly string[]> {
  const module = (await import(/* @vite-ignore */ join(folder, file))) as Readonly<Record<string, unknown>>;
  return Object.values(module).flatMap((made) =>
    typeof made === 'object' && made !== null && 'find' in made && 'examples' in made && 'id' in made
      ? [String(made.id)]
      : [],
  );
}

test('every file that has a kind of problem is in the table', async () => {
  const listed = new Set(problemRules.map(({ id }) => id));
  const files = readdirSync(folder).filter((name) => name !== 'problems.ts');
  const found = await Promise.all(files.map(async (file) => (await idsIn(file)).map((id) => ({ file, id }))));
  const missing = found.flat().filter(({ id }) => !listed.has(id));
  expect(found.flat().length).toBeGreaterThan(0);
  expect(missing.map(({ file, id }) => `${id} in ${file}: add it to a list in problems.ts`)).toEqual([]);
});

test('no id stands twice', () => {
  const ids = problemRules.map(({ id }) => id);
  const twice = ids.filter((id, at) => ids.indexOf(id) !== at);
  expect(twice.map((id) => `${id} is the id of two kinds of problems`)).toEqual([]);
});

test('each kind has an id in kebab-case, with examples and plain words', () => {
  const ids = problemRules.map(({ id }) => id);
  for (const { id, title, why, examples } of problemRules) {
    expect(id).toMatch(/^[a-z]+(-[a-z]+)*$/u);
    expect(title).toMatch(/^[A-Z].*[^.]$/u);
    expect(why).toMatch(/^[A-Z].*\.$/u);
    expect(examples.hit.length).toBeGreaterThan(0);
    expect(examples.miss.length).toBeGreaterThan(0);
  }
  expect(ids.filter((id) => !isHint(id))).toEqual(['unbalanced-mark']);
});

test('the other place is given, in the file, behind noise too', () => {
  const text =
    '1 of 3\n\nFerry to stay\n\nSara Brook leads the council, and many people came.\n\n2 of 3\n\nThe vote was close, and Sarah Brook left at ten.\n';
  const problem = analyze(text, tagger).problems.find(({ code }) => code === 'spelt-two-ways');
  const places = [problem, ...(problem?.related ?? [])].map(
    (place) => place && text.slice(place.span.start, place.span.end),
  );
  expect(places).toEqual(['Sarah Brook', 'Sara Brook']);
});

test('the speakers’ problems follow those of the marks, which are known first', () => {
  const text = 'Ferry "a lifeline now"\n\n"We need it, said Sara Brook, who leads the council.\n';
  expect(analyze(text, tagger).problems.map(({ code }) => code)).toEqual([
    'unbalanced-mark',
    'headline-quotation',
  ]);
});

test.each([
  ['Brazile', 'Brazille', 'surname', true],
  ['Emanuel', 'Emanual', 'surname', true],
  ['Clark', 'Clarke', 'surname', true],
  ['Bundy', 'Bundys', 'surname', false],
  ['Latino', 'Latina', 'surname', false],
  ['Al-Hassan', 'al-Hassan', 'surname', false],
  ['Smith', 'Smyth', 'surname', false],
  ['François', 'Francois', 'forename', true],
  ['Ann', 'Anne', 'forename', true],
  ['Micheal', 'Michael', 'forename', true],
  ['Pete', 'Peter', 'forename', false],
  ['Eric', 'Erica', 'forename', false],
  ['Don', 'Dan', 'forename', false],
] as const)('%s and %s, a %s, are one name in two spellings: %s', (a, b, part, same) => {
  expect(nearlySame(a, b, part)).toBe(same);
  expect(nearlySame(b, a, part)).toBe(same);
});

test.each([
  ['the boat is all we have in winter', 'the boat is all that we have in winter', true],
  ['the boat is all we have in winter', '“The boat is all we have in winter.”', false],
  ['the boat … in winter', 'the boat is all that we have in winter', false],
  ['[the ferry] is all that we have', 'the boat is all that we have in winter', false],
  ['I never said that I never said that', 'I never said that okay I never said it', false],
])('%j and %j say the same in other words: %s', (a, b, same) => {
  expect(inOtherWords(wordingOf(a), wordingOf(b))).toBe(same);
});
