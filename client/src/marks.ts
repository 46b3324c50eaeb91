import * as vscode from 'vscode';
import { vsdiag, type BaseLanguageClient } from 'vscode-languageclient';

import { articleSelector } from './documents';
import { say } from './messages';

/** Whether articles are marked at all: one switch for lines, names in brackets and dots. */
export interface Marks extends vscode.Disposable {
  readonly shown: () => boolean;
  readonly toggle: () => Promise<void>;
  readonly onDidToggle: vscode.Event<boolean>;
}

const memoryKey = 'copydesk.marksHidden';

/** The switch as the workspace remembers it. */
export function createMarks(memory: vscode.Memento): Marks {
  const toggled = new vscode.EventEmitter<boolean>();
  const state: { hidden: boolean; row?: vscode.LanguageStatusItem } = {
    hidden: memory.get(memoryKey, false),
  };
  const show = (): void => {
    void vscode.commands.executeCommand('setContext', 'copydesk.marksShown', !state.hidden);
    if (state.hidden) state.row ??= createRow();
    else {
      state.row?.dispose();
      delete state.row;
    }
  };
  show();
  return {
    shown: () => !state.hidden,
    toggle: async () => {
      state.hidden = !state.hidden;
      show();
      toggled.fire(!state.hidden);
      say(state.hidden ? vscode.l10n.t('Marks are hidden') : vscode.l10n.t('Marks are shown'));
      await memory.update(memoryKey, state.hidden ? true : undefined);
    },
    onDidToggle: toggled.event,
    dispose: () => {
      state.row?.dispose();
      toggled.dispose();
    },
  };
}

/** A row of the language status that says so as long as marks are hidden, and shows them again. */
function createRow(): vscode.LanguageStatusItem {
  const row = vscode.languages.createLanguageStatusItem('copydesk.marks', articleSelector);
  row.name = vscode.l10n.t('Copydesk: marks');
  row.text = vscode.l10n.t('Marks are hidden');
  row.command = { command: 'copydesk.toggleMarks', title: vscode.l10n.t('Show marks') };
  row.accessibilityInformation = { label: vscode.l10n.t('Copydesk: marks are hidden') };
  return row;
}

/**
 * Has the client leave out names in brackets and hints while marks are hidden, and ask again when that changes. What is in
 * the list of problems stays: it is there because it was asked for.
 */
export function hideWith(marks: Marks, client: BaseLanguageClient): vscode.Disposable {
  const { middleware } = client;
  middleware.provideInlayHints = (document, range, token, next) =>
    marks.shown() ? next(document, range, token) : [];
  middleware.provideDiagnostics = async (document, previous, token, next) => {
    const report = await next(document, previous, token);
    if (marks.shown() || report?.kind !== vsdiag.DocumentDiagnosticReportKind.full) return report;
    const listed = report.items.filter(({ severity }) => severity !== vscode.DiagnosticSeverity.Hint);
    return { ...report, items: listed };
  };
  return marks.onDidToggle(() => {
    for (const document of vscode.workspace.textDocuments) {
      client.getFeature('textDocument/inlayHint').getProvider(document)?.onDidChangeInlayHints.fire();
      client
        .getFeature('textDocument/diagnostic')
        .getProvider(document)
        ?.onDidChangeDiagnosticsEmitter.fire();
    }
  });
}
