import * as vscode from 'vscode';
import { nameOf } from './files';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { askForCleaning, cleanDocument } from './cleaning';
import { openDocument, previewScheme } from './documents';
import { say } from './messages';
import { createTimers } from './timers';
import { cleaned } from './wording';

/** Commands of the preview: the article on the left, what cleaning would make of it on the right. */
export interface Preview extends vscode.Disposable {
  readonly open: (document: vscode.TextDocument) => Promise<void>;
  /** Cleans the article of the preview that is given or active, and closes the preview. */
  readonly apply: (resource: unknown) => Promise<void>;
  readonly close: (resource: unknown) => Promise<void>;
}

/** The right side follows the article this long after a change. */
const followMilliseconds = 300;

/** Offers previews; the cleaned text is asked for anew whenever it is shown, nothing is kept. */
export function offerPreviews(client: BaseLanguageClient): Preview {
  const subscription = serveCleanedTexts(client);
  return {
    open: (document) => openPreview(client, document),
    apply: async (resource) => {
      const preview = chosenPreview(resource);
      if (preview === undefined) tellNoPreview();
      else await applyPreview(client, preview);
    },
    close: async (resource) => {
      const preview = chosenPreview(resource);
      if (preview === undefined) tellNoPreview();
      else await closeTabs(preview);
    },
    dispose: () => {
      subscription.dispose();
    },
  };
}

function tellNoPreview(): void {
  say(vscode.l10n.t('No preview of a cleaned article is active'));
}

/** Serves the right side of each preview, and has it follow its article. */
function serveCleanedTexts(client: BaseLanguageClient): vscode.Disposable {
  const changed = new vscode.EventEmitter<vscode.Uri>();
  const timers = createTimers();
  return vscode.Disposable.from(
    changed,
    timers,
    vscode.workspace.registerTextDocumentContentProvider(previewScheme, {
      onDidChange: changed.event,
      provideTextDocumentContent: async (preview) => {
        const document = await vscode.workspace.openTextDocument(articleOf(preview));
        return (await askForCleaning(client, document))?.text ?? document.getText();
      },
    }),
    vscode.workspace.onDidChangeTextDocument(({ document }) => {
      const preview = previewOf(document.uri);
      const key = preview.toString();
      if (openDocument(key) !== undefined) timers.start(key, followMilliseconds, () => changed.fire(preview));
    }),
  );
}

async function openPreview(client: BaseLanguageClient, document: vscode.TextDocument): Promise<void> {
  const cleaning = await askForCleaning(client, document);
  if (cleaning === undefined) {
    void vscode.window.showWarningMessage(
      vscode.l10n.t('The article is still being read. Try again in a moment.'),
    );
  } else if (cleaning.refused !== undefined) {
    void vscode.window.showWarningMessage(vscode.l10n.t('Nothing to preview: {0}', cleaning.refused));
  } else if (cleaning.edits.length === 0) {
    say(cleaned(0));
  } else {
    const name = nameOf(document.uri);
    await vscode.commands.executeCommand(
      'vscode.diff',
      document.uri,
      previewOf(document.uri),
      vscode.l10n.t('{0} ↔ cleaned', name),
      { preview: false }, // else it would take the place of an article that was only looked at
    );
  }
}

/** Cleans the article of a preview, closes the preview and shows the article. */
async function applyPreview(client: BaseLanguageClient, preview: vscode.Uri): Promise<void> {
  const document = await vscode.workspace.openTextDocument(articleOf(preview));
  if (!(await cleanDocument(client, document))) return;
  await closeTabs(preview);
  await vscode.window.showTextDocument(document);
}

async function closeTabs(preview: vscode.Uri): Promise<void> {
  await vscode.window.tabGroups.close(previewTabs(preview));
}

/** The path keeps its name and ending, so that the title and the language fit; the query holds the whole address. */
function previewOf(article: vscode.Uri): vscode.Uri {
  return vscode.Uri.from({ scheme: previewScheme, path: article.path, query: article.toString() });
}

function articleOf(preview: vscode.Uri): vscode.Uri {
  return vscode.Uri.parse(preview.query, true);
}

/** The preview that a button was pressed on, or that is active. */
function chosenPreview(resource: unknown): vscode.Uri | undefined {
  if (resource instanceof vscode.Uri && resource.scheme === previewScheme) return resource;
  const input = vscode.window.tabGroups.activeTabGroup.activeTab?.input;
  return input instanceof vscode.TabInputTextDiff && input.modified.scheme === previewScheme
    ? input.modified
    : undefined;
}

function previewTabs(preview: vscode.Uri): readonly vscode.Tab[] {
  return vscode.window.tabGroups.all
    .flatMap(({ tabs }) => tabs)
    .filter(
      ({ input }) =>
        input instanceof vscode.TabInputTextDiff && input.modified.toString() === preview.toString(),
    );
}
