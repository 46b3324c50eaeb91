import * as vscode from 'vscode';
import { hexadecimal } from './hexadecimal';

/** What a file is called, without its folders. */
export function nameOf(uri: vscode.Uri): string {
  return uri.path.split('/').at(-1) ?? '';
}

/** An address in the folder of a file. */
export function beside(uri: vscode.Uri, name: string): vscode.Uri {
  return uri.with({
    path: `${uri.path.slice(0, uri.path.lastIndexOf('/') + 1)}${name}`,
    query: '',
    fragment: '',
  });
}

/** Whether a file's bytes begin with a byte order mark, which the text of a document does not hold. False where it has no file. */
export async function hasByteOrderMark(uri: vscode.Uri): Promise<boolean> {
  if (uri.scheme === 'untitled') return false;
  try {
    const [first, second, third] = await vscode.workspace.fs.readFile(uri);
    return (
      (first === 0xef && second === 0xbb && third === 0xbf) ||
      (first === 0xff && second === 0xfe) ||
      (first === 0xfe && second === 0xff)
    );
  } catch {
    return false;
  }
}

/** Twice as many hexadecimal digits make a name that nothing else has. */
const randomBytes = 8;

/**
 * Writes a file as a whole or not at all: on a disk under another name first, which is then renamed. Rejects where it
 * cannot be written, and leaves what was there.
 */
export async function writeWhole(target: vscode.Uri, text: string): Promise<void> {
  const { fs } = vscode.workspace;
  const bytes = new TextEncoder().encode(text);
  if (target.scheme !== 'file') {
    await fs.writeFile(target, bytes);
    return;
  }
  await refuseReadOnly(target);
  const random = crypto.getRandomValues(new Uint8Array(randomBytes));
  const hex = hexadecimal(random);
  const temporary = beside(target, `.copydesk-${hex}.tmp`);
  try {
    await fs.writeFile(temporary, bytes);
    await fs.rename(temporary, target, { overwrite: true });
  } catch (error) {
    await remove(temporary);
    throw error;
  }
}

/** Renaming would replace a file that is marked as read-only. */
async function refuseReadOnly(target: vscode.Uri): Promise<void> {
  const there = await stat(target);
  if (there?.permissions === vscode.FilePermission.Readonly)
    throw vscode.FileSystemError.NoPermissions(vscode.l10n.t('{0} is marked as read-only', nameOf(target)));
}

async function stat(uri: vscode.Uri): Promise<vscode.FileStat | undefined> {
  try {
    return await vscode.workspace.fs.stat(uri);
  } catch {
    return undefined;
  }
}

async function remove(uri: vscode.Uri): Promise<void> {
  try {
    await vscode.workspace.fs.delete(uri);
  } catch {
    return; // it was never written
  }
}

/**
 * The text of a file of ours; undefined where there is none. Of one that is not in UTF-8, something that is no JSON: it is told
 * to be damaged, and not written back with letters lost. Rejects where there is one that cannot be read.
 */
export async function readIfThere(uri: vscode.Uri): Promise<string | undefined> {
  try {
    return utf8Of(await vscode.workspace.fs.readFile(uri));
  } catch (error) {
    if (isMissing(error)) return undefined;
    throw error;
  }
}

function utf8Of(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return `\ufffd${new TextDecoder().decode(bytes)}`;
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

function isMissing(error: unknown): boolean {
  return (
    error instanceof vscode.FileSystemError &&
    (error.code === 'FileNotFound' || error.code === 'FileNotADirectory')
  );
}

/** What went wrong, for a message. */
export function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
