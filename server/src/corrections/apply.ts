/**
 * Corrections win over everything that was found: they are applied to the article that was read, in the order in which
 * they were made, as each was made on what the ones before had left.
 */
import type { AttributedText } from '../article/article';
import type { SourceCheck } from '../article/sourceCheck';
import type { Quotation, QuotationType, Source, Span } from '../article/types';
import {
  articleOf,
  draftOf,
  entryAt,
  folded,
  moveMentions,
  replaced,
  saidBy,
  sourceAt,
  sourceNamed,
  withSource,
  wordsOf,
  type Draft,
  type Entry,
} from './draft';
import type { Located } from './located';
import type {
  CheckCorrection,
  Correction,
  DetailsCorrection,
  DifferentCorrection,
  SameCorrection,
  SpeakerCorrection,
} from './types';

/** The article with everything that was put right in it; the same one where nothing was. */
export function withCorrections(article: AttributedText, located: readonly Located[]): AttributedText {
  const found = located.filter(({ correction, spans }) => isOfSpeech(correction) && spans.some(isKnown));
  if (found.length === 0) return article;
  return articleOf(article, found.reduce(applyOne, draftOf(article)));
}

/** Whether a correction changes who says what; noise and hints have their own places. */
function isOfSpeech({ kind }: Correction): boolean {
  return kind !== 'keep' && kind !== 'ignore';
}

function isKnown(span: Span | undefined): span is Span {
  return span !== undefined;
}

function applyOne(draft: Draft, { correction, spans }: Located): Draft {
  const known = spans.filter(isKnown);
  switch (correction.kind) {
    case 'speaker':
      return withSpeaker(draft, correction, known);
    case 'same':
      return withOne(draft, correction, spans);
    case 'different':
      return withTwo(draft, correction, known);
    case 'details':
      return withDetails(draft, correction, known);
    case 'no-quotation':
      return without(draft, entryAt(draft, known));
    case 'quotation':
      return withQuotation(draft, known, correction.type).draft;
    case 'check':
      return withCheck(draft, correction, known);
    case 'keep':
    case 'ignore':
      return draft;
  }
}

function withEntries(draft: Draft, change: (entry: Entry) => Entry): Draft {
  return { ...draft, entries: draft.entries.map(change) };
}

function without(draft: Draft, gone: Entry | undefined): Draft {
  return { ...draft, entries: draft.entries.filter((entry) => entry !== gone) };
}

/** The quotation at some spans, of a type; a new one where there is none. */
function withQuotation(
  draft: Draft,
  spans: readonly Span[],
  type: QuotationType,
): { readonly draft: Draft; readonly entry: Entry } {
  const known = entryAt(draft, spans);
  if (known !== undefined) {
    if (known.quotation.type === type) return { draft, entry: known };
    const entry: Entry = { ...known, quotation: { ...known.quotation, type, byHand: true } };
    return { draft: withEntries(draft, (one) => (one === known ? entry : one)), entry };
  }
  const parts = [...spans].sort((a, b) => a.start - b.start);
  const quotation: Quotation = { type, parts, closed: true, byHand: true };
  const attribution = { quotation: 0, pattern: 'none', confidence: 0, chain: [], runnersUp: [] } as const;
  const entry: Entry = { quotation, attribution };
  return { draft: { ...draft, entries: [...draft.entries, entry] }, entry };
}

/** Gives one quotation, or all that the correction is for, to the speaker who was named. */
function withSpeaker(
  draft: Draft,
  correction: SpeakerCorrection & { readonly id: string },
  spans: readonly Span[],
): Draft {
  const { scope, speaker, id } = correction;
  const there = entryAt(draft, spans);
  const type =
    there === undefined || !isSpoken(there.quotation.type) ? correction.type : there.quotation.type;
  const { draft: quoted, entry } = withQuotation(draft, spans, type);
  const before = entry.attribution.source;
  const named = speaker === null ? undefined : withSource(quoted, speaker);
  const base = named?.draft ?? quoted;
  const words = correction.mention === undefined ? undefined : folded(correction.mention);
  const isMeant = (one: Entry): boolean => {
    if (one === entry) return true;
    if (scope === 'quotation' || one.attribution.source !== before) return false;
    if (scope === 'speaker') return before !== undefined;
    const { mention } = one.attribution;
    return mention !== undefined && wordsOf(base, mention) === words;
  };
  const moved = mentionsWith(base, before, named?.source, scope, words);
  const source = moved.sources.find(({ id: each }) => each === named?.source.id);
  return withEntries(moved, (one) => (isMeant(one) ? saidBy(base, one, source, id) : one));
}

function isSpoken(type: QuotationType): boolean {
  return type !== 'scare' && type !== 'title';
}

