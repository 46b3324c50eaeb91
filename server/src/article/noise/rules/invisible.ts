import type { Finding } from '../finding';
import type { NoiseRule } from './rule';

/** A character that nobody can see. */
export const invisible: NoiseRule<'invisible'> = {
  id: 'invisible',
  title: 'Invisible character',
  why: 'Web pages and converters use such characters for line breaks and direction.',
  repair: 'delete',
  applicability: 'safe',
  effect: 'markup',
  find: ({ text, presence }) => (presence.invisible ? findInvisible(text) : []),
  examples: {
    hit: ['the min⟦\u00ad⟧ister', 'the⟦\u200b⟧ minister', 'a⟦\u0000⟧b', 'a⟦\u200d⟧b'],
    miss: ['\ufeffThe minister', '👩\u200d🚒', 'می\u200cخواهم', 'the\u00a0minister', 'שלום\u200f (a)'],
  },
};

/** Characters that cannot be seen and that no script of the text needs. */
function findInvisible(text: string): readonly Finding[] {
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
      /^[^\S\n\r]*[\n\r]/u.test(text.slice(end, end + 20))
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
