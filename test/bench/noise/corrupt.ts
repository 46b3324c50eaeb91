/** What happens to a text on its way: lost footers, lost page breaks, marks of converters, another encoding. */
import type { Word } from './label';
import type { Random } from './random';

/** Ways to spoil a text; each leaves the words and their labels what they are. */
export type Corruption =
  | 'half-footers'
  | 'no-form-feeds'
  | 'reflowed'
  | 'markup'
  | 'mojibake'
  | 'ligatures'
  | 'soft-hyphens'
  | 'crlf';

type Corrupt = (words: readonly Word[], random: Random) => readonly Word[];

const high = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

const ways: Readonly<Record<Corruption, Corrupt>> = {
  'half-footers': dropFurniture,
  'no-form-feeds': (words) => words.map((word) => ({ ...word, gap: word.gap.replaceAll('\f', '') })),
  reflowed: reflow,
  markup: addMarkup,
  mojibake: (words) => words.map((word) => ({ ...word, text: mangle(word.text) })),
  ligatures: (words) =>
    words.map((word) => ({ ...word, text: word.text.replaceAll('fi', 'ﬁ').replaceAll('fl', 'ﬂ') })),
  'soft-hyphens': (words, random) =>
    words.map((word) =>
      word.text.length > 8 && word.label === 'story' && random.chance(0.1)
        ? { ...word, text: `${word.text.slice(0, 4)}\u00ad${word.text.slice(4)}` }
        : word,
    ),
  crlf: (words) => words.map((word) => ({ ...word, gap: word.gap.replaceAll('\n', '\r\n') })),
};

/** Spoils the words of a print. */
export function corrupt(
  words: readonly Word[],
  corruptions: readonly Corruption[],
  random: Random,
): readonly Word[] {
  return corruptions.reduce((spoilt, way) => ways[way](spoilt, random), words);
}

/** Loses about half of the lines of headers and footers. */
function dropFurniture(words: readonly Word[], random: Random): readonly Word[] {
  const out: Word[] = [];
  let lost = false;
  let carried = '';
  words.forEach((word, k) => {
    const before = words[k - 1];
    const starts = word.label === 'page' && (before?.label !== 'page' || /[\n\f]/u.test(word.gap));
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

/** White space that is left where something was: one break, and a blank line where there was one. */
function merged(gap: string): string {
  const feed = gap.includes('\f') ? '\f' : '';
  return (/\n\s*\n/u.test(gap) ? '\n\n' : '\n') + feed;
}

/** Paragraphs on one line each, as copying by hand gives them; page furniture stays where it stood. */
function reflow(words: readonly Word[]): readonly Word[] {
  return words.map((word, k) => {
    const before = words[k - 1];
    if (before === undefined || !/[\n\f]/u.test(word.gap))
      return { ...word, gap: word.gap === '' ? '' : ' ' };
    const same = before.label === word.label && before.part === word.part && word.label !== 'page';
    if (same && !word.gap.includes('\f')) return { ...word, gap: before.text.endsWith('-') ? '' : ' ' };
    return { ...word, gap: word.label === 'site' && before.label === 'site' ? '\n' : '\n\n' };
  });
}

/** Tags around links, escaped signs, entities. */
function addMarkup(words: readonly Word[], random: Random): readonly Word[] {
  let open = 0;
  return words.map((word, k) => {
    let { text } = word;
    text = text.replaceAll('&', '&amp;').replace(/[$_*]/gu, '\\$&');
    if (word.label !== 'story') return { ...word, text };
    const next = words[k + 1];
    if (open === 0 && random.chance(0.01) && next?.part === word.part) {
      open = 3;
      text = `<u>${text}`;
    }
    if (open > 0 && (--open === 0 || next?.part !== word.part)) {
      text = `${text}</u>`;
      open = 0;
    }
    return { ...word, text };
  });
}

/** UTF-8 read as Windows-1252. */
function mangle(text: string): string {
  return text.replace(/[^\u0000-\u007f]/gu, (character) =>
    [...new TextEncoder().encode(character)]
      .map((byte) => (byte >= 0x80 && byte < 0xa0 ? (high[byte - 0x80] ?? '') : String.fromCharCode(byte)))
      .join(''),
  );
}
