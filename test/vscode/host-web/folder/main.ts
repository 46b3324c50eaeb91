/**
 * A folder of the computer in VS Code for the Web: the list of files and their content come from the server that serves
 * the page; whatever is written stays in memory, so that nothing on the disk is ever changed.
 */
import * as vscode from 'vscode';

/** The proposed API `fileSearchProvider` as VS Code 1.91 has it: without it, Ctrl+P would find nothing in the folder. */
interface FileSearchProvider {
  provideFileSearchResults(
    query: unknown,
    options: { readonly folder: vscode.Uri },
  ): vscode.ProviderResult<vscode.Uri[]>;
}

interface FileSearch {
  registerFileSearchProvider(scheme: string, provider: FileSearchProvider): vscode.Disposable;
}

/** One entry of the list that the server gives: its path in the window, as `/folder/seeds/one.txt`. */
interface ListedFile {
  readonly path: string;
  readonly size: number;
  readonly modified: number;
}

/** Content is fetched when it is first read. */
interface Entry {
  readonly type: vscode.FileType;
  readonly size: number;
  readonly ctime: number;
  readonly mtime: number;
  readonly content?: Uint8Array;
}

/** As a folder that VS Code trusts, and as one that it asks about. */
const schemes = ['local-folder', 'vscode-vfs'];

/** Called by VS Code when a file of the folder is first asked for. */
export function activate(context: vscode.ExtensionContext): void {
  const origin = `${context.extensionUri.scheme}://${context.extensionUri.authority}`;
  const folder = new LocalFolder(origin);
  const workspace = vscode.workspace as typeof vscode.workspace & FileSearch;
  context.subscriptions.push(folder);
  for (const scheme of schemes)
    context.subscriptions.push(
      workspace.registerFileSystemProvider(scheme, folder, { isCaseSensitive: true }),
      workspace.registerFileSearchProvider(scheme, folder),
    );
}

class LocalFolder implements vscode.FileSystemProvider {
  private readonly changes = new vscode.EventEmitter<vscode.FileChangeEvent[]>();
  private listing: Promise<Map<string, Entry>> | undefined;
  readonly onDidChangeFile = this.changes.event;

  constructor(private readonly origin: string) {}

  dispose(): void {
    this.changes.dispose();
  }

  watch(): vscode.Disposable {
    return new vscode.Disposable(() => undefined);
  }

  async stat(uri: vscode.Uri): Promise<Entry> {
    return this.find(uri);
  }

  async readDirectory(uri: vscode.Uri): Promise<[string, vscode.FileType][]> {
    await this.find(uri);
    const start = uri.path.endsWith('/') ? uri.path : `${uri.path}/`;
    return [...(await this.entries())]
      .filter(
        ([path]) => path.length > start.length && path.startsWith(start) && !path.includes('/', start.length),
      )
      .map(([path, entry]) => [path.slice(start.length), entry.type]);
  }

  async readFile(uri: vscode.Uri): Promise<Uint8Array> {
    const entry = await this.find(uri);
    if (entry.type === vscode.FileType.Directory) throw vscode.FileSystemError.FileIsADirectory(uri);
    if (entry.content) return entry.content;
    const response = await fetch(`${this.origin}${uri.path.split('/').map(encodeURIComponent).join('/')}`);
    if (!response.ok) throw vscode.FileSystemError.Unavailable(uri);
    return new Uint8Array(await response.arrayBuffer());
  }

  async writeFile(
    uri: vscode.Uri,
    content: Uint8Array,
    options: { readonly create: boolean; readonly overwrite: boolean },
  ): Promise<void> {
    const entries = await this.entries();
    const before = entries.get(uri.path);
    if (!before && !options.create) throw vscode.FileSystemError.FileNotFound(uri);
    if (before && options.create && !options.overwrite) throw vscode.FileSystemError.FileExists(uri);
    if (before?.type === vscode.FileType.Directory) throw vscode.FileSystemError.FileIsADirectory(uri);
    const now = Date.now();
    const { ctime } = before ?? { ctime: now };
    entries.set(uri.path, { type: vscode.FileType.File, size: content.length, ctime, mtime: now, content });
    this.tell(before ? vscode.FileChangeType.Changed : vscode.FileChangeType.Created, uri);
  }

  async createDirectory(uri: vscode.Uri): Promise<void> {
    (await this.entries()).set(uri.path, directory(Date.now()));
    this.tell(vscode.FileChangeType.Created, uri);
  }

  async delete(uri: vscode.Uri): Promise<void> {
    await this.find(uri);
    const entries = await this.entries();
    for (const path of under(entries, uri.path)) entries.delete(path);
    this.tell(vscode.FileChangeType.Deleted, uri);
  }

  async rename(from: vscode.Uri, to: vscode.Uri, options: { readonly overwrite: boolean }): Promise<void> {
    const entries = await this.entries();
    if (entries.has(to.path) && !options.overwrite) throw vscode.FileSystemError.FileExists(to);
    for (const path of under(entries, from.path)) {
      const uri = from.with({ path });
      const entry = await this.find(uri);
      // the server knows a file by its old name only, so its content moves along
      const moved =
        entry.type === vscode.FileType.File ? { ...entry, content: await this.readFile(uri) } : entry;
      entries.set(to.path + path.slice(from.path.length), moved);
      entries.delete(path);
    }
    this.tell(vscode.FileChangeType.Deleted, from);
    this.tell(vscode.FileChangeType.Created, to);
  }

  async provideFileSearchResults(
    _query: unknown,
    { folder }: { readonly folder: vscode.Uri },
  ): Promise<vscode.Uri[]> {
    // VS Code itself narrows the list to what was typed
    return [...(await this.entries())]
      .filter(([, entry]) => entry.type === vscode.FileType.File)
      .map(([path]) => folder.with({ path }));
  }

  private async find(uri: vscode.Uri): Promise<Entry> {
    // VS Code's dialog for folders asks with a slash at the end
    const entry = (await this.entries()).get(uri.path.replace(/(?<=.)\/$/, ''));
    if (!entry) throw vscode.FileSystemError.FileNotFound(uri);
    return entry;
  }

  private entries(): Promise<Map<string, Entry>> {
    return (this.listing ??= this.fetchListing());
  }

  private async fetchListing(): Promise<Map<string, Entry>> {
    const response = await fetch(`${this.origin}/folder.json`);
    const files = (await response.json()) as readonly ListedFile[];
    const entries = new Map<string, Entry>([['/', directory(0)]]);
    for (const { path, size, modified } of files) {
      for (let end = path.indexOf('/', 1); end > 0; end = path.indexOf('/', end + 1)) {
        entries.set(path.slice(0, end), directory(0));
      }
      entries.set(path, { type: vscode.FileType.File, size, ctime: modified, mtime: modified });
    }
    return entries;
  }

  private tell(type: vscode.FileChangeType, uri: vscode.Uri): void {
    this.changes.fire([{ type, uri }]);
  }
}

const directory = (time: number): Entry => ({
  type: vscode.FileType.Directory,
  size: 0,
  ctime: time,
  mtime: time,
});

/** A path and everything below it. */
const under = (entries: ReadonlyMap<string, Entry>, path: string): string[] =>
  [...entries.keys()].filter((other) => other === path || other.startsWith(`${path}/`));
