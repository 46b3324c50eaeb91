import * as vscode from 'vscode';
import { decide, type Decision, type Detect } from '../../server/src/article/decision';
import { factsOf } from './facts';
import type { Words } from './words';

/** What is decided on each open document. */
export interface Decisions {
  /** What the user said of any file. */
  readonly words: Words;
  /** The decision on a document; made when first asked for. */
  readonly of: (document: vscode.TextDocument) => Decision;
  /** Forgets a decision, so that it is made anew when asked for. Without a document, all of them. */
  readonly forget: (document?: vscode.TextDocument) => void;
  /** Takes back a word against a file whose language the user has now set to News Article: the newest word counts. */
  readonly open: (document: vscode.TextDocument) => void;
  /** Ends with a document what holds only while it is open. */
  readonly close: (document: vscode.TextDocument) => void;
  /** Takes over what the server decided. */
  readonly adopt: (uri: string, decision: Decision) => void;
  /** Fires with the address whenever a decision was taken over or a word said. */
  readonly onDidDecide: vscode.Event<string>;
}

/** The decisions of one window; `detect` looks at a text where nothing else tells. */
export function createDecisions(words: Words, detect: Detect): Decisions {
  const made = new Map<string, Decision>();
  const closedAs = new Map<string, string>();
  const decided = new vscode.EventEmitter<string>();
  words.onDidSay(({ uri, word }) => {
    if (word === 'auto') return;
    made.delete(uri);
    decided.fire(uri);
  });
  return {
    words,
    of: (document) => {
      const uri = document.uri.toString();
      const decision = made.get(uri) ?? decide(factsOf(document, words.of(uri)), detect);
      made.set(uri, decision);
      return decision;
    },
    forget: (document) => {
      if (document === undefined) made.clear();
      else made.delete(document.uri.toString());
    },
    open: ({ uri, languageId }) => {
      const key = uri.toString();
      const before = closedAs.get(key);
      const called = languageId === 'news-article' && before !== undefined && before !== languageId;
      if (called && words.of(key) === 'not-article') words.takeBack(key);
    },
    close: ({ uri, languageId, isUntitled }) => {
      const key = uri.toString();
      made.delete(key);
      closedAs.set(key, languageId);
      // the address of an untitled document is used again for another text
      if (isUntitled) words.takeBack(key);
    },
    adopt: (uri, decision) => {
      const before = made.get(uri);
      made.set(uri, decision);
      if (before?.article !== decision.article || before.reason !== decision.reason) decided.fire(uri);
    },
    onDidDecide: decided.event,
  };
}
