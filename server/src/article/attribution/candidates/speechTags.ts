import type { FoundCue } from '../../language/cues';
import { isBare } from '../../language/chunks';
import { cueOf, verbOf } from '../../language/cues';
import type { Chunk, Clause, Phrase } from '../../language/types';
import type { Shape } from '../../quotations/speech';
import type { NamedCandidate } from './candidate';
import { inverted } from '../../language/subjectRight';
import { isGerund, isPassive } from '../../language/verbChunks';
import { isNameOrPronoun, isTimePhrase, phraseFrom } from '../../language/phrases';
import { subjectOf } from '../../language/subjectOf';

/** Whether a chunk is one of these marks. */
export const isMark = (clause: Clause, at: number, marks: string): boolean =>
  clause.chunks[at]?.kind === 'X' && marks.includes(clause.chunks[at]?.text ?? ' ');

function skip(clause: Clause, from: number): number {
  let at = from;
  while (clause.chunks[at]?.kind === 'A' || clause.chunks[at]?.kind === 'O' || isMark(clause, at, ',-')) at++;
  return at;
}

/** Whether the sentence begins with the quotation, or with a word or two that lead up to it. */
function opensSentence(clause: Clause, q: number): boolean {
  return clause.chunks.slice(0, q).every(isBare);
}

/** How far behind the quotation a tag may begin where "in a statement" stands before it, in chunks. */
const adjunctReach = 8;
/** How far behind its verb a speaker may stand, in chunks: "said on Friday the minister". */
const laterReach = 3;
/** A tag with all that tells who the speaker is has no more chunks. */
const tagReach = 26;
/** The subject of a tag begins with its noun phrase or this few chunks later: "the mayor of Kells, Smith, said". */
const subjectReach = 3;
/** How far behind its subject "put it" may stand, in chunks. */
const putReach = 8;

/** "…," said Smith / "…," Smith, a lawyer, said. */
export function tagAfter(clause: Clause, q: number, shape: Shape): NamedCandidate | undefined {
  const { chunks } = clause;
  let at = skip(clause, q + 1);
  // "…," as Smith put it
  if (chunks[at]?.kind === 'W' && chunks[at]?.text === 'as') {
    const tag = subjectThenVerb(clause, at + 1, true) ?? putsIt(clause, at + 1);
    return tag === undefined ? undefined : { ...tag, pattern: 'as-speaker-put-it' };
  }
  const opens = opensSentence(clause, q);
  if (!shape.goesOn && !isMark(clause, q + 1, ',-')) return opens ? bareTag(clause, q, shape) : undefined;
  if (chunks[at]?.kind === 'VP') return verbThenSubject(clause, at, opens);
  while (chunks[at]?.kind === 'P' && chunks[at + 1]?.kind === 'NP' && at < q + adjunctReach) {
    // "…," in a statement, Smith said
    at = skip(clause, at + 2);
  }
  return subjectThenVerb(clause, at, opens);
}

/** "…," said Smith: from the chunk of the verb. `opens`: the quotation opens the sentence. */
function verbThenSubject(clause: Clause, at: number, opens: boolean): NamedCandidate | undefined {
  const { chunks } = clause;
  const verb = chunks[at];
  const cue = cueOf(clause, at);
  if (verb !== undefined && cue === undefined && opens) return anyVerbThenSubject(clause, at);
  if (verb === undefined || cue === undefined || isGerund(clause, verb) || isPassive(clause, verb))
    return undefined;
  const phrase = inverted(clause, at) ?? (opens ? behindParticle(clause, at) : undefined);
  if (phrase !== undefined && (opens || cue.kind === 'speech') && !listens(clause, cue, phrase))
    return { pattern: 'quote-verb-speaker', phrase, cue };
  if (!opens) return undefined;
  // "…," said on Friday the minister
  const later = chunks.findIndex(
    (chunk, index) =>
      index > at && chunk.kind === 'NP' && !isTimePhrase(clause, chunk) && chunks[index - 1]?.kind !== 'P',
  );
  return later > 0 && later <= at + laterReach && chunks[later + 1]?.kind !== 'VP'
    ? { pattern: 'quote-verb-speaker', phrase: phraseFrom(clause, later), cue }
    : undefined;
}

/** "…," exhorted Smith: a verb that is none of saying, if the speaker is all that follows up to a comma. */
function anyVerbThenSubject(clause: Clause, at: number): NamedCandidate | undefined {
  const verb = verbOf(clause, at);
  const word = verb === undefined ? undefined : clause.words[verb.word];
  if (verb === undefined || word === undefined || helpers.test(word.norm) || word.form === 'gerund')
    return undefined;
  const phrase = inverted(clause, at);
  const ends = phrase !== undefined && /^[XP]?$/u.test(clause.chunks[phrase.to]?.kind ?? '');
  return ends && /ed$/u.test(word.norm) ? { pattern: 'verb-beside', phrase, cue: verb } : undefined;
}

