/**
 * Whether a file is read as an article, and why. The one place that decides, for the client, the server and the
 * command line alike: each hands in what it knows of the file, and what looks at a text. Small, as it is in the client's stub, which
 * VS Code loads for every plain text; what looks at a text is loaded only where this cannot tell.
 */
import { whyByName } from './detection/fileName';

/** Whether a text is a news article, and why. */
export interface Detection {
  /** Null where nobody can tell from the text. */
  readonly article: boolean | null;
  /** One plain sentence without a full stop. Holds no text of the file. */
  readonly reason: string;
}

/** What looks at a text: `detect` of detect.ts, or what loads that first. */
export type Detect = (path: string, text: string) => Detection;

/** A user's word on one file. */
export type Word = 'article' | 'not-article';

/** Whether a file is read as an article, and why. */
export interface Decision {
  /** Null where the text alone cannot tell: the file is not read then, and the user is told so. */
  readonly article: boolean | null;
  /** One plain sentence without a full stop, fit for the status item. Holds no text of the file. */
  readonly reason: string;
  /** True where a user's word or a setting decided, not the text. */
  readonly forced: boolean;
}

/** How much is read. */
export interface Size {
  /** Of the text, in UTF-16 code units. */
  readonly length: number;
  /** The longest text that is read, in UTF-16 code units. */
  readonly maximumLength: number;
}

/** All that the decision rests on; what costs something is a function, and called only where it is needed. */
export interface Facts extends Size {
  /** Of the file; a name alone will do. Percent escapes are undone, there is no query. */
  readonly path: string;
  /** As the editor names it. */
  readonly languageId: string;
  /** Undefined where the user said nothing. */
  readonly word: Word | undefined;
  /** Whether a glob of `copydesk.articles.exclude` covers the file. */
  readonly excluded: () => boolean;
  /** Whether a glob of `copydesk.articles.include` covers the file. */
  readonly included: () => boolean;
  /** The whole text. */
  readonly text: () => string;
}

/** The language that is read in any case. */
const articleLanguage = 'news-article';

/** Language ids of plain text: VS Code's, and what other editors send. */
const textLanguages: readonly string[] = ['plaintext', 'text'];

/** Whether a text is longer than the settings allow: nothing but another setting gets it read. */
export function isTooLarge({ length, maximumLength }: Size): boolean {
  return length > maximumLength;
}

/**
 * Decides on a file: the size first, then the user's word, the language, the settings, its name, and last the text itself.
 * Never throws where `detect` does not.
 */
export function decide(facts: Facts, detect: Detect): Decision {
  return settled(facts) ?? { ...detect(facts.path, facts.text()), forced: false };
}

/** What is so whatever the text says; undefined where the text has to be looked at. */
function settled(facts: Facts): Decision | undefined {
  const { word, languageId } = facts;
  if (isTooLarge(facts)) return forced(false, tooLarge(facts));
  if (word === 'article') return forced(true, 'You asked for this file to be analysed');
  if (word === 'not-article') return forced(false, 'You asked for this file not to be analysed');
  if (languageId === articleLanguage) return forced(true, 'The language is set to News Article');
  if (facts.excluded()) return forced(false, 'The setting Copydesk › Articles: Exclude covers this file');
  if (facts.included()) return forced(true, 'The setting Copydesk › Articles: Include covers this file');
  if (!isPlainText(facts)) return notArticle('Only plain text is analysed');
  const named = facts.length > 0 ? whyByName(facts.path) : undefined;
  return named === undefined ? undefined : notArticle(named);
}

function forced(article: boolean, reason: string): Decision {
  return { article, reason, forced: true };
}

function notArticle(reason: string): Decision {
  return { article: false, reason, forced: false };
}

function tooLarge({ length, maximumLength }: Size): string {
  const number = new Intl.NumberFormat('en');
  return `The file is too large: ${number.format(length)} characters, and the setting Copydesk › Articles: Maximum Size allows ${number.format(maximumLength)}`;
}

/** An editor that does not know a file's language tells plain text by its name. */
function isPlainText({ languageId, path }: Facts): boolean {
  return textLanguages.includes(languageId.toLowerCase()) || /\.txt$/iu.test(path);
}

/**
 * A glob of the two settings as a pattern: without a slash it names files at any depth, else it counts from the workspace
 * folder, or from the root where the file lies in none. One that begins with a double star is about the whole path, folders above
 * the workspace among them; else it is about the path below the folder, where there is one.
 */
export function anchored(glob: string, inFolder: boolean): string {
  const path = glob.replace(/^\.?\//u, '');
  if (!path.includes('/')) return `**/${path}`;
  return inFolder || path.startsWith('**/') ? path : `/${path}`;
}
