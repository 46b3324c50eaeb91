/** The texts that quotations are compared with: files, and folders of them. */
import { readdir, realpath, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { FallbackEncoding } from './encoding';
import { Failure, inWords } from './failure';
import { complain, labelOf } from './output';
import { readText } from './read';

/** A source as it was read. */
export interface SourceFile {
  /** The path as it was given, or found below a folder that was. */
  readonly file: string;
  /** Where it really lies, to tell whether it is the article itself. */
  readonly real: string;
  readonly text: string;
  /** What a byte order mark takes, in UTF-16 code units: 1 or 0. */
  readonly before: number;
}

/** What is looked into in a folder: other files are no text, or no transcript. */
const textEndings = /\.(?:txt|md|srt|vtt)$/iu;
/** Of a folder so many files are read, so deep, and so many characters: more is an archive, and takes too long. */
const mostFiles = 500;
const deepest = 8;
const mostCharacters = 50_000_000;

/**
 * Reads all sources. A file of a folder that cannot be read is named on standard error, and the others are read.
 * @throws {Failure} where a path that was given cannot be read, or a folder holds no text
 */
export async function readSources(
  paths: readonly string[],
  encoding: FallbackEncoding | undefined,
): Promise<readonly SourceFile[]> {
  const found: SourceFile[] = [];
  for (const path of new Set(paths)) {
    if (await isFolder(path)) found.push(...(await readFolder(path, encoding)));
    else found.push(await readSource(path, encoding));
  }
  const seen = new Set<string>();
  return found.filter(({ real }) => !seen.has(real) && seen.add(real));
}

async function isFolder(path: string): Promise<boolean> {
  try {
    return (await stat(path)).isDirectory();
  } catch (error) {
    throw new Failure(path, inWords(error, 'read'));
  }
}

async function readSource(file: string, encoding: FallbackEncoding | undefined): Promise<SourceFile> {
  const { text, mark } = await readText(file, encoding);
  return { file, real: await realpath(file), text, before: mark ? 1 : 0 };
}

async function readFolder(
  folder: string,
  encoding: FallbackEncoding | undefined,
): Promise<readonly SourceFile[]> {
  const files = await textsIn(folder, deepest);
  if (files.length === 0) throw new Failure(folder, 'there is no .txt, .md, .srt or .vtt file in it');
  if (files.length > mostFiles)
    complain(`${labelOf(folder)}: only the first ${mostFiles} of ${files.length} files are read`);
  const found: SourceFile[] = [];
  let length = 0;
  for (const file of files.slice(0, mostFiles)) {
    try {
      const source = await readSource(file, encoding);
      length += source.text.length;
      if (length > mostCharacters) {
        complain(
          `${labelOf(folder)}: it holds too much text, the files from ${labelOf(file)} on are left out`,
        );
        break;
      }
      found.push(source);
    } catch (error) {
      if (!(error instanceof Failure)) throw error;
      complain(new Failure(error.file, `left out: ${error.what}`));
    }
  }
  return found;
}

/** All texts below a folder, in order of their names; hidden files and links are passed over. */
async function textsIn(folder: string, depth: number): Promise<readonly string[]> {
  const entries = await readdir(folder, { withFileTypes: true }).catch((error: unknown) => {
    throw new Failure(folder, inWords(error, 'read'));
  });
  const out: string[] = [];
  for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const path = join(folder, entry.name);
    if (entry.name.startsWith('.') || entry.name === 'node_modules') continue;
    if (entry.isFile() && textEndings.test(entry.name)) out.push(path);
    else if (entry.isDirectory() && depth > 0) out.push(...(await textsIn(path, depth - 1)));
    if (out.length > mostFiles * 2) break;
  }
  return out;
}
