/** The file beside an article that remembers what a person has put right in it. */
import * as v from 'valibot';
import { codePointsIn, type CodePoints } from '../article/text/codePoints';
import { annotationSchema, pageJson, sidecarVersion, versionJson } from './schema';
import { summaryOf } from './summary';
import type { Anchor, Correction, CorrectionKind } from './types';

/** What a sidecar holds. */
export interface Sidecar {
  readonly corrections: readonly Correction[];
  /** Annotations that this program did not write and does not understand: they stay. */
  readonly others: readonly Readonly<Record<string, unknown>>[];
  /** What other programs have written about the page as a whole, such as its label; absent where that is nothing. */
  readonly page?: Readonly<Record<string, unknown>>;
}

/** A sidecar that is not read, and must not be written over. */
export interface RefusedSidecar {
  /** `newer`: a later version of this program wrote it; `corrupt`: it is no sidecar, or a damaged one. */
  readonly refused: 'newer' | 'corrupt';
}

/** A sidecar with nothing in it. */
export const emptySidecar: Sidecar = { corrections: [], others: [] };

/**
 * Reads a sidecar. `text`: the article as it is now, for which offsets are counted. An annotation that is marked as ours
 * and cannot be read makes the whole file a corrupt one, so that it is not lost by the next change.
 */
export function readSidecar(content: string, text: string): Sidecar | RefusedSidecar {
  // of a newer one nothing but the version need be as it is here
  const any = v.safeParse(versionJson, content);
  if (any.success && any.output['copydesk:version'] > sidecarVersion) return { refused: 'newer' };
  const parsed = v.safeParse(pageJson, content);
  if (!parsed.success) return { refused: 'corrupt' };
  const { items, ...rest } = parsed.output;
  const page = Object.fromEntries(Object.entries(rest).filter(([key]) => !ours.has(key)));
  const codePoints = codePointsIn(text);
  const corrections: Correction[] = [];
  const others: Readonly<Record<string, unknown>>[] = [];
  for (const item of items) {
    if (!('copydesk:correction' in item)) {
      others.push(item);
      continue;
    }
    const found = v.safeParse(annotationSchema, item);
    if (!found.success) return { refused: 'corrupt' };
    corrections.push(correctionIn(found.output, codePoints));
  }
  return { corrections, others, ...(Object.keys(page).length > 0 && { page }) };
}

/** What this program writes about the page as a whole. */
const ours: ReadonlySet<string> = new Set(['@context', 'type', 'copydesk:version']);

/** Whether a sidecar could not be read. */
export function isRefused(sidecar: Sidecar | RefusedSidecar): sidecar is RefusedSidecar {
  return 'refused' in sidecar;
}

function correctionIn(
  { id, created, target, 'copydesk:correction': said }: v.InferOutput<typeof annotationSchema>,
  codePoints: CodePoints,
): Correction {
  if (said.kind === 'keep') return { id, created, ...said };
  const at = target.flatMap(({ selector }): readonly Anchor[] => {
    if (selector === undefined) return [];
    const [{ exact, prefix, suffix, 'copydesk:shared': shared, 'copydesk:alike': alike }, position] =
      selector;
    const start = codePoints.offsetOf(position.start);
    return [
      {
        exact,
        prefix,
        suffix,
        start,
        ...(shared !== undefined && { shared }),
        ...(alike !== undefined && { alike }),
      },
    ];
  });
  return { id, created, at, ...said };
}

/** Why somebody annotates, in the W3C's words. */
const motivations: Readonly<Record<CorrectionKind, string>> = {
  speaker: 'identifying',
  same: 'linking',
  different: 'linking',
  details: 'describing',
  'no-quotation': 'moderating',
  quotation: 'classifying',
  keep: 'moderating',
  ignore: 'moderating',
  check: 'assessing',
};

/** The context that gives our own terms their names. */
const context = ['http://www.w3.org/ns/anno.jsonld', { copydesk: 'urn:copydesk:annotation#' }];

/**
 * A sidecar as the text of its file; undefined where there is nothing to remember. `name`: that of the article's file;
 * `text`: the article, in which the anchors' offsets count.
 */
export function writeSidecar(
  { corrections, others, page: more }: Sidecar,
  name: string,
  text: string,
): string | undefined {
  if (corrections.length + others.length === 0 && more === undefined) return undefined;
  // half of a pair cannot be encoded
  const source = encodeURIComponent(name.replace(/\p{Cs}/gu, '\ufffd'));
  const codePoints = codePointsIn(text);
  const page = {
    '@context': context,
    type: 'AnnotationPage',
    'copydesk:version': sidecarVersion,
    ...more,
    items: [...corrections.map((correction) => annotationOf(correction, source, codePoints)), ...others],
  };
  return `${JSON.stringify(page, undefined, 2)}\n`;
}

function annotationOf(correction: Correction, source: string, codePoints: CodePoints): object {
  const { id, created, kind } = correction;
  return {
    id,
    type: 'Annotation',
    created,
    motivation: motivations[kind],
    body: { type: 'TextualBody', value: summaryOf(correction), format: 'text/plain' },
    // what names itself is said of the article as a whole
    target:
      kind === 'keep' ? [{ source }] : correction.at.map((anchor) => targetOf(anchor, source, codePoints)),
    'copydesk:correction': saidIn(correction),
  };
}

function targetOf(
  { exact, prefix, suffix, start, shared, alike }: Anchor,
  source: string,
  codePoints: CodePoints,
): object {
  const from = codePoints.before(start);
  return {
    source,
    selector: [
      {
        type: 'TextQuoteSelector',
        exact,
        prefix,
        suffix,
        ...(shared !== undefined && { 'copydesk:shared': shared }),
        ...(alike !== undefined && { 'copydesk:alike': alike }),
      },
      { type: 'TextPositionSelector', start: from, end: from + codePointsIn(exact).before(exact.length) },
    ],
  };
}

/** What the W3C's own terms say: where and when. */
const outside: ReadonlySet<string> = new Set(['id', 'created', 'at']);

/** What a correction says, without where and when. */
function saidIn(correction: Correction): object {
  return Object.fromEntries(Object.entries(correction).filter(([key]) => !outside.has(key)));
}
