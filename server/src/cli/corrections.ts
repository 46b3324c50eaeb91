/** What was put right by hand in an article, from the file beside it and the one of its folder. */
import { readFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { readNames, type KnownName } from '../corrections/names';
import { putRightArticle, putRightIn, type PutRight } from '../corrections/putRight';
import { isLost } from '../corrections/located';
import { emptySidecar, isRefused, readSidecar } from '../corrections/sidecar';
import type { AttributedText } from '../article/article';
import type { AnalyzeOptions } from '../article/options';
import { namesFile, sidecarEnding } from '../protocol';
import { Failure, inWords } from './failure';
import { counted, labelOf } from './output';
import { standardInput } from './read';

/** How one file is read. */
export interface FileReading {
  readonly options: AnalyzeOptions;
  /** The article with what was put right in it; the same one where nothing was, or it is not asked for. */
  readonly correct: (article: AttributedText) => AttributedText;
  /** Absent where it is not asked for. */
  readonly putRight?: PutRight;
}

/**
 * How a file is read, with what was put right in it where that is asked for. What was not found again is told.
 * @throws {Failure} where what was put right cannot be read
 */
export async function fileReading(
  { corrections }: { readonly corrections?: true },
  file: string,
  text: string,
  options: AnalyzeOptions,
  complain: (what: string) => void,
): Promise<FileReading> {
  if (corrections !== true) return { options, correct: (article) => article };
  const putRight = await correctionsFor(file, text);
  const { located } = putRight.located;
  const lost = located.filter(isLost).length;
  if (lost > 0)
    complain(
      `${labelOf(file)}: of ${counted(located.length, 'correction')} ${lost} not found again in the text`,
    );
  return {
    options: { ...options, kept: putRight.kept },
    correct: (article) => putRightArticle(article, putRight),
    putRight,
  };
}

/**
 * What was put right in an article; nothing where no such files are there.
 * @throws {Failure} where there is one that cannot be read: an article is not printed as if nothing had been put right
 */
async function correctionsFor(file: string, text: string): Promise<PutRight> {
  if (file === standardInput) return putRightIn(emptySidecar, text, []);
  const sidecar = `${file}${sidecarEnding}`;
  const content = await readIfThere(sidecar);
  const read = content === undefined ? emptySidecar : readSidecar(content, text);
  if (isRefused(read)) {
    const why =
      read.refused === 'newer'
        ? 'a newer version of Copydesk wrote it'
        : 'it does not hold corrections, or is damaged';
    throw new Failure(sidecar, `${why}. Leave --corrections out to do without it`);
  }
  return putRightIn(read, text, await namesFor(file));
}

/** The speakers that the nearest folder with such a file knows, from the article's upwards. */
export async function namesFor(file: string): Promise<readonly KnownName[]> {
  for (let folder = dirname(resolve(file)); ; folder = dirname(folder)) {
    const path = join(folder, namesFile);
    const content = await readIfThere(path);
    if (content !== undefined) {
      const names = readNames(content);
      if (names === undefined) throw new Failure(path, 'it is not as it has to be');
      return names;
    }
    if (folder === dirname(folder)) return [];
  }
}

async function readIfThere(path: string): Promise<string | undefined> {
  try {
    // some editors begin it with a byte order mark, which is no JSON
    return new TextDecoder('utf-8', { fatal: true }).decode(await readFile(path));
  } catch (error) {
    if (error instanceof TypeError) throw new Failure(path, 'it is not in UTF-8');
    if (error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'ENOTDIR'))
      return undefined;
    throw new Failure(path, inWords(error, 'read'));
  }
}
