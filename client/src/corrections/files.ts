/** Small text files, read and written as a whole through VS Code, so that remote and virtual ones work too. */
import * as vscode from 'vscode';

/** The text of a file; undefined where there is none. Rejects where there is one that cannot be read. */
export async function readIfThere(uri: vscode.Uri): Promise<string | undefined> {
  try {
    return new TextDecoder().decode(await vscode.workspace.fs.readFile(uri));
  } catch (error) {
    if (isMissing(error)) return undefined;
    throw error;
  }
}

function isMissing(error: unknown): boolean {
  return (
    error instanceof vscode.FileSystemError &&
    (error.code === 'FileNotFound' || error.code === 'FileNotADirectory')
  );
}

/** Writes a file whole or not at all: beside it first, then over it. */
export async function writeWhole(uri: vscode.Uri, text: string): Promise<void> {
  const bytes = new TextEncoder().encode(text);
  const folder = vscode.Uri.joinPath(uri, '..');
  await vscode.workspace.fs.createDirectory(folder);
  const name = uri.path.split('/').at(-1) ?? '';
  const beside = vscode.Uri.joinPath(folder, `.${name}.${crypto.randomUUID()}.tmp`);
  try {
    await vscode.workspace.fs.writeFile(beside, bytes);
    await vscode.workspace.fs.rename(beside, uri, { overwrite: true });
  } catch (error) {
    await removeIfThere(beside);
    throw error;
  }
}

/** Removes a file; nothing happens where there is none. */
export async function removeIfThere(uri: vscode.Uri): Promise<void> {
  try {
    await vscode.workspace.fs.delete(uri, { useTrash: false });
  } catch (error) {
    if (!isMissing(error)) throw error;
  }
}

/** What went wrong, for a message. */
export function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
