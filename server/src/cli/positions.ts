import { TextDocument } from 'vscode-languageserver-textdocument';
import { rangeOf } from '../lsp/convert';

/** Tells "line:column" of an offset, both counted from 1 as editors do. Columns in UTF-16 code units. */
export function positionsIn(text: string): (offset: number) => string {
  const document = TextDocument.create('', '', 0, text);
  return (offset) => {
    const { line, character } = rangeOf(document, { start: offset, end: offset }).start;
    return `${line + 1}:${character + 1}`;
  };
}
