/** A sentence, or the rest of one, that tells whose the words before it were. */
import type { FoundCue } from '../../language/cues';
import { cueOf, verbOf } from '../../language/cues';
import { phraseFrom } from '../../language/phrases';
import { subjectOf } from '../../language/subjectOf';
import type { Clause, Phrase } from '../../language/types';

/** Whose words they were, as the text says behind them. */
export interface ToldBehind {
  readonly pattern: 'was-how' | 'named-behind';
  readonly phrase: Phrase;
  readonly cue?: FoundCue;
}

/** "…," was how the mayor described it: from the chunk behind the quotation at chunk `q`. */
export function wasHow(clause: Clause, q: number): ToldBehind | undefined {
  const mark = clause.chunks[q + 1]?.kind === 'X' ? 1 : 0;
  return howFrom(clause, q + 1 + mark);
}

/** What a sentence behind a quotation tells of it: "That was how she put it." "The words were Anne Durand's." */
export function toldBehind(clause: Clause): ToldBehind | undefined {
  const first = clause.chunks[0];
  const opens = first?.kind === 'NP' || first?.kind === 'W' || first?.kind === 'O' ? 1 : 0;
  return pointing.test(clause.words[0]?.norm ?? '')
    ? (howFrom(clause, opens) ?? ownerOfWords(clause))
    : ownerOfWords(clause);
}

/** Words that point back to what was quoted. */
const pointing = /^(?:that|this|which|such)$/u;

/** How somebody words something. */
const wording =
  /^(?:puts?|describe[sd]?|summed|sums|summari[sz]ed|saw|sees|phrase[sd]?|explain(?:ed|s)?|recall(?:ed|s)|characteri[sz]ed|remember(?:ed|s)|said|says|told|wrote)$/u;

/** "was how Durand described it", from the chunk of "was". */
function howFrom(clause: Clause, at: number): ToldBehind | undefined {
  const { chunks, words } = clause;
  const copula = chunks[at];
  if (copula?.kind !== 'VP' || !/^(?:was|is)$/u.test(words[copula.to - 1]?.norm ?? '')) return undefined;
  if (!/^(?:how|what)$/u.test(chunks[at + 1]?.text ?? '') || chunks[at + 2]?.kind !== 'NP') return undefined;
  const verb = chunks.findIndex(({ kind }, index) => index > at + 2 && kind === 'VP');
  const chunk = chunks[verb];
  if (chunk === undefined || !words.slice(chunk.from, chunk.to).some(({ norm }) => wording.test(norm)))
    return undefined;
  const phrase = subjectOf(clause, verb);
  const cue = cueOf(clause, verb) ?? verbOf(clause, verb);
  return phrase === undefined || phrase.from < at
    ? undefined
    : { pattern: 'was-how', phrase, ...(cue === undefined ? {} : { cue }) };
}

/** What a sentence is about that tells whose some words are. */
const wordsSaid = /^(?:words?|voice|verdict|speaker|answer|reply)$/u;

/** "The voice was that of Anne Durand." "The speaker was a ferryman." */
function ownerOfWords(clause: Clause): ToldBehind | undefined {
  const { chunks, words } = clause;
  const [about, copula] = chunks;
  if (about?.kind !== 'NP' || copula?.kind !== 'VP' || !wordsSaid.test(words[about.to - 1]?.norm ?? ''))
    return undefined;
  if (!/^(?:was|were|is|are|belonged|came)$/u.test(words[copula.to - 1]?.norm ?? '')) return undefined;
  const next = chunks[2];
  const leads = next?.kind === 'P' || /^(?:that|those)$/u.test(next?.text ?? '');
  const at = !leads ? 2 : chunks[3]?.kind === 'P' ? 4 : 3;
  return chunks[at]?.kind === 'NP' ? { pattern: 'named-behind', phrase: phraseFrom(clause, at) } : undefined;
}
