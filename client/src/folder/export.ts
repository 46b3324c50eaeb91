/** Exports the articles of a folder: each in the format that is chosen, below a folder that is asked for. */
import * as vscode from 'vscode';
import {
  exportOfMethod,
  type ExportOfParams,
  type ExportOfResult,
  type WireFormat,
} from '../../../server/src/protocol';
import { chooseFormat } from '../exportArticle';
import { nameOf, reasonOf, writeWhole } from '../files';
import { tellResults } from './clean';
import { belowShared, choosePlaces, notesOn, textsIn, type FolderFile } from './files';
import { lineOf, type Outcome } from './outcomes';
import type { ResultPages } from './pages';
import type { FolderTools } from './plan';
import { readFile } from './read';
import { ask, eachFile, withBar, type Going } from './survey';

/** Where and how files are written. */
interface Target {
  readonly format: WireFormat;
  readonly folder: vscode.Uri;
  /** A file and what it becomes. */
  readonly targetOf: (file: FolderFile) => vscode.Uri;
}

/** Exports what was chosen in the explorer, or a folder that is asked for. */
export async function exportFolder(
  tools: FolderTools & { readonly pages: ResultPages },
  clicked: unknown,
  selected: unknown,
): Promise<void> {
  const places = await choosePlaces(clicked, selected);
  if (places === undefined) return;
  const format = await chooseFormat(tools.client, vscode.l10n.t('Export Articles in Folder'));
  if (format === undefined) return;
  const [folder] =
    (await vscode.window.showOpenDialog({
      canSelectFiles: false,
      canSelectFolders: true,
      openLabel: vscode.l10n.t('Export Here'),
      title: vscode.l10n.t('The Folder to Write Into'),
      ...(places[0] !== undefined && { defaultUri: places[0] }),
    })) ?? [];
  if (folder === undefined) return;
  const done = await withBar(vscode.l10n.t('Exporting articles'), async (going) => {
    const chosen = await textsIn(places, going.token);
    const { files } = chosen;
    const target = { format, folder, targetOf: layOut(files, folder, format) };
    const keep = await keptFiles(target, files);
    return keep && { outcomes: await exportAll(tools, target, files, keep, going), notes: notesOn(chosen) };
  });
  if (done === undefined) return;
  const title = vscode.l10n.t('Exported Articles');
  await tellResults(tools.pages, { title, ...done }, lineOf(done.outcomes, 'exported'));
}

/** Files from several folders keep the folders below the one that holds them all, so that two of a name do not meet. */
function layOut(
  files: readonly FolderFile[],
  folder: vscode.Uri,
  { extension }: WireFormat,
): Target['targetOf'] {
  const below = belowShared(files);
  return (file) => {
    const parts = [...below(file)];
    const name = (parts.pop() ?? '').replace(/\.(?:txt|text)$/iu, '');
    return vscode.Uri.joinPath(folder, ...parts, `${name}.${extension}`);
  };
}

/** The files that stay as they are, by address, as the user decides; undefined where nothing is to be written at all. */
async function keptFiles(
  { targetOf }: Target,
  files: readonly FolderFile[],
): Promise<ReadonlySet<string> | undefined> {
  const targets = files.map((file) => targetOf(file));
  const there: string[] = [];
  for (const target of targets) if (await isThere(target)) there.push(target.toString());
  // never an article itself, whatever the user says
  const articles = new Set(files.map(({ uri }) => uri.toString()));
  const never = there.filter((address) => articles.has(address));
  if (there.length === never.length) return new Set(never);
  const replace = vscode.l10n.t('Replace');
  const keep = vscode.l10n.t('Keep Them');
  const answer = await vscode.window.showWarningMessage(
    vscode.l10n.t('{0} of the files are there already.', there.length - never.length),
    { modal: true },
    replace,
    keep,
  );
  if (answer === undefined) return undefined;
  return new Set(answer === replace ? never : there);
}

async function isThere(uri: vscode.Uri): Promise<boolean> {
  try {
    await vscode.workspace.fs.stat(uri);
    return true;
  } catch {
    return false;
  }
}

async function exportAll(
  { client, context }: FolderTools,
  { format, targetOf }: Target,
  files: readonly FolderFile[],
  keep: ReadonlySet<string>,
  going: Going,
): Promise<readonly Outcome[]> {
  const done = await eachFile(files, going, async (file): Promise<Outcome | undefined> => {
    const target = targetOf(file);
    const read = await readFile(context, file);
    if ('why' in read) return { file, what: 'left', why: read.why };
    if (keep.has(target.toString()))
      return { file, what: 'left', why: vscode.l10n.t('{0} is there already', nameOf(target)) };
    const { uri, text, languageId, sidecar, encoding } = read;
    const params: ExportOfParams = {
      ...{ uri, text, languageId, sidecar },
      format: format.id,
      file: nameOf(file.uri),
      mark: encoding?.mark ?? false,
    };
    const result = await ask<ExportOfResult>(client, exportOfMethod, params, going.token);
    if (going.token.isCancellationRequested) return undefined;
    if (result === undefined) return { file, what: 'failed', why: vscode.l10n.t('it could not be analysed') };
    if (result.refused !== undefined) return { file, what: 'left', why: result.refused };
    try {
      await vscode.workspace.fs.createDirectory(vscode.Uri.joinPath(target, '..'));
      await writeWhole(target, result.text);
      return { file, what: 'exported', why: vscode.workspace.asRelativePath(target) };
    } catch (error) {
      return { file, what: 'failed', why: reasonOf(error) };
    }
  });
  const seen = new Set(done.map(({ file }) => file));
  const missed = files.filter((file) => !seen.has(file));
  return [
    ...done,
    ...missed.map((file): Outcome => ({
      file,
      what: 'left',
      why: vscode.l10n.t('cancelled before it was its turn'),
    })),
  ];
}
