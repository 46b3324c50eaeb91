/** The file of a folder that gives speakers their full names, other names and roles, for all of its articles. */
import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { namesFile, namesMethod, type NamesParams, type WireSpeaker } from '../../../server/src/protocol';
import { readIfThere, reasonOf, writeWhole } from '../files';

/** The files of speakers of the open folders. */
export interface NamesFiles extends vscode.Disposable {
  /** Tells a server that knows nothing yet. */
  readonly tellAll: () => Promise<void>;
  /** Opens the file of the folder that holds a document, made where there is none. */
  readonly open: (document: vscode.Uri | undefined) => Promise<void>;
  /** Adds a speaker to it; true where that is done, else the user is told why not. */
  readonly add: (document: vscode.Uri, speaker: WireSpeaker) => Promise<boolean>;
}

/** Follows the files of speakers, and tells the server what they say. */
export function followNames(client: BaseLanguageClient): NamesFiles {
  const tell = async (folder: vscode.WorkspaceFolder): Promise<void> => {
    const content = await readIfThere(fileIn(folder));
    const params: NamesParams = { folder: folder.uri.toString(), content: content ?? null };
    await client.sendNotification(namesMethod, params);
  };
  const tellAll = async (): Promise<void> => {
    for (const folder of vscode.workspace.workspaceFolders ?? []) await tell(folder);
  };
  const look = (file: vscode.Uri): void => {
    const folder = vscode.workspace.getWorkspaceFolder(file);
    if (folder === undefined || fileIn(folder).toString() !== file.toString()) return;
    tell(folder).catch((error: unknown) =>
      client.error('The file of speakers could not be read', error, false),
    );
  };
  const watcher = vscode.workspace.createFileSystemWatcher(`**/${namesFile}`);
  const subscriptions = [
    watcher,
    watcher.onDidChange(look),
    watcher.onDidCreate(look),
    watcher.onDidDelete(look),
    vscode.workspace.onDidChangeWorkspaceFolders(() => void tellAll()),
  ];
  return {
    tellAll,
    open: async (document) => {
      const folder = folderOf(document);
      if (folder === undefined) return tellNoFolder();
      if (await withFile(folder, (content) => content ?? written([])))
        await vscode.window.showTextDocument(fileIn(folder));
    },
    add: async (document, speaker) => {
      const folder = folderOf(document);
      if (folder !== undefined) return withFile(folder, (content) => withSpeaker(content, speaker));
      tellNoFolder();
      return false;
    },
    dispose: () => {
      vscode.Disposable.from(...subscriptions).dispose();
    },
  };
}

function fileIn(folder: vscode.WorkspaceFolder): vscode.Uri {
  return vscode.Uri.joinPath(folder.uri, namesFile);
}

function folderOf(document: vscode.Uri | undefined): vscode.WorkspaceFolder | undefined {
  return document === undefined
    ? vscode.workspace.workspaceFolders?.[0]
    : vscode.workspace.getWorkspaceFolder(document);
}

function tellNoFolder(): void {
  void vscode.window.showInformationMessage(
    vscode.l10n.t('Names are kept in a folder. Open the folder that holds this article first.'),
  );
}

/** Writes what becomes of the file; true where that is done. Says so where it cannot be. */
async function withFile(
  folder: vscode.WorkspaceFolder,
  change: (content: string | undefined) => string | undefined,
): Promise<boolean> {
  const file = fileIn(folder);
  try {
    const before = await readIfThere(file);
    const after = change(before);
    if (after === undefined) {
      void vscode.window.showWarningMessage(
        vscode.l10n.t('{0} is not as it has to be. It was left as it is.', namesFile),
      );
      return false;
    }
    if (after !== before) await writeWhole(file, after);
    return true;
  } catch (error) {
    void vscode.window.showErrorMessage(
      vscode.l10n.t('{0} could not be written: {1}', namesFile, reasonOf(error)),
    );
    return false;
  }
}

/** What was written into a folder's file of speakers. */
export interface NamesChange {
  readonly file: vscode.Uri;
  readonly before: string | undefined;
  readonly after: string | undefined;
}

/** Changes the file of the folder that holds a place; undefined where that is not done, which the user is told then. */
export async function changeNames(
  place: vscode.Uri,
  change: (content: string | undefined) => string | undefined,
): Promise<NamesChange | undefined> {
  const folder = folderOf(place);
  if (folder === undefined) {
    tellNoFolder();
    return undefined;
  }
  const seen: { before?: string | undefined; after?: string | undefined } = {};
  const done = await withFile(folder, (content) => {
    seen.before = content;
    seen.after = change(content);
    return seen.after;
  });
  return done ? { file: fileIn(folder), before: seen.before, after: seen.after } : undefined;
}

/** Stands for a file that is there and cannot be read: no JSON, so that it is told to be damaged and not to be missing. */
const unreadable = '\ufffd';

/** What the file of the folder that holds a place says; undefined where there is none. */
export async function namesAt(place: vscode.Uri): Promise<string | undefined> {
  const folder = folderOf(place);
  return folder && readIfThere(fileIn(folder)).catch(() => unreadable);
}

