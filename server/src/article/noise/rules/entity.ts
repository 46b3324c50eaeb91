import { decodeHTMLStrict } from 'entities';
import type { Finding } from '../finding';
import type { NoiseRule } from './rule';

const named = /&(?:amp;)*(#\d{2,7};|#x[\da-f]{2,6};|[a-z][a-z0-9]{1,31};)/giu;

/** A character that is written with its HTML name or number. */
export const entity: NoiseRule<'entity'> = {
  id: 'entity',
  title: 'HTML character name',
  why: 'A web page writes some characters with a name; a converter left the name.',
  repair: 'replace',
  applicability: 'safe',
  effect: 'mend',
  find: ({ text }) => findEntities(text),
  examples: {
    hit: ['Stone ⟦&amp;⟧ Sons', 'the mayor⟦&#8217;⟧s bridge', 'open⟦&nbsp;⟧again', 'Stone ⟦&amp;amp;⟧ Sons'],
    miss: ['AT&T; and others', 'Stone & Sons', 'R&D;'],
  },
};

/** HTML's names and numbers for characters. */
function findEntities(text: string): readonly Finding[] {
  if (!mayHoldEntity(text)) return [];
  const out: Finding[] = [];
  for (const match of text.matchAll(named)) {
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
