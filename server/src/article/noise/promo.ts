import { relatedLabels } from '../../rules/artifacts/promoWords';
import type { Unit } from './content';
import { findBlocks, isName } from './blocks';
import { asks, longestPromo, promoScore } from './score';
import type { ContentLine } from './content';
import type { Headline } from './headline';
import { isIcon } from './icons';
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
/** As many titles of other stories as such a list may hold. */
const mostRelated = 12;

const dismissal =
  /^(?:[x×✕✖✗✘⨯]|\[x\]|\(x\)|close(?: [x×✕])?|dismiss|no,? thanks?|not now|maybe later|skip)$/iu;

/**
 * The blocks that a site puts around and into its stories. `joined` says of each line whether it goes on with the
 * sentence of the line before: a line in the middle of a paragraph is not weighed by itself. Linear.
 */
export function findPromo(
  text: string,
  lines: readonly ContentLine[],
  taken: Uint8Array,
  joined: Uint8Array,
  headline: Headline,
): readonly PromoLine[] {
  const units = readUnits(text, lines, taken, joined, headline);
  const found = new Map<number, readonly [PromoLine['kind'], string]>();
  const mark = (u: number, kind: PromoLine['kind'], evidence: string): void => {
    if (units[u] !== undefined && !found.has(u)) found.set(u, [kind, evidence]);
  };
  units.forEach(({ score }, u) => {
    if (score >= alone)
      mark(u, 'promo', 'It asks the reader to do something on a site, or is a label of one');
  });
  relatedLists(units, mark);
  const smooth = (u: number, from: number): void => {
    const unit = units[u];
    if (unit === undefined || found.has(u) || !found.has(from)) return;
    if (dismissal.test(unit.text)) mark(u, 'dismiss', 'A button that closes the block beside it');
    else if (isIcon(unit.text)) mark(u, 'icon', 'A picture of a site that became a symbol');
    else if (unit.score >= besideOther)
      mark(u, 'promo', 'It reads like the block beside it, which is not part of the story');
  };
  for (let u = 1; u < units.length; u++) smooth(u, u - 1);
  for (let u = units.length - 2; u >= 0; u--) smooth(u, u + 1);
  // a line that says little, between two lines of a block
  for (let u = 1; u + 1 < units.length; u++) {
    const unit = units[u];
    if (unit === undefined || !found.has(u - 1) || !found.has(u + 1)) continue;
    if (unit.score >= 0 && unit.text.length <= 80)
      mark(u, 'promo', 'It stands between two lines that are not part of the story');
  }
  const headlineUnit = units.findIndex(({ lines: own }) => own.includes(headline.last));
  menus(units, headlineUnit, found, mark);
  findBlocks(units, headlineUnit, (u) => found.has(u), mark);
  units.forEach((unit, u) => {
    if (isIcon(unit.text)) mark(u, 'icon', 'A symbol alone in a line');
  });
  const out: PromoLine[] = [];
  units.forEach((unit, u) => {
    const why = found.get(u);
    if (why !== undefined) for (const line of unit.lines) out.push({ line, kind: why[0], evidence: why[1] });
  });
  return out;
}

function readUnits(
  text: string,
  lines: readonly ContentLine[],
  taken: Uint8Array,
  joined: Uint8Array,
  headline: Headline,
): readonly Unit[] {
  const out: Unit[] = [];
  let group: number[] = [];
  let afterHeadline = false;
  let questions = 0;
  const close = (): void => {
    const first = lines[group[0] ?? -1];
    const last = lines[group[group.length - 1] ?? -1];
    if (first === undefined || last === undefined) return;
    const length = last.end - first.start;
    const content =
      length > 2 * longestPromo
        ? ''
        : group.map((k) => text.slice(lines[k]?.start ?? 0, lines[k]?.end ?? 0)).join(' ');
    const inHeadline = group.some((k) => k >= headline.first && k <= headline.last);
    const story = inHeadline || (afterHeadline && isStandfirst(content));
    const kept = content === '' || story || keptKind(content) !== undefined;
    if (isQuestion(content)) questions++;
    afterHeadline = inHeadline;
    out.push({
      lines: group,
      text: content,
      blankBefore: first.blankBefore,
      score: kept ? -5 : promoScore(content),
    });
  };
  for (let k = 0; k < lines.length; k++) {
    if (taken[k] === 1) continue;
    if (joined[k] === 0) {
      close();
      group = [];
    }
    group.push(k);
  }
  close();
  // in an interview people speak to each other as sites do to their readers
  if (questions < 4 || questions < out.length * 0.1) return out;
  return out.map((unit) =>
    unit.text.length > 25 && /[.?!]$/u.test(unit.text) ? { ...unit, score: unit.score - 2.5 } : unit,
  );
}

