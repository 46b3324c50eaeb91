/** An article while it is put right: quotations with their attributions in pairs, and the sources. All of it readonly. */
import type { AttributedText, Attribution, ByHand } from '../article/article';
import { foldWhiteSpace } from '../article/text/whiteSpace';
import type { SourceCheck } from '../article/sourceCheck';
import type { Mention, Quotation, Source, Span } from '../article/types';
import { occurrences } from './occurrences';
import type { NamedSpeaker } from './types';

/** A quotation with what is known of it. */
export interface Entry {
  readonly quotation: Quotation;
  readonly attribution: Attribution;
  readonly check?: SourceCheck;
}

/** What is put right. */
export interface Draft {
  readonly text: string;
  readonly entries: readonly Entry[];
  readonly sources: readonly Source[];
}

/** An article, to be put right. */
export function draftOf(article: AttributedText): Draft {
  const checks = new Map(article.checks?.map((check) => [check.quotation, check]));
  const entries = article.quotations.flatMap((quotation, index): readonly Entry[] => {
    const attribution = article.attributions[index];
    const check = checks.get(index);
    return attribution === undefined
      ? []
      : [{ quotation, attribution, ...(check !== undefined && { check }) }];
  });
  return { text: article.text, entries, sources: article.sources };
}

/** The article that a draft has become. Sources stand, and are numbered, in the order of their first mention. */
export function articleOf(article: AttributedText, draft: Draft): AttributedText {
  const entries = [...draft.entries].sort((a, b) => startOf(a) - startOf(b));
  const used = new Set(entries.map(({ attribution }) => attribution.source));
  const kept = draft.sources.filter(({ id, mentions }) => mentions.length > 0 || used.has(id));
  const ordered = [...kept].sort((a, b) => firstMention(a) - firstMention(b));
  const ids = new Map(ordered.map(({ id }, index) => [id, `s${String(index + 1)}`]));
  const checks = entries.flatMap(({ check }, quotation) =>
    check === undefined ? [] : [{ ...check, quotation }],
  );
  return {
    ...article,
    quotations: entries.map(({ quotation }) => quotation),
    attributions: entries.map(({ attribution }, index) => numbered(attribution, index, ids)),
    sources: ordered.map((source) => ({ ...source, id: ids.get(source.id) ?? source.id })),
    ...(checks.length > 0 && { checks }),
  };
}

function startOf({ quotation }: Entry): number {
  return quotation.parts[0]?.start ?? 0;
}

function firstMention({ mentions }: Source): number {
  return mentions[0]?.span.start ?? Infinity;
}

function numbered(
  attribution: Attribution,
  quotation: number,
  ids: ReadonlyMap<string, string>,
): Attribution {
  const { source, runnersUp, ...rest } = attribution;
  const id = source === undefined ? undefined : ids.get(source);
  return {
    ...rest,
    quotation,
    ...(id !== undefined && { source: id }),
    runnersUp: runnersUp.map(({ source: other, ...one }) => {
      const known = other === undefined ? undefined : ids.get(other);
      return { ...one, ...(known !== undefined && { source: known }) };
    }),
  };
}

/** The entry that shares most with some spans; undefined where none shares anything. */
export function entryAt({ entries }: Draft, spans: readonly Span[]): Entry | undefined {
  let best: Entry | undefined;
  let most = 0;
  for (const entry of entries) {
    const shared = sharedBy(entry.quotation.parts, spans);
    if (shared > most) {
      best = entry;
      most = shared;
    }
  }
  return best;
}

function sharedBy(parts: readonly Span[], spans: readonly Span[]): number {
  let shared = 0;
  for (const part of parts) {
    for (const span of spans)
      shared += Math.max(0, Math.min(part.end, span.end) - Math.max(part.start, span.start));
  }
  return shared;
}

/** Some words as they are compared: white space folded, small letters. */
export function folded(words: string): string {
  return foldWhiteSpace(words).toLowerCase();
}

/** What a mention says, as it is compared. */
export function wordsOf({ text }: Draft, { span }: Mention): string {
  return folded(text.slice(span.start, span.end));
}

