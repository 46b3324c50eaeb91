/** Words of an article as people read them: without noise, white space folded. */
import type { AttributedText } from '../article/article';
import { toBody } from '../article/cleaning/body';
import { foldWhiteSpace } from '../article/text/whiteSpace';
import type { Quotation, Span } from '../article/types';

/** The text between two offsets of the file, without noise. */
export function cleanText({ text, body }: AttributedText, { start, end }: Span): string {
  // a body without runs is none: it was not made from a file
  if (body.runs.length === 0) return text.slice(start, end);
  return body.text.slice(toBody(body, start), toBody(body, end));
}

/** What each part of a quotation says, marks included, white space folded and noise left out. */
export function partWords(article: AttributedText, { parts }: Quotation): readonly string[] {
  return parts.map((part) => foldWhiteSpace(cleanText(article, part)));
}

/** The parts in one; words of the reporter between two of them show as "…", a page break or a paragraph does not. */
export function quotationWords(article: AttributedText, quotation: Quotation): string {
  return partWords(article, quotation)
    .map((words, k) => {
      const [before, here] = [quotation.parts[k - 1], quotation.parts[k]];
      if (before === undefined || here === undefined) return words;
      const between = foldWhiteSpace(cleanText(article, { start: before.end, end: here.start }));
      return `${between === '' ? ' ' : ' … '}${words}`;
    })
    .join('');
}

/** The article's first headline on one line; undefined where it has none. */
export function headlineOf(article: AttributedText): string | undefined {
  const headline = article.blocks.find(({ kind }) => kind === 'headline');
  const words = headline && foldWhiteSpace(cleanText(article, headline.span));
  return words === '' ? undefined : words;
}
