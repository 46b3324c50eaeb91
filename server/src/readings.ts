/** What is known of a text: the decision on it, and what was read in it. */
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { copyOf, correctedIn, problemsLeftIn, type Analysed, type Attributor } from './analysed';
import type { AttributedText } from './article/article';
import { decide, type Decision, type Word } from './article/decision';
import { detect } from './article/detect';
import type { Copy, Problem } from './article/types';
import type { PutRight } from './corrections/putRight';
import { isCovered, pathOf } from './globs';
import type { Settings } from './settings';

/** One version of a document as it was read. To look at it costs nothing: what has to be found yet is a function. */
export interface Reading {
  readonly document: TextDocument;
  readonly settings: Settings;
  readonly decision: Decision;
  /** Noise, blocks and marks. Absent where the decision is that the document is no article. */
  readonly copy?: Copy;
  /** Finds who says what, which takes the longest; remembers it. Undefined where there is no article. */
  readonly article: () => AttributedText | undefined;
  /** Seeks all problems, for which it has to be known who says what; remembers them. None where there is no article. */
  readonly problems: () => readonly Problem[];
  /** Whether it is known who says what, or that this is no article: then `article` costs nothing. */
  readonly isComplete: boolean;
  /** Whether the problems are known, too: then `problems` costs nothing. */
  readonly hasProblems: boolean;
  /** What a person has put right in it; what the other fields hold has it already. */
  readonly putRight: PutRight;
}

/** What a decision rests on beside the document. */
export interface Circumstances {
  readonly settings: Settings;
  readonly word: Word | undefined;
  readonly place: { readonly uri: string; readonly folders: readonly string[] };
}

/** The longest text that is read, in UTF-16 code units. */
export function maximumLengthOf(settings: Settings): number {
  // in thousand characters
  return settings['articles.maximumSize'] * 1000;
}

/** Decides on the present text of a document. */
export function decideOn(document: TextDocument, { settings, word, place }: Circumstances): Decision {
  const text = document.getText();
  return decide(
    {
      path: pathOf(document.uri),
      languageId: document.languageId,
      length: text.length,
      maximumLength: maximumLengthOf(settings),
      word,
      excluded: () => isCovered(settings['articles.exclude'], place),
      included: () => isCovered(settings['articles.include'], place),
      text: () => text,
    },
    detect,
  );
}

/** What is known of a document before anything is read in it. */
export type Known = Pick<Reading, 'document' | 'settings' | 'decision' | 'putRight'>;

/** The reading of a document that is no article. */
export function unread(known: Known): Reading {
  return { ...known, article: () => undefined, problems: () => [], isComplete: true, hasProblems: true };
}

/** The reading of an article; what is found later is remembered in `analysed`. */
export function readingOf(known: Known, analysed: Analysed, by: Attributor): Reading {
  const { putRight } = known;
  return {
    ...known,
    copy: copyOf(analysed, putRight),
    article: () => correctedIn(analysed, putRight, by),
    problems: () => problemsLeftIn(analysed, putRight, by),
    isComplete: analysed.found !== undefined,
    hasProblems: analysed.problems !== undefined,
  };
}
