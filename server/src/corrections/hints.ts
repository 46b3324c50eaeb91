import type { AttributedText } from '../article/article';
import { isHint } from '../article/problems/problems';
import type { Problem, Span } from '../article/types';
import type { Located } from './located';

/** Of the problems of an article those that are still worth a look after what was put right by hand. */
export function problemsLeft(
  problems: readonly Problem[],
  article: AttributedText,
  located: readonly Located[],
): readonly Problem[] {
  if (located.length === 0) return problems;
  const settled = settledSpans(article, located);
  const ignored = located.flatMap(({ correction, spans }) =>
    correction.kind === 'ignore'
      ? spans.flatMap((span) => (span ? [{ code: correction.code, span }] : []))
      : [],
  );
  return problems.filter(
    ({ code, span }) =>
      !ignored.some((one) => one.code === code && shares(one.span, span)) &&
      !(isHint(code) && settled.some((one) => shares(one, span))),
  );
}

/** Where a person has said who speaks, or that nobody does. */
function settledSpans(article: AttributedText, located: readonly Located[]): readonly Span[] {
  const said = article.attributions.flatMap(({ byHand, quotation, mention }) =>
    byHand === undefined
      ? []
      : [...(article.quotations[quotation]?.parts ?? []), ...(mention === undefined ? [] : [mention.span])],
  );
  const none = located.flatMap(({ correction, spans }) =>
    correction.kind === 'no-quotation' ? spans.flatMap((span) => span ?? []) : [],
  );
  return [...said, ...none];
}

function shares(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}
