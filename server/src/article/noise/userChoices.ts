import { wholeSpan } from '../cleaning/body';
import { lastAtMost } from '../text/lastAtMost';
import { foldWhiteSpace } from '../text/whiteSpace';
import type { NoiseOptions } from '../options';
import type { Applicability, Artifact, Body, KeptPiece, NoiseLevel, Span } from '../types';
import { isBetweenLines } from './breaks/betweenLines';
import { longestRaw, pieceBetween, saysSomething, standAlike, textOf, type Sides } from './keptPieces';
import type { ContentLine } from './lines/contentLines';
import { lineAt } from './lines/contentLines';
import type { NoiseContext } from './rules/rule';

/** What a user wants of noise, made ready for one text; its offsets are that text's. */
export interface UserChoices {
  /** Ids of the rules that are switched off. */
  readonly off: ReadonlySet<string>;
  readonly levels: Readonly<Record<string, NoiseLevel>>;
  /** Absent where nothing is kept. */
  readonly keeper?: Keeper;
  /** Whether a stretch overlaps or touches a piece that is to be spared; absent where nothing is. */
  readonly spares?: (span: Span) => boolean;
}

/** What a user keeps in a text. */
interface Keeper {
  /** Whether a stretch is kept: for what it says, for its whole line, or, where it has no word, for what stands around it. */
  readonly keepsStretch: (span: Span, sides: Sides) => boolean;
  /** Whether a break is kept; it is told by letters, so that it needs no place in the text. */
  readonly keepsBreak: (piece: KeptPiece) => boolean;
}

/** Makes what a user wants of noise ready for a text. */
export function userChoicesOf(
  text: string,
  options: NoiseOptions,
  spared: readonly Span[] = [],
): UserChoices {
  const { disabledRules, applicability = {}, neverFlag = [], kept = [] } = options;
  const off = Object.entries(applicability).flatMap(([rule, level]) => (level === 'off' ? [rule] : []));
  return {
    off: new Set([...disabledRules, ...off]),
    levels: applicability,
    ...((neverFlag.length > 0 || kept.length > 0) && { keeper: createKeeper(text, neverFlag, kept) }),
    ...(spared.length > 0 && { spares: (span: Span) => touchesOne(spared, span) }),
  };
}

/** Whether a stretch overlaps or touches one of others, which are in order of start and hardly overlap each other. */
function touchesOne(others: readonly Span[], { start, end }: Span): boolean {
  const last = lastAtMost(others.length, (index) => others[index]?.start ?? 0, end);
  return (others[last]?.end ?? -1) >= start || (others[last - 1]?.end ?? -1) >= start;
}

function createKeeper(text: string, neverFlag: readonly string[], kept: readonly KeptPiece[]): Keeper {
  const never = new Set(
    neverFlag.map((entry) => foldWhiteSpace(entry).toLowerCase()).filter((entry) => entry !== ''),
  );
  const pieces = new Map<string, KeptPiece[]>();
  for (const piece of kept) {
    const alike = pieces.get(piece.text);
    if (alike === undefined) pieces.set(piece.text, [piece]);
    else alike.push(piece);
  }
  const isAmong = (piece: KeptPiece): boolean =>
    pieces.get(piece.text)?.some((known) => standAlike(known, piece)) === true;
  const isKept = (content: string | undefined): boolean =>
    content !== undefined &&
    content !== '' &&
    (never.has(content.toLowerCase()) || isAmong({ text: content, before: '', after: '' }));
  const line = (span: Span): boolean => isKept(textOf(text, span));
  const keepsStretch = (span: Span, sides: Sides): boolean => {
    const content = textOf(text, span);
    if (content === undefined) return false;
    if (saysSomething(content) && isKept(content)) return true;
    if (line(lineAround(text, span))) return true;
    return !saysSomething(content) && isAmong(pieceBetween(text, content, sides));
  };
  return { keepsStretch, keepsBreak: isAmong };
}

/** The line that a stretch stands in; only the stretch where the line is far too long to be named by its text. */
function lineAround(text: string, span: Span): Span {
  const isEnd = (at: number): boolean => /[\n\r]/u.test(text.charAt(at));
  let { start, end } = span;
  while (start > 0 && !isEnd(start - 1)) if (end - start-- > longestRaw) return span;
  while (end < text.length && !isEnd(end)) if (end++ - start > longestRaw) return span;
  return { start, end };
}

/** The same for a body that was made from the text: what is found in the body is looked up in the text. */
export function choicesForBody(choices: UserChoices, body: Body): UserChoices {
  const { keeper, spares } = choices;
  if (keeper === undefined && spares === undefined) return choices;
  const inText = (span: Span): Span => wholeSpan(body, span);
  return {
    ...choices,
    ...(spares !== undefined && { spares: (span: Span) => spares(inText(span)) }),
    ...(keeper !== undefined && { keeper: keeperInBody(keeper, inText) }),
  };
}

function keeperInBody(keeper: Keeper, inText: (span: Span) => Span): Keeper {
  return {
    keepsStretch: (span, { above, below }) =>
      keeper.keepsStretch(inText(span), {
        above: above <= 0 ? 0 : inText({ start: above - 1, end: above }).end,
        below: inText({ start: below, end: below + 1 }).start,
      }),
    keepsBreak: keeper.keepsBreak,
  };
}

/** How far a finding may be repaired. What is only shown is never taken out, whatever is allowed for its rule. */
export function permits({ levels }: UserChoices, rule: string, found: Applicability): Applicability {
  const level = Object.hasOwn(levels, rule) ? levels[rule] : undefined;
  return found === 'display' || level === undefined || level === 'off' ? found : level;
}

/** Whether a user keeps a piece. */
export function isKeptByUser(
  { keeper }: UserChoices,
  { rule, span }: Artifact,
  context: NoiseContext,
): boolean {
  if (keeper === undefined) return false;
  return isBetweenLines(rule)
    ? keeper.keepsBreak(pieceBetween(context.text, '', sidesOf(span, context)))
    : keeper.keepsStretch(span, { above: span.start, below: span.end });
}

/** So many lines that are taken out are passed over. */
const mostPassed = 50;

/** The ends of the story on both sides of a stretch between lines: lines that are taken out are passed over. */
function sidesOf({ start, end }: Span, { text, lines, taken }: NoiseContext): Sides {
  let a = lineAt(lines, start);
  for (let passed = 0; passed < mostPassed && taken[a] === 1; passed++) a--;
  const b = lineBelow(lines, taken, end);
  return {
    above: Math.min(start, lines[a]?.end ?? 0),
    below: Math.max(end, lines[b]?.start ?? text.length),
  };
}

/** Index of the line that holds an offset, or of the next one; lines that are taken out are passed over. */
function lineBelow(lines: readonly ContentLine[], taken: Uint8Array, offset: number): number {
  let b = lineAt(lines, offset);
  if (b < 0 || (lines[b]?.end ?? 0) <= offset) b++;
  for (let passed = 0; passed < mostPassed && taken[b] === 1; passed++) b++;
  return b;
}

/** Whether a break is left as it is, because a line beside it is only shown and stays where it stands. */
export function isBesideShown(
  { repair, span }: Artifact,
  { lines, taken }: NoiseContext,
  shown: ReadonlySet<number>,
): boolean {
  if (repair !== 'join' || shown.size === 0) return false;
  return shown.has(lineAt(lines, span.start)) || shown.has(lineBelow(lines, taken, span.end));
}
