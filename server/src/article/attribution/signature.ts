import type { Block, Span } from '../types';

/** A dash before the name of whoever is quoted. */
const dash = /^\s{0,3}(?:—|–|-{1,2})\s{0,2}(?=[\p{Lu}])/u;
/** A name with a role or a place behind it is no longer. Characters. */
const longest = 100;

/**
 * Where a name begins that signs a quotation, behind a dash: "…" — Otto Fenwick, baker; or on a line of its own below
 * it. Only where the quotation ends its paragraph and nothing else follows. Body offsets.
 */
export function signatureAt(
  body: string,
  part: Span,
  block: Span,
  next: Block | undefined,
): number | undefined {
  if (!/[\p{L}.!?…]["”’'»›]{1,2}$/u.test(body.slice(Math.max(part.start, part.end - 4), part.end)))
    return undefined;
  const rest = { start: part.end, end: block.end };
  if (body.slice(rest.start, Math.min(rest.end, rest.start + longest)).trim() !== '')
    return nameBehindDash(body, rest);
  return next === undefined ? undefined : nameBehindDash(body, next.span);
}

/** Where the name begins on a line that is a dash and a name. */
function nameBehindDash(body: string, { start, end }: Span): number | undefined {
  if (end - start > longest) return undefined;
  const line = body.slice(start, end);
  const lead = dash.exec(line);
  // a sentence goes on behind such a dash, a signature has no verb and no stop
  return lead === null || /[.?!;:"“”]$|\b(?:is|are|was|were|has|had|said|says|will)\b/u.test(line)
    ? undefined
    : start + lead[0].length;
}
