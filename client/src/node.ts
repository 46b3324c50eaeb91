import type * as vscode from 'vscode';
import type { Detect } from '../../server/src/article/decision';
import type * as detection from './detection';
import { activateStub, type CopydeskApi } from './stub';

/**
 * Entry on the desktop and on a remote machine. What looks at a text lies in a bundle of its own, and so does all that is
 * for an article: each is read when it is needed.
 */
export function activate(context: vscode.ExtensionContext): CopydeskApi {
  return activateStub(context, { detect, load: () => import('./extension.node') });
}

/** The answer is needed at once, so import() will not do; Node reads the bundle the first time only. */
const detect: Detect = (path, text) => {
  // eslint-disable-next-line @typescript-eslint/no-require-imports -- read when it is called, not before
  return (require('./detection') as typeof detection).detect(path, text);
};
