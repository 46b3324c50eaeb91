import type { Chunk, Clause, Word } from '../../language/types';
import type { Claim } from './claims';
import type { End } from './ends';
import type { Start } from './starts';

/**
 * What a sentence shows of a claim: names of weights. "start:" and "end:" tell where reported words begin and end,
 * "claim:" whether anything is reported at all; reportedWeights.ts has the weights.
 */
export type Signs = readonly string[];

/** Counts in few steps: "4" stands for 4, 5 and 6. */
const steps = [0, 1, 2, 3, 4, 7, 12, 20];
const stepOf = (count: number): string => String(steps.findLast((each) => each <= count) ?? 0);

/** A word; one with a capital letter may be anybody's name and is none. */
function wordAt({ words }: Clause, at: number): string {
  const word = words[at];
  if (word === undefined) return 'none';
  if (word.quote !== undefined) return 'quotation';
  return word.capital && at > 0 ? 'name' : word.norm;
}

/** What kind of word a word is, small words by themselves. */
function kindAt({ words }: Clause, at: number): string {
  const word = words[at];
  if (word === undefined) return 'none';
  return word.form === undefined ? word.pos : `${word.pos} ${word.form}`;
}

/** What speaks for a place where reported words could begin. */
export function startSigns(clause: Clause, claim: Claim, start: Start, place: number): Signs {
  const { kind, from } = start;
  const { cue, starts } = claim;
  const count = clause.chunks.filter((chunk) => chunk.kind === 'VP' && chunk.from >= from).length;
  return [
    `start:${kind}`,
    `start:${kind} “${cue.lemma}”`,
    `start:${kind} ${cue.kind}`,
    `start:${kind} of ${starts[0]?.kind ?? ''}`,
    `start:at ${place} of ${Math.min(starts.length, 4)}`,
    `start:${kind} “${wordAt(clause, from)}”`,
    `start:${kindAt(clause, from)}`,
    `start:${kindAt(clause, from)} ${kindAt(clause, from + 1)}`,
    `start:behind “${wordAt(clause, from - 1)}”`,
    `start:verbs ${stepOf(count)}`,
    `start:${kind} words ${stepOf((start.to ?? clause.words.length) - from)}`,
  ];
}

/** What speaks for a place where reported words could end. */
export function endSigns(
  clause: Clause,
  claim: Claim,
  start: Start,
  ends: readonly End[],
  at: number,
): Signs {
  const end = ends[at];
  if (end === undefined) return [];
  const { words } = clause;
  const left = words.length - end.to;
  const last = at === ends.length - 1;
  return [
    `end:${end.kind}`,
    `end:${end.kind} ${start.kind}`,
    `end:${end.kind} words ${stepOf(end.to - start.from)}`,
    `end:${end.kind} left ${stepOf(left)}`,
    `end:word “${wordAt(clause, end.to)}”`,
    `end:${end.kind} ${kindAt(clause, end.to)}`,
    `end:${end.kind} ${claim.cue.kind}`,
    `end:at ${at}${last ? ' last' : ''}`,
    `end:behind ${kindAt(clause, end.to - 1)}`,
    ...(clause.chunks.some((chunk) => chunk.kind === 'VP' && chunk.from >= start.from && chunk.from < end.to)
      ? []
      : ['end:no verb', `end:no verb ${start.kind}`]),
  ];
}

