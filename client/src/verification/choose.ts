/** Has a user choose what an article is compared with. */
import * as vscode from 'vscode';

/** The places that were compared with before, the last one first. */
const recentKey = 'copydesk.recentSources';
const mostRecent = 6;

interface Row extends vscode.QuickPickItem {
  readonly what: 'file' | 'folder' | vscode.Uri;
}

/** A file or a folder; undefined where the user thinks better of it. */
export async function chooseSource(
  memory: vscode.Memento,
  article: vscode.Uri,
): Promise<vscode.Uri | undefined> {
  const rows: Row[] = [
    {
      label: `$(file) ${vscode.l10n.t('A File…')}`,
      detail: vscode.l10n.t('A transcript, a statement, captions'),
      what: 'file',
    },
    {
      label: `$(folder) ${vscode.l10n.t('A Folder…')}`,
      detail: vscode.l10n.t('All texts in it: .txt, .md, .srt and .vtt'),
      what: 'folder',
    },
  ];
  const recent = recentSources(memory);
  const recentRows = recent.map((uri): Row & vscode.QuickPickItem => ({
    label: `$(history) ${nameOf(uri)}`,
    description: vscode.workspace.asRelativePath(vscode.Uri.joinPath(uri, '..')),
    what: uri,
  }));
  const heading = {
    label: vscode.l10n.t('recent'),
    kind: vscode.QuickPickItemKind.Separator,
    what: 'file' as const,
  };
  const chosen = await vscode.window.showQuickPick<Row>(
    recent.length === 0 ? rows : [...recentRows, { ...heading, label: vscode.l10n.t('other') }, ...rows],
    {
      title: vscode.l10n.t('Check Quotations Against a Source'),
      placeHolder: vscode.l10n.t('Where do the quotations come from?'),
    },
  );
  if (chosen === undefined || chosen.what instanceof vscode.Uri)
    return chosen?.what as vscode.Uri | undefined;
  return openDialog(chosen.what, article);
}

async function openDialog(what: 'file' | 'folder', article: vscode.Uri): Promise<vscode.Uri | undefined> {
  const beside = article.scheme === 'untitled' ? undefined : vscode.Uri.joinPath(article, '..');
  const [uri] =
    (await vscode.window.showOpenDialog({
      canSelectFiles: what === 'file',
      canSelectFolders: what === 'folder',
      canSelectMany: false,
      title: vscode.l10n.t('Check Quotations Against'),
      openLabel: vscode.l10n.t('Check'),
      ...(beside !== undefined && { defaultUri: beside }),
      ...(what === 'file' && {
        filters: {
          [vscode.l10n.t('Texts and captions')]: ['txt', 'md', 'srt', 'vtt'],
          [vscode.l10n.t('All files')]: ['*'],
        },
      }),
    })) ?? [];
  return uri;
}

const nameOf = (uri: vscode.Uri): string => uri.path.split('/').findLast((part) => part !== '') ?? uri.path;

function recentSources(memory: vscode.Memento): readonly vscode.Uri[] {
  return memory
    .get<readonly unknown[]>(recentKey, [])
    .filter((address) => typeof address === 'string')
    .map((address) => vscode.Uri.parse(address));
}

/** Puts a place first among the recent ones, or, where it is gone, takes it out. */
export async function rememberSource(memory: vscode.Memento, uri: vscode.Uri, there = true): Promise<void> {
  const others = recentSources(memory)
    .map((other) => other.toString())
    .filter((other) => other !== uri.toString());
  await memory.update(recentKey, [...(there ? [uri.toString()] : []), ...others].slice(0, mostRecent));
}
