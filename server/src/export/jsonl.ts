/** JSON Lines: one article a line. */
import { jsonLine } from './jsonLine';
import type { AttributedText, Attribution } from '../article/article';
import { secondReadingSays } from '../article/opinions';
import type { SourceCheck } from '../article/sourceCheck';
import { lastAtMost } from '../article/text/lastAtMost';
import { foldWhiteSpace } from '../article/text/whiteSpace';
import type { Span } from '../article/types';
import type { ExportFormat } from './format';
import type { ArticleRecord, ExportedRecord, QuotationRecord, SpanRecord } from './records';

/** Where the article comes from. */
export interface RecordOrigin {
  /** The path as it was given. */
  readonly file: string;
  /** UTF-16 code units of the file that stand before the article's text: 1 for a byte order mark that was taken off. */
  readonly before?: number;
}

/** An article as plain data, ready for `JSON.stringify`. */
export function articleRecord(article: AttributedText, { file, before = 0 }: RecordOrigin): ArticleRecord {
  return { file, ...textRecord(article, before) };
}

/** The same of a text that is in no file. */
export function textRecord(article: AttributedText, before: number): Omit<ArticleRecord, 'file'> {
  const place = ({ start, end }: Span): SpanRecord => ({ start: start + before, end: end + before });
  const names = new Map(article.sources.map((source) => [source.id, source.name]));
  const attributions = new Map(article.attributions.map((one) => [one.quotation, one]));
  const checks = new Map((article.checks ?? []).map((check) => [check.quotation, check]));
  const records = recordsIn(article, place);
  const recordAt = (start: number | undefined): { readonly record?: number } =>
    records === undefined || start === undefined
      ? {}
      : {
          record: Math.max(
            0,
            lastAtMost(records.length, (k) => records[k]?.start ?? 0, start + before),
          ),
        };
  return {
    length: article.text.length + before,
    offsets: 'utf-16',
    artifacts: article.artifacts.map(({ rule, span, repair, applicability, evidence }) => ({
      rule,
      ...place(span),
      repair,
      applicability,
      text: article.text.slice(span.start, span.end),
      ...(evidence === secondReadingSays && { secondReading: 'followed' as const }),
    })),
    speakers: article.sources.map(({ id, name, role, kind, mentions }) => ({
      id,
      name,
      role: role ?? null,
      kind,
      mentions: mentions.map(({ span }) => place(span)),
      ...recordAt(mentions[0]?.span.start),
    })),
    quotations: article.quotations.map(({ parts, type }, index) => ({
      ...place(hull(parts)),
      parts: parts.map(place),
      type,
      ...who(attributions.get(index), names, place),
      ...changedBy(attributions.get(index), checks.get(index)),
      ...recordAt(parts[0]?.start),
    })),
    ...(records !== undefined && { records }),
  };
}

/** What a person did to it; nothing where nobody did. */
function changedBy(
  attribution: Attribution | undefined,
  check: SourceCheck | undefined,
): Pick<QuotationRecord, 'byHand' | 'check'> {
  const byHand = attribution?.byHand;
  return {
    ...(byHand !== undefined && { byHand: { was: byHand.was } }),
    ...(check !== undefined && {
      check: {
        verdict: check.verdict,
        place: check.place === undefined ? null : { file: check.place.file, ...check.place.span },
        date: check.date,
        note: check.note ?? null,
      },
    }),
  };
}

/** The articles of a file; undefined where it holds one. */
function recordsIn(
  { text, records = [] }: AttributedText,
  place: (span: Span) => SpanRecord,
): readonly ExportedRecord[] | undefined {
  if (records.length < 2) return undefined;
  const words = (span: Span | undefined): string | null =>
    span === undefined ? null : foldWhiteSpace(text.slice(span.start, span.end));
  return records.map(({ form, span, title, publication, date, byline }) => ({
    ...place(span),
    form,
    title: words(title),
    publication: words(publication),
    date: words(date),
    byline: words(byline),
  }));
}

/** JSON Lines. */
export const jsonl: ExportFormat = {
  id: 'jsonl',
  title: 'JSON Lines',
  description: 'Everything that is known, for programs',
  extension: 'jsonl',
  mediaType: 'application/jsonl',
  positions: true,
  write: ({ article, file, before }) => ({
    text: jsonLine(articleRecord(article, { file, before })),
    notes: [],
  }),
};

/** The shortest stretch that holds all parts. */
function hull(parts: readonly Span[]): Span {
  const [first, ...rest] = parts;
  return rest.reduce<Span>(
    (held, part) => ({ start: Math.min(held.start, part.start), end: Math.max(held.end, part.end) }),
    first ?? { start: 0, end: 0 },
  );
}

type Who = Pick<
  QuotationRecord,
  | 'speaker'
  | 'speakerId'
  | 'source'
  | 'cue'
  | 'pattern'
  | 'confidence'
  | 'chain'
  | 'runnersUp'
  | 'secondReading'
>;

function who(
  attribution: Attribution | undefined,
  names: ReadonlyMap<string, string>,
  place: (span: Span) => SpanRecord,
): Who {
  const {
    source,
    mention,
    cue,
    pattern = 'none',
    confidence = 0,
    chain = [],
    runnersUp = [],
    readings,
  } = attribution ?? {};
  const speaker = source === undefined ? undefined : names.get(source);
  return {
    speaker: speaker ?? null,
    speakerId: speaker === undefined ? null : (source ?? null),
    source: mention === undefined ? null : place(mention.span),
    cue: cue === undefined ? null : { ...place(cue.span), lemma: cue.lemma },
    pattern,
    confidence,
    chain: chain.map(({ span }) => place(span)),
    runnersUp: runnersUp.map((one) => ({
      ...place(one.mention.span),
      speaker: one.name,
      speakerId: one.source ?? null,
      reason: one.reason,
      weight: one.weight,
    })),
    ...(readings !== undefined && { secondReading: readings.effect }),
  };
}
