import { decodeHTMLStrict } from 'entities';
import type { Finding } from '../lines/contentLines';

const backslash = /\\(?:u[0-9a-f]{4}|[$_*#[\](){}~>.!&|`+'"-])/giu;

/** A backslash that a converter put before a mark, and JSON's way to write a character. */
export function findEscapes(text: string): readonly Finding[] {
  if (!text.includes('\\')) return [];
  const out: Finding[] = [];
  for (const match of text.matchAll(backslash)) {
    const start = match.index;
    const before = text[start - 1] ?? '';
    // a path or an expression of a program: C:\_files, \\server, \d+\.\d
    if (before === '\\' || before === ':' || /\\[\p{L}\\]/u.test(text.slice(Math.max(0, start - 12), start)))
      continue;
    const json = match[0].length > 2;
    const code = json ? Number.parseInt(match[0].slice(2), 16) : 0;
    if (json && (code < 0x20 || (code >= 0xd800 && code <= 0xdfff) || code === 0x5c)) continue;
    out.push({
      span: { start, end: json ? start + match[0].length : start + 1 },
      ...(json ? { repair: 'replace', text: String.fromCharCode(code) } : {}),
      evidence: json
        ? 'A character written as its number, as programs store text'
        : 'A backslash before a mark that needs none, as converters write it',
    });
  }
  return out;
}

const entity = /&(?:amp;)*(#\d{2,7};|#x[\da-f]{2,6};|[a-z][a-z0-9]{1,31};)/giu;

/** HTML's names and numbers for characters. */
export function findEntities(text: string): readonly Finding[] {
  if (!mayHoldEntity(text)) return [];
  const out: Finding[] = [];
  for (const match of text.matchAll(entity)) {
    const name = `&${match[1] ?? ''}`;
    const twice = name.length < match[0].length;
    const decoded = decodeHTMLStrict(name);
    if (decoded === name) continue;
    const code = decoded.codePointAt(0) ?? 0;
    if (code < 0x20 || code === 0xfffd) continue;
    const plain = decoded === '\u00a0' ? ' ' : decoded;
    // "<" and ">" may be meant as they are written: an article about a program
    const sure = !twice && code !== 0x3c && code !== 0x3e;
    out.push({
      span: { start: match.index, end: match.index + match[0].length },
      text: plain === '\u00ad' || plain === '\u200b' ? '' : plain,
      applicability: sure ? 'safe' : 'suggested',
      evidence: twice
        ? 'A character written with its HTML name, and the name written so again'
        : 'A character written with its HTML name or number',
    });
  }
  return out;
}

/** Whether something that begins like an entity also ends like one: a firm's "&" does not. */
function mayHoldEntity(text: string): boolean {
  for (let at = text.indexOf('&'); at >= 0; at = text.indexOf('&', at + 1))
    if (/^&#?[a-z\d]{1,32};/iu.test(text.slice(at, at + 36))) return true;
  return false;
}

/** Characters that cannot be seen and that no script of the text needs. */
export function findInvisible(text: string): readonly Finding[] {
  const out: Finding[] = [];
  const rightToLeft = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/u.test(text);
  for (const match of text.matchAll(
    /[\u00ad\u200b\u2060\ufeff\u0000-\u0008\u000b\u000e-\u001f\u007f-\u009f\u200e\u200f\u061c\u202a-\u202e\u2066-\u2069\u200c\u200d]+/gu,
  )) {
    let start = match.index;
    let end = start + match[0].length;
    if (/[\u200c\u200d]/u.test(match[0]) && !betweenPlain(text, start, end)) continue;
    if (rightToLeft && /[\u200e\u200f\u061c\u202a-\u202e\u2066-\u2069]/u.test(match[0])) continue;
    // a soft hyphen at the end of a line belongs to the break there
    while (
      end > start &&
      text.charCodeAt(end - 1) === 0xad &&
      /^[^\S\n]*\r?\n/u.test(text.slice(end, end + 20))
    )
      end--;
    // the byte order mark at the very start is the file's, not the text's
    if (start === 0 && text.charCodeAt(0) === 0xfeff) start++;
    if (end <= start) continue;
    out.push({
      span: { start, end },
      evidence: 'A character that cannot be seen and changes no word',
    });
  }
  return out;
}

/** Whether plain letters stand on both sides: then a joiner joins nothing. */
function betweenPlain(text: string, start: number, end: number): boolean {
  return (
    (start === 0 || text.charCodeAt(start - 1) < 0x250) &&
    (end === text.length || text.charCodeAt(end) < 0x250)
  );
}
