/** Goes through the files of a folder, with a progress bar that can be cancelled. */
import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import type { FolderFile } from './files';

/** So many files are on their way at once: the server reads one while others are fetched. */
const atOnce = 8;

/** What goes on, to be told and to be given up. */
export interface Going {
  readonly token: vscode.CancellationToken;
  readonly progress: vscode.Progress<{ readonly message?: string; readonly increment?: number }>;
}

/** Shows a progress bar as long as something goes on. */
export function withBar<T>(title: string, task: (going: Going) => Promise<T>): Thenable<T> {
  return vscode.window.withProgress(
    { location: vscode.ProgressLocation.Notification, title, cancellable: true },
    (progress, token) => task({ progress, token }),
  );
}

/** Does something with each file; what was done before it was cancelled, in the order of the files. */
export async function eachFile<T>(
  files: readonly FolderFile[],
  { token, progress }: Going,
  work: (file: FolderFile) => Promise<T | undefined>,
): Promise<readonly T[]> {
  const results: (T | undefined)[] = files.map(() => undefined);
  const state = { next: 0, done: 0 };
  const worker = async (): Promise<void> => {
    for (let at = state.next++; at < files.length; at = state.next++) {
      const file = files[at];
      if (file === undefined || token.isCancellationRequested) return;
      results[at] = await work(file);
      state.done++;
      tellStep(progress, state.done, files.length);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
  return results.filter((result) => result !== undefined);
}

/** The bar moves so often from one end to the other: nobody sees more, and each time costs the window something. */
const mostSteps = 50;

/** One more of some is done: tells it, but not of each file where there are many. */
export function tellStep(progress: Going['progress'], done: number, of: number): void {
  const every = Math.ceil(of / mostSteps);
  if (done % every === 0)
    progress.report({
      message: vscode.l10n.t('{0} of {1} files', done, of),
      increment: (100 * every) / of,
    });
}

/** Does something with each of some, a few at a time; what came out is in their order. */
export async function fewAtOnce<T, R>(
  items: readonly T[],
  work: (item: T) => Promise<R>,
): Promise<readonly R[]> {
  const out: R[] = [];
  for (let at = 0; at < items.length; at += atOnce)
    out.push(...(await Promise.all(items.slice(at, at + atOnce).map(work))));
  return out;
}

/** Asks the server; undefined where that was cancelled or failed. */
export async function ask<R>(
  client: BaseLanguageClient,
  method: string,
  params: object,
  token: vscode.CancellationToken,
): Promise<R | undefined> {
  try {
    return (await client.sendRequest<R | null>(method, params, token)) ?? undefined;
  } catch (error) {
    if (!token.isCancellationRequested) client.error(`${method} failed`, error, false);
    return undefined;
  }
}
