/** `npm test` itself: a stage that hangs is cut and says where, one that is only slow is not, and counts are right. */
import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { progressVariable, readProgress } from '../../.config/progress.mjs';
import { runStage } from '../../.config/stage.mjs';
import { spelled, watchdog } from '../../.config/watchdog.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));
const run = promisify(execFile);
const lines = (...events: readonly object[]): string =>
  events.map((event) => JSON.stringify(event)).join('\n');

describe('the watchdog', () => {
  afterEach(() => void vi.useRealTimers());

  it('counts from the last sign of life', () => {
    vi.useFakeTimers();
    const cut = vi.fn();
    const { alive } = watchdog(1000, cut);
    for (let second = 0; second < 3600; second++) {
      vi.advanceTimersByTime(999);
      alive();
    }
    expect(cut).not.toHaveBeenCalled();
    vi.advanceTimersByTime(1000);
    expect(cut).toHaveBeenCalledOnce();
    alive();
    vi.advanceTimersByTime(5000);
    expect(cut).toHaveBeenCalledOnce();
  });

  it('does nothing once stopped', () => {
    vi.useFakeTimers();
    const cut = vi.fn();
    const { alive, stop } = watchdog(1000, cut);
    stop();
    alive();
    vi.advanceTimersByTime(5000);
    expect(cut).not.toHaveBeenCalled();
  });

  it.each([
    [900_000, '15 minutes'],
    [60_000, '1 minute'],
    [1000, '1 second'],
  ])('says %i as %s', (milliseconds, words) => {
    expect(spelled(milliseconds)).toBe(words);
  });
});

describe('the notes on what begins and ends', () => {
  it('are counted, the later word on a test holds, and half a line at the end is left out', () => {
    const text = lines(
      { id: 'f', name: 'a.test.ts', state: 'began' },
      { id: '1', name: 'a.test.ts > one', state: 'began' },
      { id: '1', state: 'passed' },
      { id: '2', name: 'a.test.ts > two', state: 'began' },
      { id: '2', state: 'passed' },
      { id: '2', state: 'failed' },
      { id: '3', name: 'a.test.ts > three', state: 'skipped' },
      { id: '4', name: 'a.test.ts > four', state: 'began' },
    );
    expect(readProgress(`${text}\n{"id": "4", "sta`)).toEqual({
      passed: 1,
      failed: 1,
      skipped: 1,
      failing: ['a.test.ts > two'],
      leftOut: ['a.test.ts > three'],
      running: ['a.test.ts > four'],
    });
  });

  it('name a file where none of its tests has begun', () => {
    const text = lines(
      { id: 'f', name: 'a.test.ts', state: 'began' },
      { id: 'g', name: 'b.test.ts', state: 'began' },
      { id: 'g', state: 'left' },
    );
    expect(readProgress(text).running).toEqual(['a.test.ts']);
    expect(readProgress('')).toEqual({
      passed: 0,
      failed: 0,
      skipped: 0,
      failing: [],
      leftOut: [],
      running: [],
    });
  });
});

describe('a stage', () => {
  /** Long enough for Node to start on a busy machine. */
  const silence = 5000;
  const program = (text: string): readonly string[] => ['--input-type=commonjs', '--eval', text];
  const noted = (id: string, state: string): string =>
    `require('node:fs').appendFileSync(process.env.${progressVariable}, ${JSON.stringify(`${lines({ id, state })}\n`)});`;

  it('that ends well is fine, and shows what it printed', async () => {
    const args = program(`${noted('one', 'passed')} console.log('Done');`);
    const result = await runStage({ name: 'Tests', args, tests: true });
    expect(result).toMatchObject({ ok: true, passed: 1, failed: 0, skipped: 0, output: 'Done\n', cut: '' });
    expect(result.what).toMatch(/^1 passed, 0 failed \(\d+ s\)$/u);
  });

  it.each([
    ['no test passed', '', /^0 passed, 1 failed/u],
    ['a test failed, though the process ended with 0', noted('one', 'failed'), /^0 passed, 1 failed/u],
    ['the process ended with 1', `${noted('one', 'passed')} process.exit(1);`, /^1 passed, 1 failed/u],
    [
      'the process died',
      `${noted('one', 'passed')} process.kill(process.pid, 'SIGKILL');`,
      /^1 passed, 1 fa/u,
    ],
  ])('has failed where %s', async (_what, text, said) => {
    const result = await runStage({ name: 'Tests', args: program(text), tests: true });
    expect(result).toMatchObject({ ok: false, failed: 1, cut: '' });
    expect(result.what).toMatch(said);
  });

  it('that hangs is cut; it names the test that ran and counts those that passed', async () => {
    const text = `${noted('first', 'passed')} ${noted('second', 'began')} setInterval(() => {}, 1000);`;
    const result = await runStage({ name: 'Tests', args: program(text), tests: true }, { silence });
    expect(result).toMatchObject({ ok: false, passed: 1, failed: 1 });
    expect(result.cut.split('\n')).toEqual([
      'Tests was cut: it gave no sign of life for 5 seconds.',
      'Passed before that: 1.',
      'Running then:',
      '  second',
    ]);
    expect(result.what).toMatch(/^1 passed, 1 failed \(\d+ s\), cut in second$/u);
  });

  it.each([
    ['prints', `console.log('.');`],
    ['gets on with its tests', noted('one', 'passed')],
  ])('that is slow, and %s now and then, is let go on', async (_how, sign) => {
    const text = `${sign} let rest = 7; const timer = setInterval(() => {
      ${sign}
      if (--rest === 0) clearInterval(timer);
    }, 1000);`;
    const result = await runStage({ name: 'Slow', args: program(text) }, { silence });
    expect(result).toMatchObject({ ok: true, cut: '' });
  });
});

