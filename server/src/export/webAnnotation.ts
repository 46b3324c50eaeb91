/**
 * W3C Web Annotation: a page of annotations, one for each quotation. Positions count Unicode code points of the text as it
 * is decoded, without a byte order mark, as the model says; the exact words and what stands around them are given too.
 */
import type { AttributedText } from '../article/article';
import type { Span } from '../article/types';
import { isNamed, sourceOf } from '../article/queries';
import { codePointsIn, type InCodePoints } from '../article/text/codePoints';
import { entriesOf, type Entry } from './entries';
import { baseName, type Exported, type ExportFormat, type ExportSource } from './format';

/** W3C Web Annotation. */
export const webAnnotation: ExportFormat = {
  id: 'webanno',
  title: 'W3C Web Annotation (JSON-LD)',
  description: 'Exact words and positions, for annotation tools such as Hypothesis',
  extension: 'annotations.json',
  mediaType: 'application/ld+json',
  positions: true,
  write,
};

/** So many UTF-16 code units of context are given on each side. */
const contextLength = 32;

function write({ article, file }: ExportSource): Exported {
  const inCodePoints = codePointsIn(article.text).spanOf;
  const source = addressOf(file);
  const entries = entriesOf(article);
  const broken = entries.flatMap(({ quotation }) => quotation.parts).find((part) => !inCodePoints(part));
  if (broken !== undefined)
    return { refused: `a place (${String(broken.start)} to ${String(broken.end)}) cuts a character in two` };
  const page = {
    '@context': ['http://www.w3.org/ns/anno.jsonld', { copydesk: 'urn:copydesk:' }],
    id: `${source}#annotations`,
    type: 'AnnotationPage',
    items: entries.map((entry) => ({
      id: `${source}#${entry.id}`,
      type: 'Annotation',
      motivation: 'identifying',
      generator: { type: 'Software', name: 'Copydesk' },
      body: bodyOf(article, entry),
      target: entry.quotation.parts.map((part) => ({
        type: 'SpecificResource',
        source,
        selector: selectorsOf(article.text, part, inCodePoints),
      })),
    })),
  };
  return { text: `${JSON.stringify(page, undefined, 2)}\n`, notes: [] };
}

/** The file as a relative address. Half of a surrogate pair has no place in one. */
function addressOf(file: string): string {
  return encodeURIComponent(baseName(file).replace(/\p{Cs}/gu, '\ufffd'));
}

/** Who said it, how, and what is known of that. */
function bodyOf(
  article: AttributedText,
  { quotation, attribution, check, putRight }: Entry,
): readonly object[] {
  const source = sourceOf(article, attribution?.source);
  const tag = (value: string): object => ({ type: 'TextualBody', purpose: 'tagging', value });
  return [
    ...(source === undefined || attribution === undefined
      ? []
      : [
          {
            type: 'TextualBody',
            purpose: 'identifying',
            value: source.name,
            'copydesk:speaker': source.id,
            'copydesk:kind': source.kind,
            ...(source.role !== undefined && { 'copydesk:role': source.role }),
            'copydesk:confidence': attribution.confidence,
            'copydesk:sure': isNamed(attribution),
            'copydesk:pattern': attribution.pattern,
          },
        ]),
    tag(quotation.type),
    ...(putRight ? [tag('by hand')] : []),
    ...(check === undefined
      ? []
      : [
          {
            type: 'TextualBody',
            purpose: 'assessing',
            value: check.note ?? check.verdict,
            'copydesk:verdict': check.verdict,
            'copydesk:date': check.date,
            ...(check.place !== undefined && {
              'copydesk:file': check.place.file,
              'copydesk:start': check.place.span.start,
              'copydesk:end': check.place.span.end,
            }),
          },
        ]),
  ];
}

function selectorsOf(text: string, { start, end }: Span, inCodePoints: InCodePoints): readonly object[] {
  const place = inCodePoints({ start, end });
  return [
    {
      type: 'TextQuoteSelector',
      exact: text.slice(start, end),
      prefix: whole(text.slice(Math.max(0, start - contextLength), start)),
      suffix: whole(text.slice(end, end + contextLength)),
    },
    { type: 'TextPositionSelector', start: place?.start, end: place?.end },
  ];
}

/** Without half of a character that the cut left at either end. */
function whole(context: string): string {
  return context.replace(/^[\udc00-\udfff]/, '').replace(/[\ud800-\udbff]$/, '');
}
