import * as vscode from 'vscode';
import { LanguageClient } from 'vscode-languageclient/browser';
import type { InitializationOptions } from '../../server/src/protocol';
import { clientId, clientName, clientOptions } from './clientOptions';
import { startSession } from './extension';
import type { Session, Stub } from './session';

/** Starts the server as a worker. */
export function start(stub: Stub): Promise<Session> {
  const addressOf = (path: string): string =>
    vscode.Uri.joinPath(stub.context.extensionUri, path).toString(true);
  const worker = new Worker(addressOf('dist/server/main.web.js'));
  const initializationOptions: InitializationOptions = { readerUrl: addressOf('dist/reader') };
  stub.context.subscriptions.push({ dispose: () => worker.terminate() });
  return startSession(
    stub,
    new LanguageClient(clientId, clientName, worker, { ...clientOptions, initializationOptions }),
  );
}
