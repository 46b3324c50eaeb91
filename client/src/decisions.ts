import * as vscode from 'vscode';
import { detect } from '../../server/src/article/detect';
import type { WireDecision } from '../../server/src/protocol';
import { anchored, decide, type Word } from './decide';

/** What is decided on each open document, and what the user said of any file. */
export interface Decisions {
  /** The decision on a document; made when first asked for. */
  readonly of: (document: vscode.TextDocument) => WireDecision;
  /** Forgets a decision, so that it is made anew when asked for. Without a document, all of them. */
  readonly forget: (document?: vscode.TextDocument) => void;
  /** Takes back a word against a file whose language the user has now set to News Article: the newest word counts. */
  readonly open: (document: vscode.TextDocument) => void;
  /** Ends with a document what holds only while it is open. */
  readonly close: (document: vscode.TextDocument) => void;
  /** Takes over what the server decided. */
  readonly adopt: (uri: string, decision: WireDecision) => void;
  readonly say: (uri: string, word: Word) => Promise<void>;
  /** Lets the user's word on a file go with it to its new address. */
  readonly move: (from: string, to: string) => void;
  readonly words: () => ReadonlyMap<string, Word>;
  /** Fires with the address whenever a decision was taken over or a word said. */
  readonly onDidDecide: vscode.Event<string>;
  readonly onDidSay: vscode.Event<Said>;
}

/** A user's word on a file, or `auto` where it no longer holds. */
export interface Said {
  readonly uri: string;
  readonly word: Word | 'auto';
}

const memoryKey = 'copydesk.words';
const remembered = 500;

/** The decisions of one window; the user's words are kept in the workspace's memory, never in a file. */
export function createDecisions(memory: vscode.Memento): Decisions {
  const made = new Map<string, WireDecision>();
  const words = new Map<string, Word>(Object.entries(memory.get<Record<string, Word>>(memoryKey, {})));
  const closedAs = new Map<string, string>();
  const decided = new vscode.EventEmitter<string>();
  const said = new vscode.EventEmitter<Said>();
  const keep = (): Thenable<void> => memory.update(memoryKey, worthKeeping(words));
  const unsay = (key: string): void => {
    if (!words.delete(key)) return;
    said.fire({ uri: key, word: 'auto' });
    void keep();
  };
  const say = async (key: string, word: Word): Promise<void> => {
    words.delete(key); // said anew, it is the newest
    words.set(key, word);
    made.delete(key);
    said.fire({ uri: key, word });
    decided.fire(key);
    await keep();
  };
  return {
    of: (document) => {
      const uri = document.uri.toString();
      const decision = made.get(uri) ?? decideOn(document, words.get(uri));
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
      if (called && words.get(key) === 'not-article') unsay(key);
    },
    close: ({ uri, languageId, isUntitled }) => {
      const key = uri.toString();
      made.delete(key);
      closedAs.set(key, languageId);
      // the address of an untitled document is used again for another text
      if (isUntitled) unsay(key);
    },
    adopt: (uri, decision) => {
      const before = made.get(uri);
      made.set(uri, decision);
      if (before?.article !== decision.article || before.reason !== decision.reason) decided.fire(uri);
    },
    say,
    move: (from, to) => {
      const word = words.get(from);
      unsay(from);
      if (word !== undefined) void say(to, word);
    },
    words: () => words,
    onDidDecide: decided.event,
    onDidSay: said.event,
  };
}

function decideOn(document: vscode.TextDocument, word: Word | undefined): WireDecision {
  return decide({
    word,
    languageId: document.languageId,
    included: matches(document, 'include'),
    excluded: matches(document, 'exclude'),
    length: lengthOf(document),
    maximumSize: maximumSizeFor(document),
    detect: () => detect(document.uri.path, document.getText()),
  });
}

/** Whether a document is larger than the settings allow: nothing but another setting gets it analysed. */
export function isTooLarge(document: vscode.TextDocument): boolean {
  return lengthOf(document) > maximumSizeFor(document);
}

function settingsFor(document: vscode.TextDocument): vscode.WorkspaceConfiguration {
  return vscode.workspace.getConfiguration('copydesk.articles', document);
}

function maximumSizeFor(document: vscode.TextDocument): number {
  return settingsFor(document).get('maximumSize', Infinity) * 1000;
}

function lengthOf(document: vscode.TextDocument): number {
  return document.offsetAt(document.lineAt(document.lineCount - 1).range.end);
}

function matches(document: vscode.TextDocument, setting: 'include' | 'exclude'): boolean {
  const folder = vscode.workspace.getWorkspaceFolder(document.uri);
  return settingsFor(document)
    .get<readonly unknown[]>(setting, [])
    .filter((glob) => typeof glob === 'string')
    .map((glob) => anchored(glob, folder !== undefined))
    .map((glob) => (folder === undefined ? glob : new vscode.RelativePattern(folder, glob)))
    .some((pattern) => vscode.languages.match({ pattern }, document) > 0);
}

/** What is said of an untitled document ends with it. */
function worthKeeping(words: ReadonlyMap<string, Word>): Record<string, Word> {
  return Object.fromEntries([...words].filter(([uri]) => !uri.startsWith('untitled:')).slice(-remembered));
}
