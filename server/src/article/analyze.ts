import type { Tagger } from '../nlp/tagger';
import type { Article } from './article';
import type { FirstReading } from './readArticle';
import { readArticle } from './readArticle';
import { readMarks } from './readMarks';
import { finish, type Steps } from './text/inSteps';
import { createMemory, type Memory } from './text/memoPerLine';
import { factsOf } from './noise/recordNoise';
import type { FoundRecord } from './records/found';
import { recordsOf } from './records/records';
import { noiseTogether, together } from './together';
import type { AnalyzeOptions } from './options';
import type { Artifact, Body } from './types';
import { defaultAnalyzeOptions } from './options';

export type { FirstReading, SecondReading } from './readArticle';
export { createMemory, finish, type Memory, type Steps };

/**
 * The whole analysis, as a table of contents. Any string in, an Article out; never throws.
 * `tagger` holds the memory of what was tagged before: pass the same one for every version of a text.
 */
export function analyze(
  text: string,
  tagger: Tagger,
  options: AnalyzeOptions = defaultAnalyzeOptions,
): Article {
  const { attributed, problems } = finish(readCopy(text, options).attribute(tagger));
  return { ...attributed, problems: finish(problems()) };
}

/**
 * The analysis one after the other: noise, blocks and marks now; the speakers, which take the longest, when asked for; and what is
 * worth a look after them, so that whoever looks at one quotation does not wait for it. Each article of an archive's
 * export is read by itself. `memory` knows lines of earlier versions: pass the same one, turned, for each.
 */
export const readCopy = (text: string, options?: AnalyzeOptions, memory?: Memory): FirstReading =>
  finish(readCopyInSteps(text, options, memory));

/** The same in steps. */
export function* readCopyInSteps(
  text: string,
  options: AnalyzeOptions = defaultAnalyzeOptions,
  memory: Memory = createMemory(),
): Steps<FirstReading> {
  const records = recordsOf(text, memory);
  yield undefined;
  if (isOneArticle(text, records)) return yield* readArticle(text, records[0], options, 0, memory);
  const again = (body: Body): Steps<readonly Artifact[]> => noiseIn(body.text, options, memory);
  const readings = yield* readRecords(text, records, options, true, memory);
  return yield* together(text, records, readings, options, again);
}

/** The noise of a text that may be an export. */
function* noiseIn(text: string, options: AnalyzeOptions, memory: Memory): Steps<readonly Artifact[]> {
  const records = recordsOf(text, memory);
  yield undefined;
  if (isOneArticle(text, records)) return (yield* readMarks(text, records[0], options, memory)).artifacts;
  return noiseTogether(text, records, yield* readRecords(text, records, options, true, memory), options);
}

/** The articles of an archive's export, each as a text of its own; of any other text, the one that it is. */
export function readEach(
  text: string,
  options: AnalyzeOptions = defaultAnalyzeOptions,
): readonly FirstReading[] {
  const memory = createMemory();
  const records = recordsOf(text, memory);
  return isOneArticle(text, records)
    ? [finish(readArticle(text, records[0], options, 0, memory))]
    : finish(readRecords(text, records, options, false, memory));
}

function isOneArticle(text: string, [first, second]: readonly FoundRecord[]): boolean {
  return first === undefined || (second === undefined && first.from === 0 && first.to === text.length);
}

/** Reads each record by itself, in steps; offsets are those of the file, or each record's own. */
function* readRecords(
  text: string,
  records: readonly FoundRecord[],
  options: AnalyzeOptions,
  inFile: boolean,
  memory: Memory,
): Steps<readonly FirstReading[]> {
  const facts = factsOf(text, records);
  const readings: FirstReading[] = [];
  for (const record of records) {
    yield undefined;
    const own = text.slice(record.from, record.to);
    readings.push(yield* readArticle(own, record, options, inFile ? record.from : 0, memory, facts));
  }
  return readings;
}
