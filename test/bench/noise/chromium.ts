import { writeFileSync } from 'node:fs';
import { chromium } from 'playwright-core';
import type { Browser } from 'playwright-core';
import { flags } from '../../vscode/lib/browser.mjs';
import type { Page } from './page';
import { paperSizes } from './print';
import type { Paper } from './print';

/** Chromium, in one or more languages: its own header takes the form of date from the language that it runs in. */
export class Chromium {
  private readonly browsers = new Map<string, Browser>();

  constructor(private readonly executable: string) {}

  /** Prints a page into a file. Without templates the browser draws its own header and footer. */
  async print(
    page: Page,
    header: string,
    footer: string,
    paper: Paper,
    locale: string,
    to: string,
  ): Promise<void> {
    const browser = await this.in(locale);
    const tab = await browser.newPage();
    // the page must seem to stand where its address says, for the browser prints that
    await tab.route('**/*', (route) =>
      route.fulfill({ contentType: 'text/html; charset=utf-8', body: page.html }),
    );
    await tab.goto(page.url);
    const [width, height] = paperSizes[paper].map((size) => size / 25.4);
    const session = await tab.context().newCDPSession(tab);
    const { data } = await session.send('Page.printToPDF', {
      displayHeaderFooter: true,
      ...(header === '' ? {} : { headerTemplate: header, footerTemplate: footer }),
      ...(width === undefined || height === undefined ? {} : { paperWidth: width, paperHeight: height }),
      marginTop: 20 / 25.4,
      marginBottom: 20 / 25.4,
      marginLeft: 15 / 25.4,
      marginRight: 15 / 25.4,
    });
    await tab.close();
    writeFileSync(to, Buffer.from(data, 'base64'));
  }

  /** Closes what was started. */
  async close(): Promise<void> {
    for (const browser of this.browsers.values()) await browser.close();
  }

  private async in(locale: string): Promise<Browser> {
    const running = this.browsers.get(locale);
    if (running !== undefined) return running;
    const browser = await chromium.launch({
      executablePath: this.executable,
      args: [...flags, `--lang=${locale}`],
      env: { ...process.env, LANGUAGE: locale.replace('-', '_') },
    });
    this.browsers.set(locale, browser);
    return browser;
  }
}
