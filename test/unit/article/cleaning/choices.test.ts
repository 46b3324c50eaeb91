import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { analyze } from '../../../../server/src/article/analyze';
import { makeBody } from '../../../../server/src/article/cleaning/body';
import { choiceOf, type ClassEdit } from '../../../../server/src/article/cleaning/choices';
import { clean } from '../../../../server/src/article/cleaning/clean';
import { createTagger } from '../../../../server/src/nlp/tagger';
import { pollutedArticle } from '../../support/pollute';
import type { Article } from '../../../../server/src/article/article';
import { tries } from '../../../../.config/draws.mjs';

const tagger = createTagger();
const seeds = new URL('../../../../seeds/', import.meta.url);
const samples = readdirSync(seeds).filter((name) => /^[^.]+\.[^.]+\.txt$/u.test(name));

const apply = (text: string, edits: readonly ClassEdit[]): string => makeBody(text, edits).text;
const wordsOf = (text: string): readonly string[] => text.match(/\S+/gu) ?? [];

/** The words of a text less what the edits take out, with what they put in: the plain way to do it. */
function expectedWords(text: string, edits: readonly ClassEdit[]): readonly string[] {
  let out = '';
  let at = 0;
  for (const { span, repair, text: by } of edits.flatMap(({ artifacts }) => artifacts)) {
    out += text.slice(at, span.start);
    if (repair === 'delete-line') out += '\n';
    else if (repair === 'join') out += by ?? ' ';
    else if (repair === 'replace') out += by ?? '';
    at = span.end;
    // a break that is mended ends at the next word, wherever that is
    if (repair === 'join') while (at < text.length && /\s/u.test(text[at] ?? '')) at++;
  }
  return wordsOf(out + text.slice(at));
}

/** Every choice of some of a few classes; of many, every choice of one, and of all but one. */
function choicesOf(rules: readonly string[]): readonly ReadonlySet<string>[] {
  if (rules.length <= 6)
    return Array.from(
      { length: 2 ** rules.length },
      (_, bits) => new Set(rules.filter((_rule, k) => (bits >> k) % 2 === 1)),
    );
  return rules.flatMap((rule) => [new Set([rule]), new Set(rules.filter((other) => other !== rule))]);
}

function expectSoundChoices(article: Article): void {
  const { text } = article;
  const { edits, left } = choiceOf(article);
  const whole = clean(article, 'suggested');
  expect(left).toEqual(whole.left);
  expect(apply(text, edits)).toBe(whole.text);
  for (const chosen of choicesOf([...new Set(edits.map(({ rule }) => rule))])) {
    const some = edits.filter(({ rule }) => chosen.has(rule));
    expect(wordsOf(apply(text, some))).toEqual(expectedWords(text, some));
  }
}

describe('any choice of classes leaves every other word, and no words glued together', () => {
  it.each(samples)('in %s', (name) => {
    const article = analyze(readFileSync(new URL(name, seeds), 'utf8'), tagger);
    expectSoundChoices(article);
  });

  test('in articles polluted at random', () => {
    fc.assert(
      fc.property(pollutedArticle, (text) => expectSoundChoices(analyze(text, tagger))),
      { numRuns: tries(150) },
    );
  });
});

const story =
  'The council of Millbrook met on Monday to talk about the bridge. It was closed after the flood and has been closed since then.';

function chosen(text: string, ...rules: readonly string[]): string {
  const { edits } = choiceOf(analyze(text, tagger));
  return apply(
    text,
    edits.filter(({ rule }) => rules.includes(rule)),
  );
}

describe('lines that stand together', () => {
  const text = `${story}\n\n1 of 2\n\n11/02/23, 09:15\n\n${story}\n\n11/02/23, 09:15\n\n2 of 2\n`;

  it('are taken out class by class', () => {
    expect(chosen(text, 'page-counter')).toBe(`${story}\n\n11/02/23, 09:15\n\n${story}\n\n11/02/23, 09:15\n`);
    expect(chosen(text, 'print-stamp')).toBe(`${story}\n\n1 of 2\n\n${story}\n\n2 of 2\n`);
    expect(chosen(text, 'page-counter', 'print-stamp')).toBe(`${story}\n\n${story}\n`);
  });

  it('go with the break in a sentence that they stand in', () => {
    const cut = `${story} Ines Ward, the mayor, "rejected the idea that the town could wait in\n\n2 of 3\n\n11/02/23, 09:15\n\nMillbrook for years".\n\n3 of 3\n\n${story}\n`;
    const { edits } = choiceOf(analyze(cut, tagger));
    expect(edits.map(({ rule, artifacts }) => [rule, artifacts.length])).toEqual([
      ['page-join', 3],
      ['page-counter', 1],
    ]);
    expect(chosen(cut, 'page-counter')).toContain('wait in\n\n2 of 3\n\n11/02/23, 09:15\n\nMillbrook');
    expect(chosen(cut, 'page-join')).toContain('wait in Millbrook for years".\n\n3 of 3');
  });
});
