/** The quotations of an article that can be compared with a source: what stands between marks and is somebody's words. */
import type { AttributedText } from '../article/article';
import { toBody } from '../article/cleaning/body';

/** A quotation as it is to be compared. */
export interface ComparableQuotation {
  /** Index into the article's quotations. */
  readonly quotation: number;
  /** What its parts say, marks included, without the noise in them. */
  readonly parts: readonly string[];
}

/** Reported speech has no words of its own, and scare quotes and titles are nobody's: they are left out. In the order of the text. */
export function comparableQuotations({ quotations, body }: AttributedText): readonly ComparableQuotation[] {
  return quotations
    .map(({ type, parts }, quotation) => ({ type, parts, quotation }))
    .filter(({ type }) => type === 'direct' || type === 'mixed')
    .sort((a, b) => (a.parts[0]?.start ?? 0) - (b.parts[0]?.start ?? 0))
    .map(({ parts, quotation }) => ({
      quotation,
      parts: parts.map(({ start, end }) => body.text.slice(toBody(body, start), toBody(body, end))),
    }));
}
