/** What of one file a folder's summary needs. */
import type { AttributedText, Attribution } from '../article/article';
import { quotedWords } from '../article/overview';
import { noiseOf } from '../article/report';
import { articlesIn, isSpeech, speakersOf, type ShownSpeaker } from '../article/queries';
import { lastAtMost } from '../article/text/lastAtMost';
import { linesOf } from '../article/text/lines';
import { lengthOf } from '../article/text/spans';
import { foldWhiteSpace } from '../article/text/whiteSpace';
import type { Quotation, Source, Span } from '../article/types';
import { cleanText, headlineOf, quotationWords } from '../wording/cleanWords';
import { publicationOf } from './publication';
import {
  longestName,
  longestText,
  mostQuotations,
  type ArticleDigest,
  type DigestedArticle,
  type DigestedNoise,
  type DigestedQuotation,
  type Saying,
} from './digestTypes';

/** What a digest is made of. */
export interface DigestSource {
  readonly article: AttributedText;
  /** The path or name as it was given. */
  readonly file: string;
  /** UTF-16 code units of the file that stand before the article's text: 1 for a byte order mark that was taken off. */
  readonly before: number;
}

/** The digest of one file. Linear in its text. */
export function digestOf({ article, file, before }: DigestSource): ArticleDigest {
  const lines = linesOf(article.text);
  const lineOf = (offset: number): number =>
    lastAtMost(lines.length, (index) => lines[index]?.start ?? 0, offset) + 1;
  const records = articlesIn(article);
  const each =
    records.length === 0
      ? [{ own: article, within: { start: 0, end: article.text.length }, record: null }]
      : records.map(({ record, article: own }, at) => ({ own, within: record.span, record: at + 1 }));
  let room = mostQuotations;
  const articles = each.map(({ own, within, record }) => {
    const digested = digestArticle({ own, within, record, file, before, lineOf, room });
    room -= digested.quotations.length;
    return digested;
  });
  return { file, articles, noise: noiseIn(article) };
}

interface Part {
  readonly own: AttributedText;
  /** The part of the file. */
  readonly within: Span;
  readonly record: number | null;
  readonly file: string;
  readonly before: number;
  readonly lineOf: (offset: number) => number;
  /** How many quotations are still to be kept. */
  readonly room: number;
}

function digestArticle({ own, within, record, file, before, lineOf, room }: Part): DigestedArticle {
  const speakers = new Map<string, number>();
  const known: Source[] = [];
  const indexOf = (source: Source | undefined): number | null => {
    if (source === undefined) return null;
    const index = speakers.get(source.id) ?? known.length;
    if (index === known.length) {
      speakers.set(source.id, index);
      known.push(source);
    }
    return index;
  };
  const shown = speakersOf(own);
  const attributions = new Map(own.attributions.map((one) => [one.quotation, one]));
  const spoken = own.quotations
    .map((quotation, index) => ({ quotation, index }))
    .filter(({ quotation }) => isSpeech(quotation.type))
    .sort((a, b) => startOf(a.quotation) - startOf(b.quotation));
  const quotations = spoken.slice(0, Math.max(0, room)).map(({ quotation, index }) => {
    const { speaker, perhaps } = shown[index] ?? {};
    return digestQuotation(own, quotation, attributions.get(index), {
      saying: sayingOf(shown[index]),
      speaker: indexOf(speaker ?? perhaps),
      line: lineOf(startOf(quotation)),
      before,
    });
  });
  return {
    record,
    length: lengthOf(within),
    headline: titleOf(own),
    ...publicationOf(own, file, within),
    speakers: known.map(({ name, role, kind }) => ({
      name: name.slice(0, longestName),
      role: role === undefined || role === '' ? null : role.slice(0, longestName),
      kind,
    })),
    quotations,
    secondReadings: own.attributions.filter(({ readings }) => readings !== undefined).length,
    leftOut: spoken.length - quotations.length,
  };
}

function startOf({ parts }: Quotation): number {
  return parts[0]?.start ?? 0;
}

function sayingOf({ speaker, perhaps, doubted }: ShownSpeaker = {}): Saying {
  if (speaker !== undefined) return 'named';
  if (doubted === true) return 'doubted';
  return perhaps === undefined ? 'nobody' : 'perhaps';
}

interface Facts extends Pick<DigestedQuotation, 'saying' | 'speaker' | 'line'> {
  readonly before: number;
}

function digestQuotation(
  article: AttributedText,
  quotation: Quotation,
  attribution: Attribution | undefined,
  { before, ...facts }: Facts,
): DigestedQuotation {
  const { type, parts } = quotation;
  return {
    ...facts,
    start: startOf(quotation) + before,
    end: (parts.at(-1)?.end ?? 0) + before,
    // scare quotes and titles were left out before
    type: type === 'direct' || type === 'mixed' ? type : 'indirect',
    confidence: attribution?.confidence ?? 0,
    byHand: attribution?.byHand !== undefined,
    words: quotedWords(article, quotation),
    text: type === 'indirect' ? '' : wordsOf(article, quotation),
  };
}

/** What it says, cut off where it is long. */
function wordsOf(article: AttributedText, quotation: Quotation): string {
  const words = quotationWords(article, quotation);
  return words.length <= longestText ? words : `${words.slice(0, longestText - 1).trimEnd()}…`;
}

function titleOf(article: AttributedText): string | null {
  const title = article.records?.[0]?.title;
  const words = headlineOf(article) ?? (title === undefined ? '' : foldWhiteSpace(cleanText(article, title)));
  return words === '' ? null : words.slice(0, longestName);
}

function noiseIn(article: AttributedText): readonly DigestedNoise[] {
  return noiseOf(article).map(({ rule, pieces, fixable }) => ({
    rule,
    found: pieces,
    stays: pieces - fixable,
  }));
}
