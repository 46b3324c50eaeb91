import type { Chunk, Clause, Phrase } from '../language/types';
import { documentNouns, organisationWords, roleNouns } from '../../rules/titles';
import type { Shape } from '../quotations/speech';
import type { MentionKind } from '../types';
import type { Candidate, NamedCandidate } from './candidates/candidate';
import { isNaming } from './candidates/naming';
import { lengthClass } from './confidence';
import type { Signs } from './quotationSigns';
import { lookOf, sized, stepOf } from './quotationSigns';
import { verbOf } from '../language/cues';
import { isGerund, isPassive } from '../language/verbChunks';
import { singular } from '../speakers/speakingNouns';

/** Somebody who may have said a quotation, as far as signs are read off them. */
export interface Described {
  readonly candidate: NamedCandidate;
  /** The chunk of the verb that they are the subject of, where no cue tells; -1 where there is none. */
  readonly verb: number;
  /** How many were found before. */
  readonly place: number;
  readonly speaks: boolean;
  readonly somebody: boolean;
  /** Whether the verb gives a name to something: "known as “the pearl”". */
  readonly givesName: boolean;
}

/** What speaks for somebody in the quotation's own sentence, and how they stand to the quotation. */
export function candidateSigns(clause: Clause, q: number, shape: Shape, described: Described): Signs {
  const { chunks, words } = clause;
  const { phrase, cue, pattern } = described.candidate;
  const { place, speaks, somebody } = described;
  const size = lengthClass(shape.words);
  const look = lookOf(shape);
  const verb = cue === undefined ? described.verb : chunks.findIndex((each) => each.to > cue.word);
  const near = verb < 0 ? phrase.from : verb;
  const side = near < q ? 'before' : 'behind';
  const kind = cue === undefined ? 'none' : isNaming(clause, cue) ? 'naming' : cue.kind;
  const lemma = (cue ?? (verb < 0 ? undefined : verbOf(clause, verb)))?.lemma ?? 'none';
  const mention = mentionKindOf(clause, phrase);
  const cueWord = cue === undefined ? undefined : words[cue.word];
  const verbChunk = chunks[verb];
  return [
    ...outrightSigns(clause, q, described, verb),
    ...sized(`pattern:${pattern}`, size),
    `pattern:${pattern} ${size} ${look}`,
    `pattern:${pattern} ${mention}`,
    `pattern:${pattern} ${stepOf(place)}`,
    `pattern:place ${stepOf(place)}`,
    ...sized(`verb:“${lemma}”`, size),
    `verb:${kind}`,
    `verb:${kind} ${size} ${look}`,
    ...(cueWord?.form === undefined ? [] : [`verb:${cueWord.form}`]),
    ...(verbChunk !== undefined && isGerund(clause, verbChunk) ? ['verb:gerund'] : []),
    ...(verbChunk !== undefined && isPassive(clause, verbChunk) ? ['verb:passive'] : []),
    ...(described.givesName ? sized('verb:gives name', size) : []),
    ...sized(`speaker:${mention}`, size),
    ...(speaks ? [] : ['speaker:cannot speak']),
    ...(somebody ? [] : ['speaker:nobody']),
    ...whoSigns(clause, phrase),
    ...(verb >= 0 && phrase.from > verb ? [`speaker:inverted ${side}`] : []),
    `speaker:behind ${phrase.from === verb + 1 ? 'its verb' : (chunks[phrase.from - 1]?.kind ?? 'nothing')}`,
    ...betweenSigns(side, near < q ? chunks.slice(near + 1, q) : chunks.slice(q + 1, near)),
  ];
}

/** So few chunks may stand between a verb and its quotation: "told his brother: “…”". */
const besideReach = 3;

/** That the first of the patterns names somebody by a verb of saying: right beside the quotation, or further from it. */
function outrightSigns(
  clause: Clause,
  q: number,
  { candidate, place, speaks }: Described,
  verb: number,
): Signs {
  const { cue } = candidate;
  if (!speaks || cue === undefined || verb < 0) return [];
  // "When Pell said “…”, Durand laughed": nothing stands between verb and words, whatever else is named first
  if (place > 0) return cue.kind === 'speech' && verb === q - 1 ? ['pattern:outright'] : [];
  const between = verb < q ? clause.chunks.slice(verb + 1, q) : clause.chunks.slice(q + 1, verb);
  const isBeside = between.length <= besideReach && between.every(({ kind }) => kind !== 'VP');
  if (isBeside && (cue.kind === 'speech' || isNaming(clause, cue))) return ['pattern:outright'];
  // "spoke of “…”": a verb that reports, with no more than a small word between
  if (cue.kind === 'report' && between.length <= 1) return ['pattern:outright'];
  // "rejected the idea as “…”"
  if (cue.kind === 'report' && verb < q && isBeside && clause.chunks[q - 1]?.text === 'as')
    return ['pattern:outright'];
  return cue.kind === 'speech' || isNaming(clause, cue) ? ['pattern:first'] : [];
}

/** What the words for somebody tell of them. */
function whoSigns(clause: Clause, phrase: Phrase): Signs {
  const { chunks, words } = clause;
  const chunk = chunks[phrase.from];
  const last = words[(chunk?.to ?? 0) - 1];
  const noun = nounKind(clause, phrase);
  return [
    ...(phrase.via === undefined ? [] : ['speaker:who']),
    ...(phrase.owner === undefined ? [] : ['speaker:owner']),
    ...(last?.possessive === true ? ['speaker:possessive'] : []),
    ...(last?.pos === 'pronoun' ? [`speaker:“${last.norm}”`] : []),
    ...(phrase.to - phrase.from > 1 ? ['speaker:long'] : []),
    ...(noun === undefined ? [] : [`speaker:${noun}`]),
    `speaker:at ${stepOf(phrase.from)}`,
  ];
}

/** What speaks for somebody in the sentence before the quotation's or behind it. */
export function neighbourSigns(
  clause: Clause,
  away: -1 | 1,
  shape: Shape,
  alone: boolean,
  { candidate, verb, place, speaks, somebody }: Described,
): Signs {
  const { phrase, cue } = candidate;
  const size = lengthClass(shape.words);
  const mention = mentionKindOf(clause, phrase);
  const side = away < 0 ? 'before' : 'behind';
  const quoted = clause.chunks.some(({ kind }) => kind === 'Q') ? 'quoted' : 'told';
  const kind = cue?.kind ?? (verb < 0 ? 'none' : 'verb');
  return [
    ...sized(`near:${side} ${alone ? 'alone' : 'with others'}`, size),
    `near:${side} ${quoted} ${kind}`,
    `near:${side} ${quoted} ${kind} ${alone ? 'alone' : 'with others'}`,
    `near:${side} ${mention}`,
    `near:${side} place ${stepOf(place)}`,
    `near:${side} “${cue?.lemma ?? 'none'}”`,
    ...(speaks ? [] : ['near:cannot speak']),
    ...(somebody ? [] : ['near:nobody']),
    ...whoSigns(clause, phrase).map((sign) => sign.replace('speaker:', 'near:')),
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
    ...(between.length <= pathLength ? [`between:${side} path ${between.map(stepName).join(' ')}`] : []),
  ];
}

/** So many chunks between a speaker and a quotation are told one by one. */
const pathLength = 5;

const stepName = ({ kind, text }: Chunk): string =>
  kind === 'X' || kind === 'P' || kind === 'W' ? text : kind;

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
