import type { Weighed } from '../speakers/weighed';
import { runnersUpOf } from '../speakers/weighed';
import { wordCount } from '../text/words';
import type { Attribution } from '../article';
import type { Mention, Quotation, Source, Span } from '../types';
import { confidenceOf } from './confidence';
import type { RatedDecision, SpeakerDecision, WeighedDecision } from './speakerDecision';
import type { Registry } from '../speakers/names/entities';
import type { Resolved } from '../speakers/sources';

/** A quotation with its speaker, as the article will hold both; body offsets. */
export type Attributed = Quotation & Omit<Attribution, 'quotation'>;

/** Every quotation of an article with its speaker, and the speakers. */
export interface Attributions {
  /** In the order of the text. */
  readonly quotations: readonly Attributed[];
  readonly sources: readonly Source[];
  /** Everybody whom the article names. */
  readonly registry: Registry;
}

/** A marked part of a quotation, body offsets. */
export interface Part extends Span {
  /** Index of its quotation. */
  readonly quotation: number;
  /** Index of its block. */
  readonly block: number;
}

/** A quotation while the article is still being read: whom the speaker's id will name is not known yet. */
export interface Draft extends Omit<Attributed, 'source' | 'chain' | 'runnersUp'> {
  /** Index into the book's speakers; absent where nobody can be named. */
  readonly speaker?: number;
  /** Where the text brings up whom a pronoun means. */
  readonly evidence?: Mention;
  readonly runnersUp: readonly Weighed[];
}

/** A quotation as far as its marks tell. */
export type Words = Pick<Draft, 'type' | 'parts' | 'closed'>;

/** Words with whose they are, and how sure that is. */
export function attributed(body: string, words: Words, decision: SpeakerDecision): Draft {
  const { cue, resolved, tells, readings, pattern } = decision;
  const others = [...(resolved?.others ?? []), ...(decision.runnersUp ?? [])];
  return {
    type: words.type,
    parts: words.parts.map(({ start, end }) => ({ start, end })),
    closed: words.closed,
    ...(cue === undefined ? {} : { cue }),
    ...(resolved === undefined ? {} : { mention: resolved.mention }),
    ...(resolved?.speaker === undefined ? {} : { speaker: resolved.speaker }),
    ...(resolved?.evidence === undefined ? {} : { evidence: resolved.evidence }),
    ...(resolved?.guessed === true ? { guessedLink: true } : {}),
    runnersUp: runnersUpOf(others, resolved?.speaker),
    ...(tells === undefined ? {} : { tells }),
    ...(readings === undefined ? {} : { readings }),
    pattern,
    confidence: decision.resolved === undefined ? 0 : confidenceIn(body, words, decision, decision.resolved),
  };
}

/** How sure a decision is that names somebody. */
function confidenceIn(
  body: string,
  { parts }: Words,
  decision: WeighedDecision | RatedDecision,
  { mention, speaker, link }: Resolved,
): number {
  const first = parts[0] ?? { start: 0, end: 0 };
  return confidenceOf(decision, {
    words: wordCount(body.slice(first.start, first.end)),
    mention: mention.kind,
    ...(link === undefined ? {} : { link }),
    against: runnersUpOf(decision.runnersUp ?? [], speaker).reduce((sum, { weight }) => sum + weight, 0),
  });
}
