/** The stub that VS Code loads with every plain text: small, and what it does not need is not read. */
import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('../..', import.meta.url));
let folder: string;
const bundle = (name: string): string => join(folder, 'client', name);

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'copydesk-stub-'));
  const build = ['.config/build.mjs', '--only', 'client', '--out', folder];
  await promisify(execFile)(process.execPath, build, { cwd: root });
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** In bytes: what a start of VS Code does not notice. */
const mostBytes = 15_000;

it('the stub is small', () => {
  expect(statSync(bundle('node.js')).size).toBeLessThan(mostBytes);
});

it('what looks at a text is small and needs nothing else', () => {
  expect(statSync(bundle('detection.js')).size).toBeLessThan(25_000);
  expect(readFileSync(bundle('detection.js'), 'utf8')).not.toMatch(/\brequire\(/u);
});

const story = `Ferry to stay through the winter

By Nora Lindqvist

The harbour council voted on Tuesday to keep the night ferry running through the winter, after three hours of debate.

"We heard from the nurses and from the bakers," said Marta Oyelaran, who leads the council. "They need this boat."
`;

/** Starts the stub in a window with one text open; returns the bundles that were read. */
async function readFor(name: string, languageId: string, text: string): Promise<readonly string[]> {
  const uri = { path: `/desk/${name}`, scheme: 'file', toString: () => `file:///desk/${name}` };
  const document = {
    uri,
    languageId,
    isUntitled: false,
    lineCount: 1,
    lineAt: () => ({ range: { end: {} } }),
    offsetAt: () => text.length,
    getText: () => text,
  };
  const read: string[] = [];
  const load = (id: string): unknown => {
    if (id === 'vscode') return vscodeWith(document);
    read.push(id);
    if (id === './detection') return run('detection.js', load);
    return { start: () => Promise.resolve({}) };
  };
  const context = {
    subscriptions: [],
    workspaceState: { get: (_: string, otherwise: unknown) => otherwise },
    extensionUri: {},
  };
  const stub = run('node.js', load) as { readonly activate: (given: unknown) => unknown };
  stub.activate(context);
  await new Promise((resolve) => setImmediate(resolve));
  return read;
}

/** Runs a bundle as Node would. */
function run(name: string, load: (id: string) => unknown): unknown {
  const module = { exports: {} };
  // eslint-disable-next-line @typescript-eslint/no-implied-eval, @typescript-eslint/no-unsafe-call -- as Node itself does
  new Function('module', 'exports', 'require', readFileSync(bundle(name), 'utf8'))(
    module,
    module.exports,
    load,
  );
  return module.exports;
}

/** As much of VS Code as the stub asks for at its start. */
function vscodeWith(document: unknown): unknown {
  const nothing = (): unknown => ({ dispose: () => undefined });
  class EventEmitter {
    readonly event = nothing;
    readonly fire = nothing;
  }
  const anything = (known: Readonly<Record<string, unknown>>): unknown =>
    new Proxy(known, { get: (target, key) => target[key as string] ?? nothing });
  return {
    EventEmitter,
    l10n: { t: (words: string) => words },
    commands: anything({}),
    languages: anything({ match: () => 0 }),
    LanguageStatusSeverity: {},
    window: anything({ activeTextEditor: { document } }),
    workspace: anything({
      textDocuments: [document],
      getConfiguration: () => ({ get: (_: string, otherwise: unknown) => otherwise }),
    }),
  };
}

describe('of the other bundles is read', () => {
  it.each([
    ['nothing for a file whose name tells', 'requirements.txt', 'plaintext', 'numpy\n', []],
    ['nothing for another language', 'ferry.md', 'markdown', story, []],
    ['what looks at a text for a text', 'list.txt', 'plaintext', 'bread\nmilk\n', ['./detection']],
    ['the rest too for an article', 'ferry.txt', 'plaintext', story, ['./detection', './extension.node']],
    ['the rest alone for an article by its language', 'a', 'news-article', 'bread', ['./extension.node']],
  ])('%s', async (_, name, languageId, text, expected) => {
    expect(await readFor(name, languageId, text)).toEqual(expected);
  });
});
