/**
 * What stands inside of a line of the story and is no word of it: links and screen-reader labels that a copied page
 * carries along, the marks of a desk before a headline, what an agency tells editors behind a caption.
 */
import type { Finding } from '../finding';
import { creditKindOf } from '../credits/kindOf';
import type { ContentLine } from '../lines/contentLines';

/** Ids of the rules that find something inside of lines here. */
export type InlineLabelId = 'embedded-post' | 'outlet-label' | 'wire-mark' | 'photo-notice';

interface InlineForm {
  readonly rule: InlineLabelId;
  /** Texts without any of these are not looked at. */
  readonly having: readonly string[];
  /** Global. What it matches goes. */
  readonly shape: RegExp;
  readonly evidence: string;
}

const post = 'A link that a network puts into the words of a post';
const opensTab = 'A screen reader’s label of a link';
const desk = 'A mark with which an agency’s desk sends a story';

const forms: readonly InlineForm[] = [
  {
    rule: 'embedded-post',
    having: ['pic.twitter.com/', 'pic.x.com/'],
    shape: /[ \t\u00a0]?(?:https?:\/\/)?pic\.(?:twitter|x)\.com\/\w{4,20}/gu,
    evidence: post,
  },
  {
    rule: 'embedded-post',
    having: ['://t.co/'],
    // at the end of a post, before its signature
    shape: /(?:[ \t\u00a0]?https?:\/\/t\.co\/\w{4,20}…?){1,4}(?=\s?(?:[\n\r]|$|[—–-]{1,2}\s?\p{Lu}|pic\.))/gu,
    evidence: post,
  },
  { rule: 'embedded-post', having: ['[image or embed]'], shape: /[ \t]?\[image or embed\]/gu, evidence: post },
  {
    rule: 'outlet-label',
    having: ['new tab', 'new window'],
    shape:
      /,? \((?:this link )?opens (?:in )?(?:a )?new (?:tab|window)\)|, (?:this link )?opens (?:in )?(?:a )?new (?:tab|window)(?![\p{L}\p{N}])/giu,
    evidence: opensTab,
  },
  {
    rule: 'wire-mark',
    having: ['UPDATE', 'WRAPUP', 'RPT', 'REFILE'],
    shape:
      /(?<=(?:^|[\n\r])[ \t]{0,8})(?:(?:RPT|REFILE)-)?(?:UPDATE|WRAPUP) ?\d{1,2} ?[-–—] ?(?=\p{L}|["“‘'\d])|(?<=(?:^|[\n\r])[ \t]{0,8})(?:RPT|REFILE)-(?=\p{Lu})/gu,
    evidence: desk,
  },
  {
    rule: 'wire-mark',
    having: ['xxx '],
    shape: /(?<=[\n\r][ \t]{0,8})xxx (?=\p{L})/gu,
    evidence: desk,
  },
  {
    rule: 'wire-mark',
    having: ['^'],
    // "^By ADA MORROW=", "^Associated Press Writer="
    shape: /(?<=(?:^|[\n\r])[ \t]{0,8})\^(?=\p{L}|["“‘])/gu,
    evidence: desk,
  },
  {
    rule: 'wire-mark',
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
  const out: Finding[] = [];
  for (const { rule, having, shape, evidence } of forms) {
    if (rule !== id || !having.some((part) => text.includes(part))) continue;
    for (const match of text.matchAll(shape)) {
      const span = { start: match.index, end: match.index + match[0].length };
      out.push({ span, repair: 'delete', evidence });
    }
  }
  return id === 'photo-notice' ? [...out, ...noticesBehindCaptions(text, lines)] : out;
}

/** A notice in capitals, up to the end of its line; who must be credited is no part of it. */
const notice =
  /[ \t](?:ATTENTION EDITORS|(?:FOR |RESTRICTED TO )?EDITORIAL USE(?: ONLY)?|NO (?:RESALES?|ARCHIVES?|SALES|COMMERCIAL|MARKETING|THIRD PARTY)|NOT FOR (?:SALE|USE)|TPX IMAGES OF THE DAY|THIS (?:IMAGE|PICTURE) (?:WAS|HAS)|REFILE ?[-–])[^\p{Ll}\n\r]{0,400}$/u;

function noticesBehindCaptions(text: string, lines: readonly ContentLine[]): readonly Finding[] {
  const out: Finding[] = [];
  for (const { start, end } of lines) {
    const line = text.slice(start, end);
    if (!/\p{Lu}{4} ?\p{Lu}{2}/u.test(line) || creditKindOf(line) === undefined) continue;
    const found = notice.exec(line);
    if (found === null || /\bCREDIT\b/u.test(found[0])) continue;
    out.push({
      span: { start: start + found.index, end },
      repair: 'delete',
      evidence: 'An agency tells editors here how a picture may be used',
    });
  }
  return out;
}
