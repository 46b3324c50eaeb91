/** A name behind the comma of a description: "the vicar, Hilda Crane", "one of the neighbours, Milo Barnes". */

import { roleNouns, titles } from '../../rules/titles';
import type { Clause, Phrase, Word } from './types';

/** Those who stand for one of several: "one of the divers, Hilda Crane". */
const oneOfSeveral = /^(?:one|another)$/u;

/** Words before a noun that speak of one as known or of a single one. */
const pointing = /^(?:the|a|an|its|his|her|their|our|my|this|that|one|another)$/u;

/**
 * The first word of the name that stands behind the comma of a description, whatever its noun; undefined where the noun
 * is many, where what follows is whose something is ("the vicar, Hilda Crane's brother"), or a list goes on.
 */
export function apposedWord(clause: Clause, { from, to, owner }: Phrase, noun: Word): Word | undefined {
  const { chunks, words } = clause;
  const first = words[chunks[from]?.from ?? -1];
  if (owner !== undefined || first === undefined || isNamed(noun) || noun.pos === 'pronoun') return undefined;
  if (chunks[to]?.kind !== 'X' || chunks[to]?.text !== ',') return undefined;
  if (noun.plural || (noun.pos === 'number' && !oneOfSeveral.test(noun.norm))) return undefined;
  const isOwned = words.slice(chunks[from]?.from, chunks[from]?.to).some((word) => word.possessive);
  if (!pointing.test(first.norm) && !isOwned) return undefined;
  const start = words[chunks[to + 1]?.from ?? -1];
  if (start?.capital !== true || start.quote !== undefined || start.before !== '') return undefined;
  return goesOnAsList(clause, to + 1) ? undefined : start;
}

/** A capital letter is a name's, where it is no office: "the Mayor, Anne Durand". */
const isNamed = (noun: Word): boolean =>
  noun.capital && !roleNouns.has(noun.norm) && !titles.has(noun.norm);

/** "The mayor, Anne Durand and Max Pell": the description is one of a list, and the name another. */
function goesOnAsList({ chunks }: Clause, at: number): boolean {
  return chunks[at + 1]?.kind === 'C' && chunks[at + 2]?.kind === 'NP' && chunks[at + 3]?.kind !== 'VP';
}
