import type { Opinions, SourceOpinion } from '../article/opinions';
import { placed } from '../reader/opinion';
import { furthest } from '../reader/quotationWindow';

/** Opinions by the very words around a quotation: on a keystroke no window is cut anew whose words are the same. */
export type Remembered = Map<string, SourceOpinion>;

/** Asks only where the same words were not answered before; forgets the oldest beyond `most`. */
export function remembering(
  ofQuotation: Opinions['ofQuotation'],
  remembered: Remembered,
  most: number,
): Opinions['ofQuotation'] {
  return (body, part) => {
    const from = Math.max(0, part.start - furthest);
    const around = body.slice(from, part.end + furthest);
    const key = `${String(part.start - from)} ${String(part.end - from)} ${around}`;
    const before = remembered.get(key);
    if (before !== undefined) return placed(before, from);
    const opinion = ofQuotation(body, part);
    if (opinion === undefined) return undefined;
    remembered.set(key, placed(opinion, -from));
    const [oldest] = remembered.keys();
    if (remembered.size > most && oldest !== undefined) remembered.delete(oldest);
    return opinion;
  };
}
