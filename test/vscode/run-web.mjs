/** Runs the tests of suite/ in the web extension host: VS Code for the Web in a headless browser. */
import { format } from 'node:util';
import { buildFolder, buildTests } from './build.mjs';
import { serve } from './host-web/serve.mjs';
import { launchBrowser } from './lib/browser.mjs';
import { scope } from './lib/cleanup.mjs';
import { report } from './lib/report.mjs';
import { makeWorkspace } from './lib/workspace.mjs';

/** How long the whole run may take before it is given up, in milliseconds. */
const deadline = 5 * 60_000;
const marker = 'COPYDESK_RESULTS ';

const all = scope();

try {
  await report('Web extension host', await run());
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  await report('Web extension host', undefined);
} finally {
  await all.close();
}

/** Resolves with the counts that the tests handed over. */
async function run() {
  await Promise.all([buildFolder(), buildTests()]);
  const workspace = await makeWorkspace();
  all.add(workspace.remove);
  const host = await serve({
    folder: workspace.folder,
    testsPath: 'dist/test/web.js',
    settings: { 'files.autoSave': 'off' },
  });
  all.add(host.close);
  const browser = await launchBrowser();
  all.add(() => browser.close());
  const page = await browser.newPage({ viewport: { width: 1400, height: 900 } });
  const elsewhere = strangers(page, host.url);

  let results;
  await page.exposeFunction('codeAutomationLog', (type, args) => {
    const line = format(...args);
    if (line.startsWith(marker)) results = JSON.parse(line.slice(marker.length));
    else (type === 'error' || type === 'warn' ? console.error : console.log)(line);
  });
  await new Promise((resolve, reject) => {
    const timer = setTimeout(
      () => reject(new Error(`No result after ${deadline / 60_000} minutes`)),
      deadline,
    );
    all.add(() => clearTimeout(timer));
    page.on('crash', () => reject(new Error('The window crashed')));
    page
      .exposeFunction('codeAutomationExit', resolve)
      .then(() => page.goto(host.url, { waitUntil: 'domcontentloaded' }))
      .catch(reject);
  });
  if (elsewhere.size > 0) throw new Error(`The window asked other servers:\n${[...elsewhere].join('\n')}`);
  return results;
}

/** Every address outside `url` that the window asks for: there must be none. */
function strangers(page, url) {
  const found = new Set();
  page.context().on('request', (request) => {
    const address = request.url();
    if (/^(https?|wss?):/.test(address) && !address.startsWith(url)) found.add(address);
  });
  return found;
}
