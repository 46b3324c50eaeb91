/** The signs of lines, by number, and which of them say more than which line it is. */
import { glimpse, readSigns } from '../../src/article/noise/site/shape';
import { shapeSigns } from '../../src/article/noise/site/shapeSigns';
import { SignNumbers } from '../logistic';
import { signNames } from '../../src/article/noise/site/wordSigns';

/** Numbers of signs, and those of the signs of any line. */
export interface LineReader {
  readonly numbers: SignNumbers;
  readonly signsOf: (line: string) => Int32Array;
}

/** Reads each line once. */
export function lineReader(): LineReader {
  const numbers = new SignNumbers();
  const known = new Map<string, Int32Array>();
  const signsOf = (line: string): Int32Array => {
    const found = known.get(line);
    if (found !== undefined) return found;
    const { hashes, shape } = readSigns(line);
    const words = hashes.length > 0 ? signNames(glimpse(line)) : [];
    const signs = numbers.of([...new Set([...words, ...shape.map((sign) => shapeSigns.names[sign] ?? '')])]);
    known.set(line, signs);
    return signs;
  };
  return { numbers, signsOf };
}

/** Whether a sign is a line as a whole: "=read more". */
export function isWhole(sign: string): boolean {
  return sign.startsWith('=');
}

/** For each sign that is a line as a whole, in how many groups or articles such a line stands. */
export function groupsByWhole(groups: readonly (readonly string[])[]): ReadonlyMap<string, number> {
  const out = new Map<string, number>();
  for (const lines of groups) {
    const own = new Set(lines.flatMap((line) => signNames(glimpse(line)).filter(isWhole)));
    for (const sign of own) out.set(sign, (out.get(sign) ?? 0) + 1);
  }
  return out;
}
