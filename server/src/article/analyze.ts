import type { Tagger } from '../nlp/tagger';
import type { Article } from './article';
import type { FirstReading } from './readArticle';
import { readArticle } from './readArticle';
import { readMarks } from './readMarks';
import { createMemory, type Memory } from './text/memoPerLine';
import { factsOf } from './noise/recordNoise';
import type { FoundRecord } from './records/found';
import { recordsOf } from './records/records';
import { noiseTogether, together } from './together';
import type { AnalyzeOptions } from './options';
import type { Artifact, Body } from './types';
import { defaultAnalyzeOptions } from './options';

export type { FirstReading, SecondReading } from './readArticle';
export { createMemory, type Memory };

/**
 * The whole analysis, as a table of contents. Any string in, an Article out; never throws.
 * `tagger` holds the memory of what was tagged before: pass the same one for every version of a text.
 */
export function analyze(
  text: string,
  tagger: Tagger,
  options: AnalyzeOptions = defaultAnalyzeOptions,
): Article {
  const { attributed, problems } = readCopy(text, options).attribute(tagger);
  return { ...attributed, problems: problems() };
}

/**
 * The analysis in steps: noise, blocks and marks now; the speakers, which take the longest, when asked for; and what is
 * worth a look after them, so that whoever looks at one quotation does not wait for it. Each article of an archive's
 * export is read by itself. `memory` knows lines of earlier versions: pass the same one, turned, for each.
 */
export function readCopy(
  text: string,
  options: AnalyzeOptions = defaultAnalyzeOptions,
  memory: Memory = createMemory(),
): FirstReading {
  const records = recordsOf(text, memory);
  if (isOneArticle(text, records)) return readArticle(text, records[0], options, 0, memory);
  const again = (body: Body): readonly Artifact[] => noiseIn(body.text, options, memory);
  return together(text, records, readRecords(text, records, options, true, memory), options, again);
}

/** The noise of a text that may be an export. */
function noiseIn(text: string, options: AnalyzeOptions, memory: Memory): readonly Artifact[] {
  const records = recordsOf(text, memory);
  return isOneArticle(text, records)
    ? readMarks(text, records[0], options, memory).artifacts
    : noiseTogether(text, records, readRecords(text, records, options, true, memory), options);
}

/** The articles of an archive's export, each as a text of its own; of any other text, the one that it is. */
export function readEach(
  text: string,
  options: AnalyzeOptions = defaultAnalyzeOptions,
): readonly FirstReading[] {
  const memory = createMemory();
  const records = recordsOf(text, memory);
  return isOneArticle(text, records)
    ? [readArticle(text, records[0], options, 0, memory)]
    : readRecords(text, records, options, false, memory);
}

function isOneArticle(text: string, [first, second]: readonly FoundRecord[]): boolean {
  return first === undefined || (second === undefined && first.from === 0 && first.to === text.length);
}

/** Reads each record by itself; offsets are those of the file, or each record's own. */
function readRecords(
  text: string,
  records: readonly FoundRecord[],
  options: AnalyzeOptions,
  inFile: boolean,
  memory: Memory,
): readonly FirstReading[] {
  const facts = factsOf(text, records);
  return records.map((record) => {
    const own = text.slice(record.from, record.to);
    return readArticle(own, record, options, inFile ? record.from : 0, memory, facts);
  });
}
