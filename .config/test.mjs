/**
 * `npm test`: everything that must hold, stage by stage; `npm test -- --fast` leaves out the tests in a real VS Code.
 * What a stage prints is shown when it fails; `--verbose` shows all. Ends with one line a stage and the totals.
 */
import { spawn } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { install } from './install.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const bin = (name) => join(root, 'node_modules', ...name.split('/'));
const eslint = [bin('eslint/bin/eslint.js'), '--max-warnings', '0'];
const vitest = (config) => (report) => [
  bin('vitest/vitest.mjs'),
  ...['run', '--config', config, '--reporter=default', '--reporter=json', `--outputFile.json=${report}`],
];

/** A stage runs Node with `args`; one that runs tests reports how many into a file. `vscode` marks what --fast leaves out. */
const stages = [
  { name: 'Types', args: () => [bin('typescript/bin/tsc'), '-b'] },
  { name: 'Lint', args: () => [...eslint, '.'] },
  { name: 'Format', args: () => [bin('prettier/bin/prettier.cjs'), '--check', '--log-level', 'warn', '.'] },
  { name: 'Build', args: () => ['.config/build.mjs'], required: true },
  { name: 'Unit, seeds, protocol', args: vitest('vitest.config.mjs'), tests: true },
  { name: 'Node extension host', args: () => ['test/vscode/run-node.mjs'], tests: true, vscode: true },
  { name: 'Web extension host', args: () => ['test/vscode/run-web.mjs'], tests: true, vscode: true },
  {
    name: 'Window, npm start',
    args: vitest('test/vscode/window.config.mjs'),
    tests: true,
    vscode: true,
  },
];

const { values: options } = parseArgs({
  options: { fast: { type: 'boolean' }, verbose: { type: 'boolean' } },
});

/** How long one stage may take, in milliseconds: a run that hangs must end. */
const deadline = 6 * 60_000;

try {
  process.exitCode = await main();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}

/** Resolves with the exit code. */
async function main() {
  await install(root, 'Installing the dependencies');
  if (!options.fast) {
    const { findBrowser, noBrowser } = await import('../test/vscode/lib/browser.mjs');
    if (!findBrowser()) throw new Error(noBrowser);
  }
  const reports = await mkdtemp(join(tmpdir(), 'copydesk-reports-'));
  const results = [];
  try {
    for (const stage of stages.filter(({ vscode }) => !(vscode && options.fast))) {
      const blocked = results.some(({ ok, required }) => required && !ok);
      results.push({
        ...stage,
        ...(blocked ? notRun : await run(stage, join(reports, `${results.length}.json`))),
      });
    }
  } finally {
    await rm(reports, { recursive: true, force: true });
  }
  return summarise(results);
}

const notRun = { ok: false, passed: 0, failed: 1, skipped: 0, what: 'not run: the build failed' };

/** Runs a stage to its end and counts. A stage of tests of which none passed has failed. */
async function run(stage, report) {
  console.log(`${stage.name} …`);
  const started = Date.now();
  const { code, output } = await node(stage.args(report), { COPYDESK_REPORT: report });
  const counts = stage.tests ? await readCounts(report) : { passed: 0, failed: 0, skipped: 0 };
  const ok = code === 0 && counts.failed === 0 && (!stage.tests || counts.passed > 0);
  const failed = ok ? 0 : Math.max(1, counts.failed);
  if (!ok && !options.verbose) console.log(output.trimEnd());
  const tests = `${counts.passed} passed, ${failed} failed${counts.skipped > 0 ? `, ${counts.skipped} skipped` : ''}`;
  const what = stage.tests ? tests : ok ? 'fine' : 'failed';
  return { ok, ...counts, failed, what: `${what} (${Math.round((Date.now() - started) / 1000)} s)` };
}

/** Reads what a stage reported: Vitest's JSON, or plain counts. Nothing reported is nothing passed. */
async function readCounts(file) {
  const text = await readFile(file, 'utf8').catch(() => '{}');
  const report = JSON.parse(text);
  return {
    passed: report.numPassedTests ?? report.passed ?? 0,
    failed: report.numFailedTests ?? report.failed ?? 0,
    skipped: (report.numPendingTests ?? 0) + (report.numTodoTests ?? 0),
  };
}

function summarise(results) {
  const width = Math.max(...results.map(({ name }) => name.length));
  console.log();
  for (const { name, what } of results) console.log(`${name.padEnd(width)}  ${what}`);
  if (options.fast) console.log('Left out: the tests in a real VS Code');
  const sum = (key) => results.reduce((total, result) => total + result[key], 0);
  console.log(`${sum('passed')} passed, ${sum('failed')} failed`);
  return results.every(({ ok }) => ok) ? 0 : 1;
}

/** Runs Node and collects what it prints. Whatever ends this process ends that one as well. */
function node(args, env) {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, args, { cwd: root, env: { ...process.env, ...env } });
    const output = [];
    const read = (data) => {
      output.push(data);
      if (options.verbose) process.stdout.write(data);
    };
    child.stdout.on('data', read);
    child.stderr.on('data', read);
    const end = (signal) => child.kill(signal);
    const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'];
    for (const signal of signals) process.on(signal, end);
    const timer = setTimeout(() => {
      output.push(Buffer.from(`\nGiven up after ${deadline / 60_000} minutes\n`));
      end('SIGTERM');
      setTimeout(end, 20_000, 'SIGKILL').unref();
    }, deadline);
    child.on('close', (code, signal) => {
      clearTimeout(timer);
      for (const name of signals) process.removeListener(name, end);
      // asked to end: no further stage begins
      if (signal === 'SIGINT' || code === 130) process.exit(130);
      resolve({ code, output: Buffer.concat(output).toString() });
    });
  });
}
