import { stampFormats } from '../../rules/artifacts/stampFormats';

/** What a text is made of: a rule whose signs are not there need not look for them. */
export interface Signs {
  /** A first byte of UTF-8 and another byte, both read as letters. */
  readonly mangled: boolean;
  readonly ligature: boolean;
  readonly invisible: boolean;
  /** U+FFFD. */
  readonly lost: boolean;
  /** Where two numbers are joined as in a print stamp. */
  readonly joints: readonly number[];
  /** Where three spaces stand in a row: of each such row the first. */
  readonly gaps: readonly number[];
}

/** What stands behind the first number of a stamp, by its code. */
const joins = Uint8Array.from({ length: 128 }, (_, code) =>
  Number(stampFormats.some((format) => format.charAt(format.indexOf('}') + 1) === String.fromCharCode(code))),
);

/** Looks at every character of a text, once. */
export function signsOf(text: string): Signs {
  let mangled = false;
  let ligature = false;
  let invisible = false;
  let lost = false;
  const joints: number[] = [];
  const gaps: number[] = [];
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code > 0x3a && code < 0x7f) continue;
    if (code === 0x20) {
      if (text.charCodeAt(at + 1) !== 0x20) continue;
      const start = at;
      while (text.charCodeAt(at + 1) === 0x20) at++;
      if (at - start > 1) gaps.push(start);
    } else if (code < 0x20) invisible ||= code < 9 || code === 11 || code > 13;
    else if (code < 0x3b) {
      if (joins[code] === 1 && joinsNumbers(text, at)) joints.push(at);
    } else if (code < 0xc2) invisible ||= code < 0xa0 || code === 0xad;
    else if (code < 0xf2) mangled ||= text.charCodeAt(at + 1) > 0x7f;
    else if (code < 0xd800) invisible ||= isInvisible(code);
    else if (code >= 0xfb00) {
      ligature ||= code <= 0xfb06;
      invisible ||= code === 0xfeff;
      lost ||= code === 0xfffd;
    }
  }
  return { mangled, ligature, invisible, lost, joints, gaps };
}

/** Whether numbers stand on both sides: digits, or the marks of direction and spaces that a stamp has before them. */
function joinsNumbers(text: string, at: number): boolean {
  const next = text.charCodeAt(at + 1);
  return mayJoin(text.charCodeAt(at - 1)) && (next === 0x20 || mayJoin(next));
}

function mayJoin(code: number): boolean {
  return (code >= 0x30 && code < 0x3a) || code > 0x7f;
}

function isInvisible(code: number): boolean {
  if (code < 0x2000) return code === 0x61c;
  if (code <= 0x202e) return code >= 0x202a || (code >= 0x200b && code <= 0x200f);
  return code === 0x2060 || (code >= 0x2066 && code <= 0x2069);
}
