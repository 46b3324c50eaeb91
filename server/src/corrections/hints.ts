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
  return withoutIgnored(problems, located).filter(
    ({ code, span }) => !(isHint(code) && settled.some((one) => shares(one, span))),
  );
}

/** The problems that no person has said are not worth a look where they are. */
export function withoutIgnored(
  problems: readonly Problem[],
  located: readonly Located[],
): readonly Problem[] {
  const ignored = located.flatMap(({ correction, spans }) =>
    correction.kind === 'ignore'
      ? spans.flatMap((span) => (span ? [{ code: correction.code, span }] : []))
      : [],
  );
  if (ignored.length === 0) return problems;
  return problems.filter(
    ({ code, span }) => !ignored.some((one) => one.code === code && shares(one.span, span)),
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
