/** A tag ("she said", "said Anne Durand") right behind a mark: what it closes is speech that is over. */

import { wordCount } from '../text/words';
import type { Span } from '../types';

const verbs =
  'said|says|asked|asks|added|adds|replied|told|wrote|argued|insisted|explained|recalled|warned|joked|responded|noted|continued|concluded|declared|stated|tweeted|shouted|quipped';

/** "said Anne", "she said": not what a quotation begins with. */
const inSmall = new RegExp(
  `^,?\\s?(?:(?:${verbs})(?!\\p{L})|(?:he|she|they)\\s(?:\\p{Ll}+ly\\s)?(?:${verbs})(?!\\p{L}))`,
  'u',
);
/** "Anne Durand said". */
const withName = new RegExp(`^,?\\s?(?:\\p{Lu}[\\p{L}.’'-]*\\s){1,3}(?:${verbs})(?!\\p{L})`, 'u');
/** So far a tag is read. Characters. */
const reach = 80;

/** Whether a tag without a name begins at an offset. */
export const tagBegins = (text: string, at: number): boolean => inSmall.test(text.slice(at, at + reach));

/** Whether a tag begins at an offset, with a name or without. */
export const anyTagBegins = (text: string, at: number): boolean =>
  tagBegins(text, at) || withName.test(text.slice(at, at + reach));

/** Fewer words are a name, a title, a word that is set off. */
const sentenceWords = 4;

/** Whether a stretch between marks that an article has for other things is somebody's words: a sentence beside a tag. */
export function isSpeech(text: string, { start, end }: Span): boolean {
  const inside = text.slice(start + 1, end - 1);
  if (wordCount(inside) < sentenceWords || !/^[\p{Lu}…[]/u.test(inside)) return false;
  return (
    (/[,?!]$/u.test(inside) && anyTagBegins(text, end)) ||
    (/[.?!…]$/u.test(inside) &&
      new RegExp(`\\b(?:${verbs})(?:[,:]| that)\\s$`, 'u').test(
        text.slice(Math.max(0, start - reach), start),
      ))
  );
}
