import * as vscode from 'vscode';

/** A settings file as it was before Copydesk wrote to it. */
export interface FileBefore {
  /** Takes note of what Copydesk has written. */
  readonly written: () => Promise<void>;
  /** Makes the file as it was, to the byte, or takes it away; false where anybody else has written to it since. */
  readonly restore: () => Promise<boolean>;
}

/** Remembers a settings file; undefined where it is not known which file that is. */
export async function rememberFile(file: vscode.Uri | undefined): Promise<FileBefore | undefined> {
  if (file === undefined) return undefined;
  const folder = vscode.Uri.joinPath(file, '..');
  const before = await contentOf(file);
  const hadFolder = before !== undefined || (await exists(folder));
  const state: { own?: Uint8Array } = {};
  return {
    written: async () => {
      const own = await contentOf(file);
      if (own !== undefined) state.own = own;
    },
    restore: async () => {
      const { own } = state;
      const now = await contentOf(file);
      if (own === undefined || now === undefined || !isEqual(own, now) || isEdited(file)) return false;
      if (before !== undefined) await vscode.workspace.fs.writeFile(file, before);
      else await vscode.workspace.fs.delete(file);
      if (!hadFolder && (await vscode.workspace.fs.readDirectory(folder)).length === 0)
        await vscode.workspace.fs.delete(folder);
      return true;
    },
  };
}

/** Whether the file has changes in an editor that are not saved. */
function isEdited(file: vscode.Uri): boolean {
  return vscode.workspace.textDocuments.some(
    (document) => document.isDirty && document.uri.toString() === file.toString(),
  );
}

async function exists(uri: vscode.Uri): Promise<boolean> {
  return vscode.workspace.fs.stat(uri).then(
    () => true,
    () => false,
  );
}

/** What a file holds; undefined where there is none. */
async function contentOf(file: vscode.Uri): Promise<Uint8Array | undefined> {
  return vscode.workspace.fs.readFile(file).then(
    (content) => content,
    () => undefined,
  );
}

const isEqual = (a: Uint8Array, b: Uint8Array): boolean =>
  a.length === b.length && a.every((byte, at) => byte === b[at]);
