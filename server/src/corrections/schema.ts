/**
 * What a sidecar has to look like: JSON of the W3C Web Annotation Data Model, an annotation page with one annotation for
 * each correction. What a correction says stands in `copydesk:correction`; the body says the same to people and to
 * programs that know only the W3C's terms.
 */
import * as v from 'valibot';

/** The version of the form that this program writes. A sidecar of a later one is not touched. */
export const sidecarVersion = 1;

/** Of a damaged or hostile file no more is read than this: UTF-16 code units of one text in it. */
const longestText = 100_000;

const text = v.pipe(v.string(), v.maxLength(longestText));
const count = v.pipe(v.number(), v.integer(), v.minValue(0));
const sourceKind = v.picklist(['person', 'organisation', 'unnamed', 'document']);
const quotationType = v.picklist(['direct', 'mixed', 'indirect', 'scare', 'title']);
const verdict = v.picklist(['verbatim', 'edited', 'altered', 'not-found']);
const speaker = v.object({ name: text, role: v.exactOptional(text), kind: v.exactOptional(sourceKind) });

/** What each kind of correction says, but for where. */
export const correctionSchema = v.variant('kind', [
  v.object({
    kind: v.literal('speaker'),
    scope: v.picklist(['quotation', 'mention', 'speaker']),
    mention: v.exactOptional(text),
    was: v.nullable(text),
    speaker: v.nullable(speaker),
    type: quotationType,
  }),
  v.object({ kind: v.literal('same'), names: v.tuple([text, text]) }),
  v.object({ kind: v.literal('different'), was: text, name: text }),
  v.object({
    kind: v.literal('details'),
    was: text,
    name: v.exactOptional(text),
    role: v.exactOptional(text),
    sourceKind: v.exactOptional(sourceKind),
  }),
  v.object({ kind: v.literal('no-quotation') }),
  v.object({ kind: v.literal('quotation'), type: quotationType }),
  v.object({ kind: v.literal('keep'), piece: v.object({ text, before: text, after: text }) }),
  v.object({ kind: v.literal('ignore'), code: text }),
  v.object({
    kind: v.literal('check'),
    verdict,
    place: v.exactOptional(v.object({ file: text, start: count, end: count, line: v.exactOptional(count) })),
    date: text,
    note: v.exactOptional(text),
  }),
]);

/** Words with what stands around them. */
export const quoteSelector = v.object({
  type: v.literal('TextQuoteSelector'),
  exact: text,
  prefix: v.optional(text, ''),
  suffix: v.optional(text, ''),
  'copydesk:shared': v.exactOptional(count),
  'copydesk:alike': v.exactOptional(count),
});

/** Where they stood, in Unicode code points as the W3C counts. */
export const positionSelector = v.object({
  type: v.literal('TextPositionSelector'),
  start: count,
  end: count,
});

const target = v.object({
  source: text,
  selector: v.exactOptional(v.tuple([quoteSelector, positionSelector])),
});

/** One annotation of ours. */
export const annotationSchema = v.object({
  id: text,
  type: v.literal('Annotation'),
  created: text,
  target: v.array(target),
  'copydesk:correction': correctionSchema,
});

/** What a page of any version says. */
export const versionJson = v.pipe(
  v.string(),
  v.parseJson(),
  v.object({ 'copydesk:version': v.pipe(v.number(), v.minValue(sidecarVersion)) }),
);

/** The page around them; annotations of other programs are kept as they are. */
export const pageSchema = v.looseObject({
  type: v.literal('AnnotationPage'),
  'copydesk:version': v.pipe(v.number(), v.integer(), v.minValue(1)),
  items: v.array(v.record(v.string(), v.unknown())),
});

/** JSON text of such a page. */
export const pageJson = v.pipe(v.string(), v.parseJson(), pageSchema);