/** Where more than one quotation goes over, the mentions that led to them do, too. */
function mentionsWith(
  draft: Draft,
  from: string | undefined,
  to: Source | undefined,
  scope: SpeakerCorrection['scope'],
  words: string | undefined,
): Draft {
  if (from === undefined || to === undefined || scope === 'quotation') return draft;
  return moveMentions(
    draft,
    from,
    to.id,
    (mention) => scope === 'speaker' || wordsOf(draft, mention) === words,
  );
}

/** Makes one of two speakers. */
function withOne(
  draft: Draft,
  { names, id }: SameCorrection & { readonly id: string },
  spans: readonly (Span | undefined)[],
): Draft {
  const [kept, gone] = names.map((name, k) => {
    const span = spans[k];
    return sourceNamed(draft, name) ?? (span === undefined ? undefined : sourceAt(draft, span));
  });
  if (kept === undefined || gone === undefined || kept.id === gone.id) return draft;
  return putRight(joined(draft, kept, gone, id), kept.id);
}

/** A draft that remembers of a source that a person put it right. */
function putRight(draft: Draft, id: string): Draft {
  const source = draft.sources.find((one) => one.id === id);
  return source === undefined ? draft : replaced(draft, { ...source, byHand: true });
}

/** Gives all that one speaker says, and all mentions, to another. */
export function joined(draft: Draft, kept: Source, gone: Source, correction: string): Draft {
  const moved = moveMentions(draft, gone.id, kept.id, () => true);
  const source = moved.sources.find(({ id }) => id === kept.id);
  const role = kept.role ?? gone.role;
  const told = source === undefined || role === undefined ? moved : replaced(moved, { ...source, role });
  return withEntries({ ...told, sources: told.sources.filter(({ id }) => id !== gone.id) }, (one) => {
    if (one.attribution.source !== gone.id) return one;
    return {
      ...one,
      attribution: {
        ...one.attribution,
        source: kept.id,
        byHand: { correction, was: one.attribution.byHand?.was ?? gone.name },
      },
    };
  });
}

/** Takes a mention, and all by the same words, for somebody else. */
function withTwo(
  draft: Draft,
  { name, was, id }: DifferentCorrection & { readonly id: string },
  [span]: readonly Span[],
): Draft {
  const from = (span === undefined ? undefined : sourceAt(draft, span)) ?? sourceNamed(draft, was);
  if (from === undefined || span === undefined || folded(from.name) === folded(name)) return draft;
  const words = folded(draft.text.slice(span.start, span.end));
  const { draft: base, source } = withSource(draft, { name, kind: from.kind });
  const going = moveMentions(base, from.id, source.id, (mention) => wordsOf(base, mention) === words);
  const moved = putRight(going, source.id);
  const other = moved.sources.find((one) => one.id === source.id);
  return withEntries(moved, (one) => {
    const { mention, source: said } = one.attribution;
    const goes = said === from.id && mention !== undefined && wordsOf(base, mention) === words;
    return goes ? saidBy(base, one, other, id) : one;
  });
}

/** Calls a speaker something else, or gives another role or kind. */
function withDetails(
  draft: Draft,
  correction: DetailsCorrection & { readonly id: string },
  [span]: readonly Span[],
): Draft {
  const { was, name, role, sourceKind, id } = correction;
  const known = sourceNamed(draft, was) ?? (span === undefined ? undefined : sourceAt(draft, span));
  if (known === undefined) return draft;
  const other = name === undefined ? undefined : sourceNamed(draft, name);
  // called as another is, they are one
  const base = other !== undefined && other.id !== known.id ? joined(draft, known, other, id) : draft;
  const { role: before, ...rest } = base.sources.find((one) => one.id === known.id) ?? known;
  const told = role ?? before;
  return replaced(base, {
    ...rest,
    byHand: true,
    ...(name !== undefined && { name }),
    ...(sourceKind !== undefined && { kind: sourceKind }),
    ...(told !== undefined && told !== '' && { role: told }),
  });
}

/** Puts what a comparison said beside its quotation. A later one takes the place of an earlier one. */
function withCheck(
  draft: Draft,
  { verdict, place, date, note }: CheckCorrection,
  spans: readonly Span[],
): Draft {
  const there = entryAt(draft, spans);
  const check = {
    quotation: 0,
    verdict,
    date,
    ...(place !== undefined && { place: placeOf(place) }),
    ...(note !== undefined && { note }),
  };
  return withEntries(draft, (one) => (one === there ? { ...one, check } : one));
}

/** A place as an article holds it. */
function placeOf({
  file,
  start,
  end,
  line,
}: NonNullable<CheckCorrection['place']>): NonNullable<SourceCheck['place']> {
  return { file, span: { start, end }, ...(line !== undefined && { line }) };
}
