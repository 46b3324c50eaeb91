/**
 * JSON Lines: one article a line. This shape is what other programs read: fields are added, never renamed.
 * Offsets are in UTF-16 code units, half-open, and count from the start of the file's text; a byte order mark counts
 * as one.
 */
import { lastAtMost } from '../article/text/lastAtMost';
import { foldWhiteSpace } from '../article/text/whiteSpace';
import type { SourceCheck, Verdict } from '../article/sourceCheck';
import { secondReadingSays } from '../article/opinions';
import type {
  Applicability,
  ArchiveForm,
  LossReason,
  QuotationType,
  Repair,
  SourceKind,
  Span,
} from '../article/types';
import type { AttributedText, Attribution } from '../article/article';
import type { ExportFormat } from './format';

/** A stretch of the file's text, half-open, in UTF-16 code units. */
export interface SpanRecord {
  readonly start: number;
  readonly end: number;
}

/** A piece of noise. */
export interface ArtifactRecord extends SpanRecord {
  /** Id of its noise rule, such as `page-counter`. */
  readonly rule: string;
  readonly repair: Repair;
  readonly applicability: Applicability;
  /** The file's text from `start` to `end`. */
  readonly text: string;
  /** Only where the rules alone would have left it. */
  readonly secondReading?: 'followed';
}

/** Who speaks in the article. */
export interface SpeakerRecord {
  /** Unique in the file: "s1". */
  readonly id: string;
  /** The full name without titles, or the description of somebody who is not named. */
  readonly name: string;
  /** As the text has it, "harbour master"; null where it says nothing. */
  readonly role: string | null;
  readonly kind: SourceKind;
  /** Every place that names or means them, in the order of the text. */
  readonly mentions: readonly SpanRecord[];
  /** Index into `records`; absent where there are none. */
  readonly record?: number;
}

/** A quotation with its attribution. */
export interface QuotationRecord extends SpanRecord {
  /** With their marks. More than one where something splits the quotation; `start` and `end` hold them all. */
  readonly parts: readonly SpanRecord[];
  readonly type: QuotationType;
  /** Full name without titles; null where nobody is known to speak. */
  readonly speaker: string | null;
  /** Id of the speaker in `speakers`; null where nobody is known to speak. */
  readonly speakerId: string | null;
  /** The mention beside the quotation, which may be "he". */
  readonly source: SpanRecord | null;
  /** The words that tell that it was said, with their dictionary form: "say". */
  readonly cue: (SpanRecord & { readonly lemma: string }) | null;
  /** Id of the attribution pattern that decided, such as `quote-verb-speaker`; there may be more of them one day. */
  readonly pattern: string;
  /** 0 to 1: how often attributions like this one were right when measured. Below a half the speaker is only possible. */
  readonly confidence: number;
  /** From `source` to where the speaker is introduced: "he", "Kirby", "John Kirby". */
  readonly chain: readonly SpanRecord[];
  /** Who else was considered, best first. */
  readonly runnersUp: readonly RunnerUpRecord[];
  /**
   * What the language model did where it read the quotation, too: it supports what the rules see, sees something else and was
   * outweighed, or was followed. Only where it did.
   */
  readonly secondReading?: 'supports' | 'outweighed' | 'followed';
  /** Index into `records`; absent where there are none. */
  readonly record?: number;
  /** What a person has put right: the name that the reading gave, null where it gave none. Only where somebody did. */
  readonly byHand?: { readonly was: string | null };
  /** How it stands to its source. Only where it was compared. */
  readonly check?: CheckRecord;
}

/** A comparison of a quotation with its source. */
export interface CheckRecord {
  readonly verdict: Verdict;
  /** Offsets into that file's text, in UTF-16 code units; null where it was not found. */
  readonly place: (SpanRecord & { readonly file: string }) | null;
  readonly date: string;
  readonly note: string | null;
}

/** One article of a file that an archive exported, from its header to its footer. */
export interface ExportedRecord extends SpanRecord {
  readonly form: ArchiveForm;
  /** The words of the headline, white space folded; null where none was told from the rest, as with the others. */
  readonly title: string | null;
  readonly publication: string | null;
  readonly date: string | null;
  readonly byline: string | null;
}

/** Somebody who was considered for a quotation. */
export interface RunnerUpRecord extends SpanRecord {
  /** Full name without titles, or a description. */
  readonly speaker: string;
  /** Null where they speak nowhere in the article. */
  readonly speakerId: string | null;
  readonly reason: LossReason;
  /** Against 1 for the speaker who was chosen; 0 for one who was ruled out. */
  readonly weight: number;
}

/** One line of the export. */
export interface ArticleRecord {
  /** The path as it was given. */
  readonly file: string;
  /** Of the file's text, in UTF-16 code units. */
  readonly length: number;
  /** How all offsets count. */
  readonly offsets: 'utf-16';
  /** Noise, in the order of the text. */
  readonly artifacts: readonly ArtifactRecord[];
  readonly speakers: readonly SpeakerRecord[];
  readonly quotations: readonly QuotationRecord[];
  /** Only where the file holds several articles; speakers are then those of one article each. */
  readonly records?: readonly ExportedRecord[];
}

/** Where the article comes from. */
export interface RecordOrigin {
  /** The path as it was given. */
  readonly file: string;
  /** UTF-16 code units of the file that stand before the article's text: 1 for a byte order mark that was taken off. */
  readonly before?: number;
}

/** An article as plain data, ready for `JSON.stringify`. */
export function articleRecord(article: AttributedText, { file, before = 0 }: RecordOrigin): ArticleRecord {
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
    file,
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

/** An article as one line of JSON Lines, with its line break. */
export function jsonLine(record: object): string {
  // some programs end a line at these, too; outside of strings JSON has none of them
  const line = JSON.stringify(record).replace(
    /[\x85\u2028\u2029]/gu,
    (end) => `\\u${end.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
  return `${line}\n`;
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
