import * as vscode from 'vscode';
import { appearing } from '../../../.config/limits.mjs';

/** What the extension hands to others. */
interface CopydeskApi {
  readonly started: boolean;
}

const pause = 50;

/** Asks again and again until the answer is something other than undefined or false; fails with what was waited for. */
export async function eventually<T>(
  what: string,
  ask: () => T | undefined | false | Thenable<T | undefined | false>,
): Promise<T> {
  const end = Date.now() + appearing;
  for (;;) {
    const answer = await ask();
    if (answer !== undefined && answer !== false) return answer;
    if (Date.now() > end) throw new Error(`Waited in vain: ${what}`);
    await new Promise((resolve) => setTimeout(resolve, pause));
  }
}

/** The folder in the window: copies of the test's articles, and of the seeds below `seeds`. */
export function workspaceFile(path: string): vscode.Uri {
  const folder = vscode.workspace.workspaceFolders?.[0];
  if (folder === undefined) throw new Error('The window has no folder');
  return vscode.Uri.joinPath(folder.uri, path);
}

/** Opens a file of the folder in the editor. */
export async function open(path: string): Promise<vscode.TextEditor> {
  const document = await vscode.workspace.openTextDocument(workspaceFile(path));
  return vscode.window.showTextDocument(document, { preview: false });
}

/** Reads a file of the folder. */
export async function read(path: string): Promise<string> {
  return new TextDecoder().decode(await vscode.workspace.fs.readFile(workspaceFile(path)));
}

/** The names of the sample articles: each has its cleaned text beside it, as NAME.clean.txt. */
export async function sampleNames(): Promise<readonly string[]> {
  const files = (await vscode.workspace.fs.readDirectory(workspaceFile('seeds'))).map(([name]) => name);
  const names = files
    .filter((file) => file.endsWith('.clean.txt'))
    .map((file) => file.slice(0, -'.clean.txt'.length));
  if (names.length === 0) throw new Error('There are no sample articles');
  return names;
}

/** Leaves no editor and no change behind. */
export async function closeAll(): Promise<void> {
  // the editor itself writes the settings, and saves them
  const edited = vscode.workspace.textDocuments.filter(
    ({ isDirty, uri }) => isDirty && !uri.path.endsWith('/settings.json'),
  );
  for (const document of edited) {
    await vscode.window.showTextDocument(document);
    await vscode.commands.executeCommand('workbench.action.files.revert');
  }
  await vscode.commands.executeCommand('workbench.action.closeAllEditors');
}

/** What the extension hands out, once it is active. */
export async function activeExtension(): Promise<CopydeskApi> {
  const extension = vscode.extensions.getExtension<CopydeskApi>('copydesk.copydesk');
  if (extension === undefined) throw new Error('The extension is not installed');
  return eventually('the extension to be active', () => extension.isActive && extension.exports);
}

/** What Copydesk lists about a document among the problems. */
export function problems(document: vscode.TextDocument): readonly vscode.Diagnostic[] {
  return vscode.languages.getDiagnostics(document.uri).filter(({ source }) => source === 'copydesk');
}

/** The same, once there is something. */
export function someProblems(document: vscode.TextDocument): Promise<readonly vscode.Diagnostic[]> {
  return eventually(`problems in ${document.uri.path}`, () => {
    const found = problems(document);
    return found.length > 0 && found;
  });
}

/** The outline of a document, once it was read as an article: the names of all that is in it. */
export async function outline(document: vscode.TextDocument): Promise<readonly string[]> {
  return eventually(`the outline of ${document.uri.path}`, async () => {
    const symbols = await vscode.commands.executeCommand<vscode.DocumentSymbol[] | undefined>(
      'vscode.executeDocumentSymbolProvider',
      document.uri,
    );
    return symbols !== undefined && symbols.length > 0 && namesOf(symbols);
  });
}

/** The names of symbols and of what lies within them. */
function namesOf(symbols: readonly vscode.DocumentSymbol[]): readonly string[] {
  return symbols.flatMap(({ name, children }) => [name, ...namesOf(children)]);
}

/** The code of a problem, without the link to its description. */
export function codeOf({ code }: vscode.Diagnostic): string {
  return String(typeof code === 'object' ? code.value : code);
}

/** Where a passage stands in a document; it must be there. */
export function rangeOf(document: vscode.TextDocument, passage: string): vscode.Range {
  const start = document.getText().indexOf(passage);
  if (start < 0) throw new Error(`Not in ${document.uri.path}: ${passage}`);
  return new vscode.Range(document.positionAt(start), document.positionAt(start + passage.length));
}

/** All that is shown when the mouse rests in the middle of a passage, as plain lines. */
export async function hoverText(document: vscode.TextDocument, passage: string): Promise<string> {
  const start = document.offsetAt(rangeOf(document, passage).start);
  const middle = document.positionAt(start + Math.floor(passage.length / 2));
  const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
    'vscode.executeHoverProvider',
    document.uri,
    middle,
  );
  return hovers
    .flatMap(({ contents }) => contents)
    .map((content) => (typeof content === 'string' ? content : content.value))
    .join('\n');
}

/** The code actions for a passage, once there are any that fit. */
export function actions(
  document: vscode.TextDocument,
  passage: string,
  kind: string,
  fits: (action: vscode.CodeAction) => boolean = () => true,
): Promise<readonly vscode.CodeAction[]> {
  return eventually(`code actions of kind ${kind} for ${passage}`, async () => {
    const found = await vscode.commands.executeCommand<vscode.CodeAction[]>(
      'vscode.executeCodeActionProvider',
      document.uri,
      rangeOf(document, passage),
      kind,
    );
    const fitting = found.filter(fits);
    return fitting.length > 0 && fitting;
  });
}
