import type { Finding } from './content';

/** What the bytes 0x80 to 0x9F are in Windows-1252; the five that are not assigned stand for themselves. */
const high = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';
/** Runs of characters that may be the bytes of one UTF-8 sequence, or of several. */
const run = new RegExp(
  `[ÂÃÄÅÆÇÎÏÐÑÒÓ×ØÙâãäåæçèéêëïðñ][\\u0080-\\u00bf${high.replace(/[\u0080-\u009f]/gu, '')}Ââã¢ƒÃ€‚¬]{1,60}`,
  'gu',
);

/**
 * Text that was UTF-8 and was read as Windows-1252. Only what goes back byte for byte is found, and only where
 * the text as it stands makes no sense: "SÃO" and "CAFÉ…" stay.
 */
export function findMojibake(text: string): readonly Finding[] {
  const out: Finding[] = [];
  for (const match of text.matchAll(run)) {
    let at = 0;
    const whole = match[0];
    while (at < whole.length) {
      const mended = mendAt(whole, at);
      if (
        mended === undefined ||
        !believable(text, match.index + at, whole.slice(at, at + mended.length), mended.text)
      ) {
        at++;
        continue;
      }
      const start = match.index + at;
      out.push({
        span: { start, end: start + mended.length },
        text: mended.text === '\ufeff' ? '' : mended.text,
        evidence: 'Read back byte for byte, these characters are one that fits',
      });
      at += mended.length;
    }
  }
  return out;
}

interface Mended {
  readonly length: number;
  readonly text: string;
}

/** The character that starts at an offset when the run is read as UTF-8, read again while that works. */
function mendAt(run: string, at: number): Mended | undefined {
  const lead = byteOf(run, at);
  const size = lead === undefined ? 0 : lead >= 0xf0 ? 4 : lead >= 0xe0 ? 3 : lead >= 0xc2 ? 2 : 0;
  if (lead === undefined || size === 0) return undefined;
  const units: number[] = [lead];
  let end = at + 1;
  for (let k = 1; k < size; k++) {
    const byte = byteOf(run, end);
    let next = byte;
    let length = 1;
    if (byte === undefined || byte < 0x80 || byte > 0xbf) {
      // mangled twice: the byte itself is a mangled character
      const inner = mendAt(run, end);
      next = inner === undefined || inner.text.length !== 1 ? undefined : byteOf(inner.text, 0);
      length = inner?.length ?? 0;
    }
    if (next === undefined || next < 0x80 || next > 0xbf) return undefined;
    units.push(next);
    end += length;
  }
  const text = decode(units);
  if (text === undefined) return undefined;
  // mangled twice: what came out is a lead byte again
  if (text.length === 1 && (byteOf(text, 0) ?? 0) >= 0xc2) {
    const again = mendAt(text + run.slice(end), 0);
    if (again !== undefined) return { length: end - at + again.length - 1, text: again.text };
  }
  return { length: end - at, text };
}

function byteOf(text: string, at: number): number | undefined {
  const code = text.charCodeAt(at);
  if (Number.isNaN(code)) return undefined;
  if (code >= 0xa0 && code <= 0xff) return code;
  const index = high.indexOf(text[at] ?? '');
  return index < 0 ? undefined : 0x80 + index;
}

function decode(bytes: readonly number[]): string | undefined {
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(Uint8Array.from(bytes));
  return [...text].length === 1 && text !== '\ufffd' ? text : undefined;
}

/** Whether the mended character is likelier than what stands there. */
function believable(text: string, start: number, wrong: string, right: string): boolean {
  const code = right.codePointAt(0) ?? 0;
  if (code < 0xa0) return false;
  // three or more characters for one do not come about by chance
  if (wrong.length > 2) return true;
  const before = start === 0 ? '' : (text[start - 1] ?? '');
  const mark = wrong.charCodeAt(1);
  // a capital with an accent at the end of a word in capitals, and a quotation mark or dots after it
  if (/\p{Lu}/u.test(before) && mark > 0xff) return false;
  if (wrong[0] === 'Â' || wrong[0] === 'Ã') return true;
  return /\p{L}/u.test(right) && (/\p{Ll}/u.test(before) || /\p{L}/u.test(text[start + 2] ?? ''));
}
