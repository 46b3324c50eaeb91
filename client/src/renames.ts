import * as vscode from 'vscode';

/**
 * Calls `move` for each of the addresses in `known` whose file, or a folder above it, was renamed in this window: what
 * was said of a file goes with it.
 * `moveUnknown` is called for the other files, and for folders.
 */
export function followRenames(
  known: () => Iterable<string>,
  move: (from: string, to: string) => void,
  moveUnknown?: (from: vscode.Uri, to: vscode.Uri) => void,
): vscode.Disposable {
  return vscode.workspace.onDidRenameFiles(({ files }) => {
    for (const { oldUri, newUri } of files) {
      const from = oldUri.toString();
      const to = newUri.toString();
      const uris = [...known()];
      for (const uri of uris) {
        if (uri === from || uri.startsWith(`${from}/`)) move(uri, to + uri.slice(from.length));
      }
      if (!uris.includes(from)) moveUnknown?.(oldUri, newUri);
    }
  });
}
