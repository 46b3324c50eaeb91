import * as vscode from 'vscode';
import { State, type BaseLanguageClient } from 'vscode-languageclient';
import {
  secondReadingMethod,
  type SecondReadingParams,
  type SecondReadingState,
} from '../../server/src/protocol';

/** How the second readings of open articles stand, as the server tells it by itself. */
export interface SecondReadings extends vscode.Disposable {
  /** Undefined where there is none (yet). */
  readonly of: (uri: vscode.Uri) => SecondReadingState | undefined;
  /** Fires when one of them stands otherwise. */
  readonly onDidUpdate: vscode.Event<void>;
}

/** Follows what the server tells; one that was started anew has told nothing yet. */
export function followSecondReadings(client: BaseLanguageClient): SecondReadings {
  const now = new Map<string, SecondReadingState>();
  const updated = new vscode.EventEmitter<void>();
  const subscriptions = vscode.Disposable.from(
    updated,
    client.onNotification(secondReadingMethod, (told: SecondReadingParams) => {
      now.set(told.uri, told.now);
      updated.fire();
    }),
    vscode.workspace.onDidCloseTextDocument(({ uri }) => now.delete(uri.toString())),
    client.onDidChangeState(({ newState }) => {
      if (newState !== State.Stopped) return;
      now.clear();
      updated.fire();
    }),
  );
  return {
    of: (uri) => now.get(uri.toString()),
    onDidUpdate: updated.event,
    dispose: () => {
      subscriptions.dispose();
    },
  };
}
