/** What becomes of headers, footers and bars when a text is converted or saved. */
import type { Word } from '../label';
import type { Random } from '../../random';

/** Loses about half of the lines of headers and footers. */
export function dropLines(words: readonly Word[], random: Random): readonly Word[] {
  return drop(words, random, () => false);
}

/** Loses about half of the pieces of headers and footers: the counter of one page, the stamp of another. */
export function dropPieces(words: readonly Word[], random: Random): readonly Word[] {
  return drop(words, random, (word, before) => word.kind !== before.kind);
}

function drop(
  words: readonly Word[],
  random: Random,
  apart: (word: Word, before: Word) => boolean,
): readonly Word[] {
  const out: Word[] = [];
  let lost = false;
  let carried = '';
  words.forEach((word, k) => {
    const before = words[k - 1];
    const starts =
      word.label === 'page' && (before?.label !== 'page' || /[\n\f]/u.test(word.gap) || apart(word, before));
    if (starts) lost = random.chance(0.5);
    if (word.label !== 'page') lost = false;
    if (lost) {
      if (starts) carried += word.gap;
    } else {
      out.push({ ...word, gap: carried === '' ? word.gap : merged(carried + word.gap) });
      carried = '';
    }
  });
  return out;
}

/** White space that is left where something was: what it holds of breaks, and a blank line where there was one. */
function merged(gap: string): string {
  if (!/[\n\f]/u.test(gap)) return gap;
  const feed = gap.includes('\f') ? '\f' : '';
  return (/\n\s*\n/u.test(gap) ? '\n\n' : '\n') + feed;
}

/**
 * Puts the footer of a page into the last line of the story above it, as converters do when the two lie close; the
 * header of the next page stays a line. Where the page breaks are lost, all goes into that line.
 */
export function weave(words: readonly Word[], random: Random): readonly Word[] {
  const out: Word[] = [];
  for (let k = 0; k < words.length; k++) {
    const word = words[k];
    const before = out[out.length - 1];
    if (word === undefined) break;
    if (word.label !== 'page' || before?.label !== 'story') {
      out.push(word);
      continue;
    }
    let end = k + 1;
    while (words[end]?.label === 'page' && words[end]?.gap.includes('\f') === false) end++;
    const footer = words.slice(k, end);
    k = end - 1;
    if (words[end] === undefined || random.chance(0.3)) {
      out.push(...footer);
      continue;
    }
    const tail = lastWords(out, Math.floor(random.next() * 7));
    out.push(...footer.map((one, at) => ({ ...one, gap: at > 0 && one.gap === '' ? '' : ' ' })), ...tail);
  }
  return out;
}

/** Takes the last words off, as many as stand in the last line. */
function lastWords(words: Word[], most: number): readonly Word[] {
  const part = words[words.length - 1]?.part;
  const out: Word[] = [];
  while (out.length < most) {
    const word = words[words.length - 1];
    if (word === undefined || word.part !== part || word.gap !== ' ') break;
    words.pop();
    out.unshift(word);
  }
  return out;
}

/** Puts pieces of furniture on one line: footer and header, the labels of a bar, the short lines of a block. */
export function putOnOneLine(words: readonly Word[], random: Random): readonly Word[] {
  let together = false;
  return words.map((word, k) => {
    const before = words[k - 1];
    if (before === undefined || !word.gap.includes('\n') || word.gap.includes('\f')) return word;
    if (word.label === 'page' && before.label === 'page')
      return { ...word, gap: random.pick([' ', '  ', '   ']) };
    if (word.label !== 'site' || before.label !== 'site' || word.kind !== before.kind) {
      together = random.chance(0.5);
      return word;
    }
    if (!together || word.part === before.part) return word;
    const count = words.filter(({ part }) => part === word.part).length;
    return count > 4 ? word : { ...word, gap: random.pick([' ', '  ']) };
  });
}
