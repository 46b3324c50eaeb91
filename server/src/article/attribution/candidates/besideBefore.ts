import { cueOf, verbOf } from '../../language/cues';
import type { Clause } from '../../language/types';
import type { Shape } from '../../quotations/speech';
import type { NamedCandidate } from './candidate';
import { outermost } from './embedding';
import { isNaming } from './naming';
import { noted } from './nounOfSaying';
import { helpers, isMark } from './speechTags';
import { speakerOfVerb } from './verbSpeaker';
import { isNameOrPronoun, phraseFrom } from '../../language/phrases';
import { isPassive } from '../../language/verbChunks';
import { subjectOf } from '../../language/subjectOf';

/** What stands between a quotation and the chunk that it hangs on. */
interface LeadIn {
  /** The chunk that is neither a mark nor a small word. */
  readonly chunk: number;
  readonly colon: boolean;
  /** A comma, a dash or a colon. */
  readonly mark: boolean;
}

/** Smith said, "…" / Smith called it "…" / Smith, the mayor: "…": what stands right before the quotation at chunk `q`. */
export function besideBefore(clause: Clause, q: number, shape: Shape): NamedCandidate | undefined {
  const led = leadIn(clause, q);
  return (
    asPutBefore(clause, led.chunk) ??
    verbBefore(clause, led, shape) ??
    describedAs(clause, q) ??
    urgedTo(clause, q) ??
    (led.colon ? beforeColon(clause, led.chunk) : undefined)
  );
}

const complementizers = new Set(['that', 'how', 'as', 'whether', 'why', 'if', 'what', 'like']);
/** So many marks and small words may lead from a verb to its quotation: "said that, “…”". */
const mostBetween = 3;

function leadIn(clause: Clause, q: number): LeadIn {
  let at = q - 1;
  let colon = false;
  let mark = false;
  for (let steps = 0; at >= 0 && steps < mostBetween; at--, steps++) {
    const chunk = clause.chunks[at];
    if (isMark(clause, at, ',-:')) mark = true;
    else if (
      chunk?.kind !== 'A' &&
      chunk?.kind !== 'O' &&
      !(chunk?.kind === 'W' && complementizers.has(chunk.text))
    )
      break;
    if (isMark(clause, at, ':')) colon = true;
  }
  return { chunk: at, colon, mark };
}

/** "as she put it, “…”": `at` is the chunk of "it". */
function asPutBefore(clause: Clause, at: number): NamedCandidate | undefined {
  const { chunks, words } = clause;
  const verb = chunks[at - 1];
  const puts = verb?.kind === 'VP' && /^puts?$/u.test(words[verb.to - 1]?.norm ?? '');
  if (!puts || chunks[at]?.text !== 'it') return undefined;
  const phrase = subjectOf(clause, at - 1);
  const cue = verbOf(clause, at - 1);
  return phrase === undefined || cue === undefined
    ? undefined
    : { pattern: 'as-speaker-put-it', phrase, cue: { ...cue, lemma: 'put' } };
}

/** Fewer words in marks are rather a notion than speech, where the verb does not say more. */
const fewWords = 3;

/** Smith said, "…" */
function verbBefore(clause: Clause, led: LeadIn, shape: Shape): NamedCandidate | undefined {
  const verb = clause.chunks[led.chunk];
  if (verb?.kind !== 'VP') return undefined;
  const cue = cueOf(clause, led.chunk);
  const long = shape.words > fewWords;
  if (cue === undefined)
    return led.mark && !led.colon && shape.startsSentence && long
      ? anyVerbBefore(clause, led.chunk)
      : undefined;
  const quoted = led.mark || shape.startsSentence;
  if (cue.kind === 'beside' && !quoted && !long) return undefined;
  const passive = isPassive(clause, verb);
  const phrase = speakerOfVerb(clause, led.chunk, passive);
  return phrase === undefined
    ? undefined
    : { pattern: passive ? 'passive-by' : 'speaker-verb-quote', phrase, cue };
}

/** Verbs of wanting somebody to do something. */
const urges = /^(?:order|urge|ask|tell|instruct|beg|implore|command|advise|encourage|exhort|warn)$/u;

