/** What becomes of characters. */
import type { Word } from '../label';
import type { Random } from '../../random';

/** Tags around links, escaped signs, entities. */
export function addMarkup(words: readonly Word[], random: Random): readonly Word[] {
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

const high = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

/** UTF-8 read as Windows-1252. */
export function mangle(words: readonly Word[]): readonly Word[] {
  return words.map((word) => ({
    ...word,
    text: word.text.replace(/[^\u0000-\u007f]/gu, (character) =>
      [...new TextEncoder().encode(character)]
        .map((byte) => (byte >= 0x80 && byte < 0xa0 ? (high[byte - 0x80] ?? '') : String.fromCharCode(byte)))
        .join(''),
    ),
  }));
}

const entities: Readonly<Record<string, string>> = {
  '&': 'amp',
  '"': 'quot',
  '“': 'ldquo',
  '”': 'rdquo',
  '‘': 'lsquo',
  '’': 'rsquo',
  '–': 'ndash',
  '—': 'mdash',
  '…': 'hellip',
  '•': 'bull',
  '£': 'pound',
  '€': 'euro',
  '©': 'copy',
  é: 'eacute',
  ö: 'ouml',
  ø: 'oslash',
  ñ: 'ntilde',
};

/** Characters written as HTML names or numbers. */
export function nameCharacters(words: readonly Word[], random: Random): readonly Word[] {
  const form = random.pick(['name', 'decimal', 'hexadecimal']);
  const named = (character: string): string => {
    const code = character.codePointAt(0) ?? 0;
    if (form === 'decimal' && character !== '&') return `&#${code};`;
    if (form === 'hexadecimal' && character !== '&') return `&#x${code.toString(16)};`;
    return `&${entities[character] ?? 'amp'};`;
  };
  const shape = new RegExp(`[${Object.keys(entities).join('')}]`, 'gu');
  return words.map((word) =>
    word.label === 'page' ? word : { ...word, text: word.text.replace(shape, named) },
  );
}

/** Two letters as one sign. */
export function setLigatures(words: readonly Word[]): readonly Word[] {
  return words.map((word) => ({
    ...word,
    text: word.text.replaceAll('fi', 'ﬁ').replaceAll('fl', 'ﬂ'),
  }));
}

/** Soft hyphens in long words. */
export function addSoftHyphens(words: readonly Word[], random: Random): readonly Word[] {
  return words.map((word) =>
    word.text.length > 8 && word.label === 'story' && random.chance(0.1)
      ? { ...word, text: `${word.text.slice(0, 4)}\u00ad${word.text.slice(4)}` }
      : word,
  );
}

/** Spaces that do not break, between words, on blank lines and before paragraphs. */
export function useNoBreakSpaces(words: readonly Word[], random: Random): readonly Word[] {
  return words.map((word) => {
    if (word.gap === ' ' && random.chance(0.08)) return { ...word, gap: '\u00a0' };
    if (word.gap !== '\n\n') return word;
    const blank = random.chance(0.4) ? '\n\u00a0\n' : '\n\n';
    return { ...word, gap: random.chance(0.1) ? `${blank}\u00a0\u00a0` : blank };
  });
}
