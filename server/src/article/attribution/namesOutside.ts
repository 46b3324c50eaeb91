import { lastAtMost } from '../text/lastAtMost';
import type { Steps } from '../text/inSteps';
import type { Block, Span } from '../types';
import { labelNames } from '../speakers/names/labelNames';
import type { NameMention } from '../speakers/names/nameWords';
import { nameMentions } from '../speakers/names/names';
import { withSureNames } from './sureNames';
import type { Turn } from '../quotations/turns/turn';

/** Whether a block tells who wrote the article or took the picture: such a one does not speak in it. */
export function isSigned({ kind }: Block): boolean {
  return kind === 'byline' || kind === 'credit';
}

/** The names that may be speakers', in order: those outside of quotations, bylines and credits, and the labels of turns. */
export function* namesOutside(
  body: string,
  blocks: readonly Block[],
  parts: readonly Span[],
  turns: readonly Turn[],
): Steps<readonly NameMention[]> {
  const inSigned = insideOf(blocks.filter(isSigned).map(({ span }) => span));
  const named = yield* nameMentions(body, insideOf(parts));
  const names = named.filter(({ span }) => !inSigned(span.start));
  return withLabels(yield* withSureNames(body, names), labelNames(turns));
}

/** Names in order; where a label is one, it counts and not what its capitals look like. */
function withLabels(names: readonly NameMention[], labels: readonly NameMention[]): readonly NameMention[] {
  if (labels.length === 0) return names;
  const inLabel = insideOf(labels.map(({ span }) => span));
  return [...names.filter(({ span }) => !inLabel(span.start)), ...labels].sort(
    (a, b) => a.span.start - b.span.start,
  );
}

/** Tells whether an offset lies inside one of some spans that are in order. */
export function insideOf(spans: readonly Span[]): (offset: number) => boolean {
  return (offset) => {
    const span = spans[lastAtMost(spans.length, (index) => spans[index]?.start ?? 0, offset)];
    return span !== undefined && offset < span.end;
  };
}
