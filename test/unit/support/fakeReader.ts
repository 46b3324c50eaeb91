/** A second reader without a model: its opinions are drawn from what is in the window, the same for the same window. */
import type { Reader } from '../../../server/src/reader/readAll';
import { signs } from '../../../server/src/reader/window';
import { vocabularyFrom } from '../../../server/src/reader/wordPieces';

/** What became of a fake reader. */
export interface FakeReader extends Reader {
  /** The windows that it was given, in order. */
  readonly windows: readonly string[];
  readonly isClosed: () => boolean;
}

/** Letters, digits and signs of ASCII: enough to tell windows apart. */
const letters = Array.from({ length: 95 }, (_, k) => String.fromCharCode(32 + k)).filter(
  (one) => one === one.toLowerCase() && one !== ' ',
);
const pieces = ['[UNK]', ...Object.values(signs), ...letters, ...letters.map((letter) => `##${letter}`)];

/** So far apart are its opinions that some are followed against the rules. Log odds. */
const spread = 12;

/** A reader whose `fails` window, counted from 0, cannot be read. */
export function createFakeReader(fails = Infinity): FakeReader {
  const windows: string[] = [];
  let closed = false;
  return {
    vocabulary: vocabularyFrom(pieces.join('\n')),
    model: {
      read: ({ ids }) => {
        if (closed) return Promise.reject(new Error('it is closed'));
        if (windows.push(ids.join(' ')) > fails) return Promise.reject(new Error('out of memory'));
        return Promise.resolve({ who: drawn(ids), noise: new Float32Array(ids.length) });
      },
      close: () => {
        closed = true;
        return Promise.resolve();
      },
    },
    windows,
    isClosed: () => closed,
  };
}

/** Numbers that look drawn, from numbers (FNV-1a over what was before each). */
function drawn(ids: readonly number[]): Float32Array {
  let hash = ids.reduce((seed, id) => Math.imul(seed ^ id, 16_777_619), -2_128_831_035);
  return Float32Array.from(ids, (id) => {
    hash = Math.imul(hash ^ id, 16_777_619);
    return (((hash ^ (hash >>> 15)) >>> 0) / 2 ** 32) * spread;
  });
}
