/**
 * Runs the tests of suite/ in the web extension host: VS Code for the Web in a headless browser. Its argument chooses the
 * version: `oldest` that Copydesk supports, the default, or `current`.
 */
import { format } from 'node:util';
import { silence } from '../../.config/limits.mjs';
import { note } from '../../.config/progress.mjs';
import { spelled, watchdog } from '../../.config/watchdog.mjs';
import { buildFolder, buildTests } from './build.mjs';
import { serve } from './host-web/serve.mjs';
import { launchBrowser, newPage } from './lib/browser.mjs';
import { scope } from './lib/cleanup.mjs';
import { report } from './lib/report.mjs';
import { makeWorkspace } from './lib/workspace.mjs';

/** What stands before the results and before each note on a test, among all that the window logs. */
const markers = { results: 'COPYDESK_RESULTS ', progress: 'COPYDESK_PROGRESS ' };

const edition = process.argv[2] ?? 'oldest';
const title = `Web extension host, ${edition}`;
const all = scope();

try {
  report(title, await run());
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  report(title, undefined);
} finally {
  await all.close();
}

/** Resolves with the counts that the tests handed over. */
async function run() {
  await Promise.all([buildFolder(), buildTests()]);
  const workspace = await makeWorkspace();
  all.add(workspace.remove);
  const host = await serve({
    edition,
    apart: true,
    folder: workspace.folder,
    testsPath: 'dist/test/web.js',
    settings: { 'files.autoSave': 'off' },
  });
  all.add(host.close);
  const browser = await launchBrowser();
  all.add(() => browser.close());
  const page = await newPage(browser, { viewport: { width: 1400, height: 900 } });
  const elsewhere = strangers(page, host.origins);

  let results;
  await new Promise((resolve, reject) => {
    const dog = watchdog(silence, () => reject(new Error(`The tests were silent for ${spelled(silence)}`)));
    all.add(dog.stop);
    const read = (type, args) => {
      dog.alive();
      const line = format(...args);
      if (line.startsWith(markers.results)) results = JSON.parse(line.slice(markers.results.length));
      else if (line.startsWith(markers.progress)) note(JSON.parse(line.slice(markers.progress.length)));
      else (type === 'error' || type === 'warn' ? console.error : console.log)(line);
    };
    page.on('crash', () => reject(new Error('The window crashed')));
    Promise.all([
      page.exposeFunction('codeAutomationLog', read),
      page.exposeFunction('codeAutomationExit', resolve),
    ])
      .then(() => page.goto(host.url, { waitUntil: 'domcontentloaded' }))
      .catch(reject);
  });
  if (elsewhere.size > 0) throw new Error(`The window asked other servers:\n${[...elsewhere].join('\n')}`);
  return results;
}

/** Every address outside of some origins that the window asks for: there must be none. */
function strangers(page, origins) {
  const found = new Set();
  page.context().on('request', (request) => {
    const address = request.url();
    if (/^(https?|wss?):/.test(address) && !origins.includes(new URL(address).origin)) found.add(address);
  });
  return found;
}
