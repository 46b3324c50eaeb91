import fc from 'fast-check';
import { marked } from 'marked';
import { describe, expect, it } from 'vitest';
import { escapeMarkdown, oneLine } from '../../../server/src/wording/markup';
import { tries } from '../../../.config/draws.mjs';

/** What a reader sees of a paragraph of Markdown; fails where it is more than text. */
function shown(source: string): string {
  const html = marked.parse(source, { async: false, gfm: true }).trim();
  const inner = /^<p>([^<]*)<\/p>$/su.exec(html)?.[1];
  if (inner === undefined) throw new Error(`not plain text: ${html}`);
  return inner
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&');
}

describe('escapeMarkdown', () => {
  it.each([
    '[press here](command:workbench.action.terminal.new)',
    '![x](https://tracker.example/p.png)',
    '<img src=x onerror=alert(1)> <b>bold</b> <!-- c -->',
    'https://example.org/a www.example.org a@example.org',
    '`code` ```js',
    '# heading',
    '1. list',
    '- list',
    '> quote',
    '***',
    '| a | b |',
    '&lt;b&gt; &amp;',
    '\\[x\\](y)',
    '$(alert) ~~x~~ ==x== :smile:',
    '[x]: https://example.org',
  ])('shows %s as it is', (text) => {
    expect(shown(escapeMarkdown(text))).toBe(text);
  });

  it('keeps everything on one visible line', () => {
    const text = 'Ada\u202E(nommoc)\r\n\r\n- item\u2028x\u0000y\u200B\u2066z\uFEFF\t w';
    expect(oneLine(text)).toBe('Ada (nommoc) - item x y z w');
  });

  it('shows any string as its one line, alone and within a sentence', () => {
    const nasty = fc.string({
      unit: fc.constantFrom(...'[]()<>`*_~#!|\\&:/@.$-+=1\n\r\t aw'),
      maxLength: 30,
    });
    const any = fc.string({ unit: 'binary', maxLength: 60 });
    fc.assert(
      fc.property(fc.oneof(nasty, any), (text) => {
        const line = oneLine(text);
        expect(shown(`Mayor ${escapeMarkdown(text)}.`)).toBe(`Mayor ${line}.`);
        if (line !== '') expect(shown(escapeMarkdown(text))).toBe(line);
      }),
      { numRuns: tries(2000) },
    );
  });
});

describe('oneLine', () => {
  it('cuts what is long and leaves no half of a character', () => {
    expect(oneLine('one two three', 8)).toBe('one two…');
    expect(oneLine('😀😀😀😀', 4)).toBe('😀…');
    expect(oneLine('a'.repeat(1e6), 10)).toBe(`${'a'.repeat(9)}…`);
    expect(oneLine('twelve chars', 12)).toBe('twelve chars');
  });

  it('drops lone surrogates', () => {
    expect(oneLine('a\uD83Db')).toBe('a b');
  });

  it('says nothing of white space', () => {
    expect(oneLine(' \r\n\t\u200B ')).toBe('');
  });
});
