import * as vscode from 'vscode';
import { ruleScheme } from '../../server/src/protocol';

/**
 * Serves the descriptions of rules as files that can only be read, for the link beside a problem's code. Files, as the
 * event `onFileSystem` lets a window that is opened with such a page find us; documents have none.
 */
export function serveRulePages(describe: (id: string) => Promise<string | undefined>): vscode.Disposable {
  const read = async (uri: vscode.Uri): Promise<Uint8Array> => {
    const page = await describe(uri.path.replace(/^\/|\.md$/gu, ''));
    if (page === undefined) throw vscode.FileSystemError.FileNotFound(uri);
    return new TextEncoder().encode(page);
  };
  const refuse = (uri: vscode.Uri): never => {
    throw vscode.FileSystemError.NoPermissions(uri);
  };
  return vscode.workspace.registerFileSystemProvider(
    ruleScheme,
    {
      stat: async (uri) => ({
        type: vscode.FileType.File,
        permissions: vscode.FilePermission.Readonly,
        ctime: 0,
        mtime: 0,
        size: (await read(uri)).length,
      }),
      readFile: read,
      readDirectory: refuse,
      createDirectory: refuse,
      writeFile: refuse,
      delete: refuse,
      rename: refuse,
      // a page never changes while the extension runs
      onDidChangeFile: () => new vscode.Disposable(() => undefined),
      watch: () => new vscode.Disposable(() => undefined),
    },
    { isCaseSensitive: true, isReadonly: true },
  );
}
