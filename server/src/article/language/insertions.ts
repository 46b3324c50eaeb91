/** What is set in between a name and its verb: "Smith, a lawyer, said", "Rao (Labour, Skarvik) said". */

import { organisationWords, roleNouns, titles } from '../../rules/titles';
import { isNameOrPronoun, isTimePhrase, phraseEndingAt, relativePronouns } from './phrases';
import type { Chunk, Clause, Phrase } from './types';

/** How many chunks back the partner of a comma is sought. */
const appositiveReach = 40;

/**
 * The phrase left of a comma, dash or bracket: what stands between that and its partner is set in, the phrase is before it.
 */
export function beforeInsertion(clause: Clause, mark: number): Phrase | undefined {
  const { chunks } = clause;
  // "Rao (Labour, Skarvik) said"
  const open = chunks[mark]?.text === ')' ? openingBracket(chunks, mark) : undefined;
  if (open !== undefined && chunks[open - 1]?.kind === 'NP') return phraseEndingAt(clause, open - 1);
  return beforePartner(clause, mark) ?? rightBefore(clause, mark);
}

/** The phrase right before a mark, where it is no object: "She shook her head; then said". */
function rightBefore(clause: Clause, mark: number): Phrase | undefined {
  const { chunks } = clause;
  if (chunks[mark - 1]?.kind !== 'NP') return undefined;
  const phrase = phraseEndingAt(clause, mark - 1);
  return chunks[phrase.from - 1]?.kind === 'VP' ? undefined : phrase;
}

/** The bracket that a closing one belongs to; undefined where there is none. */
function openingBracket(chunks: readonly Chunk[], closing: number): number | undefined {
  let open = closing - 1;
  while (open > 0 && chunks[open]?.text !== '(') open--;
  return chunks[open]?.text === '(' ? open : undefined;
}

/** The phrase before the mark with which an insertion begins that ends at `mark`. */
function beforePartner(clause: Clause, mark: number): Phrase | undefined {
  const { chunks } = clause;
  let found: Phrase | undefined;
  for (let at = mark - 1, steps = 0; at >= 1 && steps < appositiveReach; at--, steps++) {
    if (chunks[at]?.kind !== 'X') continue;
    // "Rao (R-Utah), for instance, said": what stands in brackets is passed over
    if (chunks[at]?.text === ')') at = openingBracket(chunks, at) ?? at;
    const before = chunks[at - 1];
    const first = chunks[at + 1];
    if (before?.kind !== 'NP' || isTimePhrase(clause, before)) continue;
    const phrase = phraseEndingAt(clause, at - 1);
    const head = chunks[phrase.from - 1];
    const opens =
      head === undefined ||
      /^(?:C|X|Q|A)$/u.test(head.kind) ||
      // "Last night Anne Durand, a pilot, said"
      isTimePhrase(clause, head) ||
      // "that was how Anne Durand, a keeper, put it"
      (head.kind === 'W' && (relativePronouns.has(head.text) || head.text === 'how'));
    if (!opens || first === undefined || first.kind === 'C') continue;
    // "Anne Durand, whose home, Kells, is under water, says": the comma behind Kells ends what is set in
    if (head?.kind === 'X' && isPlainlyFinite(clause, first)) continue;
    found = phrase;
    // an appositive of its own ("Smith, a lawyer, a father, said"): go on to the name
    if (head?.kind === 'X' && !isSurelyNamed(clause, phrase.from)) continue;
    break;
  }
  return found;
}

/** Whether a verb chunk begins with a helper that has a subject: "is under water". */
function isPlainlyFinite({ words }: Clause, chunk: Chunk): boolean {
  const first = words[chunk.from]?.norm ?? '';
  return chunk.kind === 'VP' && /^(?:is|are|was|were|has|had|have|will|would|could|can)$/u.test(first);
}

/** "Who, on a call on Friday, criticized": the chunk of the "who" before what is set in that ends at `mark`. */
export function relativeBefore({ chunks }: Clause, mark: number): number | undefined {
  if (chunks[mark]?.text !== ',') return undefined;
  for (let at = mark - 1, steps = 0; at >= 1 && steps < relativeReach; at--, steps++) {
    const chunk = chunks[at];
    if (chunk?.kind === 'VP' || chunk?.kind === 'Q') return undefined;
    if (chunk?.kind === 'X') return isRelative(chunks[at - 1]) && chunk.text === ',' ? at - 1 : undefined;
  }
  return undefined;
}

const isRelative = (chunk: Chunk | undefined): boolean =>
  chunk?.kind === 'W' && relativePronouns.has(chunk.text);

/** What is set in behind a "who" has no more chunks. */
const relativeReach = 10;

/** Whether a phrase begins with a name that is no office: "Director of Parks" describes the name before it. */
function isSurelyNamed(clause: Clause, at: number): boolean {
  const chunk = clause.chunks[at];
  const noun = chunk === undefined ? undefined : clause.words[chunk.to - 1];
  if (noun === undefined || !isNameOrPronoun(clause, at)) return false;
  return !roleNouns.has(noun.norm) && !titles.has(noun.norm) && !organisationWords.has(noun.norm);
}

/** "Smith, 24, from Kells, who …", "Smith, a lawyer, who …": the name that what is set in between describes. */
export function describedName(clause: Clause, { from }: Phrase): Phrase | undefined {
  const { chunks, words } = clause;
  const first = words[chunks[from]?.from ?? -1];
  let at = from - 1;
  if (chunks[at]?.kind === 'P') at--;
  else if (first?.pos !== 'determiner') return undefined;
  if (chunks[at]?.text !== ',') return undefined;
  at--;
  const age = chunks[at];
  if (
    age?.kind === 'NP' &&
    words.slice(age.from, age.to).every((word) => word.pos === 'number') &&
    chunks[at - 1]?.text === ','
  )
    at -= 2;
  return chunks[at]?.kind === 'NP' && isNameOrPronoun(clause, at) ? phraseEndingAt(clause, at) : undefined;
}
