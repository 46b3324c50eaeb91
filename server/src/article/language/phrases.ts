/** Noun phrases as runs of chunks: how far one reaches to the left and to the right, and what it can be. */

import { cueForms } from '../../rules/cues';
import type { Chunk, Clause, Phrase, Word } from './types';
import { isTime } from './wordTests';

/** The prepositions that lead from a noun phrase back to its head: "the head of the committee". */
const linking = new Set(
  'of for from at with in on to by under behind against near about into among'.split(' '),
);

/** The words of a chunk. */
export const wordsOf = (clause: Clause, chunk: Chunk): readonly Word[] =>
  clause.words.slice(chunk.from, chunk.to);

/** A noun phrase that names a time or a measure is never a subject. */
export function isTimePhrase(clause: Clause, chunk: Chunk): boolean {
  const words = wordsOf(clause, chunk);
  const last = words[words.length - 1];
  if (last === undefined) return false;
  // "one of the officers" is somebody, "at 42" nobody
  const counts = /^(?:of|in|out)$/u.test(clause.words[chunk.to]?.norm ?? '');
  // "one said"
  if (last.norm === 'one' && words.length === 1 && cueForms.has(clause.words[chunk.to]?.norm ?? ''))
    return false;
  return isTime(last) || (last.pos === 'number' && !counts && words.every((word) => word.pos === 'number'));
}

/** So many prepositions to the left belong to one phrase: "the head of the board of the port of Kells". Set by hand. */
const longestLeft = 4;

/** Widens a noun phrase to the left: over "of the committee" to its head, over "and" to what it is joined with. */
export function phraseEndingAt(clause: Clause, at: number): Phrase {
  const { chunks } = clause;
  let from = at;
  for (let steps = 0; steps < longestLeft; steps++) {
    const link = chunks[from - 1];
    const head = chunks[from - 2];
    if (
      link?.kind === 'P' &&
      head?.kind === 'NP' &&
      linking.has(link.text) &&
      !isTimePhrase(clause, head) &&
      !startsClause(clause, from - 2, link.text)
    )
      from -= 2;
    // "a person familiar with the plan"
    else if (
      link?.kind === 'P' &&
      head?.kind === 'A' &&
      chunks[from - 3]?.kind === 'NP' &&
      linking.has(link.text)
    )
      from -= 3;
    else break;
  }
  if (
    chunks[from - 1]?.kind === 'C' &&
    /^(?:and|or)$/u.test(chunks[from - 1]?.text ?? '') &&
    chunks[from - 2]?.kind === 'NP'
  ) {
    const left = chunks[from - 3];
    if (
      left === undefined ||
      left.kind === 'Q' ||
      left.kind === 'W' ||
      (left.kind === 'X' && left.text !== ')')
    )
      from -= 2;
  }
  return { from, to: at + 1 };
}

/** "In Ohio on Monday Smith said": a pronoun does not own a following phrase. */
function startsClause(clause: Clause, head: number, link: string): boolean {
  const chunk = clause.chunks[head];
  const first = chunk === undefined ? undefined : clause.words[chunk.from];
  return (
    first?.pos === 'pronoun' &&
    chunk !== undefined &&
    chunk.to - chunk.from === 1 &&
    link !== 'of' &&
    link !== 'in'
  );
}

/** So many to the right: "a spokesman for the ministry of trade in Oslo". Set by hand. */
const longestRight = 3;

/** A phrase with what follows: "a spokesman for the ministry", "Smith and Jones". */
export function phraseFrom(clause: Clause, from: number): Phrase {
  const { chunks } = clause;
  let to = from + 1;
  for (let steps = 0; steps < longestRight; steps++) {
    const link = chunks[to];
    const head = chunks[to + 1];
    const links =
      link?.kind === 'P' && head?.kind === 'NP' && /^(?:of|for|from|at|with|in)$/u.test(link.text);
    if (links && !isTimePhrase(clause, head) && !isNameOrPronoun(clause, from)) to += 2;
    else break;
  }
  if (
    chunks[to]?.kind === 'C' &&
    chunks[to]?.text === 'and' &&
    chunks[to + 1]?.kind === 'NP' &&
    chunks[to + 2]?.kind !== 'VP'
  )
    to += 2;
  return { from, to };
}

/** Words that stand for the phrase before them. */
export const relativePronouns: ReadonlySet<string> = new Set(['who', 'whom', 'which', 'that']);

/** Whether a noun phrase ends in a name or is a pronoun. */
export function isNameOrPronoun(clause: Clause, chunk: number): boolean {
  const range = clause.chunks[chunk];
  const last = range === undefined ? undefined : clause.words[range.to - 1];
  return (
    last !== undefined &&
    (last.pos === 'pronoun' || (last.capital && (last.pos === 'name' || last.pos === 'noun')))
  );
}
