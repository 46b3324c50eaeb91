import * as vscode from 'vscode';
import type { Word } from '../../server/src/article/decision';

/** A user's word on a file, or `auto` where it no longer holds. */
export interface Said {
  readonly uri: string;
  readonly word: Word | 'auto';
}

/** What the user said of files, by their addresses: whether they are articles. */
export interface Words {
  readonly of: (uri: string) => Word | undefined;
  /** The newest last. */
  readonly all: () => ReadonlyMap<string, Word>;
  readonly say: (uri: string, word: Word) => Promise<void>;
  readonly takeBack: (uri: string) => void;
  /** Lets a word go with its file to the new address. */
  readonly move: (from: string, to: string) => void;
  /** Fires for each word that is said or taken back. */
  readonly onDidSay: vscode.Event<Said>;
}

const memoryKey = 'copydesk.words';
/** So many files are remembered, those of the newest words. */
const mostFiles = 500;

/** Words that are kept in the workspace's memory, never in a file. */
export function rememberWords(memory: vscode.Memento): Words {
  const words = new Map<string, Word>(Object.entries(memory.get<Record<string, Word>>(memoryKey, {})));
  const said = new vscode.EventEmitter<Said>();
  const keep = (): Thenable<void> => memory.update(memoryKey, worthKeeping(words));
  const takeBack = (uri: string): void => {
    if (!words.delete(uri)) return;
    said.fire({ uri, word: 'auto' });
    void keep();
  };
  const say = async (uri: string, word: Word): Promise<void> => {
    words.delete(uri); // said anew, it is the newest
    words.set(uri, word);
    said.fire({ uri, word });
    await keep();
  };
  return {
    of: (uri) => words.get(uri),
    all: () => words,
    say,
    takeBack,
    move: (from, to) => {
      const word = words.get(from);
      takeBack(from);
      if (word !== undefined) void say(to, word);
    },
    onDidSay: said.event,
  };
}

/** What is said of an untitled document ends with it. */
function worthKeeping(words: ReadonlyMap<string, Word>): Record<string, Word> {
  return Object.fromEntries([...words].filter(([uri]) => !uri.startsWith('untitled:')).slice(-mostFiles));
}
