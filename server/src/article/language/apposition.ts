/** A name behind the comma of a description: "the vicar, Hilda Crane", "one of the neighbours, Milo Barnes". */

import { documentNouns, roleNouns, titles } from '../../rules/titles';
import type { Chunk, Clause, Phrase, Word } from './types';

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
  // "As finance minister, Anne Durand"
  const isOffice = roleNouns.has(noun.norm) || titles.has(noun.norm);
  if (!pointing.test(first.norm) && !isOwned && !isOffice) return undefined;
  // "according to a summary, Anne Durand left"
  if (documentNouns.has(noun.norm) || chunks[to + 2]?.kind === 'VP' || goesOnAsList(clause, to + 1))
    return undefined;
  return nameIn(words, chunks[to + 1]);
}

/** The first word of the name that a chunk is or ends in: "Alice Oke", "the Hon. Alice Oke", "trombonist Wim Pinas". */
function nameIn(words: readonly Word[], chunk: Chunk | undefined): Word | undefined {
  if (chunk === undefined) return undefined;
  let at = chunk.from;
  while (at < chunk.to - 1 && words[at]?.capital === false) at++;
  const start = words[at];
  if (start?.capital !== true || start.quote !== undefined || start.before !== '') return undefined;
  const goesOnSmall = words.slice(at, chunk.to).some((word) => !word.capital && word.pos !== 'name');
  return goesOnSmall && at > chunk.from ? undefined : start;
}

/** A capital letter is a name's, where it is no office: "the Mayor, Anne Durand". */
const isNamed = (noun: Word): boolean => noun.capital && !roleNouns.has(noun.norm) && !titles.has(noun.norm);

/** "The mayor, Anne Durand and Max Pell": the description is one of a list, and the name another. */
function goesOnAsList({ chunks }: Clause, at: number): boolean {
  return chunks[at + 1]?.kind === 'C' && chunks[at + 2]?.kind === 'NP' && chunks[at + 3]?.kind !== 'VP';
}
