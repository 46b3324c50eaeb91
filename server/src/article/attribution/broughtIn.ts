import type { Span } from '../types';

/** A paragraph's last sentence is looked at so far back, in characters. */
const reach = 120;

/** A last sentence that brings somebody in: "Then came Anne Durand." "Next up was the baker, Otto Fenwick." */
const bringsIn =
  /(?:^|[.!?:]["”’]? )(?:(?:Then|Next|Finally|Last|First|Now|Up next)(?: up)? (?:came|was|is|spoke|stepped|rose)|Enter|Up stepped|In came|Along came) (?:the \p{Ll}+(?: \p{Ll}+)?, )?(?=\p{Lu})/gu;

/** Where in the body the name begins of whom a paragraph brings in with its last words; undefined where it brings in nobody. */
export function broughtInAt(body: string, { start, end }: Span): number | undefined {
  const from = Math.max(start, end - reach);
  const tail = body.slice(from, end).trimEnd();
  const match = [...tail.matchAll(bringsIn)].pop();
  if (match === undefined) return undefined;
  const at = match.index + match[0].length;
  // a verb or another sentence behind the name would say more of them than that they come
  return !/[.!?] \p{Lu}|\b(?:who|said|says|and)\b/u.test(tail.slice(at)) ? from + at : undefined;
}
