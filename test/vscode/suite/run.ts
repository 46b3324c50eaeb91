/** What an extension host calls to run the tests: the same in Node and in a web worker. */
import Mocha from 'mocha';
import { version } from 'vscode';
import { oneTest } from '../../../.config/limits.mjs';

/** What one run came to. Its host hands it to the script that started it, as proof that tests ran. */
export interface Results {
  /** The version, as "1.91.1". */
  readonly vscode: string;
  readonly passed: number;
  readonly failed: number;
}

/** A test that begins or ends, as .config/progress.mjs writes it down. */
export interface Progress {
  readonly id: string;
  readonly name: string;
  readonly state: 'began' | 'passed' | 'failed' | 'skipped';
}

/** Runs every test, tells of each as it begins and ends, and hands over the results; rejects where a test failed. */
export async function runAll(
  tell: (progress: Progress) => void,
  handOver: (results: Results) => Promise<void>,
): Promise<void> {
  // a browser under load is slow: no test waits for longer than its own polls, and none may hang for ever
  const mocha = new Mocha({ ui: 'bdd', timeout: oneTest, color: false, reporter: 'spec' });
  mocha.suite.emit(Mocha.Suite.constants.EVENT_FILE_PRE_REQUIRE, globalThis, '', mocha);
  // loaded only now: defining a test needs the interface that was set up above
  await import('./activation.test');
  await import('./reading.test');
  await import('./cleaning.test');
  await import('./keeping.test');
  await import('./correcting.test');
  await import('./commands.test');
  await import('./rulePages.test');
  const counts = { passed: 0, failed: 0, skipped: 0 };
  const ended = (state: keyof typeof counts) => (test: Mocha.Runnable) => {
    counts[state]++;
    tell({ id: test.fullTitle(), name: test.fullTitle(), state });
  };
  const events = Mocha.Runner.constants;
  await new Promise<void>((done) => {
    mocha
      .run(() => done())
      .on(events.EVENT_TEST_BEGIN, (test) =>
        tell({ id: test.fullTitle(), name: test.fullTitle(), state: 'began' }),
      )
      .on(events.EVENT_TEST_PASS, ended('passed'))
      .on(events.EVENT_TEST_FAIL, ended('failed'))
      .on(events.EVENT_TEST_PENDING, ended('skipped'));
  });
  const { passed, failed } = counts;
  await handOver({ vscode: version, passed, failed });
  if (failed > 0) throw new Error(`${failed} tests failed`);
}
