import * as vscode from 'vscode';
import type { Annotations } from './annotations';
import { say } from './messages';
import { neighbour, spoken } from './paint';
import { position } from './wording';

/** Moves the cursor to the next or previous quotation and says who speaks. */
export function goToQuotation(annotations: Annotations, direction: 'next' | 'previous'): void {
  const editor = vscode.window.activeTextEditor;
  const found = editor && annotations.of(editor.document.uri);
  const quotations = spoken(found?.quotations ?? []).filter(({ ranges }) => ranges.length > 0);
  const starts = quotations.flatMap(({ ranges }) => ranges.slice(0, 1).map(({ start }) => start));
  const index = editor && neighbour(starts, editor.selection.active, direction);
  const start = index === undefined ? undefined : starts[index];
  if (editor === undefined || index === undefined || start === undefined) {
    say(vscode.l10n.t('No quotation in this file'));
    return;
  }
  const target = new vscode.Position(start.line, start.character);
  editor.selection = new vscode.Selection(target, target);
  editor.revealRange(editor.selection, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
  say(position(index, quotations.length, quotations[index]));
}
