/** Whom a pronoun or a description beside a quotation means, as copy desks write it: he [Kirby]. */
import type { AttributedText, Attribution } from '../article/article';
import { isNamed, isSpeech } from '../article/queries';
import { holds } from '../article/text/spans';
import type { Source, Span } from '../article/types';
import { isLinkGuessed } from './evidence';
import { oneLine } from './markup';
import { namePieces, plainPieces } from './pieces';
import { readable } from './readable';
import { shortNames } from './shortNames';

/** A name that is shown behind the words which mean it. */
export interface InlayName {
  /** Where it is shown: behind the mention. File offset. */
  readonly at: number;
  /** "[Kirby]"; "[Kirby?]" where it is only the likeliest. */
  readonly label: string;
  /** The full name, with the role. */
  readonly tooltip: string;
}

/** A longer name or description is cut, in characters. */
const longest = 40;

/** What stands behind its meaning already: "Marta Oyelaran, who said …". */
const relative = /^(?:who|whom|whose|which|that)$/iu;

/** The names to show behind mentions in a stretch of the file, one for each, in the order of the text. */
export function inlayNamesIn(article: AttributedText, span: Span): readonly InlayName[] {
  const sources = new Map(article.sources.map((source) => [source.id, source]));
  const shortOf = shortNames(article);
  const names = new Map<number, InlayName>();
  for (const attribution of article.attributions) {
    const source = sources.get(attribution.source ?? '');
    const { mention } = attribution;
    if (mention === undefined || source === undefined || !isWanted(article, attribution, source)) continue;
    const { start, end } = mention.span;
    if (start < span.start || end > span.end || names.has(end)) continue;
    const open = isLinkGuessed(attribution) ? '?' : '';
    names.set(end, {
      at: end,
      label: `[${oneLine(shortOf(source), longest)}${open}]`,
      tooltip: plainPieces(namePieces(source)),
    });
  }
  return [...names.values()].sort((a, b) => a.at - b.at);
}

/** Whether the words beside a quotation leave open whom they mean, and Copydesk knows it. */
function isWanted(article: AttributedText, attribution: Attribution, source: Source): boolean {
  const { mention, quotation } = attribution;
  const said = article.quotations[quotation];
  if (mention === undefined || mention.kind === 'name' || said === undefined) return false;
  if (!isSpeech(said.type) || !isNamed(attribution)) return false;
  // within what is quoted or reported it would read as the speaker's own word
  if (said.parts.some((part) => holds(part, mention.span.start))) return false;
  const words = readable(article, mention.span);
  if (relative.test(words.trim())) return false;
  return mention.kind === 'pronoun' || !isTold(words, source);
}

/** Whether a description says it: "the port authority" of the Skarvik Port Authority, "the official" of an official. */
function isTold(words: string, { name, kind }: Source): boolean {
  if (kind === 'unnamed' || kind === 'document') return true;
  const known = wordsOf(name);
  return wordsOf(words).every((word) => articles.has(word) || known.includes(word));
}

const articles: ReadonlySet<string> = new Set([
  'the',
  'a',
  'an',
  'this',
  'that',
  'its',
  'his',
  'her',
  'their',
]);

const wordsOf = (text: string): readonly string[] => text.toLowerCase().match(/[\p{L}\p{N}’']+/gu) ?? [];
