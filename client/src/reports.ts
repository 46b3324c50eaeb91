import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import {
  reportMethod,
  type ReportParams,
  type ReportResult,
  type WireRange,
} from '../../server/src/protocol';
import type { Annotations } from './annotations';
import { nameOf } from './files';
import { reportPage } from './reportPage';

/** Reports of articles, each in a page beside its article. */
export interface Reports extends vscode.Disposable {
  readonly show: (document: vscode.TextDocument) => Promise<void>;
}

/** A report that is open. */
interface OpenReport {
  readonly panel: vscode.WebviewPanel;
  places: readonly WireRange[];
  /** What is shown: the same is not shown anew. */
  body: string;
}

/** Offers reports. One follows its article while it is seen: it is asked for after the annotations came. */
export function offerReports(client: BaseLanguageClient, annotations: Annotations): Reports {
  const open = new Map<string, OpenReport>();
  const refresh = async (uri: vscode.Uri): Promise<ReportResult | undefined> => {
    const params: ReportParams = { uri: uri.toString(), file: nameOf(uri) };
    const report = await client.sendRequest<ReportResult | null>(reportMethod, params);
    const held = open.get(uri.toString());
    // of an article that was closed, the last report stays
    if (report !== null && held !== undefined && report.refused === undefined) fill(held, uri, report);
    return report ?? undefined;
  };
  const follow = (key: string): void => {
    if (open.get(key)?.panel.visible === true)
      refresh(vscode.Uri.parse(key, true)).catch((error: unknown) => {
        if (client.isRunning()) client.error('Asking for the report failed', error, false);
      });
  };
  const subscription = annotations.onDidUpdate(follow);
  return {
    show: async ({ uri }) => {
      const key = uri.toString();
      const before = open.get(key);
      if (before !== undefined) before.panel.reveal();
      else
        open.set(
          key,
          openPanel(
            uri,
            () => open.delete(key),
            () => follow(key),
          ),
        );
      const report = await refresh(uri);
      if (report?.refused === undefined && report !== undefined) return;
      open.get(key)?.panel.dispose();
      const why = report?.refused ?? vscode.l10n.t('the article is still being read');
      void vscode.window.showWarningMessage(vscode.l10n.t('There is no report: {0}', why));
    },
    dispose: () => {
      subscription.dispose();
      for (const { panel } of [...open.values()]) panel.dispose();
    },
  };
}

function openPanel(uri: vscode.Uri, onClosed: () => void, onSeen: () => void): OpenReport {
  const panel = vscode.window.createWebviewPanel(
    'copydesk.report',
    vscode.l10n.t('Report: {0}', nameOf(uri)),
    { viewColumn: vscode.ViewColumn.Beside },
    { enableScripts: true, enableFindWidget: true, localResourceRoots: [] },
  );
  const report: OpenReport = { panel, places: [], body: '' };
  panel.onDidDispose(onClosed);
  panel.onDidChangeViewState(({ webviewPanel }) => {
    if (webviewPanel.visible) onSeen();
  });
  panel.webview.onDidReceiveMessage((message: unknown) => {
    const place = placeIn(message, report.places);
    if (place !== undefined) void goTo(uri, place);
  });
  return report;
}

function fill(held: OpenReport, uri: vscode.Uri, { body, style, places }: ReportResult): void {
  held.places = places;
  if (held.body === body) return;
  held.body = body;
  held.panel.webview.html = reportPage({ title: nameOf(uri), body, style });
}

/** The place that a page asks for; undefined where it asks for none. */
function placeIn(message: unknown, places: readonly WireRange[]): WireRange | undefined {
  if (typeof message !== 'object' || message === null || !('place' in message)) return undefined;
  return typeof message.place === 'number' ? places[message.place] : undefined;
}

/** Shows the article where it is shown already, else beside the report. */
async function goTo(uri: vscode.Uri, { start, end }: WireRange): Promise<void> {
  const shown = vscode.window.visibleTextEditors.find(
    ({ document }) => document.uri.toString() === uri.toString(),
  );
  const editor = await vscode.window.showTextDocument(uri, {
    viewColumn: shown?.viewColumn ?? vscode.ViewColumn.One,
    selection: new vscode.Range(start.line, start.character, end.line, end.character),
  });
  editor.revealRange(editor.selection, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
}
