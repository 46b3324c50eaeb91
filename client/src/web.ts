import type * as vscode from 'vscode';
import { detect } from './detection';
import { activateStub, type CopydeskApi } from './stub';

/** Entry in the browser. The rest lies in the same bundle and is evaluated when an article is open. */
export function activate(context: vscode.ExtensionContext): CopydeskApi {
  return activateStub(context, { detect, load: () => import('./extension.web') });
}
