import type * as vscode from 'vscode';
import { activateStub, type CopydeskApi } from './stub';

/** Entry on the desktop and on a remote machine. The rest lies in a bundle of its own, read when an article is open. */
export function activate(context: vscode.ExtensionContext): CopydeskApi {
  return activateStub(context, () => import('./extension.node'));
}
