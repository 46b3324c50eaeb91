import { cueOf } from '../../language/cues';
import type { Clause } from '../../language/types';
import { fewest } from './starts';

/** Where reported words could end. */
export interface End {
  /** What stands there: a mark and the word behind it, "end" at the end of the sentence. */
  readonly kind: string;
  /** The word behind the last one. */
  readonly to: number;
}

/** So many places are weighed; a sentence with more commas is a list, and its end is weighed as well. */
const mostEnds = 9;

/** Words that may begin what the writer adds, without a comma before them. */
const adding = /^(?:as|after|when|while|before|during|because|although|though|since|following|despite)$/u;

/**
 * Where words that begin at word `from` could end, in order: at marks, before "as", "after" and the like, before
 * somebody else's "said", before a quotation, behind which nothing is, and at the end of the sentence.
 */
export function endsFrom(clause: Clause, from: number): readonly End[] {
  const { chunks, words } = clause;
  const out: End[] = [];
  for (let at = 0; at < chunks.length; at++) {
    const chunk = chunks[at];
    if (chunk === undefined || chunk.from < from) continue;
    if (chunk.kind === 'Q') return quoted(clause, at, from, out);
    const open = out.length < mostEnds;
    if (
      open &&
      chunk.from - from >= fewest &&
      (goesOnTelling(clause, at, from) || isOfThing(clause, at, from))
    )
      return [...out, { kind: 'end', to: chunk.from }];
    const kind = open ? endKind(clause, at) : undefined;
    if (kind === undefined) continue;
    const stops = chunk.from > from && endsForGood(kind);
    if (chunk.from - from >= fewest) out.push({ kind, to: chunk.from });
    if (stops) return out;
  }
  return words.length - from < fewest ? out : [...out, { kind: 'end', to: words.length }];
}

/** Behind a semicolon and before somebody else's words nothing goes on. */
const endsForGood = (kind: string): boolean =>
  kind.startsWith(';') || kind.endsWith(' says') || kind === 'according';

/** "Said she would clear the room, then adjourned": what they did goes on, and not what they would do. */
function goesOnTelling({ chunks, words }: Clause, at: number, from: number): boolean {
  const link = chunks[at];
  const told = chunks[at + 1];
  if (told?.kind !== 'VP' || (link?.kind !== 'C' && words[told.from]?.norm !== 'then')) return false;
  const last = words[told.to - 1];
  if (last?.form !== 'past' || !/^(?:left|went|came|gave|took|\p{L}+ed)$/u.test(last.norm)) return false;
  if (words.slice(told.from, told.to - 1).some(({ pos }) => pos !== 'adverb')) return false;
  const meant = chunks.findLast(({ kind }, before) => before < at && kind === 'VP');
  const verb = words[(meant?.to ?? 0) - 1];
  return (
    meant !== undefined &&
    meant.from >= from &&
    verb?.form === 'base' &&
    !/^(?:be|have|get)$/u.test(verb.norm) &&
    words.slice(meant.from, meant.to).some(({ norm }) => /^(?:would|could|should|might|will|'d)$/u.test(norm))
  );
}

/** Words that tell when or why somebody did what they did. */
const doneWhen = /^(?:after|when|while|before|because|although|though)$/u;

/** "Ordered a recount after a rower said …": a thing has no clause of its own, so this one is the writer's. */
function isOfThing({ chunks, words }: Clause, at: number, from: number): boolean {
  const opener = chunks[at]?.from ?? words.length;
  if (!doneWhen.test(words[opener]?.norm ?? '') || words[opener - 1]?.pos === 'adverb') return false;
  if (words.slice(from, opener).some(({ pos, form }) => form !== undefined || pos === 'auxiliary'))
    return false;
  const behind = chunks.slice(at + 1).find(({ kind }) => /^(?:VP|X|Q|C)$/u.test(kind));
  return behind?.kind === 'VP';
}

/** What ends at a chunk, if anything may. */
function endKind(clause: Clause, at: number): string | undefined {
  const { chunks, words } = clause;
  const chunk = chunks[at];
  const next = chunks[at + 1];
  if (chunk === undefined) return undefined;
  if (chunk.kind === 'X') {
    const word = words[chunk.from];
    const told = othersSay(clause, at + 1) ? ' says' : '';
    const behind = next?.kind === 'W' || next?.kind === 'C' || next?.kind === 'P' ? next.text : undefined;
    return `${chunk.text}${behind ?? (word?.form === 'gerund' ? 'ing' : (next?.kind ?? 'none'))}${told}`;
  }
  if (chunks[at - 1]?.kind === 'X') return undefined;
  const norm = words[chunk.from]?.norm ?? '';
  if (norm === 'according' || adding.test(norm)) return norm;
  if (chunk.kind === 'C') return othersSay(clause, at) ? `${chunk.text} says` : undefined;
  return undefined;
}

/** How many chunks behind a mark another's verb of saying is sought: ", but Jones said", ", she added". */
const sayReach = 4;

function othersSay(clause: Clause, from: number): boolean {
  for (let at = from; at < from + sayReach; at++) {
    const kind = clause.chunks[at]?.kind;
    if (kind === 'VP') return cueOf(clause, at)?.kind === 'speech';
    if (kind === undefined || kind === 'X' || kind === 'Q') return false;
  }
  return false;
}

/** Reported words end before a quotation: at the comma or "and" before it. */
function quoted({ chunks }: Clause, quotation: number, from: number, before: readonly End[]): readonly End[] {
  let at = quotation - 1;
  while (at > 0 && !(chunks[at]?.kind === 'X' || chunks[at]?.kind === 'C')) at--;
  if (chunks[at - 1]?.kind === 'X') at--;
  const to = chunks[at]?.from ?? 0;
  return [...before.filter((end) => end.to < to), ...(to - from < fewest ? [] : [{ kind: 'quotation', to }])];
}
