import { finish, readCopy } from '../article/analyze';
import type { Problem, Span } from '../article/types';
import { textRecord } from '../export/jsonl';
import type { ArticleRecord, SpanRecord } from '../export/records';
import { createTagger } from '../nlp/tagger';
import { analyzeOptionsFor, textFor, type AnalyzeOptions } from './options';
import { givenText } from './text';

/** Something in an article that is worth a look. */
export interface ProblemRecord extends SpanRecord {
  /** Id of its kind, such as `no-speaker`. */
  readonly rule: string;
  /** One or two plain sentences. */
  readonly message: string;
  /** Other places that it has to do with, each with a few plain words. */
  readonly related: readonly (SpanRecord & { readonly message: string })[];
}

/**
 * What is known of an article: plain data, ready for `JSON.stringify` and for `postMessage`. It is what the command line writes as
 * one line of JSON Lines, without `file`, and `problems` besides.
 */
export interface Article extends Omit<ArticleRecord, 'file'> {
  /** In the order of the text. */
  readonly problems: readonly ProblemRecord[];
}

/** A block is asked for again only while its neighbours are read. */
const blocksAtHand = 64;

/**
 * Tells who said what in an article, what printing and converting left in it, and what is worth a look. Any text will do: of one
 * that is no article little is found. The rules alone read it, as with `--reader off` on the command line. A usual article takes
 * some hundredths of a second, the first one some tenths, a megabyte seconds: in a page, long texts are for a worker.
 * @param text the whole text as it stands in its file. A byte order mark at its start counts in all offsets, as in the file.
 * @throws {TypeError} where the text is no string, or an option is none or takes something else; its message says what to change
 */
export function analyze(text: string, options?: AnalyzeOptions): Article {
  const given = givenText(textFor('analyze()', 'an article', text));
  const reading = readCopy(given.text, analyzeOptionsFor('analyze()', options));
  const { attributed, problems } = finish(reading.attribute(createTagger(blocksAtHand)));
  const before = given.before.length;
  return {
    ...textRecord(attributed, before),
    problems: finish(problems())
      .map((problem) => problemRecord(problem, before))
      .sort(byStart),
  };
}

function problemRecord({ code, span, message, related = [] }: Problem, before: number): ProblemRecord {
  const place = ({ start, end }: Span): SpanRecord => ({ start: start + before, end: end + before });
  return {
    rule: code,
    ...place(span),
    message,
    related: related.map((other) => ({ ...place(other.span), message: other.message })),
  };
}

const byStart = (a: SpanRecord, b: SpanRecord): number => a.start - b.start;
