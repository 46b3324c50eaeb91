import type { Finding } from '../finding';
import type { ContentLine } from '../lines/contentLines';
import { continues, endsSentence } from '../lines/lineEnds';

/** So many numbers must rise one by one; with a form feed beside each, so many. */
const fewest = { plain: 3, atFeeds: 2 } as const;
/** Between two of them stands at least a short page, in characters. */
const shortestPage = 600;
/** A shorter line is an entry of a table. */
const shortestLine = 20;

interface Folio extends Pick<Finding, 'span'> {
  readonly page: number;
  readonly atFeed: boolean;
}

/**
 * Page numbers that a converter glued to the last line of a page: "…, the council said 14" before a page that goes on with
 * the sentence, and 15 a page further. Linear.
 */
export function findFolios(text: string, lines: readonly ContentLine[]): readonly Finding[] {
  const run: Folio[][] = [];
  lines.forEach((line, k) => {
    const folio = folioAt(text, line, lines[k + 1]);
    if (folio === undefined) return;
    // a number may stand at the end of a line by chance: each run is followed by itself
    const before = run.find((one) => isNext(one.at(-1), folio));
    if (before === undefined) run.push([folio]);
    else before.push(folio);
  });
  const sure = run.filter(
    (one) => one.length >= (one.every(({ atFeed }) => atFeed) ? fewest.atFeeds : fewest.plain),
  );
  return sure
    .flat()
    .sort((a, b) => a.span.start - b.span.start)
    .map(({ span }) => ({
      span,
      evidence: 'Numbers like this one rise by one from page to page, each at the end of a line that goes on',
    }));
}

function isNext(last: Folio | undefined, { page, span }: Folio): boolean {
  return last !== undefined && page === last.page + 1 && span.start - last.span.end >= shortestPage;
}

/** The number at the end of a line whose sentence goes on in the next one. */
function folioAt(
  text: string,
  { start, end }: ContentLine,
  next: ContentLine | undefined,
): Folio | undefined {
  if (next === undefined || end - start < shortestLine) return undefined;
  const tail = text.slice(Math.max(start, end - 60), end);
  const [number = '', digits] = /(?<=\p{Ll}[,;]?["”’]?) {1,20}(\d{1,3})$/u.exec(tail) ?? [];
  if (digits === undefined || digits.startsWith('0')) return undefined;
  if (!continues(text.slice(next.start, next.start + 4)) || endsSentence(tail.slice(0, -number.length)))
    return undefined;
  return { page: Number(digits), span: { start: end - number.length, end }, atFeed: next.formFeed };
}
