/** Pieces of words by their numbers, with where each stands in the text: UTF-16 code units, half-open. */
export interface WordPieces {
  readonly ids: readonly number[];
  readonly starts: readonly number[];
  readonly ends: readonly number[];
}

/** The pieces that the model knows: a piece inside of a word begins with ##. */
export type Vocabulary = ReadonlyMap<string, number>;

/** Reads a vocabulary: a piece a line, its number is that of the line. */
export function vocabularyFrom(text: string): Vocabulary {
  return new Map(
    text
      .trimEnd()
      .split('\n')
      .map((piece, at) => [piece, at]),
  );
}

/** What stands for a word that no pieces make up. */
export const unknownPiece = '[UNK]';

/** Longer words are not taken apart: they are addresses and keys. Letters. */
const longestWord = 100;

/** No piece of the vocabulary is longer. Letters. */
export const longestPiece = 18;

const white = /^[\t\n\r\p{Z}]$/u;
/** What the model never saw: control characters, private ones, halves of characters, and the mark of a lost letter. */
const dropped = /^[\0\ufffd\p{Cc}\p{Cf}\p{Co}\p{Cs}]$/u;
/** Chinese characters stand alone. The gap before 2b920 is in the program with which the model was trained. */
const chinese =
  /^[\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\u{20000}-\u{2a6df}\u{2a700}-\u{2b81f}\u{2b920}-\u{2ceaf}\u{2f800}-\u{2fa1f}]$/u;
/** So do punctuation and all signs of ASCII. */
const sign = /^[!-/:-@[-`{-~\p{P}]$/u;
const asciiLetter = /^[0-9A-Za-z]$/u;

/**
 * Takes a text apart as the model learned it (Devlin et al. 2019, uncased): lower case, no accents, signs by themselves,
 * and of each word the longest pieces from its start.
 */
export function wordPiecesOf(text: string, vocabulary: Vocabulary): WordPieces {
  const pieces = { ids: [], starts: [], ends: [] };
  let word: Letter[] = [];
  const close = (): void => {
    addPieces(word, vocabulary, pieces);
    word = [];
  };
  let at = 0;
  for (const character of text) {
    const start = at;
    at += character.length;
    if (asciiLetter.test(character)) word.push({ letter: character.toLowerCase(), start, end: at });
    else if (white.test(character)) close();
    else if (!dropped.test(character)) {
      const standsAlone = chinese.test(character);
      if (standsAlone) close();
      for (const letter of plain(character)) {
        const isSign = sign.test(letter);
        if (isSign) close();
        word.push({ letter, start, end: at });
        if (isSign) close();
      }
      if (standsAlone) close();
    }
  }
  close();
  return pieces;
}

/** A letter as the model reads it, with the place of the character that it comes from. */
interface Letter {
  readonly letter: string;
  readonly start: number;
  readonly end: number;
}

/** Without accents, in lower case: a letter each, none for an accent. */
function plain(character: string): string {
  return character < '\x80'
    ? character
    : character
        .normalize('NFD')
        .replace(/\p{Mn}/gu, '')
        .toLowerCase();
}

/** Pieces to which more are added. */
interface Pieces {
  readonly ids: number[];
  readonly starts: number[];
  readonly ends: number[];
}

/** Adds the pieces of one word. */
function addPieces(word: readonly Letter[], vocabulary: Vocabulary, to: Pieces): void {
  const parts = word.length > longestWord ? undefined : partsOf(word, vocabulary);
  const whole = { id: vocabulary.get(unknownPiece) ?? 0, from: 0, length: word.length };
  for (const { id, from, length } of parts ?? [whole]) {
    to.ids.push(id);
    to.starts.push(word[from]?.start ?? 0);
    to.ends.push(word[from + length - 1]?.end ?? 0);
  }
}

/** A piece in a word, counted in letters. */
interface Part {
  readonly id: number;
  readonly from: number;
  readonly length: number;
}

/** What makes up a word, none for one without letters; undefined where nothing does. */
function partsOf(word: readonly Letter[], vocabulary: Vocabulary): readonly Part[] | undefined {
  const parts: Part[] = [];
  for (let from = 0; from < word.length;) {
    const part = longestFrom(word, from, vocabulary);
    if (part === undefined) return undefined;
    parts.push(part);
    from += part.length;
  }
  return parts;
}

function longestFrom(word: readonly Letter[], from: number, vocabulary: Vocabulary): Part | undefined {
  let letters = from === 0 ? '' : '##';
  let longest: Part | undefined;
  const end = Math.min(word.length, from + longestPiece);
  for (let at = from; at < end; at++) {
    letters += word[at]?.letter ?? '';
    const id = vocabulary.get(letters);
    if (id !== undefined) longest = { id, from, length: at + 1 - from };
  }
  return longest;
}
