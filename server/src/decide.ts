import { minimatch, type MinimatchOptions } from 'minimatch';
import { detect } from './article/detect';
import type { DecideParams, WireDecision } from './protocol';
import type { Settings } from './settings';

/** The language that is read in any case. */
const articleLanguage = 'news-article';

/** Language ids of plain text: VS Code's, and what other editors send. */
const textLanguages: readonly string[] = ['plaintext', 'text'];

/** A longer text is not read even where a user asks for it: 10 million UTF-16 code units. */
const longestText = 10_000_000;

/** All that the decision depends on. */
export interface DecisionInput {
  readonly uri: string;
  readonly languageId: string;
  readonly text: string;
  readonly settings: Settings;
  /** What a user said of this document. */
  readonly word: DecideParams['decision'];
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
  const path = uri.replace(/^[a-z][a-z0-9+.-]*:(?:\/\/[^/]*)?/iu, '').replace(/[?#].*$/su, '');
  return decoded(path.startsWith('/') ? path : `/${path}`);
}

/** Whether a glob covers a path; one that does not start at the root may match at any depth. */
function covers(glob: string, path: string): boolean {
  const anchored = glob.startsWith('/') || glob.startsWith('**/') ? glob : `**/${glob}`;
  return minimatch(path, anchored, globOptions);
}

/** What is so whatever the text says; `undefined` where the text has to be looked at. */
function settled({ uri, languageId, text, settings, word }: DecisionInput): WireDecision | undefined {
  const forced = (article: boolean, reason: string): WireDecision => ({ article, reason, forced: true });
  const number = new Intl.NumberFormat('en');
  const large = `The file is too large: ${number.format(text.length)} characters`;
  if (text.length > longestText) return forced(false, `${large}, more than Copydesk can read`);
  if (word === 'article') return forced(true, 'You asked for this file to be analysed');
  if (word === 'not-article') return forced(false, 'You asked for this file not to be analysed');
  const limit = settings['articles.maximumSize'] * 1000;
  if (text.length > limit) {
    const setting = 'the setting Copydesk › Articles: Maximum Size';
    return forced(false, `${large}, and ${setting} allows ${number.format(limit)}`);
  }
  if (languageId === articleLanguage) return forced(true, 'The language is set to News Article');
  const path = pathOf(uri);
  if (settings['articles.exclude'].some((glob) => covers(glob, path)))
    return forced(false, 'The setting Copydesk › Articles: Exclude covers this file');
  if (settings['articles.include'].some((glob) => covers(glob, path)))
    return forced(true, 'The setting Copydesk › Articles: Include covers this file');
  if (!textLanguages.includes(languageId.toLowerCase()) && !/\.txt$/iu.test(path))
    return { article: false, reason: 'Only plain text is analysed', forced: false };
  return undefined;
}

/**
 * Whether a document is read as an article, and why: the user's word first, then the size, the language, the globs,
 * and last the text itself. Never throws.
 */
export function decide(input: DecisionInput): WireDecision {
  return settled(input) ?? { ...detect(input.uri, input.text), forced: false };
}
