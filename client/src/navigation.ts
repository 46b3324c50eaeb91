import * as vscode from 'vscode';
import type { Annotations } from './annotations';
import type { CurrentQuotation } from './currentQuotation';
import { say } from './messages';
import { neighbour, spoken } from './paint';
import { toWirePosition } from './positions';
import { position } from './wording';

/** Moves the cursor to the next or previous quotation, shows which one that is, and says who speaks. */
export function goToQuotation(
  annotations: Annotations,
  direction: 'next' | 'previous',
  current: CurrentQuotation,
): void {
  const editor = vscode.window.activeTextEditor;
  const found = editor && annotations.of(editor.document.uri);
  const quotations = spoken(found?.quotations ?? []).filter(({ ranges }) => ranges.length > 0);
  const starts = quotations.flatMap(({ ranges }) => ranges.slice(0, 1).map(({ start }) => start));
  const index = editor && neighbour(starts, toWirePosition(editor.selection.active), direction);
  const start = index === undefined ? undefined : starts[index];
  if (editor === undefined || index === undefined || start === undefined) {
    say(vscode.l10n.t('No quotation in this file'));
    return;
  }
  const target = new vscode.Position(start.line, start.character);
  editor.selection = new vscode.Selection(target, target);
  editor.revealRange(editor.selection, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
  const { ranges } = quotations[index] ?? { ranges: [] };
  current.show(
    editor,
    target,
    ranges.map(
      (each) => new vscode.Range(each.start.line, each.start.character, each.end.line, each.end.character),
    ),
  );
  say(position(index, quotations.length, quotations[index]));
}
