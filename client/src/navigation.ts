import * as vscode from 'vscode';
import type { AnnotationsResult } from '../../server/src/protocol';
import type { Annotations } from './annotations';
import type { CurrentQuotation } from './currentQuotation';
import { editorOf } from './documents';
import { say } from './messages';
import { neighbour, spoken } from './paint';
import { toWirePosition } from './positions';
import { position } from './wording';

/** Moves the cursor in an article to the next or previous quotation, shows which one that is, and says who speaks. */
export function goToQuotation(
  annotations: Annotations,
  direction: 'next' | 'previous',
  current: CurrentQuotation,
): (document: vscode.TextDocument) => Promise<void> {
  return async (document) => {
    const found = annotations.of(document.uri);
    if (found === undefined) {
      const failed = annotations.failed(document.uri);
      say(
        failed
          ? vscode.l10n.t('The article could not be read')
          : vscode.l10n.t('The article is still being read'),
      );
      return;
    }
    const editor = await vscode.window.showTextDocument(document, editorOf(document)?.viewColumn);
    go(editor, found, direction, current);
  };
}

function go(
  editor: vscode.TextEditor,
  found: AnnotationsResult,
  direction: 'next' | 'previous',
  current: CurrentQuotation,
): void {
  const quotations = spoken(found.quotations).filter(({ ranges }) => ranges.length > 0);
  const starts = quotations.flatMap(({ ranges }) => ranges.slice(0, 1).map(({ start }) => start));
  const index = neighbour(starts, toWirePosition(editor.selection.active), direction);
  const start = index === undefined ? undefined : starts[index];
  if (index === undefined || start === undefined) {
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
