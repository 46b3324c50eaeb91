import type { Finding } from '../finding';
import type { ContentLine } from '../lines/contentLines';
import { lineAt } from '../lines/contentLines';
import type { PageModel } from '../pages/pages';
import type { WordModel } from './hyphens';
import { halvesOf, readWords } from './hyphens';
import { mayBeName, namePairsIn } from './namePairs';

/** The lines of the story, and what is known of the text around them. */
export interface Story {
  /** All lines of the text. */
  readonly lines: readonly ContentLine[];
  /** Indices of those that are the story's, in order. */
  readonly indices: readonly number[];
  /** What stands in a line, by its index; empty behind the last one. */
  readonly contentOf: (line: number) => string;
  /** Indices of the lines that tell where a page ends. */
  readonly furniture: ReadonlySet<number>;
  /** The words of the text, read when they are first asked for. */
  readonly words: () => WordModel;
  /** Whether two words with capitals stand side by side somewhere in the text. */
  readonly isName: (pair: string) => boolean;
}

/** Sorts out the lines of the story: those that are not `taken` (1 by index) for noise. Linear. */
export function readStory(
  text: string,
  lines: readonly ContentLine[],
  taken: Uint8Array,
  pages: PageModel,
): Story {
  const indices: number[] = [];
  for (let k = 0; k < lines.length; k++) if (taken[k] === 0) indices.push(k);
  const bare = withoutWoven(
    text,
    lines,
    [...pages.woven, ...pages.folios].sort((a, b) => a.span.start - b.span.start),
  );
  const contentOf = (k: number): string => {
    const line = lines[k];
    return line === undefined ? '' : (bare.get(k) ?? text.slice(line.start, line.end));
  };
  const words = once(() => {
    const pairs = indices.slice(0, -1).map((a, s) => halvesOf(contentOf(a), contentOf(indices[s + 1] ?? 0)));
    return readWords(
      text,
      pairs.filter((pair) => pair !== undefined),
    );
  });
  const names = once(() => namePairsIn(text));
  // most lines do not end with a capitalised word, and the names are slow to collect
  const isName = (pair: string): boolean => mayBeName.test(pair) && names().has(pair);
  return { lines, indices, contentOf, furniture: furnitureOf(pages), words, isName };
}

/** The lines that tell where a page ends. */
function furnitureOf({ lines }: PageModel): ReadonlySet<number> {
  // the headline alone, again, is no sign of a page: sites repeat it
  const printed = lines.some(({ rule }) => rule !== 'running-title');
  return new Set(printed ? lines.map(({ line }) => line) : []);
}

/** The lines that page furniture was woven into, as they were before. */
function withoutWoven(
  text: string,
  lines: readonly ContentLine[],
  woven: readonly Finding[],
): ReadonlyMap<number, string> {
  const out = new Map<number, string>();
  for (const { span } of [...woven].reverse()) {
    const index = lineAt(lines, span.start);
    const line = lines[index];
    if (line === undefined || span.end > line.end) continue;
    const content = out.get(index) ?? text.slice(line.start, line.end);
    out.set(index, (content.slice(0, span.start - line.start) + content.slice(span.end - line.start)).trim());
  }
  return out;
}

/** A value that is made when it is first asked for. */
function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => (made ??= { value: make() }).value;
}
