import { minimatch, type MinimatchOptions } from 'minimatch';
import { anchored } from './article/decision';

/** Where a document lies. */
export interface Place {
  readonly uri: string;
  /** URIs of the open folders: globs with a slash count from the one that holds the document. */
  readonly folders: readonly string[];
}

/** Bounded in work whatever the glob: braces make at most 200 patterns, `**` is tried at most 100 times. */
export const boundedGlobs: MinimatchOptions = {
  platform: 'linux',
  nocomment: true,
  nonegate: true,
  noext: true,
  braceExpandMax: 200,
  maxGlobstarRecursion: 100,
};

/** Undoes percent escapes; escapes that are no UTF-8 become U+FFFD, a stray % stays. */
function decoded(path: string): string {
  return path.replace(/(?:%[0-9a-f]{2})+/giu, (escapes) => {
    const bytes = escapes.slice(1).split('%');
    return new TextDecoder().decode(Uint8Array.from(bytes, (pair) => Number.parseInt(pair, 16)));
  });
}

/** The path of a URI with its first slash, percent escapes undone. A string that is no URI is taken as a path. */
export function pathOf(uri: string): string {
  const located = uri.replace(/^[a-z][a-z0-9+.-]*:(?:\/\/[^/]*)?/iu, '');
  const [path = ''] = located.split(/[?#]/u, 1);
  return decoded(path.startsWith('/') ? path : `/${path}`);
}

/** The path below the deepest open folder that holds a document; `undefined` where none does. */
function pathInFolder({ uri, folders }: Place): string | undefined {
  const holders = folders
    .map((folder) => (folder.endsWith('/') ? folder : `${folder}/`))
    .filter((folder) => uri.startsWith(folder));
  if (holders.length === 0) return undefined;
  return pathOf(uri.slice(Math.max(...holders.map((folder) => folder.length)))).slice(1);
}

/** Whether a glob covers a document, as `anchored` reads it. */
function covers(glob: string, place: Place): boolean {
  const inFolder = pathInFolder(place);
  const pattern = anchored(glob, inFolder !== undefined);
  const path = inFolder === undefined || pattern.startsWith('**/') ? pathOf(place.uri) : inFolder;
  return minimatch(path, pattern, { ...boundedGlobs, dot: true });
}

/** Whether one of a setting's globs covers a document. Never throws. */
export function isCovered(globs: readonly string[], place: Place): boolean {
  return globs.some((glob) => covers(glob, place));
}
