import type { Block, Span } from '../types';
import type { RatedDecision } from './speakerDecision';

/** Verbs of writing: what stands behind their colon is written by whom they name. */
const writes = /^(?:write|tweet|retweet|post|read|state|text|email|caption|publish|blog)$/u;
const ofSelf = /\b(?:I|[Ww]e|[Mm]y|[Oo]ur|me|us)\b|\b(?:I|[Ww]e)['’]/u;
/** A report goes on in these words. */
const reports = /\b(?:said|says|told|added|according to)\b/iu;
const marked = /^["“”„«»‹›'‘]/u;
/** How far from the end of its paragraph the verb may stand, in characters. */
const cueReach = 60;
/** A statement has no more characters in a paragraph. */
const longest = 1500;
/** A statement that is indented has no more paragraphs. */
const mostBlocks = 12;

/**
 * The paragraphs from `index` on that somebody says or writes, without marks, who was named in the paragraph before
 * them with a verb and a colon; none where a report may go on there. Indented paragraphs are set off for it; of others
 * only one, and only where it speaks of "I" or "we", or is written and reports nobody's words. `isQuoted` tells whether
 * words in marks stand in a block.
 */
export function statementAt(
  body: string,
  blocks: readonly Block[],
  index: number,
  announced: RatedDecision,
  isQuoted: (block: number) => boolean,
): readonly Span[] {
  const before = blocks[index - 1]?.span;
  const first = blocks[index];
  const { cue, resolved } = announced;
  if (before === undefined || first?.kind !== 'paragraph' || cue === undefined) return [];
  // "Read the letters below:" asks a reader to
  if (isQuoted(index) || resolved?.speaker === undefined || resolved.mention.span.start > cue.span.start)
    return [];
  if (cue.lemma === 'according to' || before.end - cue.span.end > cueReach) return [];
  const depth = indent(body, before.start);
  const spans: Span[] = [];
  for (let at = index; at < Math.min(blocks.length, index + mostBlocks); at++) {
    const block = blocks[at];
    if (block?.kind !== 'paragraph' || indent(body, block.span.start) < depth + 2) break;
    if (isQuoted(at) || marked.test(body.charAt(block.span.start))) return [];
    spans.push(block.span);
  }
  if (spans.length > 0) return spans;
  const { start, end } = first.span;
  const text = body.slice(start, Math.min(end, start + longest));
  if (end - start > longest || marked.test(text) || /^[•*·-]\s|:$/u.test(text)) return [];
  const mention = resolved.mention.span;
  const name = body.slice(mention.start, mention.end).split(/\s/u).pop() ?? '';
  const narrates = reports.test(text) || (/^\p{Lu}/u.test(name) && text.includes(name));
  return ofSelf.test(text) || (writes.test(cue.lemma) && !narrates) ? [first.span] : [];
}

/** How far in a line begins: its white space. */
function indent(body: string, start: number): number {
  let at = start;
  while (at > 0 && /[ \t]/u.test(body.charAt(at - 1))) at--;
  return start - at;
}
