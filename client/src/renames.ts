import * as vscode from 'vscode';

/**
 * Calls `move` for each of the addresses in `known` whose file, or a folder above it, was renamed in this window: what
 * was said of a file goes with it.
 */
export function followRenames(
  known: () => Iterable<string>,
  move: (from: string, to: string) => void,
): vscode.Disposable {
  return vscode.workspace.onDidRenameFiles(({ files }) => {
    for (const { oldUri, newUri } of files) {
      const from = oldUri.toString();
      const to = newUri.toString();
      for (const uri of [...known()]) {
        if (uri === from || uri.startsWith(`${from}/`)) move(uri, to + uri.slice(from.length));
      }
    }
  });
}
