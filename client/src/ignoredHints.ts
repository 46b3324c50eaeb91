import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import {
  ignoreMethod,
  type IgnoreHintParams,
  type IgnoreParams,
  type WireHint,
} from '../../server/src/protocol';
import { activeCandidate } from './documents';
import { say } from './messages';
import { followRenames } from './renames';

/** The hints that a user ignores in single places. */
export interface IgnoredHints extends vscode.Disposable {
  /** Ignores one more; the argument of a quick fix. */
  readonly ignore: (sent: unknown) => Promise<void>;
  /** Takes back all that is ignored in a document: the one that is given, else the active one. */
  readonly showAgain: (resource: unknown) => Promise<void>;
  /** Tells a server that knows nothing yet. */
  readonly tellAll: () => Promise<void>;
}

const memoryKey = 'copydesk.ignoredHints';
/** So many documents are remembered, those of the newest decisions. */
const mostDocuments = 500;
const mostHints = 1000;

/** Keeps them in the workspace's memory, never in a file, and tells the server of each change. */
export function rememberIgnored(client: BaseLanguageClient, memory: vscode.Memento): IgnoredHints {
  const ignored = new Map(Object.entries(memory.get<Record<string, readonly WireHint[]>>(memoryKey, {})));
  const tell = (uri: string): Promise<void> => {
    const params: IgnoreParams = { uri, hints: ignored.get(uri) ?? [] };
    return client.sendNotification(ignoreMethod, params);
  };
  const setKey = (): void => {
    const active = activeCandidate();
    const some = active !== undefined && ignored.has(active.uri.toString());
    void vscode.commands.executeCommand('setContext', 'copydesk.hintsIgnored', some);
  };
  const change = async (uri: string, hints: readonly WireHint[]): Promise<void> => {
    ignored.delete(uri); // said anew, it is the newest
    if (hints.length > 0) ignored.set(uri, hints.slice(-mostHints));
    setKey();
    await tell(uri);
    // what is said of an untitled document ends with it
    const named = [...ignored].filter(([each]) => !each.startsWith('untitled:'));
    await memory.update(memoryKey, Object.fromEntries(named.slice(-mostDocuments)));
  };
  setKey();
  const subscriptions = [
    vscode.window.onDidChangeActiveTextEditor(setKey),
    vscode.workspace.onDidCloseTextDocument(({ uri, isUntitled }) => {
      // the address of an untitled document is used again for another text
      if (isUntitled && ignored.has(uri.toString())) void change(uri.toString(), []);
    }),
    followRenames(
      () => ignored.keys(),
      (from, to) => {
        const hints = ignored.get(from) ?? [];
        void change(from, []).then(() => change(to, hints));
      },
    ),
  ];
  return {
    ignore: async (sent) => {
      const found = paramsIn(sent);
      if (found === undefined) return;
      const { uri, code, text, before, after } = found;
      await change(uri, [...(ignored.get(uri) ?? []), { code, text, before, after }]);
      say(vscode.l10n.t('Ignored here. “Show Ignored Hints Again” takes it back'));
    },
    showAgain: async (resource) => {
      const uri = resource instanceof vscode.Uri ? resource : activeCandidate()?.uri;
      const key = uri?.toString() ?? '';
      const some = ignored.has(key);
      if (some) await change(key, []);
      say(
        some ? vscode.l10n.t('Hints are shown again') : vscode.l10n.t('No hint is ignored in this article'),
      );
    },
    tellAll: async () => {
      for (const uri of ignored.keys()) await tell(uri);
    },
    dispose: () => {
      vscode.Disposable.from(...subscriptions).dispose();
    },
  };
}

function paramsIn(sent: unknown): IgnoreHintParams | undefined {
  if (typeof sent !== 'object' || sent === null) return undefined;
  const params = sent as Partial<Record<keyof IgnoreHintParams, unknown>>;
  const texts = [params.uri, params.code, params.text, params.before, params.after];
  // the server looks at how long they are
  return texts.every((each) => typeof each === 'string') ? (params as IgnoreHintParams) : undefined;
}
