import type { AnnotationsResult, MarksResult, WirePosition, WireRange } from '../../server/src/protocol';

/** What can be painted; each has a decoration of its own. */
export const paints = [
  'quotation',
  'unsureQuotation',
  'reported',
  'unsureReported',
  'speaker',
  'unsureSpeaker',
  'noise',
] as const;
/** Name of one of them. */
export type Paint = (typeof paints)[number];

/** Which decorations a user wants. */
export interface PaintSettings {
  readonly quotations: boolean;
  readonly speakers: boolean;
  readonly noise: boolean;
}

/** The ranges of each paint. */
export type Painting = Readonly<Record<Paint, readonly WireRange[]>>;

type Quotations = AnnotationsResult['quotations'];

/** Nothing painted at all. */
export const unpainted: Painting = {
  quotation: [],
  unsureQuotation: [],
  reported: [],
  unsureReported: [],
  speaker: [],
  unsureSpeaker: [],
  noise: [],
};

/** The quotations that are somebody's words: what only stands between marks (scare quotes, titles) is left out. */
export function spoken(quotations: Quotations): Quotations {
  return quotations.filter(({ type }) => type !== 'scare' && type !== 'title');
}

/**
 * Sorts annotations into what is painted alike. Reported speech has no marks and is painted more quietly;
 * what is not sure is painted apart; what is nobody's words is not painted, nor is noise that cleaning leaves in.
 */
export function painting(found: MarksResult, settings: PaintSettings): Painting {
  if (!found.decision.article) return unpainted;
  const quotations = settings.quotations ? spoken(found.quotations) : [];
  const rangesOf = (some: Quotations): readonly WireRange[] => some.flatMap(({ ranges }) => ranges);
  const some = (reported: boolean, unsure: boolean): readonly WireRange[] =>
    rangesOf(
      quotations.filter(
        (each) => (each.type === 'indirect') === reported && (each.unsure === true) === unsure,
      ),
    );
  const mentions = (unsure: boolean): readonly WireRange[] =>
    settings.speakers
      ? distinct(found.mentions.filter((each) => (each.unsure === true) === unsure).map(({ range }) => range))
      : [];
  return {
    quotation: some(false, false),
    unsureQuotation: some(false, true),
    reported: some(true, false),
    unsureReported: some(true, true),
    speaker: mentions(false),
    unsureSpeaker: mentions(true),
    noise: settings.noise
      ? found.noise.filter(({ applicability }) => applicability !== 'display').map(({ range }) => range)
      : [],
  };
}

/** What is left to paint where some ranges are dimmed: what lies within one of these has no marks. Noise keeps its own. */
export function withoutDimmed(painted: Painting, dimmed: readonly WireRange[]): Painting {
  if (dimmed.length === 0) return painted;
  const isDimmed = ({ start, end }: WireRange): boolean => {
    const at = dimmed.findLastIndex((range) => compare(range.start, start) <= 0);
    const range = dimmed[at];
    return range !== undefined && compare(end, range.end) <= 0;
  };
  const kept = (ranges: readonly WireRange[]): readonly WireRange[] =>
    ranges.filter((range) => !isDimmed(range));
  return {
    quotation: kept(painted.quotation),
    unsureQuotation: kept(painted.unsureQuotation),
    reported: kept(painted.reported),
    unsureReported: kept(painted.unsureReported),
    speaker: kept(painted.speaker),
    unsureSpeaker: kept(painted.unsureSpeaker),
    noise: painted.noise,
  };
}

/**
 * Index of the quotation to go to from a position: the nearest that starts after it, or before it; round the end.
 * Undefined where there are none. `starts` is in the order of the text.
 */
export function neighbour(
  starts: readonly WirePosition[],
  from: WirePosition,
  direction: 'next' | 'previous',
): number | undefined {
  if (starts.length === 0) return undefined;
  if (direction === 'next') {
    const index = starts.findIndex((start) => compare(start, from) > 0);
    return index === -1 ? 0 : index;
  }
  const index = starts.findLastIndex((start) => compare(start, from) < 0);
  return index === -1 ? starts.length - 1 : index;
}

/** Negative, zero or positive, as for `sort`. */
export function compare(a: WirePosition, b: WirePosition): number {
  return a.line - b.line || a.character - b.character;
}

/** One mention may serve several quotations; painting it twice would double its mark. */
function distinct(ranges: readonly WireRange[]): readonly WireRange[] {
  const byPlace = new Map(
    ranges.map((range) => [
      `${range.start.line}:${range.start.character}-${range.end.line}:${range.end.character}`,
      range,
    ]),
  );
  return [...byPlace.values()];
}
