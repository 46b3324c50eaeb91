import * as vscode from 'vscode';
import { LanguageClient } from 'vscode-languageclient/browser';
import type { StartOptions } from '../../server/src/protocol';
import { clientId, clientName, clientOptions } from './clientOptions';
import { startSession } from './extension';
import type { Session, Stub } from './session';

/** Starts the server as a worker. */
export function start(stub: Stub): Promise<Session> {
  const script = vscode.Uri.joinPath(stub.context.extensionUri, 'dist/server/main.web.js');
  const worker = new Worker(script.toString(true));
  stub.context.subscriptions.push({ dispose: () => worker.terminate() });
  const initializationOptions: StartOptions = {
    readerFolder: vscode.Uri.joinPath(stub.context.extensionUri, 'dist/reader').toString(true),
  };
  const options = { ...clientOptions, initializationOptions };
  return startSession(stub, new LanguageClient(clientId, clientName, worker, options));
}
