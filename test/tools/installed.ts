/** A folder in which the npm package is installed, texts to try it on, and what the command line says of them. */
import { execFile } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { articles } from '../unit/support/archiveArticles';
import { exportsOf } from '../unit/support/archiveExports';

/** Where the package is installed. */
export interface Installed {
  /** The folder of a project that has nothing but the package, and `texts`. */
  readonly desk: string;
  /** The command line in it. */
  readonly copydesk: string;
  /** What is in `texts`, by name. */
  readonly texts: ReadonlyMap<string, Buffer>;
  /** What the command line says of each, in the same order; without line breaks. */
  readonly lines: readonly string[];
}

/** The folder of the texts, in that of the project. */
export const textsFolder = 'texts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const run = promisify(execFile);

/** Bytes that a program may print: more than all texts give. */
const muchOutput = 100_000_000;

/** A text with all that makes offsets differ from one program to the next. */
export const awkward = `\ufeff😀 Bridge to open 🌉\r\n\r\n“We 💪🏽 open it on\r\n\r\nPage 2 of 3\r\n\r\nMonday 🎉,” said Zoë\u0308 Berg, the mayor of Lund 🇸🇪.\r\n\r\n“It is 😀safe😀,” she said. The engineer, José Núñez 👷, said that “nobody need worry” 😀.\r\n`;

/** What is read, by name: the samples as they were polluted, and what is awkward. */
function textsToRead(): ReadonlyMap<string, Buffer> {
  const seeds = join(root, 'seeds');
  const samples = readdirSync(seeds).filter((name) => /(?<!\.clean)\.txt$/u.test(name));
  return new Map([
    ...samples.map((name) => [name, readFileSync(join(seeds, name))] as const),
    ['awkward.txt', Buffer.from(awkward)],
    ['utf-16.txt', Buffer.from(awkward, 'utf16le')],
    ...exportsOf(articles)
      .slice(0, 2)
      .map(({ text }, k) => [`export-${k}.txt`, Buffer.from(text)] as const),
  ]);
}

/** Writes files into a folder that is made. */
export function put(
  folder: string,
  files: Iterable<readonly [name: string, content: Buffer | string]>,
): void {
  for (const [name, content] of files) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), content);
  }
}

/** What a program printed, and how it ended. */
export interface Ended {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs a program to its end, in a folder. */
export async function ended(folder: string, command: string, ...args: readonly string[]): Promise<Ended> {
  const options = {
    cwd: folder,
    maxBuffer: muchOutput,
    // npm's programs are scripts of the shell there
    shell: process.platform === 'win32' && command.endsWith('.cmd'),
  };
  return run(command, [...args], options).then(
    ({ stdout, stderr }) => ({ code: 0, stdout, stderr }),
    (error: { readonly code?: unknown; readonly stdout?: string; readonly stderr?: string }) => {
      if (typeof error.code !== 'number') throw error;
      return { code: error.code, stdout: error.stdout ?? '', stderr: error.stderr ?? '' };
    },
  );
}

/** The command line's JSON Lines of files in a folder. The rules alone read, as the library has no second reading. */
export async function annotated(
  folder: string,
  copydesk: string,
  ...args: readonly string[]
): Promise<string> {
  const { code, stdout, stderr } = await ended(
    folder,
    copydesk,
    ...['annotate', '--format', 'jsonl', '--reader', 'off'],
    ...args,
  );
  if (code !== 0) throw new Error(stderr);
  return stdout;
}

/** Puts texts beside the package, and has its command line read them. */
export async function withTexts(desk: string, copydesk: string): Promise<Installed> {
  const texts = textsToRead();
  const folder = join(desk, textsFolder);
  put(folder, texts);
  const lines = (await annotated(folder, copydesk, ...texts.keys())).trimEnd().split('\n');
  return { desk, copydesk, texts, lines };
}
