import { askingVerbs, labels } from '../../rules/artifacts/promoWords';
import type { ContentLine } from './context';
import { keptKind } from './kept';
import { promoScore } from './promo';

/** Index of the line that is the headline: the first that can be one; -1 where none can. */
export function headlineOf(text: string, lines: readonly ContentLine[], taken: Uint8Array): number {
  for (let k = 0, seen = 0; k < lines.length && seen < 12; k++) {
    const line = lines[k];
    if (line === undefined || taken[k] === 1) continue;
    seen++;
    const content = text.slice(line.start, line.end);
    const words = content.split(/\s+/u);
    // a headline has no full stop; what asks for something further down is a banner
    if (content.endsWith('.') || (seen > 2 && promoScore(content) >= 3)) continue;
    if (words.length < 3 || content.length > 250 || labels.test(content) || keptKind(content) !== undefined)
      continue;
    if (askingVerbs.has((words[0] ?? '').toLowerCase()) || /\b(?:your|our|us)\b/iu.test(content)) continue;
    return k;
  }
  return -1;
}
