/** Nothing is written whose places are not in the text: a reader of an export cannot see that an offset is wrong. */
import type { AttributedText } from '../article/article';
import type { Span } from '../article/types';

/** The first place that is not in the text, in plain words without a full stop; undefined where all are. */
export function whatIsWrong(article: AttributedText): string | undefined {
  const { text, quotations, attributions, sources, artifacts } = article;
  const isIn = ({ start, end }: Span): boolean =>
    Number.isInteger(start) && Number.isInteger(end) && start >= 0 && start < end && end <= text.length;
  const wrong = (what: string, spans: readonly Span[]): string | undefined => {
    const bad = spans.find((span) => !isIn(span));
    return bad && `the place of ${what} (${String(bad.start)} to ${String(bad.end)}) is not in the text`;
  };
  const noParts = quotations.find(({ parts }) => parts.length === 0);
  return (
    (noParts && 'a quotation has no place in the text') ??
    wrong(
      'a quotation',
      quotations.flatMap(({ parts }) => parts),
    ) ??
    wrong(
      'a speaker',
      sources.flatMap(({ mentions }) => mentions.map(({ span }) => span)),
    ) ??
    wrong(
      'a cue',
      attributions.flatMap(({ cue }) => cue?.span ?? []),
    ) ??
    wrong(
      'a mention',
      attributions.flatMap(({ mention, chain, runnersUp }) => [
        ...(mention === undefined ? [] : [mention.span]),
        ...chain.map(({ span }) => span),
        ...runnersUp.map((one) => one.mention.span),
      ]),
    ) ??
    wrong(
      'a piece of noise',
      artifacts.map(({ span }) => span),
    )
  );
}
