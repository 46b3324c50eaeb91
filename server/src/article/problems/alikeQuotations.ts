import type { Speech } from './rule';
import type { Wording } from '../quotations/wordings';
import { mapInSteps, type Steps } from '../text/inSteps';
import { inOtherWords, wordingAt } from '../quotations/wordings';

/** A quotation with its words. */
export interface Quoted {
  /** Index into the quotations. */
  readonly index: number;
  readonly wording: Wording;
}

/** Fewer words are alike by chance. */
const fewest = 5;
/** So many words of a quotation are looked up. */
const most = 80;
/** So many quotations are remembered for three words, and compared with one. */
const crowd = 6;

/** Quotations that say nearly the same but not word for word, each pair once, the earlier one first. In steps. Linear. */
export function* alikePairs({ body, quotations }: Speech): Steps<readonly (readonly [Quoted, Quoted])[]> {
  const byWords = new Map<string, Quoted[]>();
  const pairs = yield* mapInSteps(
    quotations,
    ({ type, parts }, index): readonly (readonly [Quoted, Quoted])[] => {
      if (type === 'indirect') return [];
      const each = { index, wording: wordingAt(body, parts) };
      if (each.wording.words.length < fewest) return [];
      const met = new Set<Quoted>();
      const words = each.wording.words.slice(0, most);
      const keys = new Set(words.slice(2).map((word, at) => [words[at], words[at + 1], word].join(' ')));
      for (const key of keys) {
        const known = byWords.get(key);
        if (known === undefined) byWords.set(key, [each]);
        else {
          for (const other of known) if (met.size < crowd) met.add(other);
          if (known.length < crowd) known.push(each);
        }
      }
      return [...met]
        .filter((other) => inOtherWords(other.wording, each.wording))
        .map((other) => [other, each] as const);
    },
  );
  return pairs.flat();
}
