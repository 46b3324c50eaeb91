/** Examples with the expected stretches drawn into the text. */
import type { Span } from '../../../server/src/article/types';

/** A text with ⟦ ⟧ drawn around stretches: the text without them, and the stretches as `drawnAs` writes them. */
export function drawn(example: string): { readonly text: string; readonly spans: readonly string[] } {
  const spans: string[] = [];
  let text = '';
  let start = -1;
  for (const character of example) {
    if (character === '⟦') start = text.length;
    else if (character === '⟧') spans.push(drawnAs(text, { start, end: text.length }));
    else text += character;
  }
  return { text, spans };
}

/** A stretch of a text, with its place, to compare and to read. */
export function drawnAs(text: string, { start, end }: Span): string {
  return `${start}–${end} ${JSON.stringify(text.slice(start, end))}`;
}
