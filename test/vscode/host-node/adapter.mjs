#!/usr/bin/env node
/**
 * Stands in for a desktop VS Code where none can be downloaded: takes the arguments that @vscode/test-electron gives,
 * runs the VS Code server with a headless browser as its window, prints what the tests print, and ends with their exit code.
 */
import { format, parseArgs } from 'node:util';
import { silence } from '../../../.config/limits.mjs';
import { spelled, watchdog } from '../../../.config/watchdog.mjs';
import { launchBrowser, newPage } from '../lib/browser.mjs';
import { endBySignal, scope } from '../lib/cleanup.mjs';
import { startNodeHost } from './server.mjs';

const { values, positionals } = parseArgs({
  strict: false,
  allowPositionals: true,
  options: {
    extensionDevelopmentPath: { type: 'string', multiple: true },
    extensionTestsPath: { type: 'string' },
    'user-data-dir': { type: 'string' },
    'extensions-dir': { type: 'string' },
  },
});

const all = scope();
// whoever started this holds the other ends: once gone, there is nobody left to run tests for or to print to
for (const stream of [process.stdout, process.stderr]) stream.on('error', () => undefined);
if (!process.stdin.isTTY) process.stdin.once('end', () => endBySignal('SIGTERM')).resume();

try {
  process.exitCode = await run();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
} finally {
  await all.close();
  process.stdin.destroy();
}

/** Resolves with the exit code of the tests. */
async function run() {
  const host = await startNodeHost({
    userDataDir: values['user-data-dir'],
    extensionsDir: values['extensions-dir'],
  });
  all.add(host.close);
  const browser = await launchBrowser();
  all.add(() => browser.close());
  const page = await newPage(browser, { viewport: { width: 1400, height: 900 } });

  const finished = new Promise((resolve, reject) => {
    const dog = watchdog(silence, () => reject(new Error(`The tests were silent for ${spelled(silence)}`)));
    all.add(dog.stop);
    void page.exposeFunction('codeAutomationLog', (type, args) => {
      dog.alive();
      (type === 'error' || type === 'warn' ? console.error : console.log)(format(...args));
    });
    page.on('crash', () => reject(new Error('The window crashed')));
    page.on('close', () => reject(new Error('The window was closed')));
    void page.exposeFunction('codeAutomationExit', resolve);
  });
  finished.catch(() => undefined); // awaited below; a page that does not load must not end the process first

  const payload = [values.extensionDevelopmentPath ?? []]
    .flat()
    .map((path) => ['extensionDevelopmentPath', host.remote(path)]);
  if (values.extensionTestsPath) payload.push(['extensionTestsPath', host.remote(values.extensionTestsPath)]);
  await page.goto(host.url(positionals[0], payload), { waitUntil: 'domcontentloaded' });
  return finished;
}
