/** What vscode.dev asks of an extension, held by the bundles that run in a browser. */
import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('../..', import.meta.url));
let folder: string;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'copydesk-browser-'));
  for (const part of ['client', 'server', 'reader']) {
    const build = ['.config/build.mjs', '--only', part, '--out', folder];
    await promisify(execFile)(process.execPath, build, { cwd: root });
  }
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe.each(['client/web.js', 'server/main.web.js', 'reader/reader.web.js'])('%s', (bundle) => {
  const text = (): string => readFileSync(join(folder, bundle), 'utf8');

  it('needs no module but what VS Code hands to it', () => {
    const needed = [...text().matchAll(/\brequire\("([^"]*)"\)/gu)].map(([, name]) => name);
    expect(new Set(needed)).toEqual(new Set(bundle.startsWith('client/') ? ['vscode'] : []));
  });

  it('makes no code of text', () => {
    expect(/\beval\(|\bnew Function\(/u.test(text())).toBe(false);
  });
});

// the runtime of the model, in a worker of its own, has such a way to its program and never takes it: it is handed the program
it.each(['client/web.js', 'server/main.web.js'])('%s stands still for nothing', (bundle) => {
  const text = readFileSync(join(folder, bundle), 'utf8');
  // an XMLHttpRequest that is opened with `false` is a synchronous one
  expect(/\bAtomics\.wait\(|\.open\("GET",[^)]*,(?:!1|false)\)/u.test(text)).toBe(false);
});
