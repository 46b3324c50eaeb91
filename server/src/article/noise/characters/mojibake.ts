import type { CodePage, CodePageName } from '../../text/codePages';
import { codePage } from '../../text/codePages';
import type { Finding } from '../finding';

/** A code page that UTF-8 was read in by mistake, and when what comes of reading it back is believed. */
interface Misreading extends CodePage {
  /** Runs of characters that may be the bytes of one UTF-8 sequence, or of several. */
  readonly run: RegExp;
  readonly believable: (place: Place) => boolean;
}

/** A stretch with the character that it is when its bytes are read as UTF-8. */
interface Place {
  readonly wrong: string;
  readonly right: string;
  /** The characters beside it; empty at the ends of the text. */
  readonly before: string;
  readonly after: string;
}

const latin = codePage('windows-1252');
const control = /[\u0080-\u009f]/u;

/**
 * Windows-1252 and, as many programs take the one for the other, ISO-8859-1: there the bytes from 0x80 to 0x9F are
 * control characters. By far the most frequent mistake.
 */
const western: Misreading = {
  ...latin,
  byteOf: (character) =>
    latin.byteOf(character) ?? (control.test(character) ? character.charCodeAt(0) : undefined),
  run: new RegExp(
    `[ÂÃÄÅÆÇÎÏÐÑÒÓ×ØÙâãäåæçèéêëïðñ][\\u0080-\\u00bf${latin.high.replace(/[\u0080-\u00ff]/gu, '')}Ââã¢ƒÃ€‚¬]{1,60}`,
    'gu',
  ),
  believable: believableLatin,
};

/** Another code page, by the characters that a sequence begins with in it. */
function otherPage(name: CodePageName, leads: string): Misreading {
  const page = codePage(name);
  return { ...page, run: new RegExp(`[${leads}][^\\u0000-\\u007f]{1,3}`, 'gu'), believable: believableMark };
}

const misreadings: readonly Misreading[] = [
  western,
  otherPage('macintosh', '¬√‚'),
  otherPage('windows-1251', 'ВГв'),
  otherPage('windows-1250', 'ÂĂâ'),
];

/**
 * Text that was UTF-8 and was read as something else. Only what goes back byte for byte is found, and only where
 * the text as it stands makes no sense: "SÃO" and "CAFÉ…" stay.
 */
export function findMojibake(text: string): readonly Finding[] {
  return misreadings.flatMap((misreading) => readBack(text, misreading));
}

function readBack(text: string, { byteOf, run, believable }: Misreading): readonly Finding[] {
  const out: Finding[] = [];
  for (const match of text.matchAll(run)) {
    let at = 0;
    const whole = match[0];
    while (at < whole.length) {
      const mended = mendAt(whole, at, byteOf);
      const start = match.index + at;
      if (mended === undefined || !believable(placeOf(text, start, mended))) {
        at++;
        continue;
      }
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

function placeOf(text: string, start: number, { length, text: right }: Mended): Place {
  const end = start + length;
  return {
    wrong: text.slice(start, end),
    right,
    before: text.charAt(start - 1),
    after: text.charAt(end),
  };
}

/** The character that starts at an offset when the run is read as UTF-8, read again while that works. */
function mendAt(run: string, at: number, byteOf: CodePage['byteOf']): Mended | undefined {
  const lead = byteOf(run.charAt(at));
  const size = lead === undefined ? 0 : lead >= 0xf0 ? 4 : lead >= 0xe0 ? 3 : lead >= 0xc2 ? 2 : 0;
  if (lead === undefined || size === 0) return undefined;
  const units: number[] = [lead];
  let end = at + 1;
  for (let k = 1; k < size; k++) {
    const byte = byteOf(run.charAt(end));
    let next = byte;
    let length = 1;
    if (byte === undefined || byte < 0x80 || byte > 0xbf) {
      // mangled twice: the byte itself is a mangled character
      const inner = mendAt(run, end, byteOf);
      next = inner === undefined || inner.text.length !== 1 ? undefined : byteOf(inner.text);
      length = inner?.length ?? 0;
    }
    if (next === undefined || next < 0x80 || next > 0xbf) return undefined;
    units.push(next);
    end += length;
  }
  const text = decode(units);
  if (text === undefined) return undefined;
  // mangled twice: what came out is a lead byte again
  if (text.length === 1 && (byteOf(text) ?? 0) >= 0xc2) {
    const again = mendAt(text + run.slice(end), 0, byteOf);
    if (again !== undefined) return { length: end - at + again.length - 1, text: again.text };
  }
  return { length: end - at, text };
}

function decode(bytes: readonly number[]): string | undefined {
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(Uint8Array.from(bytes));
  return [...text].length === 1 && text !== '\ufffd' ? text : undefined;
}

/** Whether the mended character is likelier than what stands there, in a page whose characters are Latin letters. */
function believableLatin({ wrong, right, before, after }: Place): boolean {
  const code = right.codePointAt(0) ?? 0;
  if (code < 0xa0) return false;
  // three or more characters for one do not come about by chance
  if (wrong.length > 2) return true;
  const mark = wrong.charCodeAt(1);
  // a capital with an accent at the end of a word in capitals, and a quotation mark or dots after it
  if (/\p{Lu}/u.test(before) && mark > 0xff) return false;
  if (wrong.startsWith('Â') || wrong.startsWith('Ã')) return true;
  return /\p{L}/u.test(right) && (/\p{Ll}/u.test(before) || /\p{L}/u.test(after));
}

/**
 * The same in a page that is rarer: the marks of print, which come out as three characters that no word has together,
 * and a letter of Western Europe or a pound sign beside Latin letters or figures.
 */
function believableMark({ wrong, right, before, after }: Place): boolean {
  if (wrong.length > 2) return /[\u2010-\u203a€™]/u.test(right);
  // a word in capitals may have the one letter, or both
  if (/^\p{L}/u.test(wrong) && /\p{Lu}/u.test(before)) return false;
  if (/^\p{L}\p{L}/u.test(wrong) && !/[a-z]/u.test(before)) return false;
  return /[£§°À-ÖØ-öø-ÿ]/u.test(right) && (/[a-z]/iu.test(before) || /[a-z\d]/iu.test(after));
}
