import { stampFormats } from '../pages/data/stampFormats';

/** What a text is made of: a rule whose signs are not there need not look for them. */
export interface Signs {
  /** Two characters in a row that may be bytes of UTF-8 that were read as something else. */
  readonly mangled: boolean;
  readonly ligature: boolean;
  readonly invisible: boolean;
  /** U+FFFD. */
  readonly lost: boolean;
  /** Where a number is joined to the next as in a print stamp. */
  readonly joints: readonly number[];
  /** Where three spaces or more stand in a row. */
  readonly gaps: readonly number[];
}

/** The first number of a print stamp with what stands behind it, in whatever format. */
const joint = new RegExp(
  `\\d[\\u200e\\u200f\\u061c]?[${[
    ...new Set(stampFormats.map((format) => format.charAt(format.indexOf('}') + 1))),
  ]
    .map((character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`)
    .join('')}]`,
  'g',
);
const gap = / {3,}/g;

/** First bytes of UTF-8 as Mac Roman, Windows-1250 and 1251 have them, by their codes; see the rule. */
const leads: ReadonlySet<number> = new Set([...'√‚ВГвĂ'].map((character) => character.charCodeAt(0)));

/** Looks at every character of a text, as often as it must: once for what is rare, once for each of the two forms. */
export function signsOf(text: string): Signs {
  let mangled = false;
  let ligature = false;
  let invisible = false;
  let lost = false;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code >= 0x20 && code < 0x7f) continue;
    if (code < 0x20) invisible ||= code < 9 || code === 11 || code > 13;
    else if (code < 0xc2) {
      invisible ||= code < 0xa0 || code === 0xad;
      mangled ||= code === 0xac && text.charCodeAt(at + 1) > 0x7f;
    } else if (code < 0xf2) mangled ||= text.charCodeAt(at + 1) > 0x7f;
    else if (code < 0xd800) {
      invisible ||= isInvisible(code);
      mangled ||= leads.has(code) && text.charCodeAt(at + 1) > 0x7f;
    } else if (code >= 0xfb00) {
      ligature ||= code <= 0xfb06;
      invisible ||= code === 0xfeff;
      lost ||= code === 0xfffd;
    }
  }
  return { mangled, ligature, invisible, lost, joints: placesOf(text, joint), gaps: placesOf(text, gap) };
}

function placesOf(text: string, form: RegExp): readonly number[] {
  return Array.from(text.matchAll(form), ({ index }) => index);
}

function isInvisible(code: number): boolean {
  if (code < 0x2000) return code === 0x61c;
  if (code <= 0x202e) return code >= 0x202a || (code >= 0x200b && code <= 0x200f);
  return code === 0x2060 || (code >= 0x2066 && code <= 0x2069);
}
