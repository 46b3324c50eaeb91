import { FoldingRangeKind, type FoldingRange } from 'vscode-languageserver';
import type { Article, Span } from '../article/types';
import { lineOf } from '../lsp/convert';
import type { Feature } from './feature';
import { isRepairable, trimmed } from '../article/queries';
import { sectionsOf } from '../article/sections';

/** A stretch that can be folded; file offsets. */
export interface Fold {
  readonly span: Span;
  readonly kind: 'noise' | 'section' | 'quotation';
}

/** Pieces of noise with nothing but white space between them are one stretch. */
function noiseStretches(article: Article): readonly Span[] {
  const stretches: { start: number; end: number }[] = [];
  for (const artifact of article.artifacts.filter(isRepairable)) {
    const span = trimmed(article.text, artifact.span);
    const last = stretches.at(-1);
    if (last !== undefined && article.text.slice(last.end, span.start).trim() === '')
      last.end = Math.max(last.end, span.end);
    else stretches.push({ start: span.start, end: span.end });
  }
  return stretches;
}

/** What can be folded: stretches of noise, the text below each heading, quotations over several paragraphs. */
export function foldsOf(article: Article, noise: boolean): readonly Fold[] {
  const folds: Fold[] = [];
  if (noise) folds.push(...noiseStretches(article).map((span) => ({ span, kind: 'noise' as const })));
  for (const section of sectionsOf(article))
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
          if (article === undefined) return null;
          const ranges: FoldingRange[] = [];
          const taken = new Set<number>();
          for (const { span, kind } of foldsOf(article, settings['noise.enabled'])) {
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
