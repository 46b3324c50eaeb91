/** Runs one stage of `npm test`: a process of Node that is ended when it hangs, and tells how far its tests came. */
import { mkdtemp, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { silence as longestSilence } from './limits.mjs';
import { signalGroup, start } from '../test/vscode/lib/processes.mjs';
import { progressVariable, readProgress } from './progress.mjs';
import { spelled, watchdog } from './watchdog.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');

/** How often the file of progress is looked at, in milliseconds. */
const glance = 1000;
/** How long a process that was asked to end may take to end what it began, in milliseconds. */
const grace = 20_000;
/** How many running tests are named: each worker runs one. */
const mostNamed = 10;

/**
 * A stage runs Node with `args`, and with `env` where more is to be in the environment.
 * @typedef {{ name: string, args: readonly string[], env?: Readonly<Record<string, string>>, tests?: boolean }} Stage
 *   `tests`: it runs tests, of which at least one must pass
 * @typedef {{ ok: boolean, passed: number, failed: number, skipped: number, failing: readonly string[], leftOut: readonly string[], output: string, cut: string, what: string }} Result
 *   `failed` is at least 1 where the stage is not `ok`; `failing` and `leftOut` name what failed and what was skipped;
 *   `output` is what it printed; `cut` says where it was cut and is empty where it was not; `what` is the stage's line in the summary
 */

/**
 * Runs a stage to its end. It is cut when it neither prints anything nor gets on with its tests for `silence` milliseconds.
 * @param {Stage} stage
 * @param {{ silence?: number, onOutput?: (data: Buffer) => void }} [options]
 * @returns {Promise<Result>}
 */
export async function runStage(stage, { silence = longestSilence, onOutput } = {}) {
  const folder = await mkdtemp(join(tmpdir(), 'copydesk-progress-'));
  try {
    const progress = join(folder, 'progress.jsonl');
    const started = Date.now();
    const { code, output, cut } = await node(stage, { progress, silence, onOutput });
    const written = await readFile(progress, 'utf8').catch(() => '');
    const seconds = Math.round((Date.now() - started) / 1000);
    return judge(stage, { code, output, seconds, ...(cut && { silence }), ...readProgress(written) });
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** What a stage came to. One of tests of which none passed has failed. */
function judge(
  stage,
  { code, output, seconds, silence, passed, failed, skipped, failing, leftOut, running },
) {
  const ok = code === 0 && silence === undefined && failed === 0 && (!stage.tests || passed > 0);
  const failures = ok ? 0 : Math.max(1, failed);
  const counts = `${passed} passed, ${failures} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
  const what = `${stage.tests ? counts : ok ? 'fine' : 'failed'} (${seconds} s)`;
  const result = { ok, passed, failed: failures, skipped, failing, leftOut, output, cut: '', what };
  if (silence === undefined) return result;
  const named = running.slice(0, mostNamed);
  const more = running.length > named.length ? [`  and ${running.length - named.length} more`] : [];
  const atWork = [...named.map((name) => `  ${name}`), ...more];
  return {
    ...result,
    cut: [
      `${stage.name} was cut: it gave no sign of life for ${spelled(silence)}.`,
      ...(stage.tests ? [`Passed before that: ${passed}.`] : []),
      ...(atWork.length > 0 ? ['Running then:', ...atWork] : []),
    ].join('\n'),
    what: `${what}, cut${running[0] === undefined ? '' : ` in ${running[0]}`}`,
  };
}

/**
 * Runs Node and collects what it prints. Whatever ends this process ends that one as well, and all that it started: a
 * test that never gives back control would go on for ever in its worker.
 */
function node({ args, env }, { progress, silence, onOutput }) {
  return new Promise((resolve) => {
    const child = start(process.execPath, args, {
      cwd: root,
      env: { ...process.env, ...env, [progressVariable]: progress },
    });
    const end = (signal) => signalGroup(child, signal);
    const state = { cut: false, size: 0 };
    const dog = watchdog(silence, () => {
      state.cut = true;
      end('SIGTERM');
      setTimeout(end, grace, 'SIGKILL').unref();
    });
    const look = setInterval(() => {
      void stat(progress).then(
        ({ size }) => {
          if (size > state.size) dog.alive();
          state.size = size;
        },
        () => undefined, // nothing is written yet
      );
    }, glance);
    const output = [];
    const read = (data) => {
      dog.alive();
      output.push(data);
      onOutput?.(data);
    };
    child.stdout.on('data', read);
    child.stderr.on('data', read);
    const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'];
    for (const signal of signals) process.on(signal, end);
    child.on('exit', () => end('SIGKILL'));
    child.on('close', (code, signal) => {
      dog.stop();
      clearInterval(look);
      for (const name of signals) process.removeListener(name, end);
      // asked to end: no further stage begins
      if (signal === 'SIGINT' || code === 130) process.exit(130);
      resolve({ code, output: Buffer.concat(output).toString(), cut: state.cut });
    });
  });
}
