/** Copies of the files that a cleaning without preview changes: what brings them back. */
import * as vscode from 'vscode';
import { digest } from '../hexadecimal';
import { readIfThere, reasonOf, writeWhole } from '../files';
import { isSame } from './encoding';
import { fewAtOnce } from './survey';
import type { FolderFile } from './files';
import type { Outcome } from './outcomes';

/** A file that was cleaned, its copy from before, and what cleaning left. */
export interface Kept {
  readonly file: FolderFile;
  readonly copy: vscode.Uri;
  /** SHA-256, hexadecimal. */
  readonly left: string;
}

/** Where the copies lie: in the extension's storage, those of the last cleaning only. */
const folderOf = ({ storageUri, globalStorageUri }: vscode.ExtensionContext): vscode.Uri =>
  vscode.Uri.joinPath(storageUri ?? globalStorageUri, 'cleaned');

/** An empty folder for copies; those of the cleaning before are gone. */
export async function newBackup(context: vscode.ExtensionContext): Promise<vscode.Uri> {
  await dropBackup(context);
  const folder = folderOf(context);
  await vscode.workspace.fs.createDirectory(folder);
  return folder;
}

/** Removes the copies. */
export async function dropBackup(context: vscode.ExtensionContext): Promise<void> {
  try {
    await vscode.workspace.fs.delete(folderOf(context), { recursive: true, useTrash: false });
  } catch {
    return; // there are none
  }
}

/** Where it is written which files were changed: their copies alone do not say. */
const ledgerOf = (context: vscode.ExtensionContext): vscode.Uri =>
  vscode.Uri.joinPath(folderOf(context), 'kept.json');

/** Writes down what was changed, so that a window that is opened later can bring it back, too. */
export async function remember(context: vscode.ExtensionContext, kept: readonly Kept[]): Promise<void> {
  const rows = kept.map(({ file, copy, left }) => [file.uri.toString(), file.name, copy.toString(), left]);
  await writeWhole(ledgerOf(context), JSON.stringify(rows));
}

/** What the last cleaning without preview changed, by whatever window; none where it was taken back. */
export async function remembered(context: vscode.ExtensionContext): Promise<readonly Kept[]> {
  try {
    const rows: unknown = JSON.parse((await readIfThere(ledgerOf(context))) ?? '[]');
    return Array.isArray(rows) ? rows.flatMap(rowOf) : [];
  } catch {
    return []; // nothing that we wrote
  }
}

function rowOf(row: unknown): readonly Kept[] {
  if (!Array.isArray(row) || !row.every((cell) => typeof cell === 'string')) return [];
  const [uri, name, copy, left] = row;
  if (uri === undefined || name === undefined || copy === undefined || left === undefined) return [];
  return [{ file: { uri: vscode.Uri.parse(uri), name }, copy: vscode.Uri.parse(copy), left }];
}

/** Looks whether a file was changed, by its copy: undefined where it was not. */
export async function keptOf(file: FolderFile, copy: vscode.Uri): Promise<Kept | undefined> {
  const before = await bytesOf(copy);
  const now = await bytesOf(file.uri);
  if (before === undefined || now === undefined || isSame(before, now)) return undefined;
  return { file, copy, left: await digest(now) };
}

/** Brings back those files that are as cleaning left them; the others are named. */
export async function restore(
  context: vscode.ExtensionContext,
  kept: readonly Kept[],
): Promise<readonly Outcome[]> {
  const outcomes = await fewAtOnce(kept, restoreOne);
  // a copy that could not be put back is the only one there is
  if (outcomes.every(({ what }) => what === 'restored')) await dropBackup(context);
  return outcomes;
}

async function restoreOne({ file, copy, left }: Kept): Promise<Outcome> {
  const [now, before] = [await bytesOf(file.uri), await bytesOf(copy)];
  if (now !== undefined && before !== undefined && isSame(now, before)) return { file, what: 'restored' };
  if (now === undefined || (await digest(now)) !== left)
    return { file, what: 'left', why: vscode.l10n.t('it was changed since') };
  if (before === undefined) return { file, what: 'failed', why: vscode.l10n.t('its copy is gone') };
  try {
    await vscode.workspace.fs.writeFile(file.uri, before);
    return { file, what: 'restored' };
  } catch (error) {
    return { file, what: 'failed', why: reasonOf(error) };
  }
}

async function bytesOf(uri: vscode.Uri): Promise<Uint8Array | undefined> {
  try {
    return await vscode.workspace.fs.readFile(uri);
  } catch {
    return undefined;
  }
}
