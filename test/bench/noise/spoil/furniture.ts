/** What becomes of headers, footers and bars when a text is converted or saved. */
import type { Word } from '../label';
import type { Random } from '../random';

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
      word.label === 'page' &&
      (before?.label !== 'page' || /[\n\f]/u.test(word.gap) || apart(word, before));
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

/** Puts headers and footers into the line of the story beside them, as converters do when the lines lie close. */
export function weave(words: readonly Word[], random: Random): readonly Word[] {
  const out: Word[] = [];
  for (let k = 0; k < words.length;) {
    let end = k;
    while (words[end]?.label === 'page') end++;
    const run = words.slice(k, end);
    const next = words[end];
    const last = out[out.length - 1];
    if (run.length === 0) {
      if (next !== undefined) out.push(next);
      k = end + 1;
      continue;
    }
    k = end;
    if (last?.label !== 'story' || next === undefined || random.chance(0.3)) {
      out.push(...run);
      continue;
    }
    const line = run.map((word) => ({ ...word, gap: ' ' }));
    if (next.part === last.part) out.push(...line, { ...next, gap: ' ' });
    else {
      // into the last line of the paragraph before, which goes on for a few words
      const tail = lastWords(out, 1 + Math.floor(random.next() * 6));
      out.push(...line, ...tail, { ...next, gap: merged(`${run[0]?.gap ?? ''}${next.gap}`) });
    }
    k++;
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
