import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import type { PutRightResult } from '../../../server/src/protocol';
import type { Annotations } from '../annotations';
import { activeCandidate, articleSelector } from '../documents';
import { askPutRight } from './list';
import type { Sidecars } from './sidecars';

/** The row of the language status that says how much was put right, and what of it was not found again. */
export function showPutRight(
  client: BaseLanguageClient,
  annotations: Annotations,
  sidecars: Sidecars,
): vscode.Disposable {
  const shown: { item?: vscode.LanguageStatusItem } = {};
  const hide = (): void => {
    shown.item?.dispose();
    delete shown.item;
  };
  const update = async (): Promise<void> => {
    const document = activeCandidate();
    if (document === undefined || !sidecars.has(document.uri)) {
      hide();
      return;
    }
    const found = await askPutRight(client, document.uri);
    if (activeCandidate() !== document) return; // another one is looked at by now
    if (found === undefined || !isWorthARow(found)) hide();
    else showIn((shown.item ??= createItem()), found);
  };
  const later = (): void => {
    update().catch((error: unknown) => {
      if (client.isRunning()) client.error('Asking for the corrections failed', error, false);
    });
  };
  later();
  return vscode.Disposable.from(
    { dispose: hide },
    annotations.onDidUpdate(later),
    sidecars.onDidChange(later),
    vscode.window.onDidChangeActiveTextEditor(later),
  );
}

function isWorthARow({ items, refused, unreadNames }: PutRightResult): boolean {
  return items.length > 0 || refused !== undefined || unreadNames.length > 0;
}

function showIn(item: vscode.LanguageStatusItem, { items, refused }: PutRightResult): void {
  const lost = items.filter((one) => one.lost).length;
  item.command =
    refused === undefined ? { command: 'copydesk.showCorrections', title: vscode.l10n.t('Show') } : undefined;
  item.severity =
    refused === undefined && lost === 0
      ? vscode.LanguageStatusSeverity.Information
      : vscode.LanguageStatusSeverity.Warning;
  item.text =
    refused === undefined
      ? items.length === 1
        ? vscode.l10n.t('1 correction')
        : vscode.l10n.t('{0} corrections', items.length)
      : vscode.l10n.t('The corrections could not be read');
  item.detail = detailOf(refused, lost);
  item.accessibilityInformation = {
    label: ['Copydesk', item.text, item.detail].filter((part) => part !== '').join('. '),
  };
}

function detailOf(refused: PutRightResult['refused'], lost: number): string {
  if (refused === 'newer') return vscode.l10n.t('A newer version of Copydesk wrote them');
  if (refused === 'corrupt') return vscode.l10n.t('Their file is damaged and was left as it is');
  return lost === 0 ? '' : vscode.l10n.t('Not found again in the text: {0}', lost);
}

function createItem(): vscode.LanguageStatusItem {
  const item = vscode.languages.createLanguageStatusItem('copydesk.counts.corrections', articleSelector);
  item.name = vscode.l10n.t('Copydesk: Corrections');
  return item;
}
