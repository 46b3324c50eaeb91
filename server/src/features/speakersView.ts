import { introductionOf } from '../article/following';
import { overviewOf, type SpeakerShare } from '../article/overview';
import { articlesIn, isUnsure, speakersOf, type ShownSpeaker } from '../article/queries';
import type { AttributedText } from '../article/article';
import type { SourceCheck } from '../article/sourceCheck';
import type { Span } from '../article/types';
import type { Reading } from '../desk';
import { rangeOf } from '../lsp/convert';
import type { Feature } from '../lsp/feature';
import {
  speakersMethod,
  type SpeakersParams,
  type SpeakersResult,
  type ListedArticle,
  type ListedQuotation,
  type WireRange,
  type ListedSpeaker,
} from '../protocol';
import { oneLine } from '../wording/markup';
import { sureness } from '../wording/names';
import { readable } from '../wording/readable';

/** The most characters of a row: what does not fit into the side bar is cut there. */
const longest = { excerpt: 160, title: 100 } as const;

/** One article, and what its rows are made with. */
interface Told {
  readonly article: AttributedText;
  readonly rangeOf: (span: Span) => WireRange;
  readonly shown: readonly ShownSpeaker[];
  /** How many quotations of the document stand in the articles before this one. */
  readonly before: number;
  /** Comparisons with a source, by the index of the quotation in the document. */
  readonly checks: ReadonlyMap<number, SourceCheck>;
}

/** Who speaks in one version of a document. */
export function speakersResultOf({
  document,
  article,
}: Pick<Reading, 'document' | 'article'>): SpeakersResult {
  const { version } = document;
  const attributed = article();
  if (attributed === undefined) return { version, articles: [] };
  const checks = new Map((attributed.checks ?? []).map((check) => [check.quotation, check]));
  const told = (one: AttributedText, before: number): Told => ({
    article: one,
    rangeOf: (span) => rangeOf(document, span),
    shown: speakersOf(one),
    before,
    checks,
  });
  const several = articlesIn(attributed);
  if (several.length === 0) return { version, articles: [articleSpeakers(told(attributed, 0))] };
  let before = 0;
  const articles = several.map(({ article: one, record }, k) => {
    const title = record.title && attributed.text.slice(record.title.start, record.title.end);
    const speakers = articleSpeakers(told(one, before));
    before += one.quotations.length;
    return { title: oneLine(title ?? '', longest.title) || `Record ${String(k + 1)}`, ...speakers };
  });
  return { version, articles };
}

function articleSpeakers(told: Told): ListedArticle {
  const { speakers, withoutSpeaker, doubted } = overviewOf(told.article);
  return {
    speakers: speakers.map((share) => speakerOf(told, share)),
    withoutSpeaker: [...withoutSpeaker, ...doubted].flatMap((index) => quotationOf(told, index)),
  };
}

function speakerOf(told: Told, { source, quotations, words, share }: SpeakerShare): ListedSpeaker {
  const introduction = introductionOf(told.article, source);
  return {
    id: source.id,
    name: oneLine(source.name),
    ...(source.role === undefined ? {} : { role: oneLine(source.role) }),
    kind: source.kind,
    quotations: quotations.flatMap((index) => quotationOf(told, index)),
    words,
    share,
    ...(introduction === undefined ? {} : { introduced: told.rangeOf(introduction.span) }),
    mentions: source.mentions.map(({ span }) => told.rangeOf(span)),
  };
}

function quotationOf(told: Told, index: number): readonly ListedQuotation[] {
  const { article, shown, before, checks } = told;
  const quotation = article.quotations[index];
  if (quotation === undefined) return [];
  const { parts, type } = quotation;
  const attribution = article.attributions[index];
  const { speaker, perhaps, doubted } = shown[index] ?? {};
  const check = checks.get(before + index);
  const named = speaker === undefined ? undefined : attribution;
  return [
    {
      index: before + index,
      ranges: parts.map(told.rangeOf),
      type,
      excerpt: oneLine(parts.map((part) => readable(article, part)).join(' '), longest.excerpt),
      ...(named === undefined ? {} : { sureness: sureness(named.confidence) }),
      unsure: named !== undefined && isUnsure(named),
      ...(doubted === undefined ? {} : { doubted }),
      ...(perhaps === undefined ? {} : { perhaps: oneLine(perhaps.name) }),
      ...(attribution?.byHand === undefined ? {} : { byHand: { was: attribution.byHand.was } }),
      ...(check === undefined
        ? {}
        : { check: { verdict: check.verdict, ...(check.note === undefined ? {} : { note: check.note }) } }),
    },
  ];
}

/** Who speaks in an article, how much and where, for the view of the speakers and for following one of them. */
export const speakersView: Feature = {
  capabilities: () => ({}),
  attach: ({ connection, guard }) => {
    connection.onRequest(
      speakersMethod,
      guard.request({
        method: speakersMethod,
        fallback: null as SpeakersResult | null,
        positions: false,
        handle: (reading, _params: SpeakersParams) => speakersResultOf(reading),
      }),
    );
  },
};