/** "It leaks" said Smith: the comma was forgotten. Only where the tag is all that follows, up to a comma. */
function bareTag(clause: Clause, q: number, shape: Shape): NamedCandidate | undefined {
  const { chunks, words } = clause;
  if (!shape.startsSentence || shape.title || shape.words < 2) return undefined;
  const ends = (at: number): boolean => chunks[at] === undefined || chunks[at]?.kind === 'X';
  const inFront = chunks[q + 1]?.kind === 'NP' && isNameOrPronoun(clause, q + 1);
  const verb = inFront ? q + 2 : q + 1;
  const cue = cueOf(clause, verb);
  const word = cue === undefined ? undefined : words[cue.word];
  if (cue?.kind !== 'speech' || word?.form === 'gerund' || isPassive(clause, chunks[verb] as Chunk))
    return undefined;
  if (inFront)
    return ends(verb + 1)
      ? { pattern: 'quote-speaker-verb', phrase: { from: q + 1, to: q + 2 }, cue }
      : undefined;
  const phrase = inverted(clause, verb);
  return phrase !== undefined && isNameOrPronoun(clause, phrase.from) && ends(phrase.to)
    ? { pattern: 'quote-verb-speaker', phrase, cue }
    : undefined;
}

/** "…," chimed in Smith / "…," said, after a long silence, Smith. */
function behindParticle(clause: Clause, verb: number): Phrase | undefined {
  const { chunks } = clause;
  const at = /^(?:in|up|out|on|back)$/u.test(chunks[verb + 1]?.text ?? '')
    ? verb + 2
    : isMark(clause, verb + 1, ',') && chunks[verb + 2]?.kind === 'P' && isMark(clause, verb + 4, ',')
      ? verb + 5
      : verb;
  const named = at > verb && chunks[at]?.kind === 'NP' && isNameOrPronoun(clause, at);
  return named && chunks[at + 1]?.kind !== 'VP' ? phraseFrom(clause, at) : undefined;
}

/** Those before whom others speak. */
const audiences =
  /^(?:court|courts|jury|jurors|inquiry|inquest|tribunal|hearing|committee|conference|meeting)$/u;

/** "A court heard": what is heard others have said. */
export function listens(clause: Clause, cue: FoundCue, phrase: Phrase | undefined): boolean {
  const chunk = clause.chunks[phrase?.from ?? -1];
  const noun = chunk === undefined ? undefined : clause.words[chunk.to - 1];
  return cue.lemma === 'hear' && noun !== undefined && audiences.test(noun.norm);
}

/** "…, a court heard": whether a sentence says behind a quotation who heard it, and so not who said it. */
export function isHeard(clause: Clause, q: number): boolean {
  return clause.chunks.some((chunk, at) => {
    const cue = at > q && chunk.kind === 'VP' ? cueOf(clause, at) : undefined;
    return cue !== undefined && listens(clause, cue, subjectOf(clause, at));
  });
}

/** "as Smith put it": from the chunk that the noun phrase starts at. */
function putsIt(clause: Clause, from: number): NamedCandidate | undefined {
  for (let at = from + 1; at < Math.min(clause.chunks.length, from + putReach); at++) {
    if (clause.chunks[at]?.kind !== 'VP') continue;
    const verb = verbOf(clause, at);
    const word = verb === undefined ? undefined : clause.words[verb.word];
    const puts =
      /^(?:put|puts|had|has|sees|saw)$/u.test(word?.norm ?? '') && clause.chunks[at + 1]?.text === 'it';
    const phrase = puts ? subjectOf(clause, at) : undefined;
    return phrase === undefined || verb === undefined
      ? undefined
      : { pattern: 'as-speaker-put-it', phrase, cue: { ...verb, lemma: 'put' } };
  }
  return undefined;
}

/** Verbs that say nothing by themselves. */
export const helpers =
  /^(?:is|are|was|were|be|been|being|am|has|have|had|do|does|did|can|could|will|would|may|might|must|should|seems?|seemed|became|becomes|gets?|got|makes?|made)$/u;

/** Smith [, a lawyer,] said: from the chunk that the noun phrase starts at. `opens`: the quotation opens the sentence. */
function subjectThenVerb(clause: Clause, from: number, opens: boolean): NamedCandidate | undefined {
  const { chunks, words } = clause;
  if (chunks[from]?.kind !== 'NP' || isTimePhrase(clause, chunks[from])) return undefined;
  let verbs = 0;
  for (let at = from + 1; at < chunks.length && at < from + tagReach; at++) {
    const chunk = chunks[at];
    if (chunk?.kind === 'Q' || (chunk?.kind === 'X' && chunk.text === ';')) break;
    if (chunk?.kind !== 'VP') continue;
    const phrase = subjectOf(clause, at);
    if (phrase === undefined || phrase.from < from || phrase.from > from + subjectReach) continue;
    if (phrase.via !== undefined) continue;
    const cue = cueOf(clause, at);
    if (cue !== undefined && (isTold(clause, chunk, cue) || listens(clause, cue, phrase))) return undefined;
    if (cue !== undefined && (opens || cue.kind === 'speech' || verbs === 0)) {
      if (verbs > 0 && chunks[at - 1]?.kind !== 'C') return undefined;
      return { pattern: 'quote-speaker-verb', phrase, cue };
    }
    verbs++;
    const verb = verbOf(clause, at);
    const word = verb === undefined ? undefined : words[verb.word];
    // any verb right beside the mark, if it ends there: "…," Smith deadpanned.
    if (
      opens &&
      cue === undefined &&
      verb !== undefined &&
      at === from + 1 &&
      word !== undefined &&
      !helpers.test(word.norm) &&
      (chunks[at + 1] === undefined || chunks[at + 1]?.kind === 'X')
    ) {
      return { pattern: 'verb-beside', phrase, cue: verb };
    }
  }
  return undefined;
}

/** "…, the court was told" */
export const isTold = (clause: Clause, chunk: Chunk, cue: FoundCue): boolean =>
  cue.lemma === 'tell' && isPassive(clause, chunk);
