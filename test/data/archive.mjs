/** A small archive of our own articles, what the command line makes of it, and Python with the tools that are tested. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { it } from 'vitest';

export const root = fileURLToPath(new URL('../..', import.meta.url));
/** The built command line. */
export const program = join(root, 'dist/cli/copydesk.js');
export const copydesk = `${process.execPath} ${program}`;

/** Made anew for each run. */
export const folder = mkdtempSync(join(tmpdir(), 'copydesk-data-'));

/** Runs a program to its end; what it prints, as bytes. */
export function run(command, args, options = {}) {
  const { status, stdout, stderr } = spawnSync(command, args, { maxBuffer: 1 << 28, ...options });
  if (status !== 0) throw new Error(`${command} ${args.join(' ')} ended with ${status}:\n${stderr}`);
  return stdout;
}

/** Seeds as they are, again and again, each with a line of its own; then two lines that cannot be annotated. */
export function writeArchive(copies) {
  const seeds = join(root, 'seeds');
  const articles = readdirSync(seeds).filter((name) => /^[^.]+\.[^.]+\.txt$/u.test(name));
  const lines = Array.from({ length: copies }, (_, k) =>
    articles.map((name) => {
      const text = `${readFileSync(join(seeds, name), 'utf8')}\n"Number ${k}," said Ada Holm.\n`;
      return JSON.stringify({ id: `${name}/${k}`, text, copy: k });
    }),
  ).flat();
  const file = join(folder, 'archive.jsonl');
  writeFileSync(file, [...lines, '{"id":"no text"}', '{"id":"empty","text":""}', ''].join('\n'));
  return { file, articles: lines.length };
}

const python = process.platform === 'win32' ? 'python' : 'python3';

/** Runs a Python program; what it prints. */
export function runPython(args, options) {
  return run(python, args, options).toString();
}

/** A test that needs a module of Python, and Java where it says so; skipped by a name that says what to install. */
export function withModules(name, modules, work) {
  const missing = modules.filter(({ asks }) => spawnSync(asks[0], asks.slice(1)).status !== 0);
  if (missing.length === 0) it(name, work);
  else it.skip(`${name}: ${missing.map(({ what }) => what).join(', ')}`, () => undefined);
}

const moduleOf = (module) => ({
  asks: [python, '-c', `import ${module}`],
  what: `install ${module} (test/data/requirements.txt)`,
});
export const duckdb = moduleOf('duckdb');
export const pandas = moduleOf('pandas, pyarrow');
export const pyspark = moduleOf('pyspark');
export const java = { asks: ['java', '-version'], what: 'install Java 17 or later' };
