import { labels } from '../../rules/artifacts/promoWords';
import type { ContentLine } from './content';
import { keptKind } from './kept';
import { asks, promoScore } from './score';

/** The lines of the headline, first and last; -1 where none was found. */
export interface Headline {
  readonly first: number;
  readonly last: number;
}

/** How many lines of menus and banners may stand above a headline, and how many lines it may have itself. */
const highest = 30;
const longest = 4;

/** The headline: the first line that can be one, with the lines that it goes on in. */
export function headlineOf(text: string, lines: readonly ContentLine[], taken: Uint8Array): Headline {
  const contentOf = (k: number): string => text.slice(lines[k]?.start ?? 0, lines[k]?.end ?? 0);
  for (let k = 0, seen = 0; k < lines.length && seen < highest; k++) {
    if (taken[k] === 1) continue;
    seen++;
    const content = contentOf(k);
    // what asks for something further down is a banner
    if (!canBeHeadline(content) || (seen > 2 && promoScore(content) >= 3)) continue;
    if (content.split(/\s+/u).length < 3 || asks(content) || /\b(?:your|our|us)\b/iu.test(content)) continue;
    let last = k;
    while (last + 1 < lines.length && last - k + 1 < longest && goesOn(last + 1)) last++;
    return { first: k, last };
  }
  return { first: -1, last: -1 };

  function goesOn(k: number): boolean {
    return (
      taken[k] === 0 &&
      lines[k]?.blankBefore === 0 &&
      canBeHeadline(contentOf(k)) &&
      promoScore(contentOf(k)) < 3
    );
  }
}

/** Whether a line is short, no sentence, no label and no byline. */
function canBeHeadline(content: string): boolean {
  return (
    content.length <= 250 &&
    !content.endsWith('.') &&
    !labels.test(content) &&
    keptKind(content) === undefined
  );
}
