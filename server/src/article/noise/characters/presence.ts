/** Which rare characters a text has: a rule whose characters are not there need not look for them. */
export interface CharacterPresence {
  /** Two characters in a row that may be bytes of UTF-8 that were read as something else. */
  readonly mangled: boolean;
  readonly ligature: boolean;
  readonly invisible: boolean;
  /** U+FFFD, a box, or a character that only one font knows. */
  readonly lost: boolean;
}

/** First bytes of UTF-8 as Mac Roman, Windows-1250 and 1251 have them, by their codes; mojibake.ts has the code pages. */
const leads: ReadonlySet<number> = new Set([...'√‚ВГвĂ'].map((character) => character.charCodeAt(0)));

/** Looks at every character of a text once. */
export function presenceIn(text: string): CharacterPresence {
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
      lost ||= code === 0x25a1 || code === 0x25af;
    } else if (code >= 0xe000 && code <= 0xf8ff) lost = true;
    else if (code >= 0xfb00) {
      ligature ||= code <= 0xfb06;
      invisible ||= code === 0xfeff;
      lost ||= code === 0xfffd;
    }
  }
  return { mangled, ligature, invisible, lost };
}

function isInvisible(code: number): boolean {
  if (code < 0x2000) return code === 0x61c;
  if (code <= 0x202e) return code >= 0x202a || (code >= 0x200b && code <= 0x200f);
  return code === 0x2060 || (code >= 0x2066 && code <= 0x2069);
}
