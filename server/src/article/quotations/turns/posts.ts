import type { Block, Span } from '../../types';
import type { Label } from './labels';
import type { Turn } from './turn';

/** "— Anne Durand (@adurand) March 3, 2016": what a network writes below a post that is shown in an article. */
const signature =
  /(?:^|\s)(?:—|–|-{1,2})\s?(\p{Lu}[^()@\n\r—–]{1,40}?)\s?\(@[\w.@-]{1,60}\)(?:,?\s(?:\p{L}{3,9}\.?\s\d{1,2},?\s\d{4}|\d{1,2}\s\p{L}{3,9}\.?\s\d{4})(?:,? at \d{1,2}:\d\d(?:\s?[AP]M)?)?)?\W{0,3}$/u;
/** Links to pictures and pages, at the end of a post. */
const links = /(?:\s?(?:https?:\/\/\S{1,80}|(?:pic\.twitter|t)\.com?\/\S{1,40}))+\s*$/u;
/** How far from the end of a line a signature begins, in characters. */
const reach = 110;
/** A post is no longer. Characters. */
const longest = 700;

const postKinds: ReadonlySet<string> = new Set(['paragraph', 'standfirst', 'subhead', 'dateline']);
const opening = /^["“„«]/u;

/** Posts that stand in a body without marks, signed with a name and a handle behind them or on the line below. Linear. */
export function postTurns(body: string, blocks: readonly Block[]): readonly Turn[] {
  return blocks.flatMap(({ kind, span }, at): readonly Turn[] => {
    if (!postKinds.has(kind) || body.charAt(span.end - 1) === '') return [];
    const from = Math.max(span.start, span.end - reach);
    const found = signature.exec(body.slice(from, span.end));
    const name = found?.[1];
    if (found === null || name === undefined) return [];
    const signs = from + found.index;
    const start = body.indexOf(name, signs);
    const label = signatureLabel(name, { start, end: start + name.length });
    const above = signs <= span.start ? blocks[at - 1]?.span : { start: span.start, end: signs };
    const block = signs <= span.start ? at - 1 : at;
    const part = above === undefined ? undefined : wordsOf(body, above);
    if (part === undefined || !postKinds.has(blocks[block]?.kind ?? '')) return [];
    return [{ block, speaks: 'signature', label, parts: [{ ...part, block }] }];
  });
}

/** The words of a post, without its links; undefined where marks tell that it is a quotation already. */
function wordsOf(body: string, { start, end }: Span): Span | undefined {
  if (end - start > longest) return undefined;
  const text = body.slice(start, end).trimEnd();
  const words = text.replace(links, '').trimEnd();
  if (opening.test(words) || !/\p{L}/u.test(words)) return undefined;
  return { start, end: start + words.length };
}

function signatureLabel(name: string, span: Span): Label {
  const words = name.split(/\s+/u);
  return { kind: 'name', span, words, title: '', key: name.toLowerCase(), wordsAt: span.end };
}
