/** Which files are meant: what a user has chosen in the explorer, and all texts below it. */
import * as vscode from 'vscode';

/** A file of a folder. */
export interface FolderFile {
  readonly uri: vscode.Uri;
  /** As users read it: the path in the workspace. */
  readonly name: string;
}

/** What is meant by a command. */
export interface Chosen {
  readonly files: readonly FolderFile[];
  /** True where there are more than are taken at once. */
  readonly more: boolean;
  /** What was chosen, in a word or two. */
  readonly what: string;
}

/** So many files are taken at once: more is the command line's. */
const mostFiles = 10_000;

/** Says so where there are more: sentences. */
export const notesOn = ({ more }: Pick<Chosen, 'more'>): readonly string[] =>
  more ? [vscode.l10n.t('Only the first {0} files were looked at.', mostFiles)] : [];

/** So deep is looked where VS Code does not search for us. */
const deepest = 32;
const ending = /\.txt$/iu;

/** The places that a menu names, else those that a user chooses. Undefined where the user thinks better of it. */
export async function choosePlaces(
  clicked: unknown,
  selected: unknown,
): Promise<readonly vscode.Uri[] | undefined> {
  const all = Array.isArray(selected) ? selected.filter((one) => one instanceof vscode.Uri) : [];
  if (all.length > 0) return all;
  if (clicked instanceof vscode.Uri) return [clicked];
  const first = vscode.workspace.workspaceFolders?.[0]?.uri;
  return vscode.window.showOpenDialog({
    canSelectFiles: false,
    canSelectFolders: true,
    canSelectMany: false,
    openLabel: vscode.l10n.t('Choose Folder'),
    ...(first !== undefined && { defaultUri: first }),
  });
}

/** The texts in these places, in order of their names, each once. */
export async function textsIn(
  places: readonly vscode.Uri[],
  token: vscode.CancellationToken,
): Promise<Chosen> {
  const found = new Map<string, vscode.Uri>();
  for (const place of places) {
    if (token.isCancellationRequested) break;
    for (const uri of await textsOf(place, token)) found.set(uri.toString(), uri);
  }
  const sorted = [...found.values()].sort((a, b) => (a.path < b.path ? -1 : 1));
  const [only] = places;
  return {
    files: sorted.slice(0, mostFiles).map((uri) => ({ uri, name: vscode.workspace.asRelativePath(uri) })),
    more: sorted.length > mostFiles,
    what:
      places.length === 1 && only !== undefined
        ? (only.path.split('/').findLast((part) => part !== '') ?? only.path)
        : vscode.l10n.t('{0} places', places.length),
  };
}

async function textsOf(place: vscode.Uri, token: vscode.CancellationToken): Promise<readonly vscode.Uri[]> {
  const { type } = await vscode.workspace.fs.stat(place);
  // one file is taken whatever it is called: it was chosen
  if ((type & vscode.FileType.Directory) === 0) return [place];
  const searched = await vscode.workspace
    .findFiles(new vscode.RelativePattern(place, '**/*.[tT][xX][tT]'), undefined, mostFiles + 1, token)
    .then(
      (uris) => uris,
      () => [],
    );
  const seen = searched.filter((uri) => !isHidden(uri.path.slice(place.path.length)));
  if (seen.length > 0 || place.scheme === 'file') return seen;
  // not every file system that is no disk can be searched
  const walked: vscode.Uri[] = [];
  await walk(place, deepest, walked, token);
  return walked;
}

const isHidden = (path: string): boolean =>
  path.split('/').some((part) => part.startsWith('.') || part === 'node_modules');

/** Links are passed over, as they may go in a circle. */
async function walk(
  folder: vscode.Uri,
  depth: number,
  out: vscode.Uri[],
  token: vscode.CancellationToken,
): Promise<void> {
  for (const [name, type] of await vscode.workspace.fs.readDirectory(folder)) {
    if (token.isCancellationRequested || out.length > mostFiles) return;
    if (isHidden(name)) continue;
    const uri = vscode.Uri.joinPath(folder, name);
    if (type === vscode.FileType.File && ending.test(name)) out.push(uri);
    else if (type === vscode.FileType.Directory && depth > 0) await walk(uri, depth - 1, out, token);
  }
}

/** The parts of a file's path below the deepest folder that holds all files, so that two of a name do not meet. */
export function belowShared(files: readonly FolderFile[]): (file: FolderFile) => readonly string[] {
  const partsOf = ({ uri }: FolderFile): readonly string[] => uri.path.split('/');
  const paths = files.map(partsOf);
  const [first] = paths;
  let shared = 0;
  while (
    first !== undefined &&
    paths.every((parts) => shared < parts.length - 1 && parts[shared] === first[shared])
  )
    shared++;
  return (file) => partsOf(file).slice(shared);
}
