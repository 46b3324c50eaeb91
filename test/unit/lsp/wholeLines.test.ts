import { TextDocument, type TextEdit } from 'vscode-languageserver-textdocument';
import { describe, expect, it } from 'vitest';
import type { Edit } from '../../../server/src/article/types';
import { textEditsOf } from '../../../server/src/lsp/convert';
import { inWholeLines } from '../../../server/src/lsp/wholeLines';

/** A text with `[old|new]` where something changes. */
function drawn(drawing: string): {
  readonly text: string;
  readonly edits: readonly Edit[];
  readonly after: string;
} {
  let text = '';
  const edits: Edit[] = [];
  for (const piece of drawing.split(/(\[[^\]]*\])/u)) {
    const [, old, changed] = /^\[([^|]*)\|([^\]]*)\]$/u.exec(piece) ?? [];
    if (old !== undefined && changed !== undefined)
      edits.push({ span: { start: text.length, end: text.length + old.length }, text: changed });
    text += old ?? piece;
  }
  return { text, edits, after: drawing.replaceAll(/\[[^|]*\|([^\]]*)\]/gu, '$1') };
}

/** Applies edits as an editor does that takes characters for bytes, or for whatever `count` says. */
function appliedBy(
  count: (line: string, character: number) => number,
  text: string,
  edits: readonly TextEdit[],
): string {
  const lines = text.split('\n');
  const starts = lines.map((_, k) => lines.slice(0, k).join('\n').length + (k > 0 ? 1 : 0));
  const at = ({ line, character }: TextEdit['range']['start']): number =>
    Math.min(text.length, (starts[line] ?? text.length) + count(lines[line] ?? '', character));
  return [...edits].reverse().reduce((before, { range, newText }) => {
    return before.slice(0, at(range.start)) + newText + before.slice(at(range.end));
  }, text);
}

const ways: Readonly<Record<string, (line: string, character: number) => number>> = {
  'UTF-16': (_, character) => character,
  bytes: (line, character) => {
    let bytes = 0;
    let units = 0;
    for (const letter of line) {
      if (bytes >= character) break;
      bytes += Buffer.byteLength(letter);
      units += letter.length;
    }
    return units;
  },
  characters: (line, character) => [...line].slice(0, character).join('').length,
};

describe.each(Object.entries(ways))('for an editor that counts %s', (_, count) => {
  it.each([
    ['nothing but ASCII', 'a [b |]c\n[d\n|]e\n'],
    ['a letter before it', 'Zoë [b |]c\nd\n'],
    ['a letter behind it', 'a [b |]Zoë\nd\n'],
    ['several in a line, the letter between', 'a [b |]Zoë [c|dd] e [f|]\ng\n'],
    ['over the end of a line', 'Zoë a[\n\n| ]b ë [c|]\nd\n'],
    ['to the beginning of a line', 'ë\n[1 of 3\n|]ë [a|b]\n'],
    ['the letter in the last line of it', 'a [b\nZoë c|d] e\nf\n'],
    ['several before the letter, one behind it', '[a|][b|c]d [e|] 🚢 f[g\n|] h\n'],
    ['side by side', '🚢[a|][b|c][d|]\n[e|]f\n'],
  ])('the text is the same after them: %s', (_what, drawing) => {
    const { text, edits, after } = drawn(drawing);
    const document = TextDocument.create('file:///a.txt', 'plaintext', 1, text);
    const safe = textEditsOf(document, inWholeLines(document, edits));
    expect(appliedBy(count, text, safe)).toBe(after);
    expect(TextDocument.applyEdits(document, safe)).toBe(after);
  });
});

it('what is safe stays as it is', () => {
  const { text, edits } = drawn('a [b |]Zoë\n[1 of 3\n|]Zoë\n');
  const document = TextDocument.create('file:///a.txt', 'plaintext', 1, text);
  expect(inWholeLines(document, edits)).toEqual(edits);
});
