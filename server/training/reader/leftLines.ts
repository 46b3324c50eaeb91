import { readCopy } from '../../src/article/analyze';
import { makeBody, toFile } from '../../src/article/cleaning/body';
import { editsOf } from '../../src/article/cleaning/edits';
import type { Span } from '../../src/article/types';
import type { LabelledText } from '../site/texts';

/** What of the noise that the rules find stays in: the model should know it as well. */
const share = 0.3;

/** What cleaning leaves of a page: the text, its lines, and of each 1 for noise, 0 for story, -1 for what is not known. */
export function leftLines(
  { text, stretches }: LabelledText,
  next: () => number,
): { readonly text: string; readonly lines: readonly Span[]; readonly labels: readonly number[] } {
  const { artifacts } = readCopy(text).copy;
  const gone = artifacts.filter(({ applicability }) => applicability !== 'display' && next() >= share);
  const body = makeBody(text, editsOf(text, gone));
  const lines: Span[] = [];
  let start = 0;
  for (const line of body.text.split('\n')) {
    if (line.trim() !== '') lines.push({ start, end: start + line.length });
    start += line.length + 1;
  }
  const sorted = [...stretches].sort((a, b) => a.start - b.start);
  let k = 0;
  const labels = lines.map((line) => {
    const spans = toFile(body, text, line);
    const from = spans[0]?.start ?? 0;
    const to = spans[spans.length - 1]?.end ?? 0;
    while (k < sorted.length && (sorted[k]?.end ?? 0) <= from) k++;
    const counts = { story: 0, site: 0, other: 0 };
    for (let at = k; at < sorted.length && (sorted[at]?.start ?? 0) < to; at++) {
      const stretch = sorted[at];
      if (stretch === undefined) break;
      const shared = spans.reduce(
        (sum, span) =>
          sum + Math.max(0, Math.min(span.end, stretch.end) - Math.max(span.start, stretch.start)),
        0,
      );
      counts[stretch.label === 'story' || stretch.label === 'site' ? stretch.label : 'other'] += shared;
    }
    if (counts.other > 0 || counts.story + counts.site === 0) return -1;
    return counts.story === 0 ? 1 : counts.site === 0 ? 0 : -1;
  });
  return { text: body.text, lines, labels };
}