/** Whether the lines right below the headline are the standfirst: they say something, and ask for nothing. */
function isStandfirst(text: string): boolean {
  return text.split(' ').length >= 8 && !asks(text) && !/\b(?:you|your|our|we|us)\b/iu.test(text);
}

/** Whether a line is what an interviewer asks. */
function isQuestion(text: string): boolean {
  return text.endsWith('?') && text.length > 12 && text.length < 200 && !asks(text);
}

type Mark = (u: number, kind: 'promo', evidence: string) => void;

/** The titles of other stories below a label that announces them. */
function relatedLists(units: readonly Unit[], mark: Mark): void {
  for (let u = 0; u < units.length; u++) {
    const label = units[u];
    if (label === undefined || label.score < 0 || !relatedLabels.test(label.text)) continue;
    mark(u, 'promo', 'A label that announces other stories');
    let end = u + 1;
    while (end < units.length && end - u <= mostRelated && isTitle(units[end])) end++;
    // the line right before the story goes on may be a subhead of it
    const last = units[end - 1];
    const goesOn = end < units.length;
    const listed = last !== undefined && isListItem(last.text);
    const mayBeSubhead = last !== undefined && last.text.length <= 28 && last.text.split(' ').length <= 4;
    const stop = goesOn && end - u > 1 && !listed && mayBeSubhead ? end - 1 : end;
    for (let k = u + 1; k < stop; k++)
      mark(k, 'promo', 'The title of another story, below a label that announces it');
    u = Math.max(u, stop - 1);
  }
}

/** Whether a unit can be the title of a story. */
function isTitle(unit: Unit | undefined): boolean {
  if (unit === undefined) return false;
  const { text } = unit;
  if (!/^(?:[•‣▪■●·*–-]\s?)?["'“‘]?[\p{Lu}\p{N}]/u.test(text)) return false;
  return (
    text.length >= 8 && text.length <= 130 && !/[.:]["'”’)]*$/u.test(text) && keptKind(text) === undefined
  );
}

/** How many units below the headline a name alone is who wrote the story. */
const bylineZone = 8;

/** Rows of short labels that touch a block: menus and buttons. The last may be the kicker of the story, or a subhead. */
function menus(
  units: readonly Unit[],
  headline: number,
  found: ReadonlyMap<number, unknown>,
  mark: Mark,
): void {
  const short = (u: number): boolean => {
    const unit = units[u];
    if (unit === undefined || unit.score < -1 || !isLabel(unit.text)) return false;
    return !(u > headline && u <= headline + bylineZone && isName(unit.text));
  };
  for (let u = 0; u < units.length; u++) {
    if (!found.has(u) && !short(u)) continue;
    let end = u;
    let known = 0;
    for (; end < units.length && (found.has(end) || short(end)); end++) if (found.has(end)) known++;
    // above the headline everything may be a menu; below it the labels at the ends may be a byline or a subhead
    let from = u;
    while (u > headline && from < end && !found.has(from)) from++;
    let stop = end;
    const mayBeKept = (k: number): boolean => !found.has(k) && /\p{L}{3}/u.test(units[k]?.text ?? '');
    if (end < units.length && mayBeKept(end - 1)) stop--;
    if (known > 0 && stop - from >= 3)
      for (let k = from; k < stop; k++)
        mark(k, 'promo', 'A short label in a row of labels that are not part of the story');
    u = end;
  }
}

/** Whether a text is short enough for a button, and no sentence. */
function isLabel(text: string): boolean {
  if (text.length > 32 || text.length === 0 || endsSentence(text) || text.split(' ').length > 4) return false;
  return keptKind(text) === undefined;
}
