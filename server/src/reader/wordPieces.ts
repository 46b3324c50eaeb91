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

/** Longer words are not taken apart: they are addresses and keys. Characters. */
const longestWord = 100;

const white = /^[\s\p{Zs}]$/u;
/** What the model never saw: control characters, private ones, and the mark of a lost letter. */
const dropped = /^[\0\ufffd\p{Cc}\p{Cf}\p{Co}\p{Cn}\p{Cs}]$/u;
/** Stands alone: punctuation, all signs of ASCII, and Chinese characters. */
const single =
  /^[!-/:-@[-`{-~\p{P}\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\u{20000}-\u{2a6df}\u{2a700}-\u{2ceaf}\u{2f800}-\u{2fa1f}]$/u;

/**
 * Takes a text apart as the model learned it (Devlin et al. 2019, uncased): lower case, no accents, signs by themselves,
 * and of each word the longest pieces from its start.
 */
export function wordPiecesOf(text: string, vocabulary: Vocabulary): WordPieces {
  const ids: number[] = [];
  const starts: number[] = [];
  const ends: number[] = [];
  let word: Letter[] = [];
  const close = (): void => {
    for (const { id, start, end } of piecesOf(word, vocabulary)) {
      ids.push(id);
      starts.push(start);
      ends.push(end);
    }
    word = [];
  };
  let at = 0;
  for (const character of text) {
    const start = at;
    at += character.length;
    if (/^[\t\n\r]$/u.test(character) || white.test(character)) close();
    else if (!dropped.test(character)) {
      const isSingle = single.test(character);
      if (isSingle) close();
      for (const letter of plain(character)) word.push({ letter, start, end: at });
      if (isSingle) close();
    }
  }
  close();
  return { ids, starts, ends };
}

/** A letter as the model reads it, with the place of the character that it comes from. */
interface Letter {
  readonly letter: string;
  readonly start: number;
  readonly end: number;
}

/** Without accents, in lower case. */
function plain(character: string): Iterable<string> {
  return character < '\x80'
    ? character.toLowerCase()
    : character
        .normalize('NFD')
        .replace(/\p{Mn}/gu, '')
        .toLowerCase();
}

interface Piece {
  readonly id: number;
  readonly start: number;
  readonly end: number;
}

/** The pieces of one word. */
function piecesOf(word: readonly Letter[], vocabulary: Vocabulary): readonly Piece[] {
  const first = word[0];
  const last = word[word.length - 1];
  if (first === undefined || last === undefined) return [];
  const unknown = [{ id: vocabulary.get(unknownPiece) ?? 0, start: first.start, end: last.end }];
  if (word.length > longestWord) return unknown;
  const pieces: Piece[] = [];
  let from = 0;
  while (from < word.length) {
    const piece = longestFrom(word, from, vocabulary);
    if (piece === undefined) return unknown;
    pieces.push({
      id: piece.id,
      start: word[from]?.start ?? first.start,
      end: word[piece.to - 1]?.end ?? last.end,
    });
    from = piece.to;
  }
  return pieces;
}

function longestFrom(
  word: readonly Letter[],
  from: number,
  vocabulary: Vocabulary,
): { readonly id: number; readonly to: number } | undefined {
  for (let to = word.length; to > from; to--) {
    const letters = word
      .slice(from, to)
      .map(({ letter }) => letter)
      .join('');
    const id = vocabulary.get(from === 0 ? letters : `##${letters}`);
    if (id !== undefined) return { id, to };
  }
  return undefined;
}
