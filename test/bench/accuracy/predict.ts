import { analyze } from '../../../server/src/article/analyze';
import type { PatternId } from '../../../server/src/article/attribution/patternRows';
import type { MentionKind, QuotationType, Span } from '../../../server/src/article/types';
import { createTagger } from '../../../server/src/nlp/tagger';
import type { Characters } from './spans';
import type { Article } from '../../../server/src/article/article';

/** A quotation as Copydesk finds it. Offsets count characters (code points), as the corpora do. */
export interface Predicted {
  /** From the first part to the last. */
  readonly whole: Span;
  readonly parts: readonly Span[];
  readonly type: QuotationType;
  /** Full name. */
  readonly speaker: string | null;
  /** The mention beside the quotation. */
  readonly source?: Span;
  readonly mention?: MentionKind;
  readonly pattern: PatternId;
  readonly confidence: number;
  /** Others who were considered. */
  readonly runnersUp?: readonly { readonly span: Span; readonly reason: string; readonly weight: number }[];
  /** Words of the first part. */
  readonly words: number;
}

/** Reads an article and gives its quotations, as the command line's `annotate` does. */
export function predict(text: string, characters: Characters): readonly Predicted[] {
  return predictedIn(analyze(text, createTagger()), characters);
}

/** The quotations of an article that was read. */
export function predictedIn(article: Article, { at }: Characters): readonly Predicted[] {
  const names = new Map(article.sources.map(({ id, name }) => [id, name]));
  const span = ({ start, end }: Span): Span => ({ start: at(start), end: at(end) });
  return article.quotations.map(({ parts, type }, index): Predicted => {
    const attribution = article.attributions[index];
    const first = parts[0] ?? { start: 0, end: 0 };
    const last = parts[parts.length - 1] ?? first;
    return {
      whole: span({ start: first.start, end: last.end }),
      parts: parts.map(span),
      type,
      speaker: names.get(attribution?.source ?? '') ?? null,
      ...(attribution?.mention === undefined
        ? {}
        : { source: span(attribution.mention.span), mention: attribution.mention.kind }),
      pattern: attribution?.pattern ?? 'none',
      confidence: attribution?.confidence ?? 0,
      runnersUp: (attribution?.runnersUp ?? []).map(({ mention, reason, weight }) => ({
        span: span(mention.span),
        reason,
        weight,
      })),
      words: article.text.slice(first.start, first.end).trim().split(/\s+/u).length,
    };
  });
}
