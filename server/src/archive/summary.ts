/** What was gathered, as a summary. */
import type { Gathered } from './gather';
import { perhapsSame, speakersIn } from './speakers';
import { bucketOf, bucketsBetween, unitFor } from './timeline';
import { noSum, type Sum } from './heldSpeakers';
import type { ArchiveSpeaker, ArchiveSummary, Bucket, Timeline } from './summaryTypes';

/** No more of each are listed; how many more there are is said. */
const most = {
  speakers: 20_000,
  perhapsSame: 2_000,
  discrepancies: 1_000,
  descriptions: 200,
  noisyFiles: 1_000,
  unread: 1_000,
};

/** Counts, sorts and compares what was gathered. */
export function summaryOf(gathered: Gathered): ArchiveSummary {
  const { sum, counts, types, confidence, book } = gathered;
  const timeline = timelineOf(gathered);
  const joined = speakersIn(book, timeline, counts.named);
  const pairs = perhapsSame(joined);
  const speakers = joined.map(({ speaker }) => speaker);
  const listed = new Set(speakers.slice(0, most.speakers).map(({ id }) => id));
  const listedPairs = pairs.pairs.filter(({ speakers: both }) => both.every((id) => listed.has(id)));
  const { leftOut: wordingsLeftOut, ...comparisons } = gathered.wordings.compare(most.discrepancies);
  const noisy = [...gathered.noisyFiles].sort(
    (a, b) => b.stays - a.stays || b.found - a.found || (a.file < b.file ? -1 : 1),
  );
  return {
    files: counts.files,
    articles: sum.articles,
    length: counts.length,
    amount: { ...sum },
    named: counts.named,
    withoutSpeaker: counts.withoutSpeaker,
    perhaps: counts.perhaps,
    doubted: counts.doubted,
    byHand: counts.byHand,
    secondReadings: counts.secondReadings,
    types: { ...types },
    kinds: kindsOf(gathered, speakers),
    unnamedShare: counts.named === 0 ? 0 : gathered.kinds.unnamed.quotations / counts.named,
    unnamedArticles: counts.unnamedArticles,
    confidence: [...confidence],
    timeline,
    speakers: speakers.slice(0, most.speakers),
    speakerCount: speakers.length,
    descriptions: descriptionsOf(gathered),
    perhapsSame: listedPairs.slice(0, most.perhapsSame),
    comparisons,
    noise: {
      found: noisy.reduce((all, { found }) => all + found, 0),
      stays: noisy.reduce((all, { stays }) => all + stays, 0),
      byRule: [...gathered.noise]
        .map(([rule, one]) => ({ rule, ...one }))
        .sort((a, b) => b.found - a.found || (a.rule < b.rule ? -1 : 1)),
      byFile: noisy.slice(0, most.noisyFiles),
    },
    unread: [...gathered.unread].sort((a, b) => (a.file < b.file ? -1 : 1)).slice(0, most.unread),
    leftOut: {
      quotations: counts.quotationsLeftOut,
      speakers: counts.speakersLeftOut + Math.max(0, speakers.length - most.speakers),
      ...wordingsLeftOut,
      perhapsSame:
        pairs.leftOut + Math.max(0, pairs.pairs.length - Math.min(listedPairs.length, most.perhapsSame)),
      unread: Math.max(0, gathered.unread.length - most.unread),
      noisyFiles: Math.max(0, noisy.length - most.noisyFiles),
    },
  };
}

function kindsOf(
  { kinds, unnamedSpeakers }: Gathered,
  speakers: readonly ArchiveSpeaker[],
): ArchiveSummary['kinds'] {
  const count = (wanted: ArchiveSpeaker['kind']): number =>
    speakers.filter(({ kind }) => kind === wanted).length;
  return {
    person: { ...kinds.person, speakers: count('person') },
    unnamed: { ...kinds.unnamed, speakers: unnamedSpeakers },
    organisation: { ...kinds.organisation, speakers: count('organisation') },
    document: { ...kinds.document, speakers: count('document') },
  };
}

function descriptionsOf({ descriptions }: Gathered): ArchiveSummary['descriptions'] {
  return [...descriptions.values()]
    .map(({ name, sum }) => ({ name, ...sum }))
    .sort((a, b) => b.quotations - a.quotations || b.articles - a.articles || (a.name < b.name ? -1 : 1))
    .slice(0, most.descriptions);
}

function timelineOf({ dates, counts }: Gathered): Timeline {
  const unit = unitFor([...dates.keys()].filter((date) => date !== ''));
  const sums = new Map<string, Sum & { unnamed: number }>();
  const undated = noSum();
  for (const [date, sum] of dates) {
    const iso = bucketOf(date, unit);
    if (iso === undefined) join(undated, sum);
    else {
      const held = sums.get(iso) ?? { ...noSum(), unnamed: 0 };
      join(held, sum);
      held.unnamed += sum.unnamed;
      sums.set(iso, held);
    }
  }
  const buckets = bucketsBetween([...sums.keys()], unit).map((iso): Bucket => ({
    iso,
    ...(sums.get(iso) ?? { ...noSum(), unnamed: 0 }),
  }));
  return { unit, buckets, undated, unclear: counts.unclearDates };
}

function join(sum: Sum, { articles, quotations, words }: Sum): void {
  sum.articles += articles;
  sum.quotations += quotations;
  sum.words += words;
}
