import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Marionette } from './marionette';
import type { Page } from './page';
import { paperSizes } from './print';
import type { Paper } from './print';

/**
 * Prints what is open, from within the browser. WebDriver's own command to print leaves header and footer out; the
 * browser's settings for printing draw them: title and address above, "1 of 4" and the date below.
 */
const script = `
const [path, width, height, url] = arguments;
const done = arguments[arguments.length - 1];
const settings = Cc['@mozilla.org/gfx/printsettings-service;1']
  .getService(Ci.nsIPrintSettingsService).createNewPrintSettings();
Object.assign(settings, {
  isInitializedFromPrinter: true, isInitializedFromPrefs: true,
  outputFormat: Ci.nsIPrintSettings.kOutputFormatPDF, printerName: 'bench', printSilent: true,
  paperSizeUnit: Ci.nsIPrintSettings.kPaperSizeMillimeters, paperWidth: width, paperHeight: height,
  outputDestination: Ci.nsIPrintSettings.kOutputDestinationFile, toFileName: path, docURL: url,
  headerStrLeft: '&T', headerStrCenter: '', headerStrRight: '&U',
  footerStrLeft: '&PT', footerStrCenter: '', footerStrRight: '&D',
  marginTop: 0.5, marginBottom: 0.5, marginLeft: 0.5, marginRight: 0.5,
});
gBrowser.selectedBrowser.browsingContext.print(settings).then(() => done(''), (error) => done(String(error)));`;

const preferences = {
  'app.update.enabled': false,
  'datareporting.policy.dataSubmissionEnabled': false,
  'network.captive-portal-service.enabled': false,
  'network.connectivity-service.enabled': false,
  'app.normandy.enabled': false,
};

/** Firefox, spoken to over its Marionette port. It is started anew for another locale, which sets the form of date. */
export class Firefox {
  private running:
    { locale: string; process: ChildProcess; profile: string; session: Marionette } | undefined;

  constructor(private readonly executable: string) {}

  /** Whether there is a Firefox. */
  get installed(): boolean {
    return existsSync(this.executable);
  }

  /** Prints a page into a file. */
  async print(page: Page, paper: Paper, locale: string, to: string): Promise<void> {
    const { profile, session } = await this.in(locale);
    const file = join(profile, 'page.html');
    writeFileSync(file, page.html);
    await session.send('Marionette:SetContext', { value: 'content' });
    await session.send('WebDriver:Navigate', { url: `file://${file}` });
    await session.send('Marionette:SetContext', { value: 'chrome' });
    const failed = await session.send('WebDriver:ExecuteAsyncScript', {
      script,
      args: [to, ...paperSizes[paper], page.url],
    });
    if (failed !== '') throw new Error('Firefox does not print', { cause: failed });
  }

  /** Ends the browser and takes its profile away. */
  async close(): Promise<void> {
    if (this.running === undefined) return;
    const { process: child, profile, session } = this.running;
    this.running = undefined;
    const ended = new Promise((resolve) => child.once('exit', resolve));
    session.close();
    child.kill();
    await ended;
    rmSync(profile, { recursive: true, force: true });
  }

  private async in(locale: string): Promise<NonNullable<Firefox['running']>> {
    if (this.running?.locale === locale) return this.running;
    await this.close();
    const profile = mkdtempSync(join(tmpdir(), 'copydesk-bench-'));
    const port = 20_000 + (process.pid % 20_000);
    writeFileSync(
      join(profile, 'user.js'),
      Object.entries({ ...preferences, 'marionette.port': port })
        .map(([name, value]) => `user_pref("${name}", ${value});`)
        .join('\n'),
    );
    const language = `${locale.replace('-', '_')}.UTF-8`;
    const child = spawn(
      this.executable,
      ['--headless', '--no-remote', '--marionette', '--remote-allow-system-access', '--profile', profile],
      { env: { ...process.env, HOME: profile, LC_ALL: language, LANG: language }, stdio: 'ignore' },
    );
    const session = await Marionette.connect(port);
    await session.send('WebDriver:NewSession', { capabilities: {} });
    this.running = { locale, process: child, profile, session };
    return this.running;
  }
}
