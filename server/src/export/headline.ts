import type { AttributedText } from '../article/article';
import { foldWhiteSpace } from '../article/text/whiteSpace';
import { cleanText } from './entries';

/** The article's first headline on one line; undefined where it has none. */
export function headlineOf(article: AttributedText): string | undefined {
  const headline = article.blocks.find(({ kind }) => kind === 'headline');
  const words = headline && foldWhiteSpace(cleanText(article, headline.span));
  return words === '' ? undefined : words;
}
