import type * as vscode from 'vscode';
import { activateStub, type CopydeskApi } from './stub';

/** Entry in the browser. The rest lies in the same bundle and is evaluated when an article is open. */
export function activate(context: vscode.ExtensionContext): CopydeskApi {
  return activateStub(context, () => import('./extension.web'));
}
