import { keptKind } from './kept';
import { endsSentence, isListItem } from './prose';
import type { Unit } from './content';

/** What makes a run of lines a block of the site, all together. */
const enough = 2.4;

/**
 * Blocks that are told by where they stand and what they are made of, whatever their words: short lines above the
 * headline or below the end of the story, and several of them between two paragraphs. A single short line between two
 * paragraphs is a subhead.
 */
export function findBlocks(
  units: readonly Unit[],
  headline: number,
  has: (u: number) => boolean,
  mark: (u: number, kind: 'promo', evidence: string) => void,
): void {
  const stories = units.map((unit, u) => u === headline || isStory(unit));
  const first = stories.indexOf(true, headline + 1);
  const last = stories.lastIndexOf(true);
  for (let u = 0; u < units.length; u++) {
    if (stories[u] === true) continue;
    let end = u;
    while (end < units.length && stories[end] !== true) end++;
    const above = headline >= 0 && end <= headline;
    const below = u > last && last > headline;
    const run = units.slice(u, end);
    const zone = above ? 'above' : below ? 'below' : end <= first || first < 0 ? 'top' : 'inside';
    if (isBlock(run, zone, (k) => has(u + k)))
      run.forEach((unit, k) => {
        if (!has(u + k) && !mayStay(unit, run, k, zone, (j) => has(u + j)))
          mark(u + k, 'promo', 'One of several short lines together that are not part of the story');
      });
    u = end;
  }
}

type Zone = 'above' | 'top' | 'inside' | 'below';

/** Whether a unit is part of the story beyond doubt: a sentence, or something that is kept. */
function isStory({ text, score }: Unit): boolean {
  if (score >= enough) return false;
  if (text === '' || score <= -5 || keptKind(text) !== undefined) return true;
  const words = text.split(' ').length;
  if (words > 18 || /["“”„«»]/u.test(text)) return true;
  return endsSentence(text) && !text.endsWith('…') && (score < 1 || words > 14);
}

/** Whether a run of units that are no sentences is a block. */
function isBlock(run: readonly Unit[], zone: Zone, has: (k: number) => boolean): boolean {
  if (run.length < 2) return false;
  let weight = 0;
  run.forEach(({ score }, k) => {
    weight += has(k) ? enough : Math.max(0, score);
  });
  if (zone === 'above' && run.length >= 3) weight += 1.5;
  if (zone === 'below') weight += 1.5;
  // a story has one subhead between two paragraphs, not several
  if (zone === 'inside' && run.every(isLine)) weight += run.length >= 3 ? enough : 1.2;
  return weight >= enough;
}

/** Whether a unit reads like a title or a label, not like a verse, a row of a table or somebody's address. */
function isLine({ text }: Unit): boolean {
  return (
    text.length <= 90 &&
    /^["'“‘]?\p{Lu}/u.test(text) &&
    !/[,;:.]$/u.test(text) &&
    !/[:;\t]|\d\s|\s\d|, |\s{3}/u.test(text)
  );
}

/** Whether a unit of a block may yet belong to the story: a kicker, a byline, a subhead, an item of a list. */
function mayStay(
  unit: Unit,
  run: readonly Unit[],
  k: number,
  zone: Zone,
  has: (k: number) => boolean,
): boolean {
  const { text, score } = unit;
  if (isListItem(text)) return true;
  if (!/\p{L}{2}/u.test(text)) return false;
  const words = text.split(' ').length;
  // the last line before the headline is its kicker, the last before a paragraph a subhead
  if (zone !== 'below' && k === run.length - 1 && score < 1 && (words <= 5 || !isLine(unit))) return true;
  if (zone === 'top') {
    const beside = (has(k - 1) || has(k + 1)) && words <= 3 && text.length <= 24 && !isName(text);
    return !beside && (score < 0.9 || (words > 6 && score < enough));
  }
  // a subhead stands before a block, a label belongs to it
  if (zone === 'inside') return k === 0 && score < 0.9 && (has(1) || !isLine(unit));
  return false;
}

/** Whether a text may be somebody's name. */
export function isName(text: string): boolean {
  return /^\p{Lu}[\p{L}’'-]+(?: \p{Lu}\.?)?(?: (?:de|van|von|der|al|la))? \p{Lu}[\p{L}’'-]+$/u.test(text);
}
