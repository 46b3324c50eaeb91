/** Says of every word of a converted print where it comes from, by comparing it with the page that was printed. */
import type { Page } from './page';

/** A word of a converted print with the white space before it. */
export interface Word {
  readonly gap: string;
  readonly text: string;
  /** `story` and `site` come from the page, `page` from the print's header and footer. */
  readonly label: 'story' | 'site' | 'page';
  /** Index of the part of the page; -1 for `page`. */
  readonly part: number;
}

interface Raw {
  readonly gap: string;
  readonly text: string;
}

/** Words with hyphens cut where a line may break. */
const wordShape = /(\s*)([^\s-]*-|[^\s-]+)/gu;

/** The words of a text; a compound is cut at its hyphens. */
export function wordsOf(text: string): readonly Raw[] {
  return [...text.matchAll(wordShape)].map(([, gap = '', word = '']) => ({ gap, text: word }));
}

/** The words of a print with their labels. Undefined where the converter mixed up the order of the page. */
export function labelWords(text: string, { parts }: Page, title: string): readonly Word[] | undefined {
  const furniture = furnitureWords(text, title);
  const raw = wordsOf(text);
  const printed = parts.flatMap((part, index) =>
    wordsOf(part.text).map((word) => ({ key: key(word.text), index })),
  );
  const open = raw.flatMap((word, k) => (furniture.has(k) ? [] : [{ key: key(word.text), k }]));
  const matched = align(
    open.map((word) => word.key),
    printed.map((word) => word.key),
  );
  if (matched.length < printed.length * 0.995) return undefined;
  const partOf = new Map(matched.map(([a, b]) => [open[a]?.k ?? -1, printed[b]?.index ?? -1]));
  return raw.map(({ gap, text: word }, k) => {
    const part = partOf.get(k) ?? -1;
    return {
      gap,
      text: word,
      part,
      label: part < 0 ? 'page' : parts[part]?.story === true ? 'story' : 'site',
    };
  });
}

function key(word: string): string {
  return word.normalize('NFKC');
}

/** Indices of the words in the first lines of each page that repeat the title: a header, not the headline. */
function furnitureWords(text: string, title: string): ReadonlySet<number> {
  const out = new Set<number>();
  const start = title.normalize('NFKC').slice(0, 30);
  let word = 0;
  for (const page of text.split('\f')) {
    let seen = 0;
    for (const line of page.split('\n')) {
      const count = wordsOf(line).length;
      if (count > 0) seen++;
      if (seen <= 3 && count > 0 && line.normalize('NFKC').includes(start)) {
        for (let k = 0; k < count; k++) out.add(word + k);
        seen = 4;
      }
      word += count;
    }
  }
  return out;
}

/** Pairs of indices of a longest common subsequence. */
function align(a: readonly string[], b: readonly string[]): readonly (readonly [number, number])[] {
  const width = b.length + 1;
  const best = new Uint16Array((a.length + 1) * width);
  for (let i = a.length - 1; i >= 0; i--)
    for (let j = b.length - 1; j >= 0; j--)
      best[i * width + j] =
        a[i] === b[j]
          ? (best[(i + 1) * width + j + 1] ?? 0) + 1
          : Math.max(best[(i + 1) * width + j] ?? 0, best[i * width + j + 1] ?? 0);
  const out: (readonly [number, number])[] = [];
  for (let i = 0, j = 0; i < a.length && j < b.length;) {
    if (a[i] === b[j]) out.push([i++, j++]);
    else if ((best[(i + 1) * width + j] ?? 0) >= (best[i * width + j + 1] ?? 0)) i++;
    else j++;
  }
  return out;
}
