import type { FoundCue } from '../../language/cues';
import type { Clause, Phrase } from '../../language/types';
import { sumOf, weightsOf } from '../../text/weightRows';
import type { Span } from '../../types';
import type { Claim } from './claims';
import { claimsIn } from './claims';
import type { Signs } from './claimSigns';
import { claimSigns, endSigns, startSigns } from './claimSigns';
import type { End } from './ends';
import { endsFrom } from './ends';
import { reportedWeights } from './reportedWeights';
import type { Start } from './starts';

/** Speech that a sentence may report without marks. */
export interface Reported {
  /** What is reported. Counts as the sentence's words do: from the start of the block, quotations folded. */
  readonly content: Span;
  readonly phrase: Phrase;
  readonly cue: FoundCue;
  /** Whether it is told by the way, so that whoever spoke before goes on: "said Durand, though others have not said …". */
  readonly isAside: boolean;
  /** How likely somebody else would mark it so, 0 to 1. */
  readonly chance: number;
}

/** What is less likely is not given at all; what is likelier than this and below `namedFrom` is given and not shown. */
export const givenFrom = 0.2;
/** From here on a claim hides those within it, even a likelier one. */
const sure = 0.5;

/** Finds "Smith said (that) …", "…, Smith said" and "according to Smith, …" in a sentence, in order. */
export function indirectIn(clause: Clause): readonly Reported[] {
  const all = claimsIn(clause).flatMap((claim): readonly Reported[] => {
    const edges = edgesOf(clause, claim);
    if (edges === undefined) return [];
    const content = stretch(clause, edges.start.from, edges.end.to);
    const chance = chanceOf(claimSigns(clause, claim, edges.start, edges.end));
    const { phrase, cue } = claim;
    return content === undefined || chance < givenFrom
      ? []
      : [{ content, phrase, cue, isAside: isAside(clause, claim), chance }];
  });
  if (all.length < 2) return all;
  const kept: Reported[] = [];
  for (const each of [...all].sort(byWeight))
    if (kept.every(({ content }) => content.end <= each.content.start || each.content.end <= content.start))
      kept.push(each);
  return kept.sort((a, b) => a.content.start - b.content.start);
}

/** Words that open what is granted or set against what was said. */
const granting = /^(?:though|although|despite|even)$/u;

/** Whether a claim denies that something was said, or stands in what is granted behind a comma. */
function isAside({ chunks, words }: Clause, { verb, phrase }: Claim): boolean {
  const self = chunks[verb];
  const helpers = words.slice(self?.from, self?.to);
  if (helpers.some(({ norm }) => /^(?:not|never|n't)$|n't$/u.test(norm))) return true;
  const opener = chunks.findLast(({ kind }, at) => at < phrase.from && (kind === 'W' || kind === 'X'));
  return opener?.kind === 'W' && granting.test(opener.text);
}

/** The sure ones first, in the order of their verbs, so that what somebody reports of others stays whole. */
function byWeight(a: Reported, b: Reported): number {
  if (a.chance >= sure && b.chance >= sure) return a.cue.word - b.cue.word;
  return b.chance - a.chance;
}

/** The words of a sentence from one to another, as a span. */
export function stretch({ words }: Clause, from: number, to: number): Span | undefined {
  const first = words[from];
  const last = words[to - 1];
  return first === undefined || last === undefined ? undefined : { start: first.start, end: last.end };
}

/** Where the words that a claim reports begin and end. */
export interface Edges {
  readonly start: Start;
  readonly end: End;
}

/** The likeliest edges of a claim. */
export function edgesOf(
  clause: Clause,
  claim: Claim,
  weigh: (signs: Signs) => number = weightOf,
): Edges | undefined {
  const open = claim.starts.flatMap((start, place) => {
    const ends = possibleEnds(clause, start);
    return ends.length === 0 ? [] : [{ start, ends, signs: startSigns(clause, claim, start, place) }];
  });
  const best = likeliest(open, ({ signs }) => weigh(signs));
  if (best === undefined) return undefined;
  const { start, ends } = best;
  const at = likeliest([...ends.keys()], (index) => weigh(endSigns(clause, claim, start, ends, index)));
  const end = ends[at ?? 0];
  return end === undefined ? undefined : { start, end };
}

/** Where words that begin at a start could end: one place, where the tag behind them tells. */
export function possibleEnds(clause: Clause, start: Start): readonly End[] {
  const { from, to } = start;
  if (to === undefined) return endsFrom(clause, from);
  // a quotation stands between the words and their tag: it is told of by itself
  const quoted = clause.chunks.some((chunk) => chunk.kind === 'Q' && chunk.from >= from && chunk.from < to);
  return quoted ? [] : [{ kind: 'tag', to }];
}

/** The first of the best. */
function likeliest<T>(all: readonly T[], weigh: (each: T) => number): T | undefined {
  let best: { readonly each: T; readonly weight: number } | undefined;
  if (all.length === 1) return all[0];
  for (const each of all) {
    const weight = weigh(each);
    if (best === undefined || weight > best.weight) best = { each, weight };
  }
  return best?.each;
}

const weights = weightsOf(reportedWeights);

/** What signs weigh together: log odds. */
export function weightOf(signs: Signs): number {
  return sumOf(signs, weights);
}

const chanceOf = (signs: Signs): number => 1 / (1 + Math.exp(-weightOf(signs)));
