/** What an extension host calls to run the tests: the same in Node and in a web worker. */
import Mocha from 'mocha';
import { version } from 'vscode';

/** What one run came to. Its host hands it to the script that started it, as proof that tests ran. */
export interface Results {
  /** The version, as "1.91.1". */
  readonly vscode: string;
  readonly passed: number;
  readonly failed: number;
}

/** Runs every test and hands over the results; rejects where a test failed. */
export async function runAll(handOver: (results: Results) => Promise<void>): Promise<void> {
  // a browser under load is slow: no test waits for longer than its own polls, and none may hang for ever
  const mocha = new Mocha({ ui: 'bdd', timeout: 120_000, color: false, reporter: 'spec' });
  mocha.suite.emit(Mocha.Suite.constants.EVENT_FILE_PRE_REQUIRE, globalThis, '', mocha);
  // loaded only now: defining a test needs the interface that was set up above
  await import('./activation.test');
  await import('./reading.test');
  await import('./cleaning.test');
  await import('./keeping.test');
  await import('./commands.test');
  await import('./rulePages.test');
  const counts = { passed: 0, failed: 0 };
  await new Promise<void>((done) => {
    mocha
      .run(() => done())
      .on(Mocha.Runner.constants.EVENT_TEST_PASS, () => counts.passed++)
      .on(Mocha.Runner.constants.EVENT_TEST_FAIL, () => counts.failed++);
  });
  await handOver({ vscode: version, ...counts });
  if (counts.failed > 0) throw new Error(`${counts.failed} tests failed`);
}
