import type { Finding } from '../lines/contentLines';

const evidence = 'A mark of Markdown, which this text is not written in';

/** Marks of Markdown around words: bold, headings, links and pictures. */
export function findMarkdown(text: string): readonly Finding[] {
  if (!['*', '_', '# ', ']('].some((sign) => text.includes(sign))) return [];
  const out: Finding[] = [];
  const add = (start: number, end: number): void => {
    out.push({ span: { start, end }, evidence });
  };
  for (const match of text.matchAll(
    /(\*\*|__)(?=[^\s*_])([^*_\n]{1,300}?)(?<=[^\s*_])\1(?![*_\p{L}\p{N}])|^([_*])(?=[^\s_*])[^_*\n]{2,400}(?<=[^\s_*])\3$|^(#{1,6} )(?=\S)|(!\[[^\]\n]{0,200}\]\([^()\s]{1,500}\))|(\[)([^\][\n]{1,300})(\]\((?:https?:|\/|#|mailto:)[^()\s]{0,500}\))/gmu,
  )) {
    const [whole, mark, , slanted, heading, picture, open, label, close] = match;
    const end = match.index + whole.length;
    if (mark !== undefined) {
      if (/[\p{L}\p{N}_*]/u.test(text[match.index - 1] ?? '')) continue;
      add(match.index, match.index + 2);
      add(end - 2, end);
    } else if (slanted !== undefined) {
      add(match.index, match.index + 1);
      add(end - 1, end);
    } else if (heading !== undefined) add(match.index, end);
    else if (picture !== undefined) add(match.index, end);
    else if (open !== undefined && label !== undefined && close !== undefined) {
      add(match.index, match.index + 1);
      add(end - close.length, end);
    }
  }
  return out;
}
