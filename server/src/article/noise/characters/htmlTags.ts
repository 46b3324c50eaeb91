import { isSpace } from '../../text/whiteSpace';
import type { Finding } from '../finding';
import { endsSentence } from '../lines/lineEnds';

/** Tags that stand in articles; another word in angle brackets is text. */
const block = new Set(
  'p div br hr li ul ol table tr td th tbody thead h1 h2 h3 h4 h5 h6 blockquote section article aside figure figcaption header footer nav main center'.split(
    ' ',
  ),
);
const inline = new Set(
  'a b i u s em strong span font small big sub sup mark q cite code abbr del ins strike tt img wbr label time iframe picture source'.split(
    ' ',
  ),
);
const empty = new Set(['br', 'hr', 'img', 'wbr', 'source']);
const tag = /(<|&lt;)(\/?)([a-z][a-z0-9]{0,9})(\s[^<>]{0,600}?)?\s?\/?(>|&gt;)|<!--[^>]{0,400}-->/giu;
/** A closing tag further away than this, pairs of tags in between aside, closes something else. */
const reach = 5000;

interface Found {
  readonly start: number;
  readonly end: number;
  readonly name: string;
  readonly closing: boolean;
  readonly escaped: boolean;
  /** How long the pairs before it are, in UTF-16 code units: they are gone when the text is cleaned. */
  readonly pairsBefore: number;
  paired: boolean;
}

/** HTML tags that were left in the text. A pair, or an empty element, is safe; the rest is only suggested. */
export function findTags(text: string): readonly Finding[] {
  if (!text.includes('<') && !text.includes('&lt;')) return [];
  const found: Found[] = [];
  const open = new Map<string, Found[]>();
  let pairs = 0;
  for (const match of text.matchAll(tag)) {
    const name = (match[3] ?? '!').toLowerCase();
    if (name !== '!' && !block.has(name) && !inline.has(name)) continue;
    const here: Found = {
      start: match.index,
      end: match.index + match[0].length,
      name,
      closing: match[2] === '/',
      escaped: match[1] === '&lt;' || match[5] === '&gt;',
      pairsBefore: pairs,
      paired: name === '!' || empty.has(name),
    };
    found.push(here);
    if (here.paired) continue;
    const stack = open.get(name) ?? [];
    open.set(name, stack);
    if (!here.closing) stack.push(here);
    else {
      const partner = stack.pop();
      if (partner === undefined || here.start - partner.end - (pairs - partner.pairsBefore) > reach) continue;
      partner.paired = here.paired = true;
      pairs += partner.end - partner.start + here.end - here.start;
    }
  }
  return found.map((here, k) => {
    const touching = found[k + 1]?.start === here.end;
    const before =
      here.start === 0 || isSpace(text.charCodeAt(here.start - 1)) || found[k - 1]?.end === here.start;
    const after = here.end === text.length || isSpace(text.charCodeAt(here.end)) || touching;
    // a tag that parted two paragraphs must not leave their words glued together
    const parts =
      block.has(here.name) && !(before && !touching && found[k - 1]?.end !== here.start) && !after;
    const gap = parts ? between(here.name, text.slice(Math.max(0, here.start - 8), here.start)) : '';
    const safe = here.paired && !here.escaped;
    return {
      span: { start: here.start, end: here.end },
      ...(gap === '' ? {} : { repair: 'replace' as const, text: gap }),
      applicability: safe ? 'safe' : 'suggested',
      evidence: safe
        ? 'It is one of a pair of HTML tags, or a tag that needs no partner'
        : here.escaped
          ? 'It reads as an HTML tag, written with entities'
          : 'It reads as an HTML tag, but its partner is missing',
    };
  });
}

/** What keeps the words around a tag apart: a paragraph's end only where a sentence ended. */
function between(name: string, before: string): string {
  return name !== 'td' && name !== 'th' && name !== 'br' && endsSentence(before) ? '\n\n' : ' ';
}
