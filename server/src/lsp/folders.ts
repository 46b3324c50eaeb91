import type { InitializeParams, WorkspaceFoldersChangeEvent } from 'vscode-languageserver';

/** The folders that are open in a client. */
export interface Folders {
  /** Their URIs, as they are now. */
  readonly uris: () => readonly string[];
  /** Takes over what a client says has changed. */
  readonly changed: (change: WorkspaceFoldersChangeEvent) => void;
}

/** The folders that a client opens with, and what becomes of them; older clients name one at most. */
export function createFolders({ workspaceFolders, rootUri }: InitializeParams): Folders {
  let open: readonly string[] = Array.isArray(workspaceFolders)
    ? workspaceFolders.map(({ uri }) => uri)
    : typeof rootUri === 'string'
      ? [rootUri]
      : [];
  return {
    uris: () => open,
    changed: ({ added, removed }) => {
      const gone = new Set(removed.map(({ uri }) => uri));
      open = [...open.filter((uri) => !gone.has(uri)), ...added.map(({ uri }) => uri)];
    },
  };
}
