import { minimatch, type MinimatchOptions } from 'minimatch';
import { detect } from './article/detect';
import type { DecideParams, WireDecision } from './protocol';
import type { Settings } from './settings';

/** The language that is read in any case. */
const articleLanguage = 'news-article';

/** Language ids of plain text: VS Code's, and what other editors send. */
const textLanguages: readonly string[] = ['plaintext', 'text'];

/** All that the decision depends on. */
export interface DecisionInput {
  readonly uri: string;
  readonly languageId: string;
  readonly text: string;
  readonly settings: Settings;
  /** What a user said of this document. */
  readonly word: DecideParams['decision'];
  /** URIs of the open folders: globs with a slash count from the one that holds the document. */
  readonly folders: readonly string[];
}

/** Bounded in work whatever the glob: braces make at most 200 patterns, `**` is tried at most 100 times. */
const globOptions: MinimatchOptions = {
  platform: 'linux',
  dot: true,
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
function pathInFolder(uri: string, folders: readonly string[]): string | undefined {
  const holders = folders
    .map((folder) => (folder.endsWith('/') ? folder : `${folder}/`))
    .filter((folder) => uri.startsWith(folder));
  if (holders.length === 0) return undefined;
  return pathOf(uri.slice(Math.max(...holders.map((folder) => folder.length)))).slice(1);
}

/**
 * Whether a glob covers a document. Without a slash it names files at any depth, else it counts from the folder that
 * holds the document, or from the root where none does.
 */
function covers(glob: string, { uri, folders }: Pick<DecisionInput, 'uri' | 'folders'>): boolean {
  const inFolder = pathInFolder(uri, folders);
  const pattern = glob.replace(/^\.?\//u, '');
  const anyDepth = !pattern.includes('/') || pattern.startsWith('**/');
  if (anyDepth) return minimatch(pathOf(uri), pattern.includes('/') ? pattern : `**/${pattern}`, globOptions);
  return inFolder === undefined
    ? minimatch(pathOf(uri), `/${pattern}`, globOptions)
    : minimatch(inFolder, pattern, globOptions);
}

/** What is so whatever the text says; `undefined` where the text has to be looked at. */
function settled(input: DecisionInput): WireDecision | undefined {
  const { uri, languageId, text, settings, word } = input;
  const forced = (article: boolean, reason: string): WireDecision => ({ article, reason, forced: true });
  const limit = settings['articles.maximumSize'] * 1000;
  if (text.length > limit) {
    const number = new Intl.NumberFormat('en');
    return forced(
      false,
      `The file is too large: ${number.format(text.length)} characters, and the setting Copydesk › Articles: Maximum Size allows ${number.format(limit)}`,
    );
  }
  if (word === 'article') return forced(true, 'You asked for this file to be analysed');
  if (word === 'not-article') return forced(false, 'You asked for this file not to be analysed');
  if (languageId === articleLanguage) return forced(true, 'The language is set to News Article');
  if (settings['articles.exclude'].some((glob) => covers(glob, input)))
    return forced(false, 'The setting Copydesk › Articles: Exclude covers this file');
  if (settings['articles.include'].some((glob) => covers(glob, input)))
    return forced(true, 'The setting Copydesk › Articles: Include covers this file');
  if (!textLanguages.includes(languageId.toLowerCase()) && !/\.txt$/iu.test(pathOf(uri)))
    return { article: false, reason: 'Only plain text is analysed', forced: false };
  return undefined;
}

/**
 * Whether a document is read as an article, and why: the size first, then the user's word, the language, the globs,
 * and last the text itself. The client decides in the same order. Never throws.
 */
export function decide(input: DecisionInput): WireDecision {
  return settled(input) ?? { ...detect(input.uri, input.text), forced: false };
}
