import type { Chunk, Clause, Phrase } from '../language/types';
import { documentNouns, organisationWords, roleNouns } from '../../rules/titles';
import type { Shape } from '../quotations/speech';
import type { MentionKind } from '../types';
import type { Candidate, NamedCandidate } from './candidates/candidate';
import { isNaming } from './candidates/naming';
import { lengthClass } from './confidence';
import { isGerund } from '../language/verbChunks';
import { singular } from '../speakers/speakingNouns';

/**
 * What a sentence shows of a quotation in it and of somebody who may have said it: names of weights, "group:sign" or
 * "group:sign size", where a sign tells more of short quotations than of long ones. article/attribution/weights.ts has the weights.
 */
export type Signs = readonly string[];

/** A sign for all quotations and one for those of this size. */
const sized = (sign: string, size: string): Signs => [sign, `${sign} ${size}`];

/** Counts in few steps: "4" stands for 4, 5 and 6. */
const steps = [0, 1, 2, 4, 7, 12];
const stepOf = (count: number): string => String(steps.findLast((each) => each <= count) ?? 0);

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
    ...sized(`behind:${besideOf(clause, q, 1)}`, size),
    `behind:“${wordOf(clause, at + 1)}”`,
    ...(at === words.length - 1 ? sized('behind:end', size) : []),
    ...(listed ? ['beside:quotation'] : []),
    ...(shape.goesOn ? ['behind:goes on'] : []),
  ];
}

/** How the words in marks begin, or that they look like a title. */
const lookOf = ({ title, startsSentence }: Shape): string =>
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

/** What speaks for a candidate, and how they stand to the quotation. `place` counts those who were found before. */
export function candidateSigns(
  clause: Clause,
  q: number,
  shape: Shape,
  { phrase, cue, pattern }: NamedCandidate,
  place: number,
  speaks: boolean,
): Signs {
  const { chunks, words } = clause;
  const size = lengthClass(shape.words);
  const look = lookOf(shape);
  const verb = cue === undefined ? -1 : chunks.findIndex((each) => each.to > cue.word);
  const near = verb < 0 ? phrase.from : verb;
  const side = near < q ? 'before' : 'behind';
  const kind = cue === undefined ? 'none' : isNaming(clause, cue) ? 'naming' : cue.kind;
  const lemma = cue?.lemma ?? 'none';
  const mention = mentionKindOf(clause, phrase);
  const noun = nounKind(clause, phrase);
  const cueWord = cue === undefined ? undefined : words[cue.word];
  const verbChunk = chunks[verb];
  return [
    ...sized(`pattern:${pattern}`, size),
    `pattern:${pattern} ${size} ${look}`,
    `pattern:${pattern} ${mention}`,
    `pattern:${pattern} ${place}`,
    `pattern:place ${place}`,
    ...sized(`verb:“${lemma}”`, size),
    `verb:${kind}`,
    `verb:${kind} ${size} ${look}`,
    ...(cueWord?.form === undefined ? [] : [`verb:${cueWord.form}`]),
    ...(verbChunk !== undefined && isGerund(clause, verbChunk) ? ['verb:gerund'] : []),
    ...sized(`speaker:${mention}`, size),
    ...(speaks ? [] : ['speaker:cannot speak']),
    ...(phrase.via === undefined ? [] : ['speaker:who']),
    ...(phrase.owner === undefined ? [] : ['speaker:owner']),
    ...(phrase.to - phrase.from > 1 ? ['speaker:long'] : []),
    `speaker:behind ${phrase.from === verb + 1 ? 'its verb' : (chunks[phrase.from - 1]?.kind ?? 'nothing')}`,
    ...(verb >= 0 && phrase.from > verb ? [`speaker:inverted ${side}`] : []),
    ...(noun === undefined ? [] : [`speaker:${noun}`]),
    `speaker:at ${stepOf(phrase.from)}`,
    ...betweenSigns(side, near < q ? chunks.slice(near + 1, q) : chunks.slice(q + 1, near)),
  ];
}

/** What stands between a quotation and the verb of saying, or the speaker where there is no verb. */
function betweenSigns(side: 'before' | 'behind', between: readonly Chunk[]): Signs {
  const count = (kind: Chunk['kind']): number => between.filter((each) => each.kind === kind).length;
  return [
    `between:${side} ${stepOf(between.length)}`,
    `between:${side} verbs ${stepOf(count('VP'))}`,
    `between:marks ${stepOf(count('X'))}`,
    ...(between.some((each) => each.kind === 'W' && each.text === 'that') ? ['between:that'] : []),
    ...(between.some((each) => each.kind === 'W' && each.text !== 'that') ? ['between:who'] : []),
    ...(count('Q') > 0 ? ['between:quotation'] : []),
  ];
}

/** What a description is of, where its noun tells. */
function nounKind(
  { chunks, words }: Clause,
  { from, owner }: Phrase,
): 'person' | 'document' | 'organisation' | undefined {
  const noun = words[owner ?? (chunks[from]?.to ?? 0) - 1];
  if (noun === undefined || noun.capital || noun.pos === 'pronoun') return undefined;
  const norm = singular(noun.norm);
  if (roleNouns.has(norm) || noun.actor) return 'person';
  if (documentNouns.has(norm)) return 'document';
  return organisationWords.has(norm) ? 'organisation' : undefined;
}

/** What the others in the sentence say of one of them. */
export function rivalSigns(candidate: NamedCandidate, all: readonly Candidate[]): Signs {
  const { from } = candidate.phrase;
  return all.flatMap(({ pattern, phrase }) => {
    if (phrase === undefined || phrase.from === from) return [];
    return [`rival:${candidate.pattern} ${pattern} ${phrase.from < from ? 'before' : 'behind'}`];
  });
}

/** How a noun phrase points to somebody, as far as its words tell. */
export function mentionKindOf({ chunks, words }: Clause, phrase: Phrase): MentionKind {
  const noun = words[phrase.owner ?? (chunks[phrase.from]?.to ?? 0) - 1];
  if (phrase.via !== undefined || noun?.pos === 'pronoun') return 'pronoun';
  return noun?.capital === true ? 'name' : 'nominal';
}