/** The source with a name, whatever its capitals. */
export function sourceNamed({ sources }: Draft, name: string): Source | undefined {
  const wanted = folded(name);
  return sources.find((source) => folded(source.name) === wanted);
}

/** The source of the mention that a span touches most closely: the shortest that shares something with it. */
export function sourceAt({ sources }: Draft, span: Span): Source | undefined {
  let best: { readonly source: Source; readonly length: number } | undefined;
  for (const source of sources) {
    for (const mention of source.mentions) {
      if (mention.span.start >= span.end || mention.span.end <= span.start) continue;
      const length = mention.span.end - mention.span.start;
      if (best === undefined || length < best.length) best = { source, length };
    }
  }
  return best?.source;
}

/** A draft in which a speaker is known, with the source that the speaker is. */
export interface WithSource {
  readonly draft: Draft;
  readonly source: Source;
}

const wordBefore = /[\p{L}\p{N}]$/u;
const wordAfter = /^[\p{L}\p{N}]/u;

/** Where a name stands as words of their own. */
function mentionsOf({ text }: Draft, name: string): readonly Mention[] {
  return occurrences(text, name)
    .filter((start) => {
      const end = start + name.length;
      return !wordBefore.test(text.slice(0, start).slice(-2)) && !wordAfter.test(text.slice(end, end + 2));
    })
    .map((start) => ({ span: { start, end: start + name.length }, kind: 'name' }));
}

/** The source that somebody named: one that the article has, else a new one, with its mentions in the text. */
export function withSource(draft: Draft, { name, role, kind }: NamedSpeaker): WithSource {
  const known = sourceNamed(draft, name);
  if (known === undefined) {
    const id = `new:${folded(name)}`;
    const mentions = mentionsOf(draft, name);
    const source: Source = {
      id,
      name,
      kind: kind ?? 'person',
      mentions,
      ...(role !== undefined && { role }),
    };
    return { draft: { ...draft, sources: [...draft.sources, source] }, source };
  }
  const source = { ...known, ...(role !== undefined && { role }), ...(kind !== undefined && { kind }) };
  return { draft: replaced(draft, source), source };
}

/** A draft with another state of one of its sources. */
export function replaced(draft: Draft, source: Source): Draft {
  return { ...draft, sources: draft.sources.map((one) => (one.id === source.id ? source : one)) };
}

/** Some mentions of one source as mentions of another; in the order of the text. */
export function moveMentions(
  draft: Draft,
  from: string,
  to: string,
  which: (mention: Mention) => boolean,
): Draft {
  const going = draft.sources.find(({ id }) => id === from)?.mentions.filter(which) ?? [];
  if (from === to || going.length === 0) return draft;
  return {
    ...draft,
    sources: draft.sources.map((source) => {
      if (source.id === from) return { ...source, mentions: source.mentions.filter((one) => !which(one)) };
      return source.id === to ? { ...source, mentions: inOrder([...source.mentions, ...going]) } : source;
    }),
  };
}

/** Mentions in the order of the text, none twice. */
function inOrder(mentions: readonly Mention[]): readonly Mention[] {
  const byPlace = new Map(mentions.map((mention) => [`${mention.span.start}-${mention.span.end}`, mention]));
  return [...byPlace.values()].sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
}

/** An entry whose speaker somebody put right; undefined: nobody who is known. */
export function saidBy(draft: Draft, entry: Entry, source: Source | undefined, correction: string): Entry {
  const { attribution } = entry;
  const before = draft.sources.find(({ id }) => id === attribution.source);
  const byHand: ByHand = { correction, was: attribution.byHand?.was ?? before?.name ?? null };
  const { mention, cue, quotation } = attribution;
  const isTheirs =
    mention !== undefined && source?.mentions.some(({ span }) => span.start === mention.span.start) === true;
  return {
    ...entry,
    attribution: {
      quotation,
      pattern: 'by-hand',
      confidence: 1,
      chain: isTheirs ? [mention] : [],
      runnersUp: [],
      byHand,
      ...(isTheirs && { mention, ...(cue !== undefined && { cue }) }),
      ...(source !== undefined && { source: source.id }),
    },
  };
}
