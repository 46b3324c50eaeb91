/** Cleans some files as one change of VS Code's, which shows it first and takes it back as a whole. */
import * as vscode from 'vscode';
import { groupPreview } from '../cleaning';
import { openDocument } from '../documents';
import { reasonOf } from '../files';
import { pageOf, type Outcome } from './outcomes';
import { cleanedOutcome, cleanedText, type Planned } from './plan';

/** What was done, and how it is taken back. */
export interface Done {
  readonly outcomes: readonly Outcome[];
  /** Brings the files back that still are as cleaning left them, and names the others; absent where nothing was changed. */
  readonly undo?: () => Promise<readonly Outcome[]>;
}

/** A document with its text before and after. */
interface Changed {
  readonly planned: Planned;
  readonly document: vscode.TextDocument;
  readonly before: string;
  readonly after: string;
}

/** Shows what would be changed, file by file, and changes what the user ticks. Undefined where the user thinks better of it. */
export async function cleanWithPreview(planned: readonly Planned[]): Promise<Done | undefined> {
  const opened = await Promise.all(planned.map(openPlanned));
  const ready = opened.filter((one) => 'document' in one);
  const left = opened.filter((one) => 'what' in one);
  if (ready.length === 0) return { outcomes: left };
  const edit = editOf(ready);
  const agreed = vscode.workspace.applyEdit(edit, { isRefactoring: true });
  void groupPreview(agreed, 'refactorPreview.groupByFile');
  if (!(await agreed)) return undefined;
  const changed = ready.filter(({ document, after }) => document.getText() === after);
  const outcomes = ready.map((one): Outcome => {
    if (changed.includes(one)) return cleanedOutcome(one.planned);
    return {
      file: one.planned.read.file,
      what: 'left',
      why: vscode.l10n.t('it was not ticked, or not as a whole'),
    };
  });
  return { outcomes: [...outcomes, ...left], ...(changed.length > 0 && { undo: () => takeBack(changed) }) };
}

/** VS Code has to read the file as it was analysed: else its change would be another one. */
async function openPlanned(planned: Planned): Promise<Changed | Outcome> {
  const { file, text } = planned.read;
  const left = (why: string): Outcome => ({ file, what: 'left', why });
  try {
    const document = await vscode.workspace.openTextDocument(file.uri);
    const before = document.getText();
    if (before === text) return { planned, document, before, after: cleanedText(text, planned.cleaning) };
    const lines = (some: string): string => some.replace(/\r\n?/gu, '\n');
    return left(
      lines(before) === lines(text)
        ? vscode.l10n.t('its line ends are mixed, and the editor would make them all alike')
        : vscode.l10n.t('the editor reads it in another encoding, or it was changed meanwhile'),
    );
  } catch (error) {
    return left(reasonOf(error));
  }
}

function editOf(ready: readonly Changed[]): vscode.WorkspaceEdit {
  const edit = new vscode.WorkspaceEdit();
  for (const { planned, document } of ready)
    for (const { start, end, newText } of planned.cleaning.edits)
      edit.replace(
        document.uri,
        new vscode.Range(document.positionAt(start), document.positionAt(end)),
        newText,
        {
          needsConfirmation: false,
          label: vscode.l10n.t('Clean articles'),
        },
      );
  addList(edit, ready);
  return edit;
}

/**
 * A list of what is cleaned, as a file that is not ticked. VS Code shows changes before it makes them only where one of them needs
 * to be confirmed, and does not tick that one: so the articles are ticked and the user sees them.
 */
function addList(edit: vscode.WorkspaceEdit, ready: readonly Changed[]): void {
  const [first] = ready;
  if (first === undefined) return;
  const folder =
    vscode.workspace.getWorkspaceFolder(first.document.uri)?.uri ??
    vscode.Uri.joinPath(first.document.uri, '..');
  const page = pageOf({
    title: vscode.l10n.t('Cleaned Articles'),
    outcomes: ready.map(({ planned }) => cleanedOutcome(planned)),
    notes: [],
  });
  edit.createFile(
    vscode.Uri.joinPath(folder, vscode.l10n.t('cleaned articles.md')),
    { contents: new TextEncoder().encode(page), overwrite: true },
    { needsConfirmation: true, label: vscode.l10n.t('Keep a list of the cleaned articles, too') },
  );
}

async function takeBack(changed: readonly Changed[]): Promise<readonly Outcome[]> {
  const edit = new vscode.WorkspaceEdit();
  const documents = await Promise.all(
    changed.map(async ({ document }) => {
      const { uri } = document;
      return openDocument(uri.toString()) ?? (await openIfThere(uri));
    }),
  );
  const outcomes = changed.map(({ planned, before, after }, at): Outcome => {
    const document = documents[at];
    const { file } = planned.read;
    if (document?.getText() !== after)
      return { file, what: 'left', why: vscode.l10n.t('it was changed since') };
    const whole = new vscode.Range(document.positionAt(0), document.positionAt(after.length));
    edit.replace(document.uri, whole, before);
    return { file, what: 'restored' };
  });
  const isDone = await vscode.workspace.applyEdit(edit, { isRefactoring: true });
  return isDone
    ? outcomes
    : outcomes.map(({ file }) => ({ file, what: 'failed', why: vscode.l10n.t('it cannot be edited') }));
}

async function openIfThere(uri: vscode.Uri): Promise<vscode.TextDocument | undefined> {
  try {
    return await vscode.workspace.openTextDocument(uri);
  } catch {
    return undefined;
  }
}
