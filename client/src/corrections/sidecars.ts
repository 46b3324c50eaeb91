import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { sidecarEnding, sidecarMethod, type SidecarParams } from '../../../server/src/protocol';
import { isCandidate } from '../documents';
import { followRenames } from '../renames';
import { readIfThere, removeIfThere, writeWhole } from '../files';
import { besideOf, inStorageOf, mayWriteBeside, type SidecarPlace } from './places';

/** The files that remember what was put right in documents. */
export interface Sidecars extends vscode.Disposable {
  /** What a document's sidecar says, read this moment; undefined where there is none. */
  readonly read: (document: vscode.Uri) => Promise<string | undefined>;
  /** Writes it, or removes it where there is nothing to remember; tells where. Rejects where neither can be done. */
  readonly write: (document: vscode.Uri, content: string | undefined) => Promise<SidecarPlace>;
  /** Whether one is known for a document. */
  readonly has: (document: vscode.Uri) => boolean;
  /** Where it is kept; undefined where there is none. */
  readonly placeOf: (document: vscode.Uri) => vscode.Uri | undefined;
  /** Tells a server that knows nothing yet. */
  readonly tellAll: () => Promise<void>;
  /** Fires with the address of a document whose sidecar has changed. */
  readonly onDidChange: vscode.Event<string>;
}

/** What is known of one document's sidecar. */
interface Known {
  readonly place: vscode.Uri;
  readonly content: string;
}

/** Follows the sidecars of open documents, also where another window or program changes them. */
export function followSidecars(client: BaseLanguageClient, context: vscode.ExtensionContext): Sidecars {
  const known = new Map<string, Known>();
  /** What is put right in a document that has no file yet ends with it. */
  const untitled = new Map<string, string>();
  const writes = countWrites();
  const changed = new vscode.EventEmitter<string>();

  const tell = (uri: string, content: string | undefined): Promise<void> => {
    const params: SidecarParams = { uri, content: content ?? null };
    return client.sendNotification(sidecarMethod, params);
  };
  const take = async (document: vscode.Uri): Promise<string | undefined> => {
    const uri = document.toString();
    if (document.scheme === 'untitled') return untitled.get(uri);
    const found = await writes.between(uri, () => find(context, document));
    const before = known.get(uri);
    if (found === undefined) known.delete(uri);
    else known.set(uri, found);
    if (found?.content !== before?.content) {
      await tell(uri, found?.content);
      changed.fire(uri);
    }
    return found?.content;
  };
  const look = (document: vscode.Uri): void => {
    take(document).catch((error: unknown) => client.error('A sidecar could not be read', error, false));
  };
  const put = async (document: vscode.Uri, content: string | undefined): Promise<SidecarPlace> => {
    const uri = document.toString();
    if (document.scheme === 'untitled') {
      if (content === undefined) untitled.delete(uri);
      else untitled.set(uri, content);
      await tell(uri, content);
      changed.fire(uri);
      return { uri: document, inStorage: true };
    }
    const place = await writes.count(uri, () => writeSomewhere(context, document, content));
    if (content === undefined) known.delete(uri);
    else known.set(uri, { place: place.uri, content });
    await tell(uri, content);
    changed.fire(uri);
    return place;
  };
  const leftBehind = (error: unknown): void =>
    client.error('A sidecar could not go with its article', error, false);
  const subscriptions = [
    changed,
    ...watch(look),
    vscode.workspace.onDidOpenTextDocument((document) => {
      if (isCandidate(document)) look(document.uri);
    }),
    vscode.workspace.onDidCloseTextDocument(({ uri, isUntitled }) => {
      // the address of an untitled document is used again for another text
      if (isUntitled && untitled.delete(uri.toString())) void tell(uri.toString(), undefined);
    }),
    followRenames(
      () => known.keys(),
      (from, to) => void move(known, from, to, put, tell).catch(leftBehind),
      (from, to) => void moveUnseen(context, from, to).catch(leftBehind),
    ),
  ];
  for (const document of vscode.workspace.textDocuments) if (isCandidate(document)) look(document.uri);
  return {
    read: take,
    write: put,
    has: (document) => known.has(document.toString()) || untitled.has(document.toString()),
    placeOf: (document) => known.get(document.toString())?.place,
    tellAll: async () => {
      for (const [uri, { content }] of known) await tell(uri, content);
      for (const [uri, content] of untitled) await tell(uri, content);
    },
    onDidChange: changed.event,
    dispose: () => {
      vscode.Disposable.from(...subscriptions).dispose();
    },
  };
}

/** Keeps what is read apart from what is written at the same time. */
interface Writes {
  /** Counts a write, at its start and at its end. */
  readonly count: <T>(uri: string, write: () => Promise<T>) => Promise<T>;
  /** What was read while nothing was written; read again where something was, as that may be of before. */
  readonly between: <T>(uri: string, read: () => Promise<T>) => Promise<T>;
}

