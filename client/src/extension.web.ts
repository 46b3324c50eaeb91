import * as vscode from 'vscode';
import { LanguageClient } from 'vscode-languageclient/browser';
import { clientId, clientName, clientOptions } from './clientOptions';
import { startSession } from './extension';
import type { Session, Stub } from './session';

/** Starts the server as a worker. */
export function start(stub: Stub): Promise<Session> {
  const script = vscode.Uri.joinPath(stub.context.extensionUri, 'dist/server/main.web.js');
  const worker = new Worker(script.toString(true));
  stub.context.subscriptions.push({ dispose: () => worker.terminate() });
  return startSession(stub, new LanguageClient(clientId, clientName, worker, clientOptions));
}
