import { TextDocument } from 'vscode-languageserver-textdocument';
import { expect, it } from 'vitest';
import { semanticTokensOf, type Mark, type MarkKind } from '../../../server/src/lsp/semanticTokens';

/** Marks drawn below a text, one kind a line: `q` a quotation, `s` a speaker, `n` noise. */
function marksOf(...lines: readonly string[]): readonly Mark[] {
  const kinds: Readonly<Record<string, MarkKind>> = { q: 'quotation', s: 'speaker', n: 'noise' };
  return lines.flatMap((line) =>
    [...line.matchAll(/([qsn])\1*/gu)].flatMap(({ 0: run, index }) => {
      const kind = kinds[run.charAt(0)];
      const span = { start: index, end: index + run.length };
      return kind === undefined ? [] : [{ kind, span, traits: [] }];
    }),
  );
}

/** What is seen of it, drawn the same way; line ends as they are. */
function seen(text: string, marks: readonly Mark[]): string {
  const document = TextDocument.create('file:///a.txt', 'plaintext', 1, text);
  const { data } = semanticTokensOf(document, marks);
  const drawn = [...text.replaceAll(/[^\n]/gu, '.')];
  let [line, character] = [0, 0];
  for (let at = 0; at < data.length; at += 5) {
    const [down = 0, along = 0, length = 0, type = 0] = data.slice(at, at + 5);
    character = down === 0 ? character + along : along;
    line += down;
    const start = document.offsetAt({ line, character });
    for (let offset = start; offset < start + length; offset++) {
      // a second token in one place would be drawn over the first
      expect(drawn[offset]).toBe('.');
      drawn[offset] = ['n', 's', 'q'][type] ?? '?';
    }
  }
  return drawn.join('');
}

it.each([
  ['noise inside of a quotation', ['qqqqqqqqqq', '..nn..n...'], 'qqnnqqnqqq'],
  ['noise over the end of a quotation', ['.qqqqq....', '....nnnn..'], '.qqqnnnn..'],
  ['a speaker named in a quotation', ['qqqqqqqqqq', '...sss....'], 'qqqsssqqqq'],
  ['noise in the name of a speaker', ['..ssssss..', '....nn....'], '..ssnnss..'],
  ['all three', ['qqqqqqqqqq', '.ssssss...', '...nn.....'], 'qssnnssqqq'],
  ['a quotation in a quotation', ['qqqqqqqqqq', '..qqqq....'], 'qqqqqqqqqq'],
  ['two that begin together', ['qqqq......', 'qqqqqqq...'], 'qqqqqqq...'],
  ['a mark that is covered', ['...qq.....', '..nnnnn...'], '..nnnnn...'],
  ['nothing', [], '..........'],
])('the strongest mark is seen, and nothing twice: %s', (_, drawn, expected) => {
  expect(seen('abcdefghij', marksOf(...drawn))).toBe(expected);
});

it('white space around a line is not marked, and a mark of nothing else is none', () => {
  const text = 'ab  \n  cd\n\n  \nef';
  expect(seen(text, [{ kind: 'quotation', span: { start: 0, end: text.length }, traits: [] }])).toBe(
    'qq..\n..qq\n\n..\nqq',
  );
  expect(seen(text, [{ kind: 'noise', span: { start: 2, end: 7 }, traits: [] }])).toBe(
    '....\n....\n\n..\n..',
  );
});
