/** Articles as they were written, read from the files in articles/development and articles/held. */
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

const fieldKinds = ['kicker', 'headline', 'standfirst', 'byline', 'dateline', 'caption', 'credit'] as const;

/** What a part of an article is. A `line` is one of a poem or a table. */
export type StoryKind =
  | (typeof fieldKinds)[number]
  | 'subhead'
  | 'pull quote'
  | 'list item'
  | 'line'
  | 'paragraph first'
  | 'paragraph last'
  | 'paragraph short'
  | 'paragraph';

/** A line of an article: a headline, a paragraph, a line of verse. */
export interface Piece {
  readonly kind: StoryKind;
  readonly text: string;
  /** Whether it stands below the piece before it without a blank line: verse, tables, lists. */
  readonly tight: boolean;
}

/** An article as it was written. */
export interface Source {
  readonly name: string;
  readonly headline: string;
  readonly pieces: readonly Piece[];
}

/** Kinds that make up the body, each a line by itself once cleaned. */
export const bodyKinds: ReadonlySet<string> = new Set([
  'pull quote',
  'list item',
  'line',
  'paragraph first',
  'paragraph last',
  'paragraph short',
  'paragraph',
]);

/** Words of a paragraph that is called short. */
const short = 12;

/** The articles of a folder, in order of their names. */
export function readSources(root: string, folder: 'development' | 'held'): readonly Source[] {
  const path = join(root, 'test/bench/noise/articles', folder);
  return readdirSync(path)
    .sort()
    .map((file) => readSource(file.replace(/\.txt$/u, ''), readFileSync(join(path, file), 'utf8')));
}

/**
 * Reads an article: blocks between blank lines. A line of the form "byline: …" is what it says it is, "## " begins a
 * subhead, "> " a pull quote, "| " a line of verse or of a table, "• ", "- " or "1. " an item of a list.
 */
export function readSource(name: string, text: string): Source {
  const pieces = text
    .trim()
    .split(/\n\s*\n/u)
    .flatMap((block) => block.split('\n').map((line, k) => readPiece(line.trim(), k > 0)));
  const paragraphs = pieces.filter(({ kind }) => kind.startsWith('paragraph'));
  const first = paragraphs[0];
  const last = paragraphs[paragraphs.length - 1];
  return {
    name,
    headline: pieces.find(({ kind }) => kind === 'headline')?.text ?? '',
    pieces: pieces.map((piece) =>
      piece === first
        ? { ...piece, kind: 'paragraph first' }
        : piece === last
          ? { ...piece, kind: 'paragraph last' }
          : piece,
    ),
  };
}

function readPiece(line: string, follows: boolean): Piece {
  for (const kind of fieldKinds)
    if (line.startsWith(`${kind}: `)) return { kind, text: line.slice(kind.length + 2), tight: false };
  const mark = /^(?:## |> |\| )/u.exec(line)?.[0] ?? '';
  const text = line.slice(mark.length);
  if (mark === '## ') return { kind: 'subhead', text, tight: false };
  if (mark === '> ') return { kind: 'pull quote', text, tight: false };
  if (mark === '| ') return { kind: 'line', text, tight: follows };
  if (/^(?:[•-] |\d{1,2}\. )/u.test(line)) return { kind: 'list item', text, tight: follows };
  return {
    kind: text.split(/\s+/u).length <= short ? 'paragraph short' : 'paragraph',
    text,
    tight: false,
  };
}
