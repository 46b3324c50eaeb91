import type { FoundCue } from '../../language/cues';
import { accordingTo, cueOf } from '../../language/cues';
import { isTimePhrase, phraseFrom } from '../../language/phrases';
import { subjectOf } from '../../language/subjectOf';
import { inverted } from '../../language/subjectRight';
import type { Chunk, Clause, Phrase } from '../../language/types';
import { isPassive } from '../../language/verbChunks';
import type { Start } from './starts';
import { aroundTag, behindAgent, behindDateline, behindVerb, fewest, isFrame } from './starts';

/** A verb of saying with a subject, and where what it reports could begin. Nothing is decided yet. */
export interface Claim {
  readonly cue: FoundCue;
  readonly phrase: Phrase;
  /** The chunk of the verb; that of the speaker behind "according to". */
  readonly verb: number;
  readonly starts: readonly Start[];
}

/** Everything that the verbs of a sentence could report, in the order of the verbs. */
export function claimsIn(clause: Clause): readonly Claim[] {
  const according = accordingClaim(clause);
  const byVerbs = clause.chunks.flatMap((chunk, verb): readonly Claim[] => {
    const cue = chunk.kind === 'VP' ? cueOf(clause, verb) : undefined;
    const claim = cue === undefined || cue.kind === 'beside' ? undefined : verbClaim(clause, verb, cue);
    return claim === undefined || claim.starts.length === 0 ? [] : [claim];
  });
  return according === undefined ? byVerbs : [...byVerbs, according];
}

/** Nobody is no source: "nobody told the people who …", "nothing to report". */
const nobody = /^(?:nobody|no-one|none|nothing|neither|anyone|anybody|anything)$/u;

/** "Durand, asked by the board, said …": behind a comma and before its doer a verb is passive without a form of "be". */
const isParticiple = ({ chunks }: Clause, verb: number): boolean =>
  chunks[verb - 1]?.text === ',' && chunks[verb + 1]?.text === 'by' && chunks[verb + 2]?.kind === 'NP';

function verbClaim(clause: Clause, verb: number, cue: FoundCue): Claim | undefined {
  const self = clause.chunks[verb];
  if (self === undefined || isFrame(clause, verb)) return undefined;
  if (isPassive(clause, self) || isParticiple(clause, verb)) {
    const starts = behindAgent(clause, verb);
    return { cue, phrase: { from: verb + 2, to: verb + 3 }, verb, starts };
  }
  const phrase = subjectOf(clause, verb) ?? inverted(clause, verb);
  if (phrase === undefined || isNobody(clause, phrase)) return undefined;
  const introduces = phrase.from <= verb;
  const starts = [
    ...(introduces ? behindVerb(clause, verb, cue, phrase) : []),
    ...(cue.kind === 'speech' ? aroundTag(clause, verb, phrase) : []),
  ];
  return { cue, phrase, verb, starts };
}

function isNobody({ chunks, words }: Clause, { from, to }: Phrase): boolean {
  const first = words[chunks[from]?.from ?? -1]?.norm ?? '';
  return nobody.test(first) || (first === 'no' && words[(chunks[to - 1]?.to ?? 0) - 1]?.norm === 'one');
}

/** The mark behind "according to the keeper" or, where it goes on so, behind ", who asked not to be named". */
function commaBehind({ chunks }: Clause, word: number): Chunk | undefined {
  const at = chunks.findIndex((each) => each.kind === 'X' && each.from >= word);
  const next = chunks[at + 1];
  const isAboutThem = at >= 0 && next?.kind === 'W' && /^(?:who|which|whose)$/u.test(next.text);
  return (
    (isAboutThem ? chunks.find(({ kind }, behind) => kind === 'X' && behind > at + 1) : undefined) ??
    chunks[at]
  );
}

/** Words that may stand before an "according to" that opens its sentence. */
const opening = 3;

/** What things go by, and nobody tells: "according to plan". */
const measures =
  /^(?:plans?|schedule|custom|tradition|size|age|needs?|taste|type|rank|income|means|ability|merit)$/u;

/** "According to Smith, the plan had failed", or what stands before "according to". */
function accordingClaim(clause: Clause): Claim | undefined {
  const { chunks, words } = clause;
  const found = accordingTo(clause);
  if (found === undefined || chunks.some((chunk) => chunk.kind === 'Q')) return undefined;
  const { cue } = found;
  const head = chunks[found.chunk];
  const phrase = phraseFrom(clause, found.chunk);
  if (head === undefined || measures.test(words[head.to - 1]?.norm ?? '') || isTimePhrase(clause, head))
    return undefined;
  const last = chunks[phrase.to - 1]?.to ?? words.length;
  const comma = commaBehind(clause, last);
  const opens = cue.word < opening;
  const from = opens ? (comma?.from ?? words.length) : behindDateline(clause);
  const starts: readonly Start[] = [{ kind: 'according', from, ...(opens ? {} : { to: cue.word }) }];
  return words.length - from < fewest ? undefined : { cue, phrase, verb: found.chunk, starts };
}
