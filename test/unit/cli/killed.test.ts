/**
 * A run that is ended, by whatever and whenever: a file is the old one or the new one, never half of it, and the next run takes
 * away what is left. It is ended in each step of writing in turn (killer.cjs counts them), so no clock is asked.
 */
import fc from 'fast-check';
import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { constants } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { seed, tries } from '../../../.config/draws.mjs';
import { setDesk } from './desk';
import type { Run } from './process';

const { at, put, shell } = setDesk();

const killer = join(import.meta.dirname, 'killer.cjs');

/** To write a file takes at least so many steps: it is made, written, secured on the disk, closed, renamed. */
const fewestSteps = 5;
/** The step in which half of the file is written: when it is made, and the folder is there. */
const halfWritten = 2;
/** Far more steps than there are: a run that is ended whenever it is tried has no end. */
const manySteps = 40;

const article = 'Ferry to stay\n\n"We <u>need</u> it," said Marta Oyelaran.\n';

/** What writes, what it writes over, and what is there of it before; undefined: nothing. */
const commands = [
  ['clean --write', 'a.txt', article],
  ['clean --out out', 'out/a.txt', undefined],
  ['annotate --force --out out', 'out/a.quotations.txt', 'An older list.\n'],
] as const;

/** Lays the article ready, and what is to be written over, and runs the program in that folder. */
function run(command: string, written: string, before: string | undefined, ending = ''): Run {
  put('a.txt', article);
  if (before !== undefined) put(written, before);
  return shell(`cd '${at('.')}' && ${ending} $COPYDESK ${command} a.txt`);
}

/** Has a run ended in a step by a signal. */
const by = (signal: NodeJS.Signals, step: number): string =>
  `COPYDESK_ENDED_BY=${signal} COPYDESK_ENDED_IN=${String(step)} NODE_OPTIONS='--require "${killer}"'`;

/** What a shell says of a program that a signal has ended. */
const codeOf = (signal: NodeJS.Signals): number => 128 + constants.signals[signal];

const contentOf = (name: string): string | undefined =>
  existsSync(at(name)) ? readFileSync(at(name), 'utf8') : undefined;

const unfinished = (written: string): readonly string[] =>
  existsSync(join(at(written), '..'))
    ? readdirSync(join(at(written), '..')).filter((name) => name.endsWith('.tmp'))
    : [];

// Windows has no signals: whoever ends a process there ends it as SIGKILL does
describe.skipIf(process.platform === 'win32')('a run that is ended', () => {
  it.each(commands)('in any step of %s leaves %s old or new', (command, written, before) => {
    let step = 0;
    let ended: Run;
    let newOnes = 0;
    const seen: (string | undefined)[] = [];
    let left = 0;
    do {
      // what the runs before have left lies there still
      ended = run(command, written, before, by('SIGKILL', ++step));
      seen.push(contentOf(written));
      left = Math.max(left, unfinished(written).length);
      if (command !== 'clean --write') expect(contentOf('a.txt'), `step ${String(step)}`).toBe(article);
    } while (ended.code === codeOf('SIGKILL') && step < manySteps);
    expect(ended, 'the last one comes to its end').toMatchObject({ code: 0, err: '' });
    expect(step).toBeGreaterThan(fewestSteps);
    const after = seen.at(-1);
    expect(after).not.toBe(before);
    for (const [k, content] of seen.entries()) {
      if (content === after) newOnes++;
      else expect(content, `step ${String(k + 1)}`).toBe(before);
    }
    expect(newOnes).toBeLessThan(step);
    expect(left, 'something is left for the next run').toBeGreaterThan(0);
    expect(run(command, written, before)).toMatchObject({ code: 0, err: '' });
    expect(contentOf(written)).toBe(after);
    expect(unfinished(written)).toEqual([]);
  });

  it.each(['SIGTERM', 'SIGINT', 'SIGHUP'] as const)(
    'by %s takes away at once what it had begun',
    (signal) => {
      expect(run('clean --write', 'a.txt', article, by(signal, halfWritten)).code).toBe(codeOf(signal));
      expect(readdirSync(at('.'))).toEqual(['a.txt']);
      expect(contentOf('a.txt')).toBe(article);
    },
  );

  describe('goes on with --resume', () => {
    // five batches of them
    const files = Array.from({ length: 40 }, (_, k) => `archive/${String(k + 10)}.txt`);
    const into = (command: string): string =>
      `${command} --jobs 1 --checkpoint 0 --into all --errors failed archive`;
    const ended = (command: string, ending = ''): Run =>
      shell(`cd '${at('.')}' && ${ending} $COPYDESK ${command}`);
    const results = (): readonly (string | undefined)[] => [contentOf('all'), contentOf('failed')];

    it.each(['detect --format jsonl', 'check --format sarif', 'check'])(
      'of %s, to the same bytes, wherever it is ended, even again and again',
      (command) => {
        files.forEach((file, k) => put(file, k === 2 ? '' : `${article}\n"Day ${String(k)}," he said.\n`));
        const whole = ended(into(command));
        const wanted = results();
        expect(wanted.every((content) => content !== undefined && content.length > 0)).toBe(true);
        const someSteps = fc.sample(
          fc.array(fc.integer({ min: 1, max: manySteps }), { minLength: 1, maxLength: 3 }),
          {
            seed,
            numRuns: tries(4),
          },
        );
        for (const steps of someSteps) {
          for (const name of ['all', 'failed']) rmSync(at(name));
          for (const step of steps) ended(`${into(command)} --resume`, by('SIGKILL', step));
          const last = ended(`${into(command)} --resume`);
          expect(last.err, String(steps)).not.toContain('cannot go on');
          if (last.err.includes('all is done already')) expect(last.code).toBe(0);
          else expect(last.code, String(steps)).toBe(whole.code);
          expect(results(), String(steps)).toEqual(wanted);
          expect(readdirSync(at('.')).sort(), String(steps)).toEqual(['all', 'archive', 'failed']);
        }
      },
    );

    it('of clean --out, and takes its note away', () => {
      files.forEach((file) => put(file, article));
      const command = 'clean --jobs 1 --checkpoint 0 --out out archive';
      ended(command, by('SIGKILL', 3 * manySteps));
      expect(readdirSync(at('out'))).toContain('.copydesk-run.json');
      const other = ended(`${command} --safe --resume`);
      expect(other.code).toBe(1);
      // what stands there of others is not to be replaced for that
      expect(other.err).toMatch(/had other files or other options.*: leave --resume out to begin anew\n$/u);
      const last = ended(`${command} --resume`);
      expect(last).toMatchObject({
        code: 0,
        err: expect.stringMatching(/going on after \d+ files/u) as string,
      });
      expect(readdirSync(at('out'))).toEqual(readdirSync(at('archive')));
    });

    it('but not with other options, nor over an interrupted run unasked', () => {
      files.forEach((file) => put(file, article));
      ended(into('detect --format jsonl'), by('SIGKILL', manySteps));
      expect(ended(into('detect --format jsonl')).err).toMatch(
        /interrupted after \d+: --resume goes on with it, --force begins anew/u,
      );
      expect(ended(`${into('detect')} --resume`).err).toContain('had other files or other options');
      expect(ended(`${into('detect')} --force`)).toMatchObject({ code: 0, err: '' });
      expect(contentOf('all')).toContain('archive/10.txt: ');
      expect(ended(`${into('detect')} --resume`).err).toBe(
        'copydesk: all: all is done already, nothing was read; what is new since then takes --force without --resume\n',
      );
    });
  });
});