describe('Vitest', () => {
  let folder: string;

  beforeAll(async () => {
    // below the project's folder, so that its packages are found
    await mkdir(join(root, 'dist'), { recursive: true });
    folder = await mkdtemp(join(root, 'dist', 'stage-'));
    await writeFile(
      join(folder, 'vitest.config.mjs'),
      `export default { test: { root: ${JSON.stringify(folder)}, setupFiles: ['${root}.config/vitestSetup.mjs'] } };`,
    );
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  const stage = (name: string): { name: string; args: readonly string[]; tests: boolean } => ({
    name: 'Tests',
    args: [
      join(root, 'node_modules', 'vitest', 'vitest.mjs'),
      ...['run', '--config', join(folder, 'vitest.config.mjs'), name],
      ...['--reporter=default', `--reporter=${root}.config/vitestReporter.mjs`],
    ],
    tests: true,
  });

  it('tells how each test ended', async () => {
    await writeFile(
      join(folder, 'ends.test.mjs'),
      `import { expect, it } from 'vitest';
       it('passes', () => {});
       it('fails', () => expect(1).toBe(2));
       it('is left out', ({ skip }) => skip());
       it.skip('is not run', () => {});
       it.each([1, 1])('has a name of two', () => {});`,
    );
    const result = await runStage(stage('ends'));
    expect(result).toMatchObject({ ok: false, passed: 3, failed: 1, skipped: 2, cut: '' });
  });

  it('names a test that never gives back control', async () => {
    await writeFile(
      join(folder, 'hangs.test.mjs'),
      `import { it } from 'vitest';
       it('passes', () => {});
       it('hangs', () => { for (;;); });`,
    );
    const result = await runStage(stage('hangs'), { silence: 10_000 });
    expect(result).toMatchObject({ ok: false, passed: 1, failed: 1 });
    expect(result.cut).toContain('hangs.test.mjs > hangs');
  });
});

describe('npm test', () => {
  const npmTest = (...args: readonly string[]): Promise<{ stdout: string; stderr: string }> =>
    run(process.execPath, ['.config/test.mjs', ...args], { cwd: root });

  it.each(['--help', '-h'])('says with %s how it is used, and runs nothing', async (option) => {
    const { stdout } = await npmTest(option);
    expect(stdout).toMatch(/^npm test .*\nnpm test -- --fast .*\n(?:npm test -- .*\n)+$/u);
  });

  it.each([
    [['--fsat'], "Unknown option '--fsat'."],
    [['unit'], "Unexpected argument 'unit'."],
    [['--fast=yes'], "Option '--fast' does not take an argument."],
  ])('refuses %j and runs nothing', async (args, said) => {
    const failed = npmTest(...args);
    await expect(failed).rejects.toMatchObject({ code: 1, stdout: '' });
    await expect(failed).rejects.toMatchObject({ stderr: expect.stringContaining(said) as unknown });
    // no stack of calls: it says nothing to a user
    await expect(failed).rejects.toMatchObject({ stderr: expect.not.stringMatching(/^\s+at /mu) as unknown });
  });
});
