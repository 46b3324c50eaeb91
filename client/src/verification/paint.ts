/** Marks in the article where the words of a quotation are not those of its source: an icon beside the line, and in the ruler. */
import * as vscode from 'vscode';
import type { Annotations } from '../annotations';
import { iconOf, type MarkedVerdict } from './icons';

const marked: readonly MarkedVerdict[] = ['altered', 'not-found'];

/** Paints what was found, also in an earlier session. What is verbatim or edited has no mark: nothing is to be done there. */
export function paintVerdicts(annotations: Annotations): vscode.Disposable {
  const types = marked.map((verdict) => ({
    verdict,
    type: vscode.window.createTextEditorDecorationType({
      dark: { gutterIconPath: iconOf(verdict, 'dark') },
      light: { gutterIconPath: iconOf(verdict, 'light') },
      gutterIconSize: 'contain',
      overviewRulerColor: new vscode.ThemeColor('copydesk.alteredRuler'),
      overviewRulerLane: vscode.OverviewRulerLane.Right,
      rangeBehavior: vscode.DecorationRangeBehavior.ClosedClosed,
    }),
  }));
  const repaint = (editor: vscode.TextEditor): void => {
    const found = annotations.of(editor.document.uri);
    // as long as there is no answer for the present text, the marks move with it
    if (found !== undefined && found.version !== editor.document.version) return;
    for (const { verdict, type } of types) {
      const own = (found?.quotations ?? []).filter((one) => one.verdict === verdict);
      // the first line only: one icon for each quotation
      const starts = own.flatMap(({ ranges }) => ranges.slice(0, 1).map(({ start }) => start));
      editor.setDecorations(
        type,
        starts.map(({ line, character }) => new vscode.Range(line, character, line, character + 1)),
      );
    }
  };
  const repaintAll = (): void => vscode.window.visibleTextEditors.forEach(repaint);
  repaintAll();
  return vscode.Disposable.from(
    ...types.map(({ type }) => type),
    annotations.onDidUpdate((uri) =>
      vscode.window.visibleTextEditors
        .filter(({ document }) => document.uri.toString() === uri)
        .forEach(repaint),
    ),
    vscode.window.onDidChangeVisibleTextEditors(repaintAll),
  );
}
