import type { JudgedSpeaker, ScoredArticle } from './score';

/** Named figures; null for a share of nothing. */
export type Figures = Readonly<Record<string, number | null>>;

const four = (value: number): number => Number(value.toFixed(4));
const ratio = (part: number, of: number): number | null => (of === 0 ? null : four(part / of));
const count = <T>(all: readonly T[], is: (each: T) => boolean): number => all.filter(is).length;

/**
 * The figures of a corpus: what is found, and whether the right words beside it are taken for its source. `unsaid` are
 * the words in marks of which the corpus says that nobody said them, `unsaid_with_source` how many of them we give one.
 */
export function attributionFigures(articles: readonly ScoredArticle[]): Figures {
  const segments = articles.flatMap((article) => article.segments);
  const judged = articles.flatMap((article) => article.judged);
  const clauses = articles.flatMap((article) => article.clauses);
  const said = judged.filter(({ predicted }) => predicted.source !== undefined);
  const unsaid = judged.filter(({ outcome }) => outcome === 'spurious' || outcome === 'quiet');
  const recall = ratio(
    count(segments, ({ right }) => right),
    segments.length,
  );
  const precision = ratio(
    count(said, ({ outcome }) => outcome === 'right'),
    said.length,
  );
  return {
    gold: segments.length,
    span_recall: ratio(
      count(segments, ({ found }) => found),
      segments.length,
    ),
    attribution_recall: recall,
    attribution_precision: precision,
    attribution_f1: recall && precision ? four((2 * precision * recall) / (precision + recall)) : 0,
    unsaid: unsaid.length,
    unsaid_with_source: ratio(
      count(unsaid, ({ outcome }) => outcome === 'spurious'),
      unsaid.length,
    ),
    indirect_gold: clauses.length,
    indirect_recall: ratio(
      count(clauses, ({ right }) => right),
      clauses.length,
    ),
  };
}

/** The figures of our gold: whether the right person is named. */
export function speakerFigures(judged: readonly JudgedSpeaker[]): Figures {
  const speech = judged.filter(({ kind }) => kind === 'speech');
  const other = judged.filter(({ kind }) => kind === 'not-speech');
  return {
    quotes: speech.length,
    span_recall: ratio(
      count(speech, ({ found }) => found),
      speech.length,
    ),
    speaker_strict: ratio(
      count(speech, ({ strict }) => strict),
      speech.length,
    ),
    speaker_lenient: ratio(
      count(speech, ({ lenient }) => lenient),
      speech.length,
    ),
    not_speech: other.length,
    false_speaker_rate: ratio(
      count(other, ({ speaker }) => speaker !== null && speaker !== ''),
      other.length,
    ),
  };
}