/** "Rao ordered officials to “move urgently”": what they are to do is put in Rao's words. */
function urgedTo(clause: Clause, q: number): NamedCandidate | undefined {
  const { chunks } = clause;
  const at = q - 3;
  const verb = chunks[at];
  if (chunks[q - 1]?.text !== 'to' || chunks[q - 2]?.kind !== 'NP' || verb?.kind !== 'VP') return undefined;
  const cue = cueOf(clause, at);
  if (cue === undefined || !urges.test(cue.lemma) || isPassive(clause, verb)) return undefined;
  const phrase = subjectOf(clause, at);
  return phrase === undefined || phrase.from > at
    ? undefined
    : { pattern: 'speaker-verb-quote', phrase, cue };
}

/** Verbs that are none of saying and give a judgement where "as" follows. */
const judges =
  /^(?:reject|condemn|portray|depict|attack|assail|lambast|lambaste|regard|view|paint|cast|pann?|trash)(?:s|es|ed|d|ing)?$/u;

/** How far before its "as" the verb of "described the whole of it as" may stand, in chunks. */
const asReach = 6;

/** "Rao describes the plan as “…”", "dismissed it as “…”": the verb that gives the name stands before what it names. */
function describedAs(clause: Clause, q: number): NamedCandidate | undefined {
  const { chunks } = clause;
  if (chunks[q - 1]?.text !== 'as' || chunks[q - 2]?.kind !== 'NP') return undefined;
  for (let at = q - 2; at >= 0 && at > q - asReach; at--) {
    const verb = chunks[at];
    if (verb?.kind === 'X' || verb?.kind === 'W' || verb?.kind === 'Q') return undefined;
    if (verb?.kind !== 'VP') continue;
    if (isPassive(clause, verb)) return undefined;
    const cue = cueOf(clause, at) ?? verbOf(clause, at);
    const phrase = speakerOfVerb(clause, at, false);
    return cue !== undefined &&
      phrase !== undefined &&
      (isNaming(clause, cue) || judges.test(clause.words[cue.word]?.norm ?? ''))
      ? { pattern: 'speaker-verb-quote', phrase, cue }
      : undefined;
  }
  return undefined;
}

/** "Szabo reflected, “…”": a verb that is none of saying, right behind a name. */
function anyVerbBefore(clause: Clause, at: number): NamedCandidate | undefined {
  const verb = verbOf(clause, at);
  if (verb === undefined || helpers.test(clause.words[verb.word]?.norm ?? '')) return undefined;
  const subject = subjectOf(clause, at);
  return subject?.to === at && isNameOrPronoun(clause, subject.from)
    ? { pattern: 'verb-beside', phrase: subject, cue: verb }
    : undefined;
}

/** In "Mayor Smith of Kells: “…”" the name ends no later than at this chunk. */
const labelEnd = 2;

/** The speaker of what follows a colon; `last` is the chunk before it. */
export function beforeColon(clause: Clause, last: number): NamedCandidate | undefined {
  const { chunks } = clause;
  // NAME: "…"
  if (
    chunks[last]?.kind === 'NP' &&
    last <= labelEnd &&
    !chunks.slice(0, last).some((chunk) => chunk.kind === 'VP')
  ) {
    const start = chunks.findIndex((chunk) => chunk.kind === 'NP');
    const bringer = noted(clause, start);
    if (bringer !== undefined) return bringer;
    return { pattern: 'name-colon', phrase: phraseFrom(clause, start) };
  }
  let firstVerb: number | undefined;
  for (let at = last; at >= 0; at--) {
    const chunk = chunks[at];
    if (chunk?.kind === 'Q') break;
    if (chunk?.kind !== 'VP') continue;
    const cue = cueOf(clause, at);
    firstVerb = at;
    if (cue === undefined || cue.kind === 'beside') continue;
    const phrase = speakerOfVerb(clause, at, isPassive(clause, chunk));
    if (phrase !== undefined) return outermost(clause, { pattern: 'speaker-verb-words-quote', phrase, cue });
  }
  const phrase = firstVerb === undefined ? undefined : subjectOf(clause, firstVerb);
  return phrase === undefined ? undefined : { pattern: 'colon-sentence', phrase };
}
