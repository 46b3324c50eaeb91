/** How a speaker was found, in plain words: what a hover says after "How we know". */
import type { Mention, Quotation, RunnerUp, Source, Span, Tell } from '../article/types';
import { describePattern, lossReasons, nearFrom, patternWords, tellWords } from './attribution';
import { namePieces, type Piece } from './pieces';
import type { AttributedText, Attribution } from '../article/article';
import { hasLineBreak } from '../article/text/whiteSpace';

/** The words that tell, where they stand, and whom they mean. */
export function evidencePieces(
  article: AttributedText,
  quotation: Quotation,
  attribution: Attribution,
  source: Source | undefined,
): readonly Piece[] {
  const { mention, pattern } = attribution;
  if (mention === undefined) return [describePattern(pattern)];
  return [
    ...tellingPieces(article, quotation, attribution, mention),
    ...(source === undefined
      ? ['; the text does not say whom “', shown(article, mention.span), '” means']
      : chainPieces(article, attribution.chain, source)),
  ];
}

/** The longest words that are shown, in characters. */
const longest = 60;

function shown(article: AttributedText, { start, end }: Span): Piece {
  return { quoted: article.text.slice(start, end), limit: longest };
}

/** "he said" right after the quotation. */
function tellingPieces(
  article: AttributedText,
  quotation: Quotation,
  { cue, pattern }: Attribution,
  mention: Mention,
): readonly Piece[] {
  const sentence = patternWords(pattern);
  const [before = '', after = ''] = (sentence ?? '“{words}”').split('{words}');
  const { pieces, hull } = wordsThatTell(article, quotation, mention.span, cue?.span);
  return [before, ...pieces, after, ...(sentence === undefined ? [placeOf(article, quotation, hull)] : [])];
}

interface Telling {
  readonly pieces: readonly Piece[];
  readonly hull: Span;
}

/** The furthest that verb and speaker may be apart to be shown with what stands between, in characters. */
const together = 25;

function wordsThatTell(
  article: AttributedText,
  { parts }: Quotation,
  mention: Span,
  cue: Span | undefined,
): Telling {
  if (cue === undefined) return { pieces: [shown(article, mention)], hull: mention };
  const [first, last] = mention.start <= cue.start ? [mention, cue] : [cue, mention];
  const hull = { start: first.start, end: Math.max(first.end, last.end) };
  if (last.end <= first.end) return { pieces: [shown(article, first)], hull };
  const between = article.text.slice(first.end, last.start);
  const near =
    between.length <= together &&
    !hasLineBreak(between) &&
    !/^,\s*$/u.test(between) &&
    !parts.some((part) => part.start < last.start && first.end < part.end);
  const pieces = near ? [shown(article, hull)] : [shown(article, first), ' … ', shown(article, last)];
  return { pieces, hull };
}

function placeOf({ text }: AttributedText, { parts, type }: Quotation, words: Span): string {
  const first = parts[0] ?? words;
  const last = parts[parts.length - 1] ?? words;
  const what = type === 'indirect' ? 'the reported words' : 'the quotation';
  const right = (from: number, to: number): boolean =>
    (text.slice(from, to).match(/[\p{L}\p{N}]+/gu) ?? []).length <= smallWords;
  if (words.start >= last.end)
    return right(last.end, words.start) ? ` right after ${what}` : ' later in the same sentence';
  if (words.end <= first.start)
    return right(words.end, first.start) ? ` right before ${what}` : ' earlier in the same sentence';
  return ` in the middle of ${what}`;
}

/** What may stand between words that are right beside each other: "that". */
const smallWords = 1;

/** A longer role is not said again: it stands in the title. Characters. */
const longestRole = 40;

/** "he" is Kirby (one paragraph up), introduced as John Kirby, Pentagon spokesperson. */
function chainPieces(article: AttributedText, chain: readonly Mention[], source: Source): readonly Piece[] {
  const [beside, ...links] = chain;
  const [next] = links;
  const last = links[links.length - 1];
  if (beside === undefined || next === undefined || last === undefined) return [];
  const full = namePieces(source.name, (source.role?.length ?? 0) > longestRole ? undefined : source.role);
  const away = ` (${distance(article, beside, next)})`;
  if (beside.kind === 'name') return ['; ', shown(article, beside.span), ' is introduced as ', ...full, away];
  const who = next.kind === 'nominal' ? ['“', shown(article, next.span), '”'] : [shown(article, next.span)];
  return [
    '; “',
    shown(article, beside.span),
    '” is ',
    ...who,
    away,
    ...(last === next || last.kind !== 'name' ? [] : [', introduced as ', ...full]),
  ];
}

const numbers = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];

/** Where a mention stands, seen from another: "two paragraphs up", "in the headline". */
function distance({ blocks }: AttributedText, from: Mention, to: Mention): string {
  const blockOf = ({ span }: Mention): number =>
    blocks.findLastIndex((block) => block.span.start <= span.start);
  const [here, there] = [blockOf(from), blockOf(to)];
  const up = to.span.start <= from.span.start;
  if (here === there) return `${up ? 'earlier' : 'later'} in the same paragraph`;
  const kind = blocks[there]?.kind;
  if (kind === 'headline' || kind === 'caption') return `in ${kind === 'headline' ? 'the' : 'a'} ${kind}`;
  const steps = blocks
    .slice(Math.min(here, there) + 1, Math.max(here, there) + 1)
    .filter((block) => block.kind !== 'subhead' && block.kind !== 'caption').length;
  const paragraphs = `${numbers[steps] ?? String(steps)} ${steps === 1 ? 'paragraph' : 'paragraphs'}`;
  return `${paragraphs} ${up ? 'up' : 'down'}`;
}

/** What weighed most, in plain words. */
export function tellPieces(tells: readonly Tell[]): Piece {
  return tells.map(({ kind, speaksFor }) => tellWords[kind][speaksFor ? 'for' : 'against']).join('; ');
}

/** What weighed most, as facts: what speaks for the likeliest speaker, and what against. */
export function tellFacts(tells: readonly Tell[]): readonly (readonly Piece[])[] {
  const told = (label: string, speaksFor: boolean): readonly (readonly Piece[])[] => {
    const own = tells.filter((tell) => tell.speaksFor === speaksFor);
    return own.length === 0 ? [] : [[label, tellPieces(own)]];
  };
  return [...told('For it: ', true), ...told('Against it: ', false)];
}

/** So many others are shown. */
const mostOthers = 2;

/** Who else it may have been, only those who came near. */
export function othersPieces(runnersUp: readonly RunnerUp[]): readonly Piece[] {
  return runnersUp
    .filter(({ weight }) => weight >= nearFrom)
    .slice(0, mostOthers)
    .flatMap(({ name, reason }, at): readonly Piece[] => [
      at === 0 ? '' : '; ',
      { quoted: name, limit: longest },
      ` (${lossReasons[reason]})`,
    ]);
}
