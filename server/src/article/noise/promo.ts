import { askingVerbs, labels, promoCues, promoStems, relatedLabels } from '../../rules/artifacts/promoWords';
import type { ContentLine } from './context';
import { keptKind } from './kept';
import { endsSentence, isListItem } from './prose';

/** A line of a promo block. */
export interface PromoLine {
  /** Index into the content lines. */
  readonly line: number;
  readonly kind: 'promo' | 'dismiss' | 'icon';
  readonly evidence: string;
}

/** From here on a line is furniture by itself. */
const alone = 3;
/** From here on it is furniture beside furniture. */
const besideOther = 1.4;
const longestPromo = 320;
/** As many titles of other stories as such a list may hold. */
const mostRelated = 12;

const icon =
  '[\\u2190-\\u21ff\\u2300-\\u23ff\\u2460-\\u27bf\\u2900-\\u2bff\\ue000-\\uf8ff\\ufffd\\ufe0f]|[\\u{1f000}-\\u{1faff}]';
const icons = new RegExp(`^(?:${icon}|\\s)+$`, 'u');
const leadingIcons = new RegExp(`^(?:(?:${icon})\\s*)+`, 'u');
const dismissal =
  /^(?:[x×✕✖✗✘⨯]|\[x\]|\(x\)|close(?: [x×✕])?|dismiss|no,? thanks?|not now|maybe later|skip)$/iu;

/** Whether a line is nothing but a symbol: a picture of a page that became a letter. */
export function isIcon(line: string): boolean {
  // bullets and rules between parts of a story are type, not icons
  return line.length <= 12 && icons.test(line) && !/^[─━═\s▪■●◦•◆◇★☆*]+$/u.test(line);
}

/** How much a line reads like the furniture of a site; the story is below zero. */
export function promoScore(line: string): number {
  if (line.length > longestPromo) return -5;
  const bare = line.replace(leadingIcons, '');
  const hadIcon = bare.length < line.length;
  if (bare.length <= 40 && labels.test(bare)) return 3.5;
  const small = bare.toLowerCase();
  let score = hadIcon ? 1 : 0;
  if (promoStems.test(small))
    for (const { weight, words } of promoCues) if (words.test(small)) score += weight;
  const count = bare.split(' ').length;
  if (askingVerbs.has(firstWord(small)) && count > 1) score += 1;
  const ends = /[.]["'”’)]*$/u.test(bare.slice(-4));
  if (!ends && count <= 12) score += 0.5;
  if (ends && count > 8) score -= 0.5;
  if (count > 22) score -= 1.5;
  // a question to somebody in an interview
  if (bare.endsWith('?') && count > 8) score -= 1;
  if (/[›»>→]$/u.test(bare)) score += 1;
  return score;
}

function firstWord(small: string): string {
  const end = small.search(/[^\p{L}'’-]/u);
  return (end < 0 ? small : small.slice(0, end)).replace(/’/gu, "'");
}

/** The blocks that a site puts around and into its stories. Linear. */
export function findPromo(
  text: string,
  lines: readonly ContentLine[],
  taken: Uint8Array,
  headline: number,
): readonly PromoLine[] {
  const free: number[] = [];
  for (let k = 0; k < lines.length; k++) if (taken[k] === 0) free.push(k);
  const contentOf = (k: number): string => {
    const line = lines[k];
    return line === undefined || line.end - line.start > longestPromo ? '' : text.slice(line.start, line.end);
  };
  const scores = free.map((k) => {
    const content = contentOf(k);
    if (content === '' || k === headline || keptKind(content) !== undefined) return -5;
    return promoScore(content);
  });
  const found = new Map<number, PromoLine>();
  const mark = (s: number, kind: PromoLine['kind'], evidence: string): void => {
    const line = free[s];
    if (line !== undefined && !found.has(line)) found.set(line, { line, kind, evidence });
  };
  scores.forEach((score, s) => {
    if (score >= alone)
      mark(s, 'promo', 'It asks the reader to do something on a site, or is a label of one');
  });
  relatedLists(free, scores, lines, contentOf, mark);
  const has = (s: number): boolean => found.has(free[s] ?? -1);
  const smooth = (s: number, from: number): void => {
    if (has(s) || !has(from)) return;
    const content = contentOf(free[s] ?? 0);
    if (dismissal.test(content)) mark(s, 'dismiss', 'A button that closes the block beside it');
    else if (isIcon(content)) mark(s, 'icon', 'A picture of a site that became a symbol');
    else if ((scores[s] ?? 0) >= besideOther)
      mark(s, 'promo', 'It reads like the block beside it, which is not part of the story');
  };
  for (let s = 1; s < free.length; s++) smooth(s, s - 1);
  for (let s = free.length - 2; s >= 0; s--) smooth(s, s + 1);
  // a short label between two lines of a block
  for (let s = 1; s + 1 < free.length; s++) {
    const content = contentOf(free[s] ?? 0);
    const short = content.length <= 40 && !endsSentence(content) && (scores[s] ?? -5) >= 0;
    if (!has(s) && has(s - 1) && has(s + 1) && short)
      mark(s, 'promo', 'A short label between two lines that are not part of the story');
  }
  free.forEach((k, s) => {
    if (!has(s) && isIcon(contentOf(k))) mark(s, 'icon', 'A symbol alone in a line');
  });
  return [...found.values()].sort((a, b) => a.line - b.line);
}

/** The titles of other stories below a label that announces them. */
function relatedLists(
  free: readonly number[],
  scores: readonly number[],
  lines: readonly ContentLine[],
  contentOf: (k: number) => string,
  mark: (s: number, kind: 'promo', evidence: string) => void,
): void {
  for (let s = 0; s < free.length; s++) {
    if ((scores[s] ?? -5) < 0 || !relatedLabels.test(contentOf(free[s] ?? 0))) continue;
    mark(s, 'promo', 'A label that announces other stories');
    let end = s + 1;
    while (end < free.length && end - s <= mostRelated && isTitle(contentOf(free[end] ?? 0))) end++;
    // the line right before the story goes on may be a subhead of it
    const goesOn = end < free.length;
    const items = end - s - 1;
    const listed = isListItem(contentOf(free[end - 1] ?? 0)) || lines[free[end - 1] ?? 0]?.blankBefore === 0;
    const stop = goesOn && items > 1 && !listed ? end - 1 : end;
    for (let k = s + 1; k < stop; k++)
      mark(k, 'promo', 'The title of another story, below a label that announces it');
    s = Math.max(s, stop - 1);
  }
}

/** Whether a line can be the title of a story. */
function isTitle(line: string): boolean {
  return (
    line.length >= 8 && line.length <= 130 && !/[.:]["'”’)]*$/u.test(line) && keptKind(line) === undefined
  );
}
