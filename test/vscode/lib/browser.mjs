/** Finds a Chromium-based browser on this machine and drives it through Playwright. Nothing is downloaded. */
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium } from 'playwright-core';
import { appearing } from '../../../.config/limits.mjs';

const names = [
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'chrome',
  'microsoft-edge',
  'microsoft-edge-stable',
  'msedge',
];
const macApps = ['Google Chrome', 'Chromium', 'Microsoft Edge'];
const windowsPrograms = [
  'Google\\Chrome\\Application\\chrome.exe',
  'Microsoft\\Edge\\Application\\msedge.exe',
  'Chromium\\Application\\chrome.exe',
];

/**
 * With these it runs without a screen and asks the network for nothing.
 * @type {readonly string[]}
 */
export const flags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
];

/** Path of a browser: COPYDESK_BROWSER where set, then the PATH, then the usual places. Undefined where there is none. */
export function findBrowser(env = process.env) {
  if (env.COPYDESK_BROWSER) return env.COPYDESK_BROWSER;
  const suffix = process.platform === 'win32' ? '.exe' : '';
  const onPath = (env.PATH ?? '')
    .split(delimiter)
    .flatMap((dir) => names.map((name) => join(dir, name + suffix)));
  const mac = macApps.map((app) => `/Applications/${app}.app/Contents/MacOS/${app}`);
  const windows = [env.ProgramFiles, env['ProgramFiles(x86)'], env.LOCALAPPDATA].flatMap((dir) =>
    dir ? windowsPrograms.map((program) => join(dir, program)) : [],
  );
  return [...onPath, ...mac, ...windows].find(isExecutable);
}

/** What to tell a user who has no browser for the tests. */
export const noBrowser =
  'The VS Code tests need a Chromium-based browser (Chromium, Chrome or Edge) and found none.\n' +
  'Install one (Debian, Ubuntu: apt-get install chromium) or name it in COPYDESK_BROWSER, ' +
  'or leave these tests out with: npm test -- --fast';

/** A headless browser; close it when done. */
export async function launchBrowser() {
  const executablePath = findBrowser();
  if (!executablePath) throw new Error(noBrowser);
  return chromium.launch({
    executablePath,
    headless: true,
    // lib/cleanup.mjs closes it, after what must be done before
    handleSIGINT: false,
    handleSIGTERM: false,
    handleSIGHUP: false,
    args: [...flags],
    timeout: appearing,
  });
}

/**
 * A page that waits as long for everything as a busy machine may need.
 * @param {import('playwright-core').Browser} browser
 * @param {import('playwright-core').BrowserContextOptions} [options]
 */
export async function newPage(browser, options) {
  const page = await browser.newPage(options);
  page.setDefaultTimeout(appearing);
  return page;
}

function isExecutable(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
