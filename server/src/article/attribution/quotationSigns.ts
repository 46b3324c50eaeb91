import { isBare } from '../language/chunks';
import { cueOf, verbOf } from '../language/cues';
import type { Clause } from '../language/types';
import type { Shape } from '../quotations/speech';
import { lengthClass } from './confidence';

/**
 * What a sentence shows of a quotation in it and of somebody who may have said it: names of weights, "group:sign" or
 * "group:sign size", where a sign tells more of short quotations than of long ones. article/attribution/weights.ts has the weights.
 */
export type Signs = readonly string[];

/** A sign for all quotations and one for those of this size. */
export const sized = (sign: string, size: string): Signs => [sign, `${sign} ${size}`];

/** Counts in few steps: "4" stands for 4, 5 and 6. */
const steps = [0, 1, 2, 4, 7, 12];
/** The step that a count is on. */
export const stepOf = (count: number): string => String(steps.findLast((each) => each <= count) ?? 0);

/** Up to so many words each length has a weight of its own. */
const countedOut = 5;

/** Small words that somebody speaks and that hardly any name or notion has. */
const spoken =
  /(?<!\p{L})(?:i|we|you|he|she|it|they|me|us|them|my|our|your|is|are|was|were|be|been|not|will|would|should|can|could|do|has|have|had|very|so|too|\p{L}+n['’]t)(?!\p{L})/u;

/** What the quotation at chunk `q` looks like, and what stands right before and behind it. */
export function quotationSigns(clause: Clause, q: number, shape: Shape): Signs {
  const { chunks, words } = clause;
  const size = lengthClass(shape.words);
  const at = chunks[q]?.from ?? 0;
  const look = lookOf(shape);
  const listed = [-2, -1, 1, 2].some((away) => chunks[q + away]?.kind === 'Q');
  return [
    `length:${shape.words > countedOut ? size : String(shape.words)}`,
    ...sized(`look:${look}`, size),
    ...(shape.work ? ['look:work'] : []),
    ...insideSigns(shape.inside).flatMap((sign) => sized(sign, size)),
    ...sized(`before:${besideOf(clause, q, -1)}`, size),
    ...sized(`before:“${wordOf(clause, at - 1)}”`, size),
    `before:“${wordOf(clause, at - 2)}” further`,
    `before:noun “${nounBefore(clause, q)}”`,
    ...labelSigns(clause, q),
    ...sized(`behind:${besideOf(clause, q, 1)}`, size),
    `behind:“${wordOf(clause, at + 1)}”`,
    ...(at === words.length - 1 ? sized('behind:end', size) : []),
    ...(listed ? ['beside:quotation'] : []),
    ...(shape.goesOn ? ['behind:goes on'] : []),
  ];
}

/** The last noun before a quotation without a verb between: "the term", "a banner with the words". */
function nounBefore({ chunks, words }: Clause, q: number): string {
  for (let at = q - 1; at >= 0; at--) {
    const chunk = chunks[at];
    if (chunk?.kind === 'VP' || chunk?.kind === 'Q' || chunk?.kind === 'W') return 'none';
    if (chunk?.kind !== 'NP') continue;
    const noun = words[chunk.to - 1];
    return noun === undefined || noun.capital ? 'name' : noun.norm;
  }
  return 'none';
}

/** Nouns that what stands in marks behind them is the name of, or the words on. */
const labels =
  /^(?:words?|terms?|phrases?|names?|nicknames?|titles?|slogans?|mottos?|labels?|hashtags?|headlines?|songs?|films?|movies?|shows?|series|events?|bands?|albums?|books?|novels?|plays?|placards?|signs?|banners?|t-shirts?|hats?|buttons?)$/u;

/** That such a noun stands right before the quotation, where a verb of saying stands in the sentence and where none does. */
function labelSigns(clause: Clause, q: number): Signs {
  const noun = clause.words[(clause.chunks[q]?.from ?? 0) - 1];
  if (noun === undefined || !labels.test(noun.norm)) return [];
  const kinds = clause.chunks.map((_, at) => cueOf(clause, at)?.kind ?? 'beside');
  return [kinds.some((kind) => kind !== 'beside') ? 'before:label said' : silentLabel];
}

/** The words "curse" on a sign, and nobody in the sentence says anything. */
export const silentLabel = 'before:label silent';

/** The verb that stands nearest to the quotation on one side, by its lemma where it is a cue. */
function verbBeside(clause: Clause, q: number, way: -1 | 1): string {
  for (let at = q + way; at >= 0 && at < clause.chunks.length; at += way)
    if (clause.chunks[at]?.kind === 'VP') return (cueOf(clause, at) ?? verbOf(clause, at))?.lemma ?? 'none';
  return 'none';
}

/** What stands around the quotation's sentence: what says that others than those in it may have spoken. */
export function placeSigns(clauses: readonly Clause[], sentence: number, q: number, shape: Shape): Signs {
  const clause = clauses[sentence];
  if (clause === undefined) return [];
  const size = lengthClass(shape.words);
  const quoted = (at: number): boolean => clauses[at]?.chunks.some(({ kind }) => kind === 'Q') === true;
  const said = clause.chunks.slice(0, q).some(({ kind }) => kind === 'Q');
  return [
    ...sized(`verb:before “${verbBeside(clause, q, -1)}”`, size),
    `verb:behind “${verbBeside(clause, q, 1)}”`,
    ...sized(`around:${clause.chunks.every(isBare) ? 'alone' : 'with others'}`, size),
    `around:${sentence === 0 ? 'opens' : quoted(sentence - 1) ? 'behind a quotation' : 'behind words'}`,
    `around:${clauses[sentence + 1] === undefined ? 'ends' : quoted(sentence + 1) ? 'before a quotation' : 'before words'}`,
    ...(said ? sized('around:quoted before', size) : []),
  ];
}

/** How the words in marks begin, or that they look like a title. */
export const lookOf = ({ title, startsSentence }: Shape): string =>
  title ? 'title' : startsSentence ? 'capital' : 'small';

/** What the words in marks look like. */
function insideSigns(inside: string): Signs {
  const low = inside.toLowerCase();
  return [
    ...(spoken.test(low) ? ['inside:spoken'] : []),
    ...(/^(?:a|an|the) /u.test(low) ? ['inside:article'] : []),
    ...(/(?:ly|ing|ed)$/u.test(low) ? [`inside:${/(?:ly|ing|ed)$/u.exec(low)?.[0] ?? ''}`] : []),
    ...(low.includes('-') ? ['inside:hyphen'] : []),
    ...(/[.?!]$/u.test(low) ? ['inside:stop'] : []),
    ...(/,$/u.test(low) ? ['inside:comma'] : []),
  ];
}

/** A word of the sentence; one with a capital letter may be anybody's name and is none. */
function wordOf({ words }: Clause, at: number): string {
  const word = words[at];
  if (word === undefined) return 'none';
  if (word.quote !== undefined) return 'quotation';
  return word.capital ? 'name' : word.norm;
}

/** What stands beside a quotation: a mark, or what kind of word. */
function besideOf(clause: Clause, q: number, way: -1 | 1): string {
  const chunk = clause.chunks[q + way];
  if (chunk === undefined) return 'nothing';
  if (chunk.kind === 'X') return chunk.text;
  if (chunk.kind === 'Q') return 'quotation';
  const word = clause.words[way < 0 ? chunk.to - 1 : chunk.from];
  if (word?.possessive === true) return 'possessive';
  // “whose “garden” is a balcony”: an owner, not a clause of somebody's words
  if (chunk.text === 'whose') return 'possessive';
  return chunk.kind === 'NP' ? (word?.pos ?? 'noun') : chunk.kind;
}
