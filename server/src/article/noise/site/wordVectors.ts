import { codeAt } from '../../text/codeUnits';
import { isDigit, isLetter, mix, seed } from './wordHashes';
import bytes from './data/vectors.bin';

/**
 * What words mean, roughly: a vector for each piece of a word that news and its sites use. Words that are not in the
 * table are read as the longest pieces that are. From the word table of all-MiniLM-L6-v2 (Apache-2.0), cut down by
 * server/training/site/vectors.ts.
 */

/** A table of pieces: by hash, with a weight and a vector for each. */
interface WordVectors {
  /** Length of a vector. */
  readonly dimensions: number;
  /** Open addressing: two numbers a slot, the hash and which row it has plus one; that is zero where the slot is free. */
  readonly slots: Int32Array;
  readonly vectors: Int8Array;
  /** How much a piece tells, 0 to 255: a frequent one little. */
  readonly weights: Uint8Array;
}

/** Slots for each row, so that a search ends soon. */
const slotsPerRow = 2;

/** Reads a table as the fit writes it: two counts, the hashes, the vectors, the weights. */
function readWordVectors(bytes: Uint8Array): WordVectors {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const rows = view.getUint32(0, true);
  const dimensions = view.getUint32(4, true);
  let size = 1;
  while (size < rows * slotsPerRow) size *= 2;
  const slots = new Int32Array(2 * size);
  for (let row = 0; row < rows; row++) {
    const hash = view.getInt32(8 + 4 * row, true);
    let slot = slotOf(hash, size);
    while (slots[2 * slot + 1] !== 0) slot = (slot + 1) & (size - 1);
    slots[2 * slot] = hash;
    slots[2 * slot + 1] = row + 1;
  }
  const start = bytes.byteOffset + 8 + 4 * rows;
  return {
    dimensions,
    slots,
    vectors: new Int8Array(bytes.buffer, start, rows * dimensions),
    weights: new Uint8Array(bytes.buffer, start + rows * dimensions, rows),
  };
}

const table = readWordVectors(bytes);

/** Length of a vector. */
export const { dimensions } = table;

function slotOf(hash: number, size: number): number {
  return (Math.imul(hash, 0x9e3779b1) >>> 7) & (size - 1);
}

/** The row of a piece by its hash; -1 where the table has none. */
function rowOf(hash: number): number {
  const { slots } = table;
  const last = slots.length - 1;
  for (let at = 2 * slotOf(hash, slots.length >> 1); ; at = (at + 2) & last) {
    const row = slots[at + 1] ?? 0;
    if (row === 0) return -1;
    if (slots[at] === hash) return row - 1;
  }
}

/** What the hash of a piece within a word begins with. */
const inside = mix(mix(seed, 35), 35);

/** Longer words are none. */
const longestWord = 40;

const blankCode = 32;

/**
 * Calls back with the row of each piece of a text, in order; unknown pieces are passed over. Nothing is made on the way:
 * an array for each text would cost more than the looking up.
 */
function eachPiece(text: string, visit: (row: number) => void): void {
  const { length } = text;
  for (let at = 0; at < length;) {
    const start = at++;
    const code = codeAt(text, start);
    if (code === blankCode) continue;
    if (!isWordCode(code)) {
      const row = rowOf(mix(seed, code));
      if (row >= 0) visit(row);
      continue;
    }
    let hash = mix(seed, foldedOf(code));
    for (; at < length; at++) {
      const next = codeAt(text, at);
      if (!isWordCode(next)) break;
      hash = mix(hash, foldedOf(next));
    }
    if (at - start > longestWord) continue;
    // most words are one piece
    const row = rowOf(hash);
    if (row >= 0) visit(row);
    else eachPieceOfWord(text, start, at, visit);
  }
}

function isWordCode(code: number): boolean {
  return isLetter(code) || isDigit(code);
}

function eachPieceOfWord(text: string, start: number, end: number, visit: (row: number) => void): void {
  for (let from = start; from < end;) {
    let hash = from === start ? seed : inside;
    let row = -1;
    let next = end;
    for (let at = from; at < end; at++) {
      hash = mix(hash, foldedOf(codeAt(text, at)));
      const found = rowOf(hash);
      if (found >= 0) {
        row = found;
        next = at + 1;
      }
    }
    if (row < 0) return;
    visit(row);
    from = next;
  }
}

/** Letters of Latin with a mark, by the letter without it. */
const folded = foldLatin();

function foldLatin(): Uint16Array {
  const out = new Uint16Array(0x250);
  for (let code = 0; code < out.length; code++) {
    const plain = String.fromCharCode(code).toLowerCase().normalize('NFD').charCodeAt(0);
    out[code] = plain;
  }
  return out;
}

function foldedOf(code: number): number {
  return code < folded.length ? (folded[code] ?? 0) : code;
}

/** The mean of what a text's words mean, of length 1; adds nothing to an empty text. Gives the length that the mean had. */
export function meaningOf(text: string, into: Float32Array): number {
  const { vectors, weights } = table;
  into.fill(0);
  let total = 0;
  eachPiece(text, (row) => {
    const weight = weights[row] ?? 0;
    total += weight;
    const from = row * dimensions;
    for (let k = 0; k < dimensions; k++) into[k] = (into[k] ?? 0) + weight * (vectors[from + k] ?? 0);
  });
  if (total === 0) return 0;
  let square = 0;
  for (let k = 0; k < dimensions; k++) square += (into[k] ?? 0) ** 2;
  const size = Math.sqrt(square);
  if (size === 0) return 0;
  for (let k = 0; k < dimensions; k++) into[k] = (into[k] ?? 0) / size;
  return size / total;
}
