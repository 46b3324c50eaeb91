/** What a person asks for, as corrections in the sidecar. */
import type { AttributedText } from '../article/article';
import type { Verdict } from '../article/sourceCheck';
import type { KeptPiece, QuotationType, Source, SourceKind, Span } from '../article/types';
import { refusals } from '../protocol';
import { anchorAt } from './anchors';
import { draftOf, entryAt, type Entry } from './draft';
import { locate, type Located, type LocatedText } from './located';
import type { Sidecar } from './sidecar';
import type { Anchor, Correction, CorrectionBody, NamedSpeaker, SpeakerScope } from './types';

/** A comparison to be kept. */
export interface CheckToKeep {
  /** In the quotation; file offsets. */
  readonly at: Span;
  readonly verdict: Verdict;
  /** Offsets into the text of the file that was compared. */
  readonly place?: { readonly file: string; readonly start: number; readonly end: number };
  readonly date: string;
  readonly note?: string;
}

/** One change; spans are file offsets, ids those of the article as it is shown. */
export type Change =
  | {
      readonly what: 'speaker';
      readonly at: Span;
      readonly scope: SpeakerScope;
      readonly speaker: NamedSpeaker | null;
    }
  | { readonly what: 'same'; readonly keep: string; readonly gone: string }
  | { readonly what: 'different'; readonly at: Span; readonly name: string }
  | {
      readonly what: 'details';
      readonly id: string;
      readonly name?: string;
      readonly role?: string;
      readonly kind?: SourceKind;
    }
  | { readonly what: 'no-quotation'; readonly at: Span }
  | { readonly what: 'quotation'; readonly at: Span; readonly type: QuotationType }
  | { readonly what: 'keep'; readonly pieces: readonly KeptPiece[] }
  | { readonly what: 'flag-again' }
  | { readonly what: 'ignore'; readonly at: Span; readonly code: string }
  | { readonly what: 'show-ignored' }
  | { readonly what: 'check'; readonly checks: readonly CheckToKeep[] }
  | { readonly what: 'take-back'; readonly ids: readonly string[] }
  /** Nothing new: what was found again is anchored where it stands now. */
  | { readonly what: 'refresh' };

/** What each new correction gets: its id, and when it was made. */
export interface Stamp {
  readonly newId: () => string;
  /** ISO 8601 */
  readonly now: string;
}

/** A change that cannot be made, and why: a plain sentence without a full stop. */
export interface RefusedChange {
  readonly refused: string;
}

/**
 * The sidecar after a change; what was found again in the article is anchored anew where it stands now. `followed`: where
 * the corrections stand in this very text, for one who has followed them through edits and knows more than can be sought.
 */
export function changed(
  sidecar: Sidecar,
  article: AttributedText,
  change: Change,
  stamp: Stamp,
  followed?: LocatedText,
): Sidecar | RefusedChange {
  const bodies = bodiesOf(article, change);
  if ('refused' in bodies) return bodies;
  const { located } = followed?.text === article.text ? followed : locate(article.text, sidecar.corrections);
  const stays = located.filter((one) => !isReplaced(one, change, article, bodies));
  const kept = stays.map((one) => anchoredAnew(article.text, one));
  const added = bodies.map((body): Correction => ({ id: stamp.newId(), created: stamp.now, ...body }));
  return { ...sidecar, corrections: [...kept, ...added] };
}

/** A correction with anchors for where its words stand now; those that are lost keep the words that were. */
export function anchoredAnew(text: string, { correction, spans }: Located): Correction {
  if (correction.kind === 'keep') return correction;
  const at = correction.at.map((anchor, k) => {
    const span = spans[k];
    return span === undefined ? anchor : anchorAt(text, span);
  });
  return { ...correction, at };
}

/** What a change adds; nothing where it only takes back. */
function bodiesOf(article: AttributedText, change: Change): readonly CorrectionBody[] | RefusedChange {
  switch (change.what) {
    case 'speaker':
      return atQuotation(article, change.at, (entry, at) => speakerBody(article, entry, at, change));
    case 'no-quotation':
      return atQuotation(article, change.at, (_entry, at) => ({ kind: 'no-quotation', at }));
    case 'quotation':
      return quotationBody(article, change.at, change.type);
    case 'same':
      return sameBody(article, change.keep, change.gone);
    case 'different':
      return differentBody(article, change.at, change.name);
    case 'details':
      return detailsBody(article, change);
    case 'keep':
      return change.pieces.map((piece) => ({ kind: 'keep', piece }));
    case 'ignore':
      return [{ kind: 'ignore', at: [anchorAt(article.text, change.at)], code: change.code }];
    case 'check':
      return change.checks.flatMap((check) => checkBody(article, check));
    case 'flag-again':
    case 'show-ignored':
    case 'take-back':
    case 'refresh':
      return [];
  }
}

const noQuotation = { refused: refusals.noQuotation };
const noSpeaker = { refused: refusals.noSpeaker };

function anchorsIn(article: AttributedText, { quotation }: Entry): readonly Anchor[] {
  return quotation.parts.map((part) => anchorAt(article.text, part));
}

function quotationIn(article: AttributedText, at: Span): Entry | undefined {
  // a cursor stands in a quotation as much as a selection does
  return entryAt(draftOf(article), [{ start: at.start, end: Math.max(at.end, at.start + 1) }]);
}

