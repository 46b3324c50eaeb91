/** As much of VS Code as a decision needs: settings, folders, globs, events. For `vi.mock('vscode', …)`. */
import { minimatch } from 'minimatch';
import { fakeL10n } from './l10n';
import type * as vscode from 'vscode';

/** What the window is set to. */
export interface Window {
  /** By the key without `copydesk.articles.`; what is missing has its default. */
  readonly settings: Readonly<Record<string, unknown>>;
  /** Paths of the open folders. */
  readonly folders: readonly string[];
}

class EventEmitter<T> {
  private readonly listeners = new Set<(value: T) => void>();
  readonly event = (listener: (value: T) => void): { dispose: () => void } => {
    this.listeners.add(listener);
    return { dispose: () => this.listeners.delete(listener) };
  };
  fire(value: T): void {
    this.listeners.forEach((listener) => listener(value));
  }
}

class RelativePattern {
  constructor(
    readonly folder: { readonly uri: { readonly path: string } },
    readonly pattern: string,
  ) {}
}

/** The module that the client imports, for a window whose state may change. */
export function fakeVscode(window: () => Window): Record<string, unknown> {
  const folderOf = (path: string): string | undefined =>
    [...window().folders].sort((a, b) => b.length - a.length).find((folder) => path.startsWith(`${folder}/`));
  return {
    EventEmitter,
    l10n: fakeL10n(),
    RelativePattern,
    workspace: {
      getConfiguration: () => ({
        get: (key: string, otherwise: unknown) => window().settings[key] ?? otherwise,
      }),
      getWorkspaceFolder: ({ path }: vscode.Uri) => {
        const folder = folderOf(path);
        return folder === undefined ? undefined : { uri: { path: folder } };
      },
    },
    languages: {
      match: ({ pattern }: { pattern: string | RelativePattern }, { uri }: vscode.TextDocument) => {
        const [glob, path] =
          pattern instanceof RelativePattern
            ? [pattern.pattern, uri.path.slice(pattern.folder.uri.path.length + 1)]
            : [pattern, uri.path];
        return minimatch(path, glob, { platform: 'linux', dot: true }) ? 10 : 0;
      },
    },
  };
}
