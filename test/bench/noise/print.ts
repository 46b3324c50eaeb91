/** Prints pages with Chromium as three browsers would, and converts them with pdftotext. What was printed is kept. */
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import type { Browser } from 'playwright-core';
import type { Page } from './page';
import { htmlOf } from './page';

/** How a page is printed and converted. */
export interface Print {
  readonly style: 'chrome' | 'firefox' | 'safari';
  readonly locale: string;
  readonly paper: 'A4' | 'A5' | 'Letter';
  readonly mode: 'default' | 'layout' | 'raw';
}

const flags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
];

/** Prints with one browser that is started when it is first needed. */
export class Printer {
  private browser: Browser | undefined;

  constructor(
    private readonly cache: string,
    private readonly executable: string,
  ) {
    mkdirSync(cache, { recursive: true });
  }

  /** The text that a print of a page gives. */
  async text(page: Page, print: Print): Promise<string> {
    const html = htmlOf(page);
    const [header, footer] = furniture(page, print);
    const pdf = join(this.cache, `${hash([html, header, footer, print.paper])}.pdf`);
    if (!existsSync(pdf)) await this.print(html, header, footer, print.paper, pdf);
    const mode = { default: [], layout: ['-layout'], raw: ['-raw'] }[print.mode];
    const text = pdf.replace(/pdf$/u, `${print.mode}.txt`);
    if (!existsSync(text)) execFileSync('pdftotext', ['-enc', 'UTF-8', ...mode, pdf, text]);
    return readFileSync(text, 'utf8');
  }

  /** Closes the browser, if there is one. */
  async close(): Promise<void> {
    await this.browser?.close();
  }

  private async print(
    html: string,
    header: string,
    footer: string,
    paper: string,
    to: string,
  ): Promise<void> {
    this.browser ??= await chromium.launch({ executablePath: this.executable, args: flags });
    const tab = await this.browser.newPage();
    await tab.setContent(html);
    const pdf = await tab.pdf({
      format: paper,
      displayHeaderFooter: true,
      headerTemplate: header,
      footerTemplate: footer,
      margin: { top: '20mm', bottom: '20mm', left: '15mm', right: '15mm' },
    });
    await tab.close();
    writeFileSync(to, pdf);
  }
}

function hash(parts: readonly string[]): string {
  return createHash('sha256').update(parts.join('\u0000')).digest('hex').slice(0, 24);
}

/** Header and footer of a browser, as templates of Chromium. */
function furniture({ title, url }: Page, { style, locale }: Print): readonly [string, string] {
  const now = new Date(2023, 10, 4, 17, 5);
  const stamp = new Intl.DateTimeFormat(locale, { dateStyle: 'short', timeStyle: 'short' }).format(now);
  const cut = (text: string, length: number, sign: string): string =>
    text.length > length ? text.slice(0, length - sign.length) + sign : text;
  const row = (left: string, right: string): string =>
    `<div style="font-size:8px;width:100%;margin:0 10mm;display:flex;justify-content:space-between"><span>${left}</span><span>${right}</span></div>`;
  const page = '<span class="pageNumber"></span>';
  const pages = '<span class="totalPages"></span>';
  const of = { de: 'von', fr: 'sur', es: 'de', it: 'di', nl: 'van', sv: 'av' }[locale.slice(0, 2)] ?? 'of';
  const word =
    { de: 'Seite', fr: 'Page', es: 'Página', it: 'Pagina', nl: 'Pagina', sv: 'Sida' }[locale.slice(0, 2)] ??
    'Page';
  if (style === 'chrome')
    return [row(stamp, cut(title, 60, '…')), row(cut(url, 80, '…'), `${page}/${pages}`)];
  if (style === 'firefox')
    return [row(cut(title, 50, '...'), cut(url, 50, '...')), row(`${page} ${of} ${pages}`, stamp)];
  return [row(cut(title, 60, '…'), stamp), row(cut(url, 80, '…'), `${word} ${page} ${of} ${pages}`)];
}
