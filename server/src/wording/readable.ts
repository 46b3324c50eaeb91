import type { AttributedText } from '../article/article';
import { toBody } from '../article/cleaning/body';
import type { Span } from '../article/types';

/**
 * The words of a stretch of the file as they are without noise, so that no page number stands in the midst of what is
 * shown of them; as they are in the file where nothing else is left.
 */
export function readable({ text, body }: Pick<AttributedText, 'text' | 'body'>, span: Span): string {
  const clean = body.text.slice(toBody(body, span.start), toBody(body, span.end));
  return clean.trim() === '' ? text.slice(span.start, span.end) : clean;
}
