/** How a speaker was found, in plain words: what a hover says after "How we know". */
import type { LossReason, Mention, Quotation, RunnerUp, Source, Span, Tell } from '../article/types';
import { describePattern, lossReasons, nearFrom, patternWords, tellWords } from './attribution';
import { sureness } from './names';
import type { Piece } from './pieces';
import { readable } from './readable';
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
      : chainPieces(article, attribution, source)),
  ];
}

/** The longest words that are shown, in characters. */
const longest = 60;

function shown(article: AttributedText, span: Span): Piece {
  return { quoted: readable(article, span), limit: longest };
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

/** Reasons why somebody else is not whom a pronoun or a description means: if they came near, the link is a guess. */
const linkReasons: ReadonlySet<LossReason> = new Set<LossReason>([
  'further-back',
  'in-passing',
  'not-quoted',
  'off-topic',
  'other-description',
]);

/** Whether it is a guess whom the words beside a quotation mean. A name is none. */
export function isLinkGuessed({ mention, guessedLink, runnersUp, byHand }: Attribution): boolean {
  if (mention === undefined || mention.kind === 'name' || byHand !== undefined) return false;
  return (
    guessedLink === true ||
    runnersUp.some(({ reason, weight }) => weight >= nearFrom && linkReasons.has(reason))
  );
}

/** "he" is Kirby (one paragraph up), introduced as John Kirby. The role stands in the title, and is not said again. */
function chainPieces(article: AttributedText, attribution: Attribution, { name }: Source): readonly Piece[] {
  const [beside, ...links] = attribution.chain;
  const [next] = links;
  const last = links[links.length - 1];
  if (beside === undefined || next === undefined || last === undefined) return [];
  const away = ` (${distance(article, beside, next)})`;
  if (beside.kind === 'name') return ['; introduced as ', { quoted: name }, away];
  const who = next.kind === 'nominal' ? ['“', shown(article, next.span), '”'] : [shown(article, next.span)];
  return [
    '; “',
    shown(article, beside.span),
    isLinkGuessed(attribution) ? '” is probably ' : '” is ',
    ...who,
    away,
    ...(last === next || last.kind !== 'name' ? [] : [', introduced as ', { quoted: name }]),
  ];
}

/**
 * How sure it is who said it, never beside what is only a guess: where it hangs on whom "he" means, that is said, and no
 * share of right ones, which would be taken for the share of right names.
 */
export function surenessPieces(article: AttributedText, attribution: Attribution): readonly Piece[] {
  const { mention, confidence } = attribution;
  if (mention === undefined || !isLinkGuessed(attribution)) return [sureness(confidence)];
  return ['no surer than it is whom “', shown(article, mention.span), '” means'];
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

/**
 * What weighed most, as facts: what speaks for the likeliest speaker, and what against. What is told already is left out:
 * where the words stand, and, where others are named (`others`), that there are some.
 */
export function tellFacts(tells: readonly Tell[], others: boolean): readonly (readonly Piece[])[] {
  const told = (label: string, speaksFor: boolean): readonly (readonly Piece[])[] => {
    const own = tells.filter(
      (tell) =>
        tell.speaksFor === speaksFor &&
        !(tell.kind === 'place' && speaksFor) &&
        !(tell.kind === 'others' && others),
    );
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
