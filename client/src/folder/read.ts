/** Reads the files of a folder: what is open and not saved counts, else what lies on the disk. */
import * as vscode from 'vscode';
import type { ClosedText } from '../../../server/src/protocol';
import { findSidecar } from '../corrections/sidecars';
import { openDocument } from '../documents';
import { decodeFile, type FileEncoding } from './encoding';
import type { FolderFile } from './files';

/** A file as it was read. */
export interface ReadFile extends ClosedText {
  readonly file: FolderFile;
  /** How it lies on the disk; absent where the text is that of an editor with changes that are not saved. */
  readonly encoding?: FileEncoding;
  /** Whether what was put right in it lies in the extension's storage, where no other program sees it. */
  readonly sidecarInStorage: boolean;
}

/** Bytes. A larger file is no article. */
const largestFile = 10_000_000;

/** Reads one file, or says why it is left alone: a phrase. */
export async function readFile(
  context: vscode.ExtensionContext,
  file: FolderFile,
): Promise<ReadFile | { readonly why: string }> {
  const { uri } = file;
  const open = openDocument(uri.toString());
  const languageId = open?.languageId ?? 'plaintext';
  const sidecar = await findSidecar(context, uri).catch(() => undefined);
  const base = {
    file,
    uri: uri.toString(),
    languageId,
    sidecar: sidecar?.content ?? null,
    sidecarInStorage: sidecar?.isBeside === false,
  };
  if (open?.isDirty === true) return { ...base, text: open.getText() };
  try {
    const { size } = await vscode.workspace.fs.stat(uri);
    if (size > largestFile) return { why: vscode.l10n.t('it is larger than 10 MB') };
    const decoded = decodeFile(await vscode.workspace.fs.readFile(uri), isWindows1252(uri));
    if ('text' in decoded) return { ...base, ...decoded };
    return { why: whyNot(decoded.refused) };
  } catch {
    return { why: vscode.l10n.t('it cannot be read') };
  }
}

/** Whether VS Code opens a file that is not in UTF-8 as Windows-1252. Its own guesses are not followed. */
function isWindows1252(uri: vscode.Uri): boolean {
  const encoding = vscode.workspace
    .getConfiguration('files', { uri, languageId: 'plaintext' })
    .get('encoding');
  return encoding === 'windows1252' || encoding === 'iso88591';
}

function whyNot(refused: 'empty' | 'binary' | 'damaged'): string {
  switch (refused) {
    case 'empty':
      return vscode.l10n.t('it is empty');
    case 'binary':
      return vscode.l10n.t('it is no plain text');
    case 'damaged':
      return vscode.l10n.t(
        'it is not in UTF-8: damaged, or in an old encoding, which “files.encoding” would name',
      );
  }
}
