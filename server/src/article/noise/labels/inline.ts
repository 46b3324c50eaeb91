/**
 * What stands inside of a line of the story and is no word of it: links and screen-reader labels that a copied page
 * carries along, the marks of a desk before a headline, what an agency tells editors behind a caption.
 */
import type { Finding } from '../finding';
import { creditKindOf } from '../credits/kindOf';
import type { ContentLine } from '../lines/contentLines';

/** Ids of the rules that find something inside of lines here. */
export type InlineLabelId = 'wire-mark' | 'photo-notice';

interface InlineForm {
  /** Texts without any of these are not looked at. */
  readonly having: readonly string[];
  /** Global. What it matches goes. */
  readonly shape: RegExp;
  readonly evidence: string;
}

const desk = 'A mark with which an agency’s desk sends a story';

const forms: readonly InlineForm[] = [
  {
    having: ['UPDATE', 'WRAPUP', 'RPT', 'REFILE'],
    shape:
      /(?<=(?:^|[\n\r])[ \t]{0,8})(?:(?:RPT|REFILE)-)?(?:UPDATE|WRAPUP) ?\d{1,2} ?[-–—] ?(?=\p{L}|["“‘'\d])|(?<=(?:^|[\n\r])[ \t]{0,8})(?:RPT|REFILE)-(?=\p{Lu})/gu,
    evidence: desk,
  },
  {
    having: ['xxx '],
    shape: /(?<=[\n\r][ \t]{0,8})xxx (?=\p{L})/gu,
    evidence: desk,
  },
  {
    having: ['^'],
    // "^By ADA MORROW=", "^Associated Press Writer="
    shape: /(?<=(?:^|[\n\r])[ \t]{0,8})\^(?=\p{L}|["“‘])/gu,
    evidence: desk,
  },
  {
    having: ['^'],
    shape: /(?<=(?:^|[\n\r])[ \t]{0,8}\^[^\n\r^=<]{2,120})[=<](?=[ \t]{0,8}(?:[\n\r]|$))/gu,
    evidence: desk,
  },
];

/** What the rule of that id finds inside of the lines of a text. */
export function findInline(
  id: InlineLabelId,
  text: string,
  lines: readonly ContentLine[],
): readonly Finding[] {
  if (id === 'photo-notice') return noticesBehindCaptions(text, lines);
  const out: Finding[] = [];
  for (const { having, shape, evidence } of forms) {
    if (!having.some((part) => text.includes(part))) continue;
    for (const match of text.matchAll(shape)) {
      const span = { start: match.index, end: match.index + match[0].length };
      out.push({ span, repair: 'delete', evidence });
    }
  }
  return out;
}

/** A notice in capitals, up to the end of its line; who must be credited is no part of it. */
const notice =
  /[ \t](?:ATTENTION EDITORS|(?:FOR |RESTRICTED TO )?EDITORIAL USE(?: ONLY)?|NO (?:RESALES?|ARCHIVES?|SALES|COMMERCIAL|MARKETING|THIRD PARTY)|NOT FOR (?:SALE|USE)|TPX IMAGES OF THE DAY|THIS (?:IMAGE|PICTURE) (?:WAS|HAS)|REFILE ?[-–])[^\p{Ll}\n\r]{0,400}$/u;

function noticesBehindCaptions(text: string, lines: readonly ContentLine[]): readonly Finding[] {
  const out: Finding[] = [];
  for (const { start, end } of lines) {
    const line = text.slice(start, end);
    const found = notice.exec(line);
    if (found === null || /\bCREDIT\b/u.test(found[0])) continue;
    if (creditKindOf(line.slice(0, found.index)) === undefined) continue;
    out.push({
      span: { start: start + found.index, end },
      repair: 'delete',
      evidence: 'An agency tells editors here how a picture may be used',
    });
  }
  return out;
}
