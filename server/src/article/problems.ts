import type { Problem, Span } from './types';

/** What a reader should look at. `unbalanced`: marks that open or close nothing, file offsets. */
export function problemsOf(unbalanced: readonly Span[]): readonly Problem[] {
  return unbalanced
    .map((span): Problem => ({
      code: 'unbalanced-mark',
      span,
      message: 'This quotation mark has no partner in its paragraph.',
    }))
    .sort((a, b) => a.span.start - b.span.start);
}
