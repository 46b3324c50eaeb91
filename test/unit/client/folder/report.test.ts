/** What the view over a folder says of a damaged file of speakers, when it is filled. */
import { beforeEach, expect, it, vi } from 'vitest';
import type { BaseLanguageClient } from 'vscode-languageclient';
import type * as vscode from 'vscode';
import { summarised } from '../../../../server/src/features/archive';
import {
  archiveSummaryMethod,
  type ArchiveAddParams,
  type ArchiveSummaryParams,
} from '../../../../server/src/protocol';
import { invented } from '../../archive/support';
import { fakeL10n } from '../l10n';

const editor = vi.hoisted(() => {
  class Uri {
    readonly scheme = 'file';
    constructor(readonly path: string) {}
    static joinPath = (base: Uri, ...parts: readonly string[]): Uri =>
      new Uri([base.path, ...parts].join('/'));
    with = ({ path = this.path }: { readonly path?: string }): Uri => new Uri(path);
    toString = (): string => `file://${this.path}`;
  }
  class FileSystemError extends Error {
    readonly code: string = 'FileNotFound';
  }
  const state = {
    /** Texts by path; one that nobody may read is null. */
    files: new Map<string, string | null>(),
    warned: [] as string[],
    offered: [] as string[],
    opened: [] as string[],
    /** What the user answers to a warning. */
    answer: undefined as string | undefined,
    html: '',
    press: (_message: unknown): void => undefined,
  };
  return { Uri, FileSystemError, state };
});
vi.mock('vscode', () => {
  const { Uri, FileSystemError, state } = editor;
  const folder = { uri: new Uri('/desk') };
  const token = { isCancellationRequested: false };
  return {
    ...{ Uri, FileSystemError, l10n: fakeL10n() },
    ViewColumn: { Active: -1 },
    FilePermission: { Readonly: 1 },
    FileType: { File: 1, Directory: 2 },
    ProgressLocation: { Notification: 15 },
    RelativePattern: class {},
    CancellationTokenSource: class {
      token = token;
      dispose = (): void => undefined;
    },
    workspace: {
      workspaceFolders: [folder],
      textDocuments: [],
      getWorkspaceFolder: () => folder,
      getConfiguration: () => ({ get: () => undefined }),
      asRelativePath: ({ path }: vscode.Uri) => path.split('/').at(-1),
      findFiles: () => Promise.resolve([new Uri('/desk/a.txt'), new Uri('/desk/b.txt')]),
      fs: {
        stat: ({ path }: vscode.Uri) => Promise.resolve({ type: path === '/desk' ? 2 : 1, size: 1 }),
        readFile: ({ path }: vscode.Uri) => {
          const text = state.files.get(path);
          if (text === null) return Promise.reject(new Error('no permission'));
          return text === undefined
            ? Promise.reject(new FileSystemError(path))
            : Promise.resolve(new TextEncoder().encode(text));
        },
        writeFile: ({ path }: vscode.Uri, bytes: Uint8Array) => {
          state.files.set(path, new TextDecoder().decode(bytes));
          return Promise.resolve();
        },
        rename: ({ path }: vscode.Uri, target: vscode.Uri) => {
          state.files.set(target.path, state.files.get(path) ?? '');
          state.files.delete(path);
          return Promise.resolve();
        },
      },
    },
    window: {
      createWebviewPanel: () => ({
        webview: {
          set html(html: string) {
            state.html = html;
          },
          onDidReceiveMessage: (press: (message: unknown) => void) => {
            state.press = press;
          },
        },
        onDidDispose: () => undefined,
        dispose: () => undefined,
      }),
      withProgress: (_options: unknown, task: (progress: object, token: object) => unknown) =>
        task({ report: () => undefined }, token),
      showWarningMessage: (message: string, ...buttons: readonly string[]) => {
        state.warned.push(message);
        state.offered.push(...buttons);
        return Promise.resolve(state.answer);
      },
      showInformationMessage: () => Promise.resolve(undefined),
      showTextDocument: ({ path }: vscode.Uri) => {
        state.opened.push(path);
        return Promise.resolve();
      },
    },
  };
});
const { offerFolderReport } = await import('../../../../client/src/folder/report');
const { state, Uri } = editor;

