import * as vscode from 'vscode';
import { isTooLarge, type Decision } from '../../server/src/article/decision';
import { articleSelector } from './documents';
import { sizeOf } from './facts';

/** The rows of the language status that say whether the active file is analysed, and why. */
export interface DecisionItem extends vscode.Disposable {
  readonly show: (document: vscode.TextDocument | undefined, decision: Decision | undefined) => void;
  readonly starting: (busy: boolean) => void;
}

/** Creates the rows; they are shown beside plain text and articles only. */
export function createDecisionItem(): DecisionItem {
  const item = vscode.languages.createLanguageStatusItem('copydesk.decision', articleSelector);
  item.name = 'Copydesk';
  // a row of its own: VS Code does not wrap, and a long reason would push the command out of sight
  const why = vscode.languages.createLanguageStatusItem('copydesk.decision.reason', articleSelector);
  why.name = vscode.l10n.t('Copydesk: reason');
  const put = (text: string, reason: string, command?: vscode.Command): void => {
    item.severity = vscode.LanguageStatusSeverity.Information;
    item.text = text;
    item.command = command;
    item.accessibilityInformation = { label: `Copydesk: ${text}. ${reason}` };
    why.text = reason;
  };
  return {
    show: (document, decision) => {
      if (document === undefined || decision === undefined) {
        put(vscode.l10n.t('Not analysed'), vscode.l10n.t('This is not a file of its own'));
      } else if (decision.article === true) {
        put(
          vscode.l10n.t('News article'),
          decision.reason,
          offer('stopAnalysing', vscode.l10n.t('Do not analyse this file'), document),
        );
      } else if (isTooLarge(sizeOf(document))) {
        put(vscode.l10n.t('Not analysed'), decision.reason, changeSize());
        item.severity = vscode.LanguageStatusSeverity.Warning;
      } else if (decision.article === null) {
        put(
          vscode.l10n.t('Perhaps an article, not analysed'),
          decision.reason,
          offer('analyseAnyway', vscode.l10n.t('Analyse'), document),
        );
      } else {
        put(
          vscode.l10n.t('Not analysed'),
          decision.reason,
          offer('analyseAnyway', vscode.l10n.t('Analyse anyway'), document),
        );
      }
    },
    starting: (busy) => {
      item.busy = busy;
    },
    dispose: () => {
      item.dispose();
      why.dispose();
    },
  };
}

function changeSize(): vscode.Command {
  return {
    command: 'workbench.action.openSettings',
    title: vscode.l10n.t('Change the limit'),
    arguments: ['copydesk.articles.maximumSize'],
  };
}

function offer(command: string, title: string, document: vscode.TextDocument): vscode.Command {
  return { command: `copydesk.${command}`, title, arguments: [document.uri] };
}
