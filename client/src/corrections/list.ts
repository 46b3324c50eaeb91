/** All that was put right in an article, to go there or to take it back; what was not found again is among it. */
import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { putRightMethod, type PutRightParams, type PutRightResult } from '../../../server/src/protocol';
import { say } from '../messages';
import type { Correct } from './correct';

type Item = PutRightResult['items'][number];

/** Asks what was put right in a document; undefined where it is not known to the server. */
export async function askPutRight(
  client: BaseLanguageClient,
  uri: vscode.Uri,
): Promise<PutRightResult | undefined> {
  const params: PutRightParams = { uri: uri.toString() };
  return (await client.sendRequest<PutRightResult | null>(putRightMethod, params)) ?? undefined;
}

interface Row extends vscode.QuickPickItem {
  readonly item: Item;
}

/** Shows the list until the user has gone somewhere, or closes it. */
export async function showCorrections(
  client: BaseLanguageClient,
  document: vscode.TextDocument,
  correct: Correct,
): Promise<void> {
  const found = await askPutRight(client, document.uri);
  if (found === undefined || found.items.length === 0) {
    say(vscode.l10n.t('Nothing was put right in this article'));
    return;
  }
  const takeBack: vscode.QuickInputButton = {
    iconPath: new vscode.ThemeIcon('discard'),
    tooltip: vscode.l10n.t('Take Back'),
  };
  const pick = vscode.window.createQuickPick<Row>();
  pick.title = vscode.l10n.t('Put Right in This Article');
  pick.placeholder = vscode.l10n.t('Choose one to go there');
  pick.matchOnDetail = true;
  const show = (items: readonly Item[]): void => {
    // what is lost comes first: somebody has to look at it
    const ordered = [...items].sort((a, b) => Number(b.lost) - Number(a.lost));
    pick.items = ordered.map((item) => rowOf(item, takeBack));
  };
  show(found.items);
  pick.onDidTriggerItemButton(({ item: { item } }) => {
    const done = vscode.l10n.t('Taken back: {0}', item.summary);
    void correct(document.uri, { what: 'take-back', ids: [item.id] }, done).then(async () => {
      const left = await askPutRight(client, document.uri);
      if (left === undefined || left.items.length === 0) pick.hide();
      else show(left.items);
    });
  });
  pick.onDidAccept(() => {
    const range = pick.selectedItems[0]?.item.range;
    if (range === undefined || range === null) return;
    pick.hide();
    void goTo(document, range);
  });
  pick.onDidHide(() => pick.dispose());
  pick.show();
}

function rowOf(item: Item, takeBack: vscode.QuickInputButton): Row {
  const when = new Date(item.created);
  const day = Number.isNaN(when.getTime()) ? '' : when.toLocaleDateString(vscode.env.language);
  return {
    label: `${item.lost ? '$(warning)' : '$(edit)'} ${item.summary.replaceAll('$(', '$\u200b(')}`,
    description: item.lost ? vscode.l10n.t('its words were not found again') : day,
    detail: item.words,
    buttons: [takeBack],
    item,
  };
}

async function goTo(document: vscode.TextDocument, range: NonNullable<Item['range']>): Promise<void> {
  const { start, end } = range;
  const place = new vscode.Range(start.line, start.character, end.line, end.character);
  await vscode.window.showTextDocument(document, { selection: place });
}
