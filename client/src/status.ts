import * as vscode from 'vscode';
import type { Annotations } from './annotations';
import type { Decisions } from './decisions';
import { activeCandidate, articleSelector } from './documents';
import { openQuestions, summary } from './wording';

/** The row of the language status that counts what was found in the active article; there is none beside other files. */
export function showCounts(annotations: Annotations, decisions: Decisions): vscode.Disposable {
  const shown: { item?: vscode.LanguageStatusItem } = {};
  const update = (): void => {
    const document = activeCandidate();
    if (document === undefined || !decisions.of(document).article) {
      shown.item?.dispose();
      delete shown.item;
      return;
    }
    const item = (shown.item ??= createItem());
    const counts = annotations.of(document.uri)?.counts;
    item.busy = counts === undefined;
    item.text = counts === undefined ? 'Reading the article' : summary(counts);
    item.detail = counts === undefined ? '' : openQuestions(counts);
    item.command =
      counts !== undefined && counts.noise > 0
        ? { command: 'copydesk.cleanArticle', title: 'Clean article', arguments: [document.uri] }
        : undefined;
    item.accessibilityInformation = {
      label: `Copydesk: ${[item.text, item.detail].filter((part) => part !== '').join('. ')}`,
    };
  };
  update();
  return vscode.Disposable.from(
    { dispose: () => shown.item?.dispose() },
    annotations.onDidUpdate(update),
    decisions.onDidDecide(update),
    vscode.window.onDidChangeActiveTextEditor(update),
  );
}

function createItem(): vscode.LanguageStatusItem {
  const item = vscode.languages.createLanguageStatusItem('copydesk.counts', articleSelector);
  item.name = 'Copydesk: findings';
  return item;
}
