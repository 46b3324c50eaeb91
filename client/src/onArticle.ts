import * as vscode from 'vscode';
import type { Decisions } from './decisions';
import { meantCandidate } from './documents';

/** Does something with an article: with the file that `resource` names, else with the one that is meant. */
export type OnArticle = (
  resource: unknown,
  action: (document: vscode.TextDocument) => Promise<unknown>,
) => Promise<void>;

/** Lets a command act on an article; the user is asked first where a file does not look like one. */
export function onArticle(decisions: Decisions): OnArticle {
  return async (resource, action) => {
    const document =
      resource instanceof vscode.Uri || typeof resource === 'string'
        ? await opened(uriOf(resource))
        : meantCandidate();
    if (document === 'gone') {
      void vscode.window.showInformationMessage(vscode.l10n.t('This article is not there any more.'));
    } else if (document === undefined) {
      void vscode.window.showInformationMessage(vscode.l10n.t('Open a news article first.'));
    } else if (decisions.of(document).article === true || (await agreesToAnalyse(decisions, document))) {
      await action(document);
    }
  };
}

/** The file may have been deleted or renamed since a menu or a view named it. */
async function opened(uri: vscode.Uri): Promise<vscode.TextDocument | 'gone'> {
  try {
    return await vscode.workspace.openTextDocument(uri);
  } catch {
    return 'gone';
  }
}

/** Asks before a file is changed that does not look like an article. */
async function agreesToAnalyse(decisions: Decisions, document: vscode.TextDocument): Promise<boolean> {
  const analyse = vscode.l10n.t('Analyse anyway');
  const { reason } = decisions.of(document);
  const answer = await vscode.window.showInformationMessage(
    vscode.l10n.t('This file is not analysed. {0}.', reason),
    analyse,
  );
  if (answer === analyse) await decisions.words.say(document.uri.toString(), 'article');
  return answer === analyse;
}

/** Menus give an address, quick fixes the text of one. */
function uriOf(resource: vscode.Uri | string): vscode.Uri {
  return typeof resource === 'string' ? vscode.Uri.parse(resource, true) : resource;
}
