/** A session in an editor: a home of its own with an article, the installed program, and what somebody saw there. */
import { execFile } from 'node:child_process';
import { copyFile, mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { expect } from 'vitest';

const run = promisify(execFile);
const root = fileURLToPath(new URL('../../..', import.meta.url));
const here = fileURLToPath(new URL('..', import.meta.url));
const server = 'copydesk-language-server';
/** In milliseconds. Far above what a session takes, and above what it waits for any one thing. */
const longestSession = 4 * 60_000;

/** The article that is open, and how it is to be after cleaning: a page number was kept, and a site block is never flagged. */
export const article = await readFile(join(here, 'ferry.txt'), 'utf8');
const cleaned = await readFile(join(here, 'ferry.clean.txt'), 'utf8');

/** Path of a script of these tests. */
export const script = (name) => join(here, name);

/**
 * Runs an editor on the article and resolves with the report that its script wrote. `argumentsFor` is given the paths of the
 * article and of a file with the configuration, which it is to load; `name` is that file's.
 * @param {string} program
 * @param {{ configuration: string, name: string, argumentsFor: (files: { article: string, configuration: string }) => readonly string[] }} how
 */
export async function sessionIn(program, { configuration, name, argumentsFor }) {
  const home = await mkdtemp(join(tmpdir(), 'copydesk-editor-'));
  try {
    const files = { article: join(home, 'ferry.txt'), configuration: join(home, name) };
    const report = join(home, 'report.json');
    await copyFile(join(here, 'ferry.txt'), files.article);
    await writeFile(files.configuration, configuration);
    const bin = await installedIn(home);
    const env = {
      PATH: [bin, process.env.PATH].join(delimiter),
      HOME: home,
      LANG: 'C.UTF-8',
      TERM: 'xterm',
      REPORT: report,
      ARTICLE: files.article,
    };
    const options = { cwd: home, env, timeout: longestSession, killSignal: 'SIGKILL' };
    const child = run(program, argumentsFor(files), options);
    child.child.stdin?.end();
    const printed = await child.catch((error) => error);
    const written = await readFile(report, 'utf8').catch(() => undefined);
    if (written === undefined)
      throw new Error(`${program} wrote no report. ${printed.message ?? printed.stderr}`);
    const seen = JSON.parse(written);
    if (seen.failure) throw new Error(`${program}: ${seen.failure}`);
    return seen;
  } finally {
    await rm(home, { recursive: true, force: true });
  }
}

/** The program on a path of its own, a link to the built file, as `npm install -g` makes it. */
async function installedIn(home) {
  const { bin } = JSON.parse(await readFile(join(root, 'package.json'), 'utf8'));
  const folder = join(home, 'bin');
  await mkdir(folder);
  await symlink(join(root, bin[server]), join(folder, server));
  return folder;
}

/** What is listed as noise, in the order of the text: the setting of the configuration leaves the site block out. */
export const noise = ['\\', '1 of 3', '\\', 'page-join', '11/03/21, 09:15', '2 of 3', '3 of 3'];

/** What somebody sees in every editor: who speaks, what can be done, the clean text, and the old one after one undo. */
export function expectCommon({ hovers, definition, menu, cleaned: after, undone }) {
  const [speaker, pronoun, secondHalf, stamp] = hovers.map((said) => said.replaceAll('*', ''));
  expect(speaker).toMatch(/^Marta Oyelaran, council's chairwoman\n/u);
  expect(pronoun).toMatch(/^Piet Vandermolen, deputy\n/u);
  expect(secondHalf).toMatch(/^Piet Vandermolen, deputy\n/u);
  expect(secondHalf).toContain('Direct quotation, in 2 parts');
  expect(stamp).toMatch(/^Noise: Time of printing\n/u);
  expect(definition).toBe('Piet');
  expect(menu).toEqual([
    'Remove: Page number',
    'Fix all 3 in this article: Page number',
    'Clean the article: all 7 pieces of noise',
    'Keep in this article: “1 of 3”',
  ]);
  expect(after).toBe(cleaned);
  expect(undone).toBe(article);
}

/** What is listed, and is not any more once the page number is kept: `named` gives the words of what a session reports. */
export function expectNoise({ diagnostics, kept }, named) {
  expect(diagnostics.map(named)).toEqual(noise);
  expect(kept.map(named)).toEqual(noise.filter((words) => words !== '1 of 3'));
}
