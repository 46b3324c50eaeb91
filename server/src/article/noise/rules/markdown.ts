import type { Finding } from '../finding';
import type { NoiseRule } from './rule';

const evidence = 'A mark of Markdown, which this text is not written in';

/** The marks of Markdown. */
export const markdown: NoiseRule<'markdown'> = {
  id: 'markdown',
  title: 'Markdown mark',
  why: 'A converter wrote bold type, headings and links with the marks of Markdown.',
  repair: 'delete',
  applicability: 'suggested',
  effect: 'markup',
  find: ({ text }) => findMarkdown(text),
  examples: {
    hit: ['The ⟦**⟧bridge⟦**⟧ is closed', '⟦## ⟧The bridge', 'the ⟦[⟧plan⟦](https://news.example)⟧ for it'],
    miss: ['5 ** 3', 'the [closed] bridge (2020)', '#bridge is trending', 'a * b * c'],
  },
};

/** Marks of Markdown around words: bold, headings, links and pictures. */
function findMarkdown(text: string): readonly Finding[] {
  if (!['*', '_', '# ', ']('].some((sign) => text.includes(sign))) return [];
  const out: Finding[] = [];
  const add = (start: number, end: number): void => {
    out.push({ span: { start, end }, evidence });
  };
  for (const match of text.matchAll(
    /(\*\*|__)(?=[^\s*_])([^*_\n\r]{1,300}?)(?<=[^\s*_])\1(?![*_\p{L}\p{N}])|^([_*])(?=[^\s_*])[^_*\n\r]{2,400}(?<=[^\s_*])\3$|^((?:#{1,6} )+)(?=[^\s#])|(!\[[^\]\n\r]{0,200}\]\([^()\s]{1,500}\))|(\[)([^\][\n\r]{1,300})(\]\((?:https?:|\/|#|mailto:)[^()\s]{0,500}\))/gmu,
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
