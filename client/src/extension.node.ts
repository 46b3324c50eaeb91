import { LanguageClient, TransportKind } from 'vscode-languageclient/node';
import { clientId, clientName, clientOptions } from './clientOptions';
import { startSession } from './extension';
import { programAt } from './folder/program.node';
import type { Session, Stub } from './session';

/** Starts the server as a process of its own. */
export function start(stub: Stub): Promise<Session> {
  const module = stub.context.asAbsolutePath('dist/server/main.node.js');
  const run = { module, transport: TransportKind.ipc };
  const program = programAt(stub.context.asAbsolutePath('dist/cli/copydesk.js'));
  const debug = { ...run, options: { execArgv: ['--nolazy', '--inspect=6009'] } };
  return startSession(stub, new LanguageClient(clientId, clientName, { run, debug }, clientOptions), program);
}
