/**
 * Copydesk as a library: news articles in plain text in, plain data out. It opens no file and no connection, holds nothing
 * between two calls, and runs in Node.js, in web pages and in workers alike.
 *
 * Every offset counts UTF-16 code units from the start of the text, as JavaScript's strings do, and spans are half-open:
 * `text.slice(span.start, span.end)` is what stands there. Fields are added, never renamed.
 */
export { analyze, type Article, type ProblemRecord } from './library/analyze';
export { clean, toOriginal, type Cleaned, type LeftRecord, type RepairRecord } from './library/clean';
export { detect, type Detection } from './library/detect';
export type { AnalyzeOptions, CleanOptions } from './library/options';
export type {
  ArticleRecord,
  ArtifactRecord,
  ExportedRecord,
  QuotationRecord,
  RunnerUpRecord,
  SpanRecord,
  SpeakerRecord,
} from './export/records';

declare const COPYDESK_VERSION: string;

/** The version of Copydesk, such as "0.1.0". */
export const version: string = COPYDESK_VERSION;
