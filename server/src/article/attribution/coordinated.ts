import type { Clause } from '../language/types';
import { shapeOf } from '../quotations/speech';
import type { Span } from '../types';
import type { Quoted } from './ownSentence';

/** A quotation of a sentence, with its part. */
export interface QuotedPart extends Quoted {
  readonly part: number;
}

/** The quotations of a sentence, those together that are somebody's together: “a mess” or “a mistake”. */
export function coordinated(
  clause: Clause,
  body: string,
  parts: readonly Span[],
): readonly (readonly QuotedPart[])[] {
  const groups: QuotedPart[][] = [];
  /** Whether nothing but an "and" and commas stands behind the last quotation. */
  let goesOn = false;
  for (const [q, chunk] of clause.chunks.entries()) {
    if (chunk.kind !== 'Q') {
      goesOn &&= chunk.kind === 'C' || chunk.kind === 'A' || (chunk.kind === 'X' && chunk.text === ',');
      continue;
    }
    const part = clause.parts[clause.words[chunk.from]?.quote ?? -1];
    const span = part === undefined ? undefined : parts[part];
    if (part === undefined || span === undefined) continue;
    const quoted = { q, part, shape: shapeOf(body, span) };
    const last = groups[groups.length - 1];
    if (goesOn && last !== undefined) last.push(quoted);
    else groups.push([quoted]);
    goesOn = true;
  }
  return groups;
}
