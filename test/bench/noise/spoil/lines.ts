/** What becomes of lines and of the space between them. */
import type { Word } from '../label';
import type { Random } from '../../random';

/** Replaces a character in all white space. */
export function replaceInGaps(words: readonly Word[], from: string, to: string): readonly Word[] {
  return words.map((word) => ({ ...word, gap: word.gap.replaceAll(from, to) }));
}

/** Paragraphs on one line each; page furniture stays where it stood. */
export function reflow(words: readonly Word[]): readonly Word[] {
  return words.map((word, k) => {
    const before = words[k - 1];
    if (before === undefined || !/[\n\f]/u.test(word.gap))
      return { ...word, gap: word.gap === '' ? '' : ' ' };
    const same = before.label === word.label && before.part === word.part && word.label !== 'page';
    if (same && !word.gap.includes('\f')) return { ...word, gap: word.glued ? '' : ' ' };
    const tight = word.tight && before.label !== 'page' && isSite(word) === isSite(before);
    return { ...word, gap: tight ? '\n' : '\n\n' };
  });
}

function isSite({ label }: Word): boolean {
  return label === 'site' || label === 'either';
}

/** Copied by hand out of the browser: no pages, a line for every paragraph, blank lines between all but verse and lists. */
export function copy(words: readonly Word[]): readonly Word[] {
  const out: Word[] = [];
  let crossed = false;
  for (const word of words) {
    const before = out[out.length - 1];
    if (word.label === 'page') {
      crossed = true;
      continue;
    }
    const broken = crossed || /[\n\f]/u.test(word.gap);
    crossed = false;
    out.push({ ...word, sheet: 0, gap: before === undefined ? '' : copiedGap(word, before, broken) });
  }
  return out;
}

function copiedGap(word: Word, before: Word, broken: boolean): string {
  if (before.part === word.part) return word.glued ? '' : ' ';
  if (!broken) return ' ';
  return word.tight && word.label === 'story' ? '\n' : '\n\n';
}

const columns = 72;

/** Breaks lines at 72 columns, as e-mail does. */
export function wrap(words: readonly Word[]): readonly Word[] {
  return wrapped(words, () => false);
}

/** Breaks lines at 72 columns, and long words in two. */
export function hyphenate(words: readonly Word[], random: Random): readonly Word[] {
  return wrapped(words, () => random.chance(0.6));
}

function wrapped(words: readonly Word[], mayBreak: () => boolean): readonly Word[] {
  const out: Word[] = [];
  let column = 0;
  words.forEach((word, k) => {
    const gap = /[\n\f]/u.exec(word.gap) === null ? word.gap : '\n';
    if (gap === '\n') column = 0;
    // the halves of a compound stay together
    let length = word.text.length;
    for (let next = k + 1; words[next]?.gap === ''; next++) length += words[next]?.text.length ?? 0;
    if (gap !== ' ' || column + 1 + length <= columns) {
      out.push(word);
      column += gap === ' ' ? 1 + word.text.length : word.text.length;
      return;
    }
    const room = columns - column - 2;
    const { text } = word;
    if (/^\p{Ll}{8,}\p{P}?$/u.test(text) && room >= 3 && text.length - room >= 4 && mayBreak()) {
      out.push({ ...word, text: `${text.slice(0, room)}-`, gold: text.slice(0, room) });
      out.push({ ...word, gap: '\n', text: text.slice(room), gold: text.slice(room), glued: true });
      column = text.length - room;
      return;
    }
    out.push({ ...word, gap: '\n' });
    column = text.length;
  });
  return out;
}

/** Loses the blank lines. */
export function tighten(words: readonly Word[]): readonly Word[] {
  return words.map((word) => ({ ...word, gap: word.gap.replace(/\n\s*\n/gu, '\n') }));
}

/** A blank line after every line. */
export function doubleSpace(words: readonly Word[]): readonly Word[] {
  return replaceInGaps(words, '\n', '\n\n');
}