function atQuotation(
  article: AttributedText,
  at: Span,
  body: (entry: Entry, anchors: readonly Anchor[]) => CorrectionBody,
): readonly CorrectionBody[] | RefusedChange {
  const entry = quotationIn(article, at);
  return entry === undefined ? noQuotation : [body(entry, anchorsIn(article, entry))];
}

function nameOf(article: AttributedText, id: string | undefined): string | null {
  return article.sources.find((source) => source.id === id)?.name ?? null;
}

function speakerBody(
  article: AttributedText,
  { quotation, attribution }: Entry,
  at: readonly Anchor[],
  { scope, speaker }: Extract<Change, { what: 'speaker' }>,
): CorrectionBody {
  const { mention, source } = attribution;
  const words = mention === undefined ? undefined : article.text.slice(mention.span.start, mention.span.end);
  return {
    kind: 'speaker',
    at,
    scope: scope === 'mention' && words === undefined ? 'quotation' : scope,
    ...(scope === 'mention' && words !== undefined && { mention: words }),
    was: attribution.byHand === undefined ? nameOf(article, source) : attribution.byHand.was,
    speaker,
    type: quotation.type === 'scare' || quotation.type === 'title' ? 'direct' : quotation.type,
  };
}

function quotationBody(
  article: AttributedText,
  at: Span,
  type: QuotationType,
): readonly CorrectionBody[] | RefusedChange {
  const entry = quotationIn(article, at);
  if (entry !== undefined) return [{ kind: 'quotation', at: anchorsIn(article, entry), type }];
  const words = article.text.slice(at.start, at.end);
  const start = at.start + words.length - words.trimStart().length;
  const end = at.start + words.trimEnd().length;
  if (start >= end) return { refused: refusals.nothingSelected };
  return [{ kind: 'quotation', at: [anchorAt(article.text, { start, end })], type }];
}

/** Where a speaker is introduced; none for one whom the text does not name. */
function introduction(article: AttributedText, { mentions }: Source): readonly Anchor[] {
  const first = mentions.find(({ kind }) => kind === 'name') ?? mentions[0];
  return first === undefined ? [] : [anchorAt(article.text, first.span)];
}

function sameBody(
  article: AttributedText,
  keep: string,
  gone: string,
): readonly CorrectionBody[] | RefusedChange {
  const one = article.sources.find(({ id }) => id === keep);
  const other = article.sources.find(({ id }) => id === gone);
  if (one === undefined || other === undefined) return noSpeaker;
  if (one === other) return { refused: refusals.oneAlready };
  const at = [...introduction(article, one), ...introduction(article, other)];
  return [{ kind: 'same', at, names: [one.name, other.name] }];
}

function differentBody(
  article: AttributedText,
  at: Span,
  name: string,
): readonly CorrectionBody[] | RefusedChange {
  const source = article.sources.find(({ mentions }) =>
    mentions.some(({ span }) => span.start === at.start && span.end === at.end),
  );
  if (source === undefined) return { refused: refusals.nobodyNamed };
  return [{ kind: 'different', at: [anchorAt(article.text, at)], was: source.name, name }];
}

function detailsBody(
  article: AttributedText,
  { id, name, role, kind }: Extract<Change, { what: 'details' }>,
): readonly CorrectionBody[] | RefusedChange {
  const source = article.sources.find((one) => one.id === id);
  if (source === undefined) return noSpeaker;
  return [
    {
      kind: 'details',
      at: introduction(article, source),
      was: source.name,
      ...(name !== undefined && { name }),
      ...(role !== undefined && { role }),
      ...(kind !== undefined && { sourceKind: kind }),
    },
  ];
}

function checkBody(
  article: AttributedText,
  { at, verdict, place, date, note }: CheckToKeep,
): readonly CorrectionBody[] {
  const entry = quotationIn(article, at);
  if (entry === undefined) return [];
  return [
    {
      kind: 'check',
      at: anchorsIn(article, entry),
      verdict,
      date,
      ...(place !== undefined && { place }),
      ...(note !== undefined && { note }),
    },
  ];
}

/** Whether a change takes the place of an earlier correction, or takes it back. */
function isReplaced(
  { correction, spans }: Located,
  change: Change,
  article: AttributedText,
  bodies: readonly CorrectionBody[],
): boolean {
  if (change.what === 'take-back') return change.ids.includes(correction.id);
  if (change.what === 'flag-again') return correction.kind === 'keep';
  if (change.what === 'show-ignored') return correction.kind === 'ignore';
  return bodies.some(
    (body) =>
      topicOf(body) !== undefined &&
      topicOf(body) === topicOf(correction) &&
      body.kind !== 'keep' &&
      sameAnchors(article.text, body.at, spans),
  );
}

/** What can be said only once of a place; undefined of what adds to what was said before. */
function topicOf(body: CorrectionBody): string | undefined {
  switch (body.kind) {
    case 'speaker':
      return body.scope === 'quotation' ? 'speaker' : undefined;
    case 'quotation':
    case 'no-quotation':
      return 'quotation';
    case 'check':
      return 'check';
    default:
      return undefined;
  }
}

/** Whether a new correction is about the place where an earlier one stands now. */
function sameAnchors(text: string, at: readonly Anchor[], spans: readonly (Span | undefined)[]): boolean {
  return at.some(({ start, exact }) =>
    spans.some((span) => span?.start === start && text.slice(span.start, span.end) === exact),
  );
}
