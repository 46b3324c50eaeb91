import type { Span } from '../../../server/src/article/types';
import type { JudgedSpeaker, ScoredArticle } from './score';
import type { Characters } from './spans';

/** Which examples are wanted. */
export interface Wanted {
  /** At most so many. */
  readonly count: number;
  /** Id of a pattern; of clauses, the cue. Any where absent. */
  readonly pattern: string | undefined;
  /** An outcome, `unfound` for quotations that we do not find, `clause` for reported speech that we miss, `speaker`. */
  readonly kind: string;
}

/** A passage to read on the terminal; it is written nowhere. */
interface Passage {
  readonly title: string;
  readonly span: Span;
}

/** Passages of an article that are of the wanted kind. */
export function passagesOf(
  article: ScoredArticle,
  { pattern, kind }: Wanted,
  { slice }: Characters,
): readonly Passage[] {
  const named = (spans: readonly Span[]): string => spans.map(slice).join(' | ').replace(/\s+/gu, ' ');
  if (kind === 'unfound')
    return article.segments
      .filter(({ found }) => !found)
      .map(({ span, sources }) => ({ title: `not found; gold: ${named(sources)}`, span }));
  if (kind === 'clause')
    return article.clauses
      .filter(({ right, cue }) => !right && (pattern === undefined || cue === pattern))
      .map(({ cue, span }) => ({ title: `clause of “${cue}”`, span }));
  return [...article.judged, ...article.reported]
    .filter(
      ({ outcome, predicted }) => outcome === kind && (pattern ?? predicted.pattern) === predicted.pattern,
    )
    .map(({ predicted, gold }) => ({
      title: `${predicted.pattern} ${predicted.type} ${predicted.confidence}; ours: ${
        predicted.source === undefined ? '–' : named([predicted.source])
      } (${predicted.speaker ?? '–'}); gold: ${named(gold.slice(0, 2)) || '–'}`,
      span: predicted.parts[0] ?? predicted.whole,
    }));
}

/** A passage with what stands around it. */
export function printed(name: string, { title, span }: Passage, { slice }: Characters): string {
  const flat = (text: string): string => text.replace(/\n+/gu, ' ¶ ');
  const before = flat(slice({ start: Math.max(0, span.start - 250), end: span.start }));
  const after = flat(slice({ start: span.end, end: span.end + 180 }));
  return `--- ${name}: ${title}\n${before}>>>${flat(slice(span))}<<<${after}`;
}

/** Speakers of our gold that are not whom we name. */
export function wrongSpeakers(judged: readonly JudgedSpeaker[]): readonly string[] {
  return judged
    .filter(({ kind, strict, speaker }) => (kind === 'speech' ? !strict : speaker !== null))
    .map(
      ({ kind, gold, speaker, predicted }) =>
        `${kind === 'speech' ? 'gold' : 'no speech'}: ${gold ?? '–'}; ours: ${speaker ?? '–'}; ${predicted?.pattern ?? 'not found'} ${predicted?.mention ?? ''}`,
    );
}