/** Says that a report goes without the file of the folder that holds a place, as it is damaged, and offers to open it. */
export async function tellPassedOver(place: vscode.Uri): Promise<void> {
  const folder = folderOf(place);
  if (folder === undefined) return;
  const open = vscode.l10n.t('Open File');
  const answer = await vscode.window.showWarningMessage(
    vscode.l10n.t('{0} is not as it has to be. The report goes without it.', namesFile),
    open,
  );
  if (answer === open) await vscode.window.showTextDocument(fileIn(folder));
}

/** The text of a file with some speakers, and how each is written. */
function written(speakers: readonly unknown[]): string {
  return `${JSON.stringify({ speakers }, undefined, 2)}\n`;
}

/** The text of the file with one more speaker; undefined where it is not as it has to be. */
export function withSpeaker(
  content: string | undefined,
  { name, role }: Pick<WireSpeaker, 'name' | 'role'>,
): string | undefined {
  return changed(content, { name, role: role ?? null }, (before) => ({
    // what was said before of who is who stays
    ...(before ?? newEntry(name, null)),
    name,
    ...(role !== undefined && { role }),
  }));
}

/**
 * The text of the file where two speakers are settled: the other name becomes one more of the first, or is kept apart from it.
 * Undefined where the file is not as it has to be.
 */
export function withPair(
  content: string | undefined,
  {
    keep,
    role = null,
    other,
  }: { readonly keep: string; readonly role?: string | null; readonly other: string },
  isSame: boolean,
): string | undefined {
  const [more, less] = isSame ? ['aliases', 'apart'] : ['apart', 'aliases'];
  return changed(content, { name: keep, role }, (known, isSecond) => {
    const before = known ?? newEntry(keep, isSecond ? role : null);
    return {
      ...before,
      [more]: [...listOf(before, more).filter((one) => one !== other), other],
      ...(less in before && { [less]: listOf(before, less).filter((one) => one !== other) }),
    };
  });
}

/**
 * The text of the file where a speaker is settled who may be several: all are one, or, where `apart` says who is somebody else, the
 * first has the role. Undefined where the file is not as it has to be.
 */
export function withOne(
  content: string | undefined,
  { name, role, apart }: Speaker & { readonly apart: readonly string[] },
): string | undefined {
  return changed(content, { name, role }, (known, isSecond) => {
    const before = known ?? newEntry(name, isSecond || apart.length > 0 ? role : null);
    const others = listOf(before, 'apart').filter((one) => !apart.some((other) => other === one));
    return apart.length === 0 ? before : { ...before, apart: [...others, ...apart] };
  });
}

/** A speaker as an article or a report has them; null where no role is given. */
interface Speaker {
  readonly name: string;
  readonly role: string | null;
}
type Entry = Readonly<Record<string, unknown>>;

function newEntry(name: string, role: string | null): Entry {
  return { name, aliases: [], ...(role !== null && { role }) };
}

function listOf(entry: Entry, key: string): readonly unknown[] {
  const value = entry[key];
  return Array.isArray(value) ? (value as readonly unknown[]) : [];
}

/**
 * The text of the file with the entry of a speaker changed where it stands, or put behind the others. The change is handed the entry
 * that there is, and whether another one bears the name, whom the file keeps apart. Undefined where the file is not as it has to be.
 */
function changed(
  content: string | undefined,
  speaker: Speaker,
  change: (before: Entry | undefined, isSecond: boolean) => Entry,
): string | undefined {
  const parsed = content === undefined ? { speakers: [] } : parse(content);
  if (parsed === undefined) return undefined;
  const namesakes = parsed.speakers.filter((one) => isNamed(one, speaker.name));
  const before = namesakes.find((one) => !isApart(one, speaker));
  const after = change(before, namesakes.length > 0);
  const speakers =
    before === undefined
      ? [...parsed.speakers, after]
      : parsed.speakers.map((one) => (one === before ? after : one));
  return `${JSON.stringify({ ...parsed, speakers }, undefined, 2)}\n`;
}

function isNamed(one: unknown, name: string): one is Entry {
  return (
    typeof one === 'object' &&
    one !== null &&
    'name' in one &&
    typeof one.name === 'string' &&
    compared(one.name) === compared(name)
  );
}

/** Whether an entry says that a speaker is somebody else; the server says the same of it. */
function isApart(entry: Entry, { name, role }: Speaker): boolean {
  const said = listOf(entry, 'apart').map((one) => (typeof one === 'string' ? compared(one) : ''));
  return said.includes(compared(name)) || (role !== null && said.includes(compared(`${name}, ${role}`)));
}

function compared(words: string): string {
  return words.trim().replace(/\s+/gu, ' ').replace(/[‘’]/gu, "'").toLowerCase();
}

function parse(content: string): { readonly speakers: readonly unknown[] } | undefined {
  try {
    const value: unknown = JSON.parse(content);
    if (typeof value !== 'object' || value === null || !('speakers' in value)) return undefined;
    const { speakers } = value;
    return Array.isArray(speakers) ? { ...value, speakers: speakers as readonly unknown[] } : undefined;
  } catch {
    return undefined;
  }
}
