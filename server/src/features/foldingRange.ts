import { FoldingRangeKind, type FoldingRange } from 'vscode-languageserver';
import { sectionsOf } from '../article/blocks/sections';
import { isRepairable } from '../article/listedNoise';
import { articlesIn } from '../article/queries';
import { trimmed } from '../article/text/spans';
import type { Span } from '../article/types';
import { lineOf } from '../lsp/convert';
import type { Feature } from '../lsp/feature';
import type { AttributedText } from '../article/article';

/** A stretch that can be folded; file offsets. */
export interface Fold {
  readonly span: Span;
  readonly kind: 'noise' | 'record' | 'section' | 'quotation';
}

/** Pieces of noise with nothing but white space between them are one stretch, up to the end of an article. */
function noiseStretches(article: AttributedText): readonly Span[] {
  const stretches: { start: number; end: number }[] = [];
  const starts = new Set(article.records?.map(({ span }) => span.start));
  for (const artifact of article.artifacts.filter(isRepairable)) {
    const span = trimmed(article.text, artifact.span);
    const last = stretches.at(-1);
    if (
      last !== undefined &&
      !starts.has(span.start) &&
      article.text.slice(last.end, span.start).trim() === ''
    )
      last.end = Math.max(last.end, span.end);
    else stretches.push({ start: span.start, end: span.end });
  }
  return stretches;
}

/**
 * What can be folded: stretches of noise, articles of an archive's export below their headline, the text below each
 * heading, quotations over several paragraphs.
 */
export function foldsOf(article: AttributedText, noise: boolean): readonly Fold[] {
  const folds: Fold[] = [];
  if (noise) folds.push(...noiseStretches(article).map((span) => ({ span, kind: 'noise' as const })));
  for (const { record } of articlesIn(article)) {
    const { start } = record.title ?? record.span;
    folds.push({ span: { start, end: record.span.end }, kind: 'record' });
  }
  for (const section of sectionsOf(article.blocks))
    if (section.heading !== undefined) folds.push({ span: section.span, kind: 'section' });
  for (const quotation of article.quotations)
    for (const span of quotation.parts) folds.push({ span, kind: 'quotation' });
  return folds.sort((a, b) => a.span.start - b.span.start || b.span.end - a.span.end);
}

/** Folds noise, sections and long quotations. */
export const foldingRange: Feature = {
  capabilities: () => ({ foldingRangeProvider: true }),
  attach: ({ connection, guard, client }) => {
    connection.onFoldingRanges(
      guard.request({
        method: 'textDocument/foldingRange',
        fallback: null as FoldingRange[] | null,
        positions: false,
        handle: ({ document, article, settings }) => {
          const attributed = article();
          if (attributed === undefined) return null;
          const ranges: FoldingRange[] = [];
          const taken = new Set<number>();
          for (const { span, kind } of foldsOf(attributed, settings['noise.enabled'])) {
            const startLine = lineOf(document, span.start);
            const endLine = lineOf(document, Math.max(span.start, span.end - 1));
            // an editor folds one range a line: the longest, which comes first
            if (endLine <= startLine || taken.has(startLine)) continue;
            taken.add(startLine);
            const range = { startLine, endLine };
            ranges.push(kind === 'noise' ? { ...range, kind: FoldingRangeKind.Comment } : range);
          }
          return ranges.slice(0, client.foldingLimit);
        },
      }),
    );
  },
};