const names = '/desk/copydesk.speakers.json';
const told = 'copydesk.speakers.json is not as it has to be. The report goes without it.';
const settled = '{"speakers":[{"name":"James Smith","aliases":[]}]}';

/** Opens the report on a folder in which one man is mayor and striker; the server is the real one, but for its reading. */
async function opened(content: string | null | undefined): Promise<void> {
  if (content !== undefined) state.files.set(names, content);
  const files: string[] = [];
  const failed: unknown[] = [];
  const client = {
    sendRequest: (method: string, params: ArchiveAddParams | ArchiveSummaryParams) => {
      if ('file' in params) files.push(params.file);
      if (method !== archiveSummaryMethod || 'file' in params) return Promise.resolve({});
      const roles = ['mayor', 'striker'];
      const digests = [...new Set(files)]
        .sort()
        .map((file, k) => invented(file, [{ name: 'James Smith', role: roles[k] ?? null }]));
      return Promise.resolve(summarised(digests, params));
    },
    error: (...all: readonly unknown[]) => failed.push(all),
  } as unknown as BaseLanguageClient;
  const context = { extension: { packageJSON: { version: '1' } } } as unknown as vscode.ExtensionContext;
  await offerFolderReport({ client, context }).show(new Uri('/desk'));
  expect(failed).toEqual([]);
  expect(state.html).toContain('James Smith');
}

/** Presses a button of the page, and waits until the report has been filled anew. */
async function pressed(message: object): Promise<void> {
  state.html = '';
  state.press(message);
  await vi.waitFor(() => {
    expect(state.html).not.toBe('');
  });
}

beforeEach(() => {
  Object.assign(state, { warned: [], offered: [], opened: [], answer: undefined, html: '' });
  state.files = new Map([
    ['/desk/a.txt', 'a'],
    ['/desk/b.txt', 'b'],
  ]);
});

it.each([
  ['is cut off', '{"speakers":'],
  ['holds an entry without a name', '{"speakers":[{"aliases":["Jim Smith"]}]}'],
  ['is empty', ''],
  ['cannot be read', null],
])('a file of speakers that %s is told, with a button that opens it', async (_what, content) => {
  state.answer = 'Open File';
  await opened(content);
  expect(state.warned).toEqual([told]);
  expect(state.offered).toEqual(['Open File']);
  await vi.waitFor(() => {
    expect(state.opened).toEqual([names]);
  });
});

it('one that is right, and one that is not there, are not told', async () => {
  await opened(settled);
  expect(state.html).not.toContain('data-several');
  state.files.delete(names);
  await pressed({ do: 'refresh' });
  expect(state.html).toContain('data-several');
  expect(state.warned).toEqual([]);
});

it('it is opened only where that is asked for', async () => {
  await opened('{"speakers":');
  expect(state.warned).toEqual([told]);
  expect(state.opened).toEqual([]);
});

it('one that was damaged since is told when the articles are read again, once each time', async () => {
  await opened(settled);
  state.files.set(names, settled.slice(0, -1));
  await pressed({ do: 'refresh' });
  expect(state.html).toContain('data-several');
  expect(state.warned).toEqual([told]);
  await pressed({ do: 'refresh' });
  expect(state.warned).toEqual([told, told]);
  state.files.set(names, settled);
  await pressed({ do: 'refresh' });
  expect(state.html).not.toContain('data-several');
  expect(state.warned).toHaveLength(2);
});

it('one that is told already is not told again by each decision', async () => {
  await opened('{"speakers":[{"aliases":["Jim Smith"]}]}');
  expect(state.warned).toEqual([told]);
  await pressed({ speaker: 0, one: true });
  expect(state.files.get(names)).toContain('James Smith');
  expect(state.warned).toEqual([told]);
});
