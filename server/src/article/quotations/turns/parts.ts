/** What of a paragraph is said in a turn, and what tells that a turn is over. */

import { stageWords } from '../../../rules/transcripts';
import type { Span } from '../../types';
import type { TurnPart } from './turn';

/** Kinds of blocks in which a turn may go on. */
export const spokenKinds: ReadonlySet<string> = new Set(['paragraph', 'standfirst']);

/** What a site or a paper writes below an interview. */
export const endNote =
  /^(?:\(?(?:this|the) (?:interview|conversation|transcript|article|story|q&a)\b|interview by|as told to|edited (?:by|for)|transcribed)/iu;

/** Somebody speaks of himself, or to another. */
export const speaksOfSelf = /\b(?:I|[Ww]e|[Mm]y|[Oo]ur|me|us|[Yy]ou|[Yy]our)\b|\b(?:I|[Ww]e|[Yy]ou)['’]/u;

/** What stands in brackets may tell what happens; no longer than this. Characters. */
const inBrackets = /[([][^()[\]\n\r]{1,80}[)\]]/gu;

/** What is said in a stretch of one block: without "(Laughter.)" and "[00:12:31]". */
export function partsIn(body: string, block: number, { start, end }: Span): readonly TurnPart[] {
  const text = body.slice(start, Math.max(start, end));
  const parts: TurnPart[] = [];
  const push = (from: number, to: number): void => {
    const piece = text.slice(from, to);
    if (!/[\p{L}\p{N}]/u.test(piece)) return;
    const left = piece.length - piece.trimStart().length;
    parts.push({ start: start + from + left, end: start + from + piece.trimEnd().length, block });
  };
  let at = 0;
  for (const match of text.matchAll(inBrackets)) {
    const words =
      match[0]
        .slice(1, -1)
        .toLowerCase()
        .match(/[\p{L}’'-]+/gu) ?? [];
    const whole = match[0].length === text.length;
    if (!whole && words.length > 0 && !stageWords.has(words[0] ?? '')) continue;
    push(at, match.index);
    at = match.index + match[0].length;
  }
  push(at, text.length);
  return parts;
}
