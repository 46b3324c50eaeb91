import type { FoundCue } from '../../language/cues';
import { cueOf } from '../../language/cues';
import type { Clause, Phrase } from '../../language/types';
import type { Span } from '../../types';

/** Speech that a sentence reports without marks. */
export interface Reported {
  /** What is reported. Counts as the sentence's words do: from the start of the block, quotations folded. */
  readonly content: Span;
  readonly phrase: Phrase;
  readonly cue: FoundCue;
}

/** Fewer words report nothing. */
const fewest = 3;

/** The words of a sentence from one to another, as a span; undefined where there are too few. */
export function stretch(clause: Clause, from: number, to: number): Span | undefined {
  const first = clause.words[from];
  const last = clause.words[to - 1];
  return first === undefined || last === undefined || to - from < fewest
    ? undefined
    : { start: first.start, end: last.end };
}

/** A clause that the writer adds begins no sooner than so many chunks behind where the reported words begin. */
const shortest = 2;

/**
 * The word behind the last one of reported speech, which runs to the end of its sentence, or to a semicolon, another's
 * words or a clause that the writer adds ("…, saying").
 */
export function contentEnd(clause: Clause, from: number): number {
  const { chunks, words } = clause;
  for (let at = from; at < chunks.length; at++) {
    const isAccording = words[chunks[at]?.from ?? -1]?.norm === 'according';
    const next = isAccording ? at : at < from + shortest ? undefined : addedAt(clause, at);
    if (next === undefined) continue;
    // the comma before what is added is no part of what is reported
    const end = chunks[next]?.kind !== 'X' && chunks[next - 1]?.kind === 'X' ? next - 1 : next;
    return chunks[end]?.from ?? words.length;
  }
  return words.length;
}

/** The chunk at which something begins that is not reported any more, as the chunk `at` shows. */
function addedAt(clause: Clause, at: number): number | undefined {
  const { chunks, words } = clause;
  const chunk = chunks[at];
  if (chunk?.kind === 'X' && chunk.text === ';') return at;
  if (chunk?.kind !== 'VP') return undefined;
  const left = chunks[at - 1];
  const further = chunks[at - 2];
  // ", but Jones said …", ", while Jones insisted …"
  const isOthers = left?.kind === 'NP' && (further?.kind === 'C' || further?.text === 'while');
  if (!isOthers && left?.kind !== 'C' && left?.kind !== 'X') return undefined;
  const cue = cueOf(clause, at);
  if (cue?.kind !== 'speech') return undefined;
  if (isOthers) return at - 2;
  // ", and said …", ", saying …"
  return left?.kind === 'C' || words[cue.word]?.form === 'gerund' ? at - 1 : undefined;
}

/** Reported speech ends before a quotation: at the comma or "and" before it; what is left of too few words is none. */
export function withoutQuotation(clause: Clause, reported: Reported): Reported | undefined {
  const { chunks, words } = clause;
  const { content } = reported;
  const quotation = chunks.findIndex(
    (chunk) =>
      chunk.kind === 'Q' &&
      (words[chunk.from]?.start ?? -1) >= content.start &&
      (words[chunk.from]?.end ?? Infinity) <= content.end,
  );
  if (quotation < 0) return reported;
  const from = words.findIndex((word) => word.start >= content.start);
  let at = quotation - 1;
  while (at > 0 && !(chunks[at]?.kind === 'X' || chunks[at]?.kind === 'C')) at--;
  if (chunks[at - 1]?.kind === 'X') at--;
  const shorter = stretch(clause, from, chunks[at]?.from ?? from);
  return shorter === undefined ? undefined : { ...reported, content: shorter };
}
