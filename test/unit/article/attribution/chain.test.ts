/** How the mention beside a quotation leads to the full name, and who else was considered. */
import { describe, expect, it } from 'vitest';
import { analyze } from '../../../../server/src/article/analyze';
import { createTagger } from '../../../../server/src/nlp/tagger';
import type { Attribution } from '../../../../server/src/article/article';

const article = (...paragraphs: readonly string[]): string =>
  ['A quiet week in the region', ...paragraphs].join('\n\n') + '\n';

/** The attribution of the quotation that holds a passage. */
function of(text: string, passage: string): Attribution {
  const { quotations, attributions } = analyze(text, createTagger());
  const at = text.indexOf(passage);
  const index = quotations.findIndex(({ parts }) => parts.some(({ start, end }) => start <= at && at < end));
  const found = attributions[index];
  if (found === undefined) throw new Error(`no quotation holds ${passage}`);
  return found;
}

const chainOf = (text: string, passage: string): readonly string[] =>
  of(text, passage).chain.map(({ span }) => text.slice(span.start, span.end));
const othersOf = (text: string, passage: string): readonly (readonly [string, string])[] =>
  of(text, passage).runnersUp.map(({ name, reason }) => [name, reason]);

const harbour = article(
  'The crane fell on Monday, said harbour spokesperson John Okafor, who was on the quay.',
  'Okafor had warned of it. "It was old," he said.',
  'Ms Ada Durand, a welder, was not surprised. "It creaked for years," Durand said.',
  'The harbour spokesperson said "nothing is decided" on Tuesday.',
);

describe('the chain of mentions', () => {
  it('leads from a pronoun by the name before it to the full name', () => {
    expect(chainOf(harbour, 'It was old')).toEqual(['he', 'Okafor', 'John Okafor']);
  });
  it('leads from a surname to the full name', () => {
    expect(chainOf(harbour, 'It creaked')).toEqual(['Durand', 'Ada Durand']);
  });
  it('leads from a role to where somebody was introduced with it', () => {
    expect(chainOf(harbour, 'nothing is decided')).toEqual(['The harbour spokesperson', 'John Okafor']);
  });
  it('is the full name alone where that stands beside the quotation', () => {
    expect(chainOf(article('"We are done," said John Okafor.'), 'We are done')).toEqual(['John Okafor']);
  });
  it('is empty where nobody is named', () => {
    expect(
      of(article('The vote came late.', '"It is what it is, and it will be."'), 'It is what').chain,
    ).toEqual([]);
  });
  it('leads from one who is only described to the description', () => {
    const text = article('A senior ferry official was on board.', '"It shook," the official said.');
    expect(chainOf(text, 'It shook')).toEqual(['the official', 'A senior ferry official']);
  });
  it('goes on with the chain of the quotation before', () => {
    const text = article('John Okafor saw it. "It fell," he said. "It fell on the quay."');
    expect(chainOf(text, 'on the quay')).toEqual(['he', 'John Okafor']);
  });
  it('stands in the file where page furniture was taken out before it', () => {
    const text = harbour.replace('\n\nOkafor had', '\n\n12/3/24, 9:41 AM\n\nPage 1 of 3\n\nOkafor had');
    expect(chainOf(text, 'It was old')).toEqual(['he', 'Okafor', 'John Okafor']);
  });
});

describe('the others who were considered', () => {
  it('are none where nobody else was', () => {
    expect(othersOf(article('"We are done," said John Okafor.'), 'We are done')).toEqual([]);
  });
  it('tell whom a pronoun did not mean', () => {
    const text = article(
      'Ada Durand met John Okafor and Peter Lind on Monday.',
      'Okafor was glad. "It went well," he said.',
    );
    const others = othersOf(text, 'It went well');
    expect(others).toContainEqual(['Ada Durand', 'other-gender']);
    expect(others.map(([name]) => name)).toContain('Peter Lind');
    expect(others.map(([name]) => name)).not.toContain('John Okafor');
  });
  it('tell who spoke before in the same paragraph', () => {
    const text = article(
      'John Okafor said the crane was old. Ada Durand said "it creaked for many years". "Everybody in the yard knew of it."',
    );
    expect(othersOf(text, 'Everybody in the yard')).toEqual([['John Okafor', 'earlier-speaker']]);
  });
  it('weigh less than the one who was chosen, and make the attribution less sure', () => {
    const text = article(
      'John Okafor wrote that it was late, "a matter of days and not of weeks", Ada Durand said.',
    );
    const found = of(text, 'a matter of days');
    for (const { weight } of found.runnersUp) expect(weight).toBeLessThan(1);
  });
});