/** What speaks for and against a claim that would report the words from one to another. */
export function claimSigns(clause: Clause, claim: Claim, start: Start, end: End): Signs {
  const { chunks } = clause;
  const { cue, verb } = claim;
  const { kind, from } = start;
  const inside = chunks.filter((chunk) => chunk.from >= from && chunk.from < end.to);
  const verbs = inside.filter((chunk) => chunk.kind === 'VP').length;
  const first = inside[0];
  const gap = from > cue.word ? from - cue.word - 1 : 0;
  return [
    'claim:any',
    `claim:${kind}`,
    `claim:${cue.kind}`,
    `claim:“${cue.lemma}”`,
    `claim:${kind} “${cue.lemma}”`,
    `claim:${kind} ${cue.kind}`,
    ...verbSigns(clause, claim).flatMap((sign) => [`claim:${sign}`, `claim:${kind} ${sign}`]),
    ...speakerSigns(clause, claim).flatMap((sign) => [`claim:${sign}`, `claim:${cue.kind} ${sign}`]),
    `claim:verbs ${stepOf(verbs)}`,
    `claim:${kind} verbs ${verbs === 0 ? 'none' : 'some'}`,
    `claim:words ${stepOf(end.to - from)}`,
    `claim:${kind} gap ${stepOf(gap)}`,
    `claim:first ${first?.kind ?? ''}`,
    `claim:${kind} first ${kindAt(clause, from)}`,
    `claim:${kind} ${chunkKinds(inside)}`,
    `claim:first “${wordAt(clause, from)}”`,
    `claim:behind “${wordAt(clause, from - 1)}”`,
    `claim:end ${end.kind}`,
    `claim:next “${wordAt(clause, cue.word + 1)}”`,
    `claim:next ${kindAt(clause, cue.word + 1)} “${cue.lemma}”`,
    `claim:of ${stepOf(chunks.filter((chunk, at) => chunk.kind === 'VP' && at < verb).length)} verbs`,
    ...(chunks.some((chunk) => chunk.kind === 'Q') ? ['claim:quotation', `claim:${kind} quotation`] : []),
    ...(/[?!]/u.test(clause.words[clause.words.length - 1]?.after ?? '') ? ['claim:asks'] : []),
  ];
}

const chunkKinds = (chunks: readonly Chunk[]): string =>
  chunks
    .slice(0, 2)
    .map((chunk) => chunk.kind)
    .join(' ');

const modal = /^(?:would|could|should|may|might|must|can|will|shall|'d|'ll)$/u;
const negative = /^(?:not|never|n't|hardly|cannot)$|n't$/u;

/** Form and helpers of the verb, and what leads up to it. */
function verbSigns(clause: Clause, { cue, verb, phrase }: Claim): Signs {
  const { chunks, words } = clause;
  const self = chunks[verb];
  const word = words[cue.word];
  if (self === undefined || word === undefined) return [];
  const helpers = words.slice(self.from, cue.word);
  const before = chunks[verb - 1];
  const gate = chunks[phrase.from - 1];
  return [
    `form ${word.form ?? word.pos}`,
    `form ${word.norm}`,
    ...(helpers.some(({ norm }) => modal.test(norm)) ? ['modal'] : []),
    ...(helpers.some(({ norm }) => negative.test(norm)) ? ['negative'] : []),
    ...(helpers.some(({ norm }) => norm === 'to') || before?.text === 'to' ? ['to'] : []),
    ...(helpers.some(({ norm }) => /^(?:has|have|had|'ve)$/u.test(norm)) ? ['perfect'] : []),
    ...(helpers.some(({ norm }) => /^(?:is|are|was|were|be|been|being)$/u.test(norm)) ? ['progressive'] : []),
    `left ${before?.kind === 'W' || before?.kind === 'C' || before?.kind === 'P' ? before.text : (before?.kind ?? 'none')}`,
    `before ${gate?.kind === 'W' || gate?.kind === 'C' || gate?.kind === 'P' ? gate.text : (gate?.kind ?? 'none')}`,
  ];
}

/** Who would have said it, and where that one stands. */
function speakerSigns(clause: Clause, { phrase, verb }: Claim): Signs {
  const { chunks, words } = clause;
  const head = chunks[phrase.from];
  const word = words[(head?.to ?? 0) - 1];
  if (head === undefined || word === undefined) return ['speaker none'];
  const distance = verb - phrase.to;
  return [
    `speaker ${speakerKind(word, head)}`,
    ...(word.pos === 'pronoun' || word.pos === 'noun' ? [`speaker “${word.norm}”`] : []),
    `speaker ${distance < 0 ? 'right' : stepOf(distance)}`,
    ...(phrase.via === undefined ? [] : [`speaker ${chunks[phrase.via]?.text ?? ''}`]),
    ...(word.actor ? ['speaker actor'] : []),
    ...(word.plural ? ['speaker plural'] : []),
    ...(phrase.from === 0 ? ['speaker first'] : []),
    ...(phrase.to - phrase.from > 1 ? ['speaker long'] : []),
    `speaker opens “${wordAt(clause, head.from)}”`,
  ];
}

function speakerKind(word: Word, head: Chunk): string {
  if (word.pos === 'pronoun') return 'pronoun';
  if (word.capital && (word.pos === 'name' || word.pos === 'noun'))
    return word.name ?? (head.to - head.from > 1 ? 'full name' : 'name');
  return word.pos;
}
