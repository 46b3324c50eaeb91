import { stat } from 'node:fs/promises';
import { extname, basename, join } from 'node:path';
import type { Cleaning } from '../article/cleaning/clean';
import { lineBreakIn } from '../article/text/lines';
import type { Copy } from '../article/types';
import { bytesOf } from './bytes';
import type { Placement } from './place';
import type { TextFile } from './read';
import { tellLine } from './tell';
import { putFile } from './write';

/** Longest part of a headline in a file's name, and longest name without its ending; in UTF-16 code units. */
const longestSlug = 60;
const longestName = 200;

/** How one article of a file is to be written; plain data. */
export interface Piece {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly repaired: number;
}

/** The articles of a file, each with a name of its own. */
export function piecesOf(
  before: TextFile,
  each: readonly { readonly copy: Copy; readonly cleaning: Cleaning }[],
): readonly Piece[] {
  return each.map(({ copy, cleaning }, k) => ({
    name: nameOf(before.file, k + 1, each.length, headlineOf(copy)),
    bytes: bytesOf(before, withoutEdges(cleaning.text)),
    repaired: cleaning.repaired,
  }));
}

/** Writes the articles of a file and answers the lines that tell of it. */
export type Split = (file: string, pieces: readonly Piece[]) => Promise<string>;

/**
 * Splits files into a folder. Nothing of a file is written before all of it can be, and no two articles get one name,
 * from whatever files they are.
 */
export function splitInto(folder: string, { targetOf }: Placement, force: boolean): Split {
  const taken = new Set<string>();
  return async (file, pieces) => {
    const { mode } = await stat(file);
    let told = '';
    for (const [k, { name, bytes, repaired }] of pieces.entries()) {
      const { path, inside } = await freeTarget(file, name, targetOf, taken);
      await putFile(file, path, bytes, mode, force);
      const part = { number: k + 1, count: pieces.length };
      told += tellLine(file, repaired, join(folder, ...inside), part);
    }
    return told;
  };
}

/** The first target of a name, or of the name with a number, that no other article has. */
async function freeTarget(
  file: string,
  name: string,
  targetOf: Placement['targetOf'],
  taken: Set<string>,
): ReturnType<Placement['targetOf']> {
  const ending = extname(name);
  const stem = name.slice(0, name.length - ending.length);
  for (let copy = 1; ; copy++) {
    const target = await targetOf(file, copy === 1 ? name : `${stem}-${copy}${ending}`);
    // some disks do not tell capitals from small letters, nor an accent from a letter that carries it
    const key = target.path.normalize('NFKC').toLowerCase();
    if (taken.has(key)) continue;
    taken.add(key);
    return target;
  }
}

/** "archive-07-storm-sinks-six-boats.txt": letters and digits of the headline, and nothing that means something in a path. */
function nameOf(file: string, number: number, count: number, headline: string): string {
  const ending = extname(file);
  const stem = basename(file, ending);
  const digits = String(number).padStart(String(count).length, '0');
  const room = Math.min(longestSlug, longestName - stem.length);
  const slug = headline
    .slice(0, 400)
    .normalize('NFKD')
    .replace(/[\p{M}'’]/gu, '')
    .toLowerCase()
    .replace(/[^a-z\d]+/gu, '-')
    .replace(/^-|-$/gu, '');
  const cut = slug.length <= room ? slug : slug.slice(0, Math.max(0, slug.lastIndexOf('-', room)));
  return `${stem}-${digits}${cut === '' ? '' : `-${cut}`}${ending}`;
}

function headlineOf({ text, records, blocks }: Copy): string {
  const span = records?.[0]?.title ?? blocks.find(({ kind }) => kind === 'headline')?.span;
  return span === undefined ? '' : text.slice(span.start, span.end);
}

/** A text without blank lines at its start and end; it ends with a line break where it has any. */
function withoutEdges(text: string): string {
  const sign = lineBreakIn(text) ?? '';
  const first = text.search(/\S/u);
  const start = first < 0 ? 0 : Math.max(text.lastIndexOf('\n', first), text.lastIndexOf('\r', first)) + 1;
  return `${text.slice(start).trimEnd()}${sign}`;
}
