import { marked } from 'marked';
import { describe, expect, it } from 'vitest';
import { noiseRules } from '../../../server/src/article/noise/rules/index';
import { problemRules } from '../../../server/src/article/problems/problems';
import { rulePage } from '../../../server/src/wording/rulePage';

const rules = [...noiseRules, ...problemRules];

/** A page as it is shown. */
const shown = (page: string): string => marked.parse(page, { async: false, gfm: true });

/** Text as HTML writes it. */
const inHtml = (text: string): string =>
  text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;');

describe.each(rules.map((rule) => [rule.id, rule] as const))('the page of %s', (id, rule) => {
  const html = shown(rulePage(id) ?? '');

  it('says what it is called, what it is, and how it is switched off', () => {
    expect(html).toContain(`<h1>${inHtml(rule.title)}</h1>`);
    expect(html).toContain(`<p>${inHtml(rule.why)}</p>`);
    expect(html).toContain(`add <code>${id}</code> to the setting`);
  });

  it('shows an example as it is, and is nothing but text', () => {
    const [hit] = rule.examples.hit;
    if (hit === undefined) throw new Error('a rule without an example');
    expect(html).toContain(inHtml(hit));
    expect(html.match(/<(?!\/?(?:h1|h2|p|code|pre)\b)[^>]*>/gu) ?? []).toEqual([]);
  });
});

it('says of noise what is done about it', () => {
  expect(rulePage('page-counter')).toContain('Can be taken out safely. The whole line goes.');
  expect(rulePage('unreadable')).toContain('Shown only, never taken out');
});

it.each(['', 'no-such-rule', '__proto__', '../page-counter', 'toString'])('there is none of %j', (id) => {
  expect(rulePage(id)).toBeUndefined();
});
