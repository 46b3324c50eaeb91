import * as vscode from 'vscode';

/** The languages that an article may have; the schemes are left open, so that remote and virtual files work too. */
export const articleSelector: readonly { readonly language: string }[] = [
  { language: 'plaintext' },
  { language: 'news-article' },
];

/** Scheme of the cleaned text in a preview. */
export const previewScheme = 'copydesk-cleaned';

/** Scheme of quotations and their sources, side by side. */
export const comparedScheme = 'copydesk-compared';

/** Scheme of the pages that say what became of a folder. */
export const folderScheme = 'copydesk-folder';

/** Plain text that is not a file: output, the other side of a comparison, search results, input boxes. */
const passedOver: readonly string[] = [
  previewScheme,
  comparedScheme,
  folderScheme,
  'output',
  'git',
  'gitlens',
  'gitfs',
  'review',
  'pr',
  'vscode-scm',
  'vscode-local-history',
  'vscode-settings',
  'vscode-terminal',
  'search-editor',
  'comment',
  'debug',
  'conflictResolution',
  'walkThroughSnippet',
  'chat-editing-text-model',
  'chat-editing-snapshot-text-model',
];

/** Whether a document may hold an article at all. */
export function isCandidate(document: vscode.TextDocument): boolean {
  return (
    articleSelector.some(({ language }) => language === document.languageId) &&
    !passedOver.includes(document.uri.scheme)
  );
}

/** The document of the active editor, where it may hold an article. */
export function activeCandidate(): vscode.TextDocument | undefined {
  const document = vscode.window.activeTextEditor?.document;
  return document !== undefined && isCandidate(document) ? document : undefined;
}

/**
 * The document that a command is meant for: the active one, else the only one in sight. A walkthrough or a page of ours
 * beside an article is active and holds none.
 */
export function meantCandidate(): vscode.TextDocument | undefined {
  if (vscode.window.activeTextEditor !== undefined) return activeCandidate();
  const inSight = new Set(
    vscode.window.visibleTextEditors.map(({ document }) => document).filter(isCandidate),
  );
  return inSight.size === 1 ? [...inSight][0] : undefined;
}

/** The editor that shows a document: the active one, where it does. Undefined where none does. */
export function editorOf(document: vscode.TextDocument): vscode.TextEditor | undefined {
  const { activeTextEditor, visibleTextEditors } = vscode.window;
  return [activeTextEditor, ...visibleTextEditors].find((editor) => editor?.document === document);
}

/** An open document by its address. */
export function openDocument(uri: string): vscode.TextDocument | undefined {
  return vscode.workspace.textDocuments.find((document) => document.uri.toString() === uri);
}
