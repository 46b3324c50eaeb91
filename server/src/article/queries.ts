import { holds, lengthOf } from './text/spans';
import type { ArchiveRecord, Mention, Quotation, QuotationType, Source, Span } from './types';
import { namedFrom } from './attribution/confidence';
import type { AttributedText, Attribution } from './article';

/** Whether a quotation is somebody's words; scare quotes and titles of works are not. */
export function isSpeech(type: QuotationType): boolean {
  return type === 'direct' || type === 'mixed' || type === 'indirect';
}

/** The source with an id. */
export function sourceOf(article: AttributedText, id: string | undefined): Source | undefined {
  return id === undefined ? undefined : article.sources.find((source) => source.id === id);
}

/** Whether an attribution is sure enough to show its speaker as the speaker; else only as perhaps. */
export function isNamed({ source, confidence }: Attribution): boolean {
  return source !== undefined && confidence >= namedFrom;
}

/**
 * Whether it is open if words without marks are anybody's at all: of reported speech that is as unsure as this, most that
 * is wrong is none. What a person has put right is not open.
 */
export function isDoubted(
  { type }: Pick<Quotation, 'type'>,
  { confidence, byHand }: Pick<Attribution, 'confidence' | 'byHand'>,
): boolean {
  return type === 'indirect' && byHand === undefined && confidence < namedFrom;
}

/** From here on an attribution is called likely; what is less sure is marked so. */
export const likelyFrom = 0.7;

/** Whether somebody is known who may have said it, and it is not likely enough not to be looked at. */
export function isUnsure({ source, confidence, byHand }: Attribution): boolean {
  return source !== undefined && byHand === undefined && confidence < likelyFrom;
}

/** Who is shown as a quotation's speaker: one who is named, one who only may be it, or nobody. */
export interface ShownSpeaker {
  readonly speaker?: Source;
  readonly perhaps?: Source;
  /** It may be no reported speech at all: that is what to say of it, not that its speaker is unknown. */
  readonly doubted?: true;
}

/** Who is shown for each quotation, in their order. */
export function speakersOf(article: AttributedText): readonly ShownSpeaker[] {
  const byId = new Map(article.sources.map((source) => [source.id, source]));
  return article.quotations.map((quotation, index): ShownSpeaker => {
    const attribution = article.attributions[index];
    if (attribution === undefined) return {};
    const source = byId.get(attribution.source ?? '');
    if (source !== undefined && isNamed(attribution)) return { speaker: source };
    return {
      ...(source === undefined ? {} : { perhaps: source }),
      ...(isDoubted(quotation, attribution) ? { doubted: true } : {}),
    };
  });
}

/** A mention with the source that it stands for. */
export interface NamedMention {
  readonly mention: Mention;
  readonly source: Source;
}

/** The shortest mention of a source at an offset. */
export function mentionAt(article: AttributedText, offset: number): NamedMention | undefined {
  let best: NamedMention | undefined;
  for (const source of article.sources) {
    for (const mention of source.mentions) {
      if (!holds(mention.span, offset)) continue;
      if (best === undefined || lengthOf(mention.span) < lengthOf(best.mention.span))
        best = { mention, source };
    }
  }
  return best;
}

/** One of several articles in a file, with what was read in it. */
export interface RecordArticle {
  readonly record: ArchiveRecord;
  /** The file's article without what belongs to the others. */
  readonly article: AttributedText;
}

/** The articles of a file that an archive exported, each by itself; none where the file holds one. Linear. */
export function articlesIn(article: AttributedText): readonly RecordArticle[] {
  const { records = [] } = article;
  if (records.length < 2) return [];
  const ends = records.map((_, k) => records[k + 1]?.span.start ?? Infinity);
  const blocks = cutAt(ends, article.blocks, ({ span }) => span);
  const sources = cutAt(ends, article.sources, ({ mentions }) => mentions[0]?.span);
  const order = article.quotations.map((_, index) => index);
  const indices = cutAt(ends, order, (index) => article.quotations[index]?.parts[0]);
  return records.map((record, k) => ({
    record,
    article: {
      ...article,
      records: [record],
      blocks: blocks[k] ?? [],
      sources: sources[k] ?? [],
      quotations: (indices[k] ?? []).flatMap((index) => article.quotations[index] ?? []),
      attributions: (indices[k] ?? []).flatMap((index, quotation) => {
        const attribution = article.attributions[index];
        return attribution === undefined ? [] : [{ ...attribution, quotation }];
      }),
    },
  }));
}

/** Things in the order of the text, cut into those before each end. */
function cutAt<T>(
  ends: readonly number[],
  things: readonly T[],
  spanOf: (thing: T) => Span | undefined,
): readonly (readonly T[])[] {
  const out: T[][] = ends.map(() => []);
  let k = 0;
  for (const thing of things) {
    while ((spanOf(thing)?.start ?? 0) >= (ends[k] ?? Infinity)) k++;
    out[k]?.push(thing);
  }
  return out;
}
