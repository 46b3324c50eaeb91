import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { keepMethod, type KeepParams, type WirePiece } from '../../server/src/protocol';
import { activeCandidate } from './documents';
import { say } from './messages';
import { followRenames } from './renames';
import { flaggedAgain } from './wording';

/** What a user keeps of what looks like noise. */
export interface KeptNoise extends vscode.Disposable {
  /** Keeps more pieces; the argument of a quick fix. */
  readonly keep: (sent: unknown) => Promise<void>;
  /** Takes back all that is kept in a document: the one that is given, else the active one. */
  readonly flagAgain: (resource: unknown) => Promise<void>;
  /** Tells a server that knows nothing yet. */
  readonly tellAll: () => Promise<void>;
}

const memoryKey = 'copydesk.kept';
/** So many documents are remembered, those of the newest decisions. */
const mostDocuments = 500;
const mostPieces = 1000;

/** Keeps pieces in the workspace's memory, never in a file, and tells the server of each change. */
export function rememberKept(client: BaseLanguageClient, memory: vscode.Memento): KeptNoise {
  const kept = new Map(Object.entries(memory.get<Record<string, readonly WirePiece[]>>(memoryKey, {})));
  const tell = (uri: string): Promise<void> => {
    const params: KeepParams = { uri, pieces: kept.get(uri) ?? [] };
    return client.sendNotification(keepMethod, params);
  };
  const setKey = (): void => {
    const active = activeCandidate();
    const some = active !== undefined && kept.has(active.uri.toString());
    void vscode.commands.executeCommand('setContext', 'copydesk.noiseKept', some);
  };
  const change = async (uri: string, pieces: readonly WirePiece[]): Promise<void> => {
    kept.delete(uri); // said anew, it is the newest
    if (pieces.length > 0) kept.set(uri, pieces.slice(-mostPieces));
    setKey();
    await tell(uri);
    await memory.update(memoryKey, worthKeeping(kept));
  };
  setKey();
  const subscriptions = [
    vscode.window.onDidChangeActiveTextEditor(setKey),
    vscode.workspace.onDidCloseTextDocument(({ uri, isUntitled }) => {
      // the address of an untitled document is used again for another text
      if (isUntitled && kept.has(uri.toString())) void change(uri.toString(), []);
    }),
    followRenames(
      () => kept.keys(),
      (from, to) => {
        const pieces = kept.get(from) ?? [];
        void change(from, []).then(() => change(to, pieces));
      },
    ),
  ];
  return {
    keep: async (sent) => {
      const more = paramsIn(sent);
      if (more === undefined) return;
      await change(more.uri, [...(kept.get(more.uri) ?? []), ...more.pieces]);
      say(vscode.l10n.t('Kept in this article. “Flag Kept Noise Again” takes it back'));
    },
    flagAgain: async (resource) => {
      const uri = resource instanceof vscode.Uri ? resource : activeCandidate()?.uri;
      const key = uri?.toString() ?? '';
      const pieces = kept.get(key) ?? [];
      if (pieces.length > 0) await change(key, []);
      say(flaggedAgain(pieces.length));
    },
    tellAll: async () => {
      for (const uri of kept.keys()) await tell(uri);
    },
    dispose: () => {
      vscode.Disposable.from(...subscriptions).dispose();
    },
  };
}

function paramsIn(sent: unknown): KeepParams | undefined {
  if (typeof sent !== 'object' || sent === null) return undefined;
  const { uri, pieces } = sent as Partial<Record<keyof KeepParams, unknown>>;
  // the server looks at each piece
  return typeof uri === 'string' && Array.isArray(pieces)
    ? { uri, pieces: pieces as WirePiece[] }
    : undefined;
}

/** What is said of an untitled document ends with it. */
function worthKeeping(kept: ReadonlyMap<string, readonly WirePiece[]>): Record<string, readonly WirePiece[]> {
  const named = [...kept].filter(([uri]) => !uri.startsWith('untitled:'));
  return Object.fromEntries(named.slice(-mostDocuments));
}