function countWrites(): Writes {
  const counts = new Map<string, number>();
  const one = (uri: string): void => void counts.set(uri, (counts.get(uri) ?? 0) + 1);
  const between: Writes['between'] = async (uri, read) => {
    const before = counts.get(uri);
    const found = await read();
    return counts.get(uri) === before ? found : between(uri, read);
  };
  return {
    count: async (uri, write) => {
      one(uri);
      try {
        return await write();
      } finally {
        one(uri);
      }
    },
    between,
  };
}

/** The sidecar in the extension's storage, which is there only while none can be written beside the document; else that. */
async function find(context: vscode.ExtensionContext, document: vscode.Uri): Promise<Known | undefined> {
  for (const place of [await inStorageOf(context, document), besideOf(document)]) {
    const content = await readIfThere(place);
    if (content !== undefined) return { place, content };
  }
  return undefined;
}

/** What was put right in a document that need not be open, and whether its file lies beside it; undefined where there is none. */
export async function findSidecar(
  context: vscode.ExtensionContext,
  document: vscode.Uri,
): Promise<{ readonly content: string; readonly isBeside: boolean } | undefined> {
  const found = await find(context, document);
  return (
    found && {
      content: found.content,
      isBeside: found.place.toString() === besideOf(document).toString(),
    }
  );
}

/** Looks again at the document beside which a sidecar was written or removed, by whomever. */
function watch(look: (document: vscode.Uri) => void): readonly vscode.Disposable[] {
  const watcher = vscode.workspace.createFileSystemWatcher(`**/*${sidecarEnding}`);
  const seen = (sidecar: vscode.Uri): void => {
    const path = sidecar.path.slice(0, -sidecarEnding.length);
    const document = vscode.workspace.textDocuments.find(
      ({ uri }) => uri.path === path && uri.scheme === sidecar.scheme,
    );
    if (document !== undefined) look(document.uri);
  };
  return [watcher, watcher.onDidChange(seen), watcher.onDidCreate(seen), watcher.onDidDelete(seen)];
}

/** What is kept in the storage where a file that may not be written has something and nothing is to be remembered: a page of the first version, which every later one reads. */
const nothing = `${JSON.stringify({ type: 'AnnotationPage', 'copydesk:version': 1, items: [] })}\n`;

/** Beside the document where that can be done, else in the extension's storage. */
async function writeSomewhere(
  context: vscode.ExtensionContext,
  document: vscode.Uri,
  content: string | undefined,
): Promise<SidecarPlace> {
  const beside = besideOf(document);
  const storage = await inStorageOf(context, document);
  if (mayWriteBeside(document)) {
    try {
      if (content === undefined) await removeIfThere(beside);
      else await writeWhole(beside, content);
      await removeIfThere(storage);
      return { uri: beside, inStorage: false };
    } catch (error) {
      if (!isForbidden(error)) throw error;
    }
  }
  if (content === undefined && (await readIfThere(beside)) === undefined) {
    await removeIfThere(storage);
    return { uri: storage, inStorage: false };
  }
  await vscode.workspace.fs.createDirectory(vscode.Uri.joinPath(storage, '..'));
  await writeWhole(storage, content ?? nothing);
  return { uri: storage, inStorage: true };
}

function isForbidden(error: unknown): boolean {
  return error instanceof vscode.FileSystemError && /NoPermissions|Unavailable/u.test(error.code);
}

/** What was put right goes with the article that was renamed. */
async function move(
  known: Map<string, Known>,
  from: string,
  to: string,
  put: Sidecars['write'],
  tell: (uri: string, content: string | undefined) => Promise<void>,
): Promise<void> {
  const before = known.get(from);
  if (before === undefined) return;
  known.delete(from);
  await tell(from, undefined);
  const document = vscode.Uri.parse(to, true);
  await setAside(besideOf(document), before.content);
  await put(document, before.content);
  if (before.place.toString() !== known.get(to)?.place.toString()) await removeIfThere(before.place);
}

/** What was put right in an article that nobody has opened yet goes with it, too. */
async function moveUnseen(context: vscode.ExtensionContext, from: vscode.Uri, to: vscode.Uri): Promise<void> {
  for (const [before, after] of [
    [besideOf(from), besideOf(to)],
    [await inStorageOf(context, from), await inStorageOf(context, to)],
  ] as const) {
    const content = await readIfThere(before);
    if (content === undefined) continue;
    await setAside(after, content);
    await vscode.workspace.fs.rename(before, after, { overwrite: true });
  }
}

/** What the one that is set aside is called; it belonged to an article of that name which is gone. */
const asideEnding = '.old';

/** Keeps a file that would be written over, under another name. */
async function setAside(place: vscode.Uri, content: string): Promise<void> {
  const there = await readIfThere(place);
  if (there === undefined || there === content) return;
  await vscode.workspace.fs.rename(place, place.with({ path: place.path + asideEnding }), {
    overwrite: true,
  });
}
