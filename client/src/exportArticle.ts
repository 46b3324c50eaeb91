import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import {
  exportFormatsMethod,
  exportMethod,
  type ExportParams,
  type ExportResult,
  type WireFormat,
} from '../../server/src/protocol';
import { beside, hasByteOrderMark, nameOf, writeWhole, reasonOf } from './files';

/** Writes an article out in a format that the user chooses, into a file that the user names. */
export async function exportArticle(
  client: BaseLanguageClient,
  document: vscode.TextDocument,
): Promise<void> {
  const format = await chooseFormat(client, vscode.l10n.t('Export Article'));
  if (format === undefined) return;
  const params: ExportParams = {
    uri: document.uri.toString(),
    format: format.id,
    file: nameOf(document.uri),
    mark: await hasByteOrderMark(document.uri),
  };
  const exported = await client.sendRequest<ExportResult | null>(exportMethod, params);
  if (exported === null) {
    warn(vscode.l10n.t('The article is still being read. Try again in a moment.'));
  } else if (exported.refused !== undefined) {
    warn(vscode.l10n.t('Nothing was exported: {0}', exported.refused));
  } else {
    const target = await chooseTarget(document, format);
    if (target !== undefined) await put(document, format, exported, target);
  }
}

function warn(message: string): void {
  void vscode.window.showWarningMessage(message);
}

/** Has the user choose a format; undefined where that is not done. `title` says what for. */
export async function chooseFormat(
  client: BaseLanguageClient,
  title: string,
): Promise<WireFormat | undefined> {
  const formats = await client.sendRequest<readonly WireFormat[]>(exportFormatsMethod);
  const items = formats.map((format) => ({
    label: format.title,
    description: `.${format.extension}`,
    detail: format.description,
    format,
  }));
  const chosen = await vscode.window.showQuickPick(items, {
    title,
    placeHolder: vscode.l10n.t('Choose a format'),
    matchOnDetail: true,
    matchOnDescription: true,
  });
  return chosen?.format;
}

/** Proposes `article.csv` beside `article.txt`; of a document without a file, in the folder that is open. */
async function chooseTarget(
  document: vscode.TextDocument,
  { title, extension }: WireFormat,
): Promise<vscode.Uri | undefined> {
  const name = `${nameOf(document.uri).replace(/\.(?:txt|text)$/iu, '')}.${extension}`;
  const folder = vscode.workspace.workspaceFolders?.[0]?.uri;
  const proposed =
    document.uri.scheme !== 'untitled'
      ? beside(document.uri, name)
      : folder && vscode.Uri.joinPath(folder, name);
  return vscode.window.showSaveDialog({
    ...(proposed && { defaultUri: proposed }),
    // a dialog knows only what stands behind the last dot
    filters: { [title]: [extension.split('.').at(-1) ?? extension] },
    title: vscode.l10n.t('Export Article'),
    saveLabel: vscode.l10n.t('Export'),
  });
}

async function put(
  document: vscode.TextDocument,
  format: WireFormat,
  { text, notes }: ExportResult,
  target: vscode.Uri,
): Promise<void> {
  if (target.toString() === document.uri.toString()) {
    warn(vscode.l10n.t('Nothing was exported: that file is the article itself.'));
    return;
  }
  try {
    await writeWhole(target, text);
  } catch (error) {
    const why = reasonOf(error);
    void vscode.window.showErrorMessage(vscode.l10n.t('{0} could not be written: {1}', nameOf(target), why));
    return;
  }
  const unsaved =
    format.positions && document.isDirty
      ? [vscode.l10n.t('Its positions are those of the text in the editor, which is not saved yet')]
      : [];
  await tell(target, [...notes, ...unsaved]);
}

/** Says what was written and offers to open it: a page in the browser, all else in the editor. */
async function tell(target: vscode.Uri, notes: readonly string[]): Promise<void> {
  const open = vscode.l10n.t('Open');
  const said = vscode.l10n.t('Exported to {0}.', nameOf(target));
  const message = [said, ...notes.map((note) => `${note}.`)].join(' ');
  const answer = await vscode.window.showInformationMessage(message, open);
  if (answer !== open) return;
  const isPage = target.scheme === 'file' && target.path.endsWith('.html');
  if (isPage && (await vscode.env.openExternal(target))) return;
  await vscode.commands.executeCommand('vscode.open', target);
}
