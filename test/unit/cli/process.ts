/** Runs the real command line, bundled as it is shipped, as a process of its own. */
import { build, type Plugin } from 'esbuild';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { binaryLoader } from '../../../.config/binary.mjs';

const root = fileURLToPath(new URL('../../..', import.meta.url));

/** What a run left behind. */
export interface Run {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
  readonly bytes: Buffer;
}

/** A bundled command line with a folder to work in. */
export interface Bench {
  readonly folder: string;
  readonly program: string;
  /** Runs `copydesk` with arguments in the folder. */
  readonly copydesk: (args: readonly string[], input?: string | Buffer) => Run;
  /** Runs a shell script in the folder; `$COPYDESK` is the program. */
  readonly shell: (script: string) => Run;
  readonly close: () => void;
}

/** Gives a second reader that has nothing to say: what it reads stays as the rules read it. */
const silent = 'test/unit/cli/silentReader.ts';

/**
 * Bundles the command line into a temporary folder.
 * @param reader the file that opens the second reader; relative to the project
 */
export async function openBench(reader = silent): Promise<Bench> {
  const base = mkdtempSync(join(tmpdir(), 'copydesk-cli-'));
  const program = join(base, 'copydesk.cjs');
  const folder = mkdtempSync(join(base, 'desk-'));
  await build({
    absWorkingDir: root,
    entryPoints: ['server/src/cli/copydesk.ts'],
    loader: binaryLoader,
    bundle: true,
    platform: 'node',
    target: 'node20',
    format: 'cjs',
    mainFields: ['module', 'main'],
    outfile: program,
    logLevel: 'error',
    define: { COPYDESK_VERSION: '"1.2.3"' },
    plugins: [readerFrom(join(root, reader))],
  });
  const start = (command: string, args: readonly string[], input?: string | Buffer): Run => {
    const done = spawnSync(command, args, {
      cwd: folder,
      input,
      env: { ...process.env, COPYDESK: `${process.execPath} ${program}` },
      maxBuffer: 1 << 28,
    });
    return {
      code: done.status,
      out: done.stdout.toString('utf8'),
      err: done.stderr.toString('utf8'),
      bytes: done.stdout,
    };
  };
  return {
    folder,
    program,
    copydesk: (args, input) => start(process.execPath, [program, ...args], input),
    shell: (script) => start('/bin/sh', ['-c', script]),
    close: () => rmSync(base, { recursive: true, force: true }),
  };
}

/** Puts another file in place of the one that opens the reader that is shipped. */
function readerFrom(path: string): Plugin {
  return {
    name: 'second reader',
    setup: (bundle) => bundle.onResolve({ filter: /\/shippedReader$/ }, () => ({ path })),
  };
}
