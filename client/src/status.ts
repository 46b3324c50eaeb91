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
    if (document === undefined || decisions.of(document).article !== true) {
      shown.item?.dispose();
      delete shown.item;
      return;
    }
    const item = (shown.item ??= createItem());
    const row = rowFor(document, annotations);
    item.busy = row.busy ?? false;
    item.text = row.text;
    item.detail = row.detail;
    item.command = row.command;
    item.severity = row.severity ?? vscode.LanguageStatusSeverity.Information;
    item.accessibilityInformation = {
      label: `Copydesk: ${[row.text, row.detail].filter((part) => part !== '').join('. ')}`,
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

interface Row {
  readonly text: string;
  readonly detail: string;
  readonly busy?: boolean;
  readonly command?: vscode.Command;
  readonly severity?: vscode.LanguageStatusSeverity;
}

function rowFor({ uri }: vscode.TextDocument, annotations: Annotations): Row {
  if (annotations.failed(uri)) {
    return {
      text: vscode.l10n.t('The article could not be read'),
      detail: vscode.l10n.t('The log says more'),
      command: { command: 'copydesk.showLog', title: vscode.l10n.t('Show log') },
      severity: vscode.LanguageStatusSeverity.Error,
    };
  }
  const counts = annotations.of(uri)?.counts;
  if (counts === undefined) return { text: vscode.l10n.t('Reading the article'), detail: '', busy: true };
  const clean = {
    command: 'copydesk.cleanArticle',
    title: vscode.l10n.t('Clean article'),
    arguments: [uri],
  };
  return {
    text: summary(counts),
    detail: openQuestions(counts),
    ...(counts.noise > 0 ? { command: clean } : {}),
  };
}

function createItem(): vscode.LanguageStatusItem {
  const item = vscode.languages.createLanguageStatusItem('copydesk.counts', articleSelector);
  item.name = vscode.l10n.t('Copydesk: findings');
  return item;
}
