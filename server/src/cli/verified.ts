/** Quotations that were compared with their sources, as they are printed. */
import type { AttributedText } from '../article/article';
import type { Verdict } from '../article/sourceCheck';
import type { Comparison } from '../verification/compare';
import type { Difference } from '../verification/differences';
import type { ComparableQuotation } from '../verification/quotations';
import { labelOf, oneLine } from './output';
import { positionsIn } from './positions';
import type { SourceFile } from './sources';

/** A quotation with what was found of it. */
export interface Checked extends ComparableQuotation {
  readonly comparison: Comparison;
  readonly place?: {
    readonly source: SourceFile;
    readonly position: string;
    readonly start: number;
    readonly end: number;
  };
}

const verdicts: readonly (readonly [Verdict, string])[] = [
  ['verbatim', 'verbatim'],
  ['edited', 'edited'],
  ['altered', 'altered'],
  ['not-found', 'not found'],
];
const nameOf = new Map(verdicts);

/** One line a quotation, in the order of the text, and a line of counts before them. */
export function verifiedListing(
  file: string,
  { text, quotations }: AttributedText,
  checked: readonly Checked[],
): string {
  const positions = positionsIn(text);
  const counts = verdicts.flatMap(([verdict, name]) => {
    const count = checked.filter(({ comparison }) => comparison.verdict === verdict).length;
    return count === 0 ? [] : [`${count} ${name}`];
  });
  const lines = checked.map(({ quotation, parts, comparison, place }) => {
    const at = positions(quotations[quotation]?.parts[0]?.start ?? 0);
    const where = place === undefined ? '' : `, ${labelOf(place.source.file)}:${place.position}`;
    const { verdict, differences } = comparison;
    const words = verdict === 'verbatim' || verdict === 'not-found' ? parts.join(' ') : marked(differences);
    return `${labelOf(file)}:${at} ${nameOf.get(verdict)}${where}: ${oneLine(words)}\n`;
  });
  return `${labelOf(file)}: ${counts.length === 0 ? 'no quotations' : counts.join(', ')}\n${lines.join('')}`;
}

/** The source's words as they became the quotation's. What only looks different is not marked. */
function marked(differences: readonly Difference[]): string {
  return differences
    .map(({ kind, quoted, source }) => {
      if (kind === 'same' || kind === 'capital' || kind === 'marks') return quoted;
      return `${source === '' ? '' : `[-${source}-]`}${quoted === '' ? '' : `{+${quoted}+}`}`;
    })
    .join(' ');
}

/** The same as plain data. `before` is what stands before the text in its file, in UTF-16 code units, as are all offsets. */
export function verifiedRecord(
  { quotations }: AttributedText,
  before: number,
  checked: readonly Checked[],
): object {
  return {
    offsets: 'utf-16',
    quotations: checked.map(({ quotation, comparison, place }) => {
      const parts = quotations[quotation]?.parts ?? [];
      const [line, column] = (place?.position ?? '').split(':').map(Number);
      const own = place?.source.before ?? 0;
      return {
        start: (parts[0]?.start ?? 0) + before,
        end: (parts.at(-1)?.end ?? 0) + before,
        parts: parts.map(({ start, end }) => ({ start: start + before, end: end + before })),
        verdict: comparison.verdict,
        place:
          place === undefined
            ? null
            : { file: place.source.file, start: place.start + own, end: place.end + own, line, column },
        otherPlaces: comparison.otherPlaces,
        differences: comparison.differences,
      };
    }),
  };
}
