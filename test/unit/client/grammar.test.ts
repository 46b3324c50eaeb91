import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import oniguruma from 'vscode-oniguruma';
import textmate from 'vscode-textmate';

const root = new URL('../../../', import.meta.url);
const read = (path: string): string => readFileSync(fileURLToPath(new URL(path, root)), 'utf8');

let grammar: textmate.IGrammar;

beforeAll(async () => {
  const wasm = createRequire(import.meta.url).resolve('vscode-oniguruma/release/onig.wasm');
  await oniguruma.loadWASM(readFileSync(wasm));
  const registry = new textmate.Registry({
    onigLib: Promise.resolve({
      createOnigScanner: (patterns) => new oniguruma.OnigScanner(patterns),
      createOnigString: (text) => new oniguruma.OnigString(text),
    }),
    loadGrammar: () =>
      Promise.resolve(
        textmate.parseRawGrammar(read('syntaxes/news-article.tmLanguage.json'), 'news-article.json'),
      ),
  });
  const loaded = await registry.loadGrammar('text.news-article');
  if (loaded === null) throw new Error('the grammar did not load');
  grammar = loaded;
});

/** What of each line has a scope that starts so; runs side by side are joined. */
function scoped(text: string, scope: string): string[] {
  let stack = textmate.INITIAL;
  return text.split('\n').flatMap((line) => {
    const { tokens, ruleStack } = grammar.tokenizeLine(line, stack);
    stack = ruleStack;
    const marked = tokens
      .filter(({ scopes }) => scopes.some((name) => name.startsWith(scope)))
      .map(({ startIndex, endIndex }) => [startIndex, Math.min(endIndex, line.length)] as const)
      .filter(([start, end]) => end > start);
    return marked
      .reduce<[number, number][]>((runs, [start, end]) => {
        const last = runs.at(-1);
        if (last?.[1] === start) last[1] = end;
        else runs.push([start, end]);
        return runs;
      }, [])
      .map(([start, end]) => line.slice(start, end));
  });
}

const quoted = (text: string): string[] => scoped(text, 'string.quoted');

describe('the grammar of news-article', () => {
  it.each([
    ['"We open at nine," said Ida Pell.', ['"We open at nine,"']],
    ['“We open at nine,” said Ida Pell. “Not before.”', ['“We open at nine,”', '“Not before.”']],
    ['‘It isn’t ours,’ said Ida Pell.', ['‘It isn’t ours,’']],
    ['« Nous ouvrons », a dit Ida Pell.', ['« Nous ouvrons »']],
    ['The so-called ("short") way.', ['"short"']],
    ['The pipe is 5" wide and 7" long.', []],
    ['In the ’90s it wasn’t the farmers’ land.', []],
  ])('finds the quotations of %s', (text, expected) => {
    expect(quoted(text)).toEqual(expected);
  });

  it('follows a quotation over the end of a wrapped line', () => {
    expect(quoted('"We open at nine and\nclose at ten," she said.')).toEqual([
      '"We open at nine and',
      'close at ten,"',
    ]);
  });

  it.each(['"', '“'])('colours no further than the paragraph where a mark is missing after %s', (mark) => {
    const text = `${mark}We open at nine, she said.\nThe doors are new.\n\nNobody came.`;
    expect(quoted(text)).toEqual([`${mark}We open at nine, she said.`]);
    const wrapped = `${mark}We open at nine, she said, and\nwe close\n\nNobody came.`;
    expect(quoted(wrapped)).toEqual([`${mark}We open at nine, she said, and`, 'we close']);
  });

  it('starts anew where the next paragraph repeats the mark', () => {
    expect(quoted('“We open at nine\n“We close at ten,” she said.')).toEqual([
      '“We open at nine',
      '“We close at ten,”',
    ]);
  });

  it('tells page counters and print stamps from fractions and dates in a sentence', () => {
    expect(scoped('3 of 4 02/03/31, 10:03', 'comment.line')).toEqual(['3 of 4', '02/03/31, 10:03']);
    expect(scoped('2/5\nPage 2 of 5', 'comment.line')).toEqual(['2/5', 'Page 2 of 5']);
    expect(scoped('Support was 50/50 on 9/11 and 3 of 4 agreed.', 'comment.line')).toEqual([]);
  });

  it('marks tags, entities, escapes and addresses', () => {
    const line = 'A <u>new</u> AT&amp;T \\$5 offer at https://news.example/a?b=1, a < b.';
    expect(scoped(line, 'comment.block.tag')).toEqual(['<u>', '</u>']);
    expect(scoped(line, 'constant.character.entity')).toEqual(['&amp;']);
    expect(scoped(line, 'constant.character.escape')).toEqual(['\\$']);
    expect(scoped(line, 'markup.underline.link')).toEqual(['https://news.example/a?b=1,']);
  });

  it('marks a byline, and no sentence that starts with By', () => {
    expect(scoped('By Ida Pell and Tom Varr', 'entity.name.author')).toEqual(['Ida Pell and Tom Varr']);
    expect(scoped('By noon the square was full.', 'entity.name.author')).toEqual([]);
  });

  it('marks a dateline', () => {
    const line = 'NORTH VALE (NWA) — The bridge is open.';
    expect(scoped(line, 'markup.heading.dateline')).toEqual(['NORTH VALE ']);
    expect(scoped(line, 'entity.name.agency')).toEqual(['NWA']);
  });

  it('reads a long line of marks in time that grows with its length', () => {
    // a hang would end in the time limit of the test
    for (const piece of ['"', '“', '‘a', '<a ', '1 of ', 'By A ', '["']) {
      expect(grammar.tokenizeLine(piece.repeat(20_000), textmate.INITIAL).stoppedEarly).toBe(false);
    }
  });
});

describe('words in news-article', () => {
  it('take in apostrophes, hyphens and numbers, and leave marks out', () => {
    const { wordPattern } = JSON.parse(read('syntaxes/language-configuration.json')) as {
      wordPattern: { pattern: string; flags: string };
    };
    const words = "“It isn’t O'Hara’s 3.5-tonne co-op,” she said.".match(
      new RegExp(wordPattern.pattern, `g${wordPattern.flags}`),
    );
    expect(words).toEqual(['It', 'isn’t', "O'Hara’s", '3.5-tonne', 'co-op', 'she', 'said']);
  });
});
