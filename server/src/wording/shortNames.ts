import type { AttributedText } from '../article/article';
import type { Source } from '../article/types';
import { readable } from './readable';

/** What a name goes on with that is no surname. */
const suffix = /^(?:Jr|Sr|II|III|IV)\.?$/u;

/**
 * The shortest name by which readers know each speaker: the surname as the article writes it, "van der Berg"; the full
 * name where two have the same one, and of what is no person.
 */
export function shortNames(article: AttributedText): (source: Source) => string {
  const shorts = article.sources.map((source) => shortNameOf(article, source));
  const times = new Map<string, number>();
  for (const short of shorts) times.set(short.toLowerCase(), (times.get(short.toLowerCase()) ?? 0) + 1);
  const byId = new Map(
    article.sources.map(({ id, name }, at): readonly [string, string] => {
      const short = shorts[at] ?? name;
      return [id, (times.get(short.toLowerCase()) ?? 0) > 1 ? name : short];
    }),
  );
  return ({ id, name }) => byId.get(id) ?? name;
}

function shortNameOf(article: AttributedText, { name, kind, mentions }: Source): string {
  if (kind !== 'person') return name;
  const words = name.split(/\s+/u);
  for (const { span, kind: way } of mentions) {
    if (way !== 'name') continue;
    const own = readable(article, span).trim().toLowerCase().split(/\s+/u);
    // "Ms van der Berg": the end of the name, as the article has it
    const taken = words.findIndex((_, at) => at > 0 && endsWith(own, words.slice(at)));
    if (taken > 0 && !endsWith(own, words)) return words.slice(taken).join(' ');
  }
  return surnameOf(words);
}

/** The last word that is no "Jr.", with the small ones before it: "van der Berg". */
function surnameOf(words: readonly string[]): string {
  const last = words.findLastIndex((word) => !suffix.test(word));
  let first = last;
  while (first > 1 && /^\p{Ll}/u.test(words[first - 1] ?? '')) first--;
  return words.slice(first, last + 1).join(' ');
}

/** Whether some words, in lower case, end in others. */
const endsWith = (words: readonly string[], end: readonly string[]): boolean =>
  words.slice(-end.length).join(' ') === end.join(' ').toLowerCase();
