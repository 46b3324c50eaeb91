import type { AttributedText, Attribution } from './article';
import { makeBody } from './cleaning/body';
import { editsOf } from './cleaning/edits';
import { closed, type BodyReader } from './noise/closed';
import { inExport } from './noise/recordNoise';
import type { FirstReading, SecondReading } from './readArticle';
import type { FoundRecord } from './records/found';
import type { Steps } from './text/inSteps';
import type { AnalyzeOptions } from './options';
import type { Artifact, Copy, Problem, Source } from './types';

/**
 * A longer export is not read again as it would be after cleaning, in UTF-16 code units: each of its articles was, and all
 * of them together would take three times as long.
 */
const longestReadAgain = 100_000;

/**
 * The articles of an export, each read by itself, as the one text that holds them. Nobody speaks in two of them. `again`
 * finds the noise of the export as cleaning would leave it. In steps.
 */
export function* together(
  text: string,
  records: readonly FoundRecord[],
  readings: readonly FirstReading[],
  options: AnalyzeOptions,
  again: BodyReader,
): Steps<FirstReading> {
  const copies = readings.map(({ copy }) => copy);
  const found = noiseTogether(text, records, readings, options);
  yield undefined;
  const artifacts = text.length > longestReadAgain ? found : yield* closed(text, found, again);
  const known = {
    text,
    artifacts,
    body: makeBody(text, editsOf(text, artifacts)),
    blocks: copies.flatMap(({ blocks }) => blocks),
    records: copies.flatMap((copy) => copy.records ?? []),
  };
  const copy: Copy = {
    ...known,
    quotations: copies.flatMap(({ quotations }) => quotations),
    problems: copies.flatMap(({ problems }) => problems),
  };
  return {
    copy,
    *attribute(tagger, opinions) {
      const seconds: SecondReading[] = [];
      for (const [k, reading] of readings.entries()) {
        yield k / readings.length;
        seconds.push(yield* unsaid(reading.attribute(tagger, opinions)));
      }
      return {
        attributed: { ...known, ...spoken(seconds.map(({ attributed }) => attributed)) },
        *problems() {
          const all: Problem[] = [];
          for (const { problems } of seconds) all.push(...(yield* problems()));
          return all;
        },
      };
    },
  };
}

/** The same work, which does not say how far it is: that is known of all articles together. */
function* unsaid<T>(steps: Steps<T>): Steps<T> {
  for (;;) {
    const { done, value } = steps.next();
    if (done === true) return value;
    yield undefined;
  }
}

/** The noise of all articles of an export, with what tells them apart where it is gone. */
export function noiseTogether(
  text: string,
  records: readonly FoundRecord[],
  readings: readonly FirstReading[],
  options: AnalyzeOptions,
): readonly Artifact[] {
  const parts = records.map((record, k) => ({ record, artifacts: readings[k]?.copy.artifacts ?? [] }));
  return inExport(text, parts, options);
}

/** Who says what in all of them: quotations and speakers counted on from one article to the next. */
function spoken(
  articles: readonly AttributedText[],
): Pick<AttributedText, 'quotations' | 'attributions' | 'sources'> {
  const attributions: Attribution[] = [];
  const sources: Source[] = [];
  let quotations = 0;
  for (const article of articles) {
    const ids = new Map(
      article.sources.map(({ id }, k) => [id, `s${String(sources.length + k + 1)}`] as const),
    );
    for (const attribution of article.attributions)
      attributions.push(renumbered(attribution, quotations, (id) => ids.get(id) ?? id));
    for (const source of article.sources) sources.push({ ...source, id: ids.get(source.id) ?? source.id });
    quotations += article.quotations.length;
  }
  return { quotations: articles.flatMap((article) => article.quotations), attributions, sources };
}

function renumbered(attribution: Attribution, before: number, idOf: (id: string) => string): Attribution {
  const { quotation, source, runnersUp } = attribution;
  return {
    ...attribution,
    quotation: quotation + before,
    ...(source !== undefined && { source: idOf(source) }),
    runnersUp: runnersUp.map((one) =>
      one.source === undefined ? one : { ...one, source: idOf(one.source) },
    ),
  };
}
