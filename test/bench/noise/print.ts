/** Prints pages as browsers do and converts them with pdftotext. What was printed is kept. */
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Chromium } from './chromium';
import { Firefox } from './firefox';
import type { Page } from './page';
import { templates } from './templates';

/** How a page is printed and converted. */
export interface Print {
  /** `chromium` and `gecko` draw their own headers and footers; the others are Chromium with templates. */
  readonly style: 'chrome' | 'firefox' | 'safari' | 'chromium' | 'gecko';
  readonly locale: string;
  readonly paper: Paper;
  readonly mode: 'default' | 'layout' | 'raw';
}

/** A size of paper. */
export type Paper = 'A4' | 'A5' | 'Letter';

/** Width and height in millimetres. */
export const paperSizes: Readonly<Record<Paper, readonly [number, number]>> = {
  A4: [210, 297],
  A5: [148, 210],
  Letter: [216, 279],
};

/** Prints with browsers that are started when they are first needed. */
export class Printer {
  private readonly chromium: Chromium;
  private readonly firefox: Firefox;

  constructor(
    private readonly cache: string,
    executables: { readonly chromium: string; readonly firefox: string },
  ) {
    mkdirSync(cache, { recursive: true });
    this.chromium = new Chromium(executables.chromium);
    this.firefox = new Firefox(executables.firefox);
  }

  /** The text that a print of a page gives; undefined where there is no such browser. */
  async text(page: Page, print: Print): Promise<string | undefined> {
    const { style, locale, paper, mode } = print;
    const [header, footer] = templates(page, print);
    const own = style === 'chromium' || style === 'gecko' ? [style, locale, page.url] : [];
    const pdf = join(this.cache, `${hash([page.html, header, footer, paper, ...own])}.pdf`);
    if (!existsSync(pdf)) {
      if (style !== 'gecko')
        await this.chromium.print(page, header, footer, paper, own.length > 0 ? locale : 'en-US', pdf);
      else if (!this.firefox.installed) return undefined;
      else await this.firefox.print(page, paper, locale, pdf);
    }
    const flags = { default: [], layout: ['-layout'], raw: ['-raw'] }[mode];
    const text = pdf.replace(/pdf$/u, `${mode}.txt`);
    if (!existsSync(text)) execFileSync('pdftotext', ['-enc', 'UTF-8', ...flags, pdf, text]);
    return readFileSync(text, 'utf8');
  }

  /** Closes the browsers. */
  async close(): Promise<void> {
    await this.chromium.close();
    await this.firefox.close();
  }
}

function hash(parts: readonly string[]): string {
  return createHash('sha256').update(parts.join('\u0000')).digest('hex').slice(0, 24);
}
