import { wholeSpan } from '../cleaning/body';
import { foldWhiteSpace } from '../text/whiteSpace';
import type { Applicability, Artifact, Body, KeptPiece, NoiseLevel, NoiseOptions, Span } from '../types';
import { isBetweenLines } from './breaks/betweenLines';
import { longestRaw, pieceBetween, saysSomething, textOf, type Sides } from './keptPieces';
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
}

/** Whether a user keeps a stretch: for what it says, for its whole line, or, where it has no word, for what stands around it. */
type Keeper = (span: Span, sides: Sides, isBreak: boolean) => boolean;

/** Makes what a user wants of noise ready for a text. */
export function userChoicesOf(text: string, options: NoiseOptions): UserChoices {
  const { disabledRules, applicability = {}, neverFlag = [], kept = [] } = options;
  const off = Object.entries(applicability).flatMap(([rule, level]) => (level === 'off' ? [rule] : []));
  return {
    off: new Set([...disabledRules, ...off]),
    levels: applicability,
    ...((neverFlag.length > 0 || kept.length > 0) && { keeper: createKeeper(text, neverFlag, kept) }),
  };
}

/** The letters that stand nearest to a piece; further ones may be behind a line end that cleaning takes out. */
function keyOf({ text, before, after }: KeptPiece): string {
  return [text, before.slice(-1), after.slice(0, 1)].join('\u0000');
}

/** Whether what stands around two pieces is the same, as far as both know it. */
function sameSides(a: KeptPiece, b: KeptPiece): boolean {
  return (
    (a.before.endsWith(b.before) || b.before.endsWith(a.before)) &&
    (a.after.startsWith(b.after) || b.after.startsWith(a.after))
  );
}

function createKeeper(text: string, neverFlag: readonly string[], kept: readonly KeptPiece[]): Keeper {
  const never = new Set(
    neverFlag.map((entry) => foldWhiteSpace(entry).toLowerCase()).filter((entry) => entry !== ''),
  );
  const pieces = new Map<string, KeptPiece[]>();
  for (const piece of kept) pieces.set(keyOf(piece), [...(pieces.get(keyOf(piece)) ?? []), piece]);
  const isAmong = (piece: KeptPiece): boolean =>
    pieces.get(keyOf(piece))?.some((known) => sameSides(known, piece)) === true;
  const isKept = (content: string | undefined): boolean =>
    content !== undefined &&
    content !== '' &&
    (never.has(content.toLowerCase()) || isAmong({ text: content, before: '', after: '' }));
  const line = (span: Span): boolean => isKept(textOf(text, span));
  return (span, sides, isBreak) => {
    const content = isBreak ? '' : textOf(text, span);
    if (content === undefined) return false;
    if (saysSomething(content) && isKept(content)) return true;
    if (!isBreak && line(lineAround(text, span))) return true;
    return !saysSomething(content) && isAmong(pieceBetween(text, content, sides));
  };
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
  const { keeper } = choices;
  if (keeper === undefined) return choices;
  const inText = (span: Span): Span => wholeSpan(body, span);
  return {
    ...choices,
    keeper: (span, { above, below }, isBreak) =>
      keeper(
        inText(span),
        {
          above: above <= 0 ? 0 : inText({ start: above - 1, end: above }).end,
          below: inText({ start: below, end: below + 1 }).start,
        },
        isBreak,
      ),
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
  const isBreak = isBetweenLines(rule);
  return keeper(span, isBreak ? sidesOf(span, context) : { above: span.start, below: span.end }, isBreak);
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
