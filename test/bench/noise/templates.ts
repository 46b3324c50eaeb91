import type { Page } from './page';
import type { Print } from './print';

const words: Readonly<Record<string, readonly [string, string]>> = {
  de: ['Seite', 'von'],
  fr: ['Page', 'sur'],
  es: ['Página', 'de'],
  it: ['Pagina', 'di'],
  nl: ['Pagina', 'van'],
  sv: ['Sida', 'av'],
};

/** Header and footer of a browser, as templates of Chromium; empty where it is to draw its own. */
export function templates({ title, url }: Page, { style, locale }: Print): readonly [string, string] {
  const now = new Date(2023, 10, 4, 17, 5);
  const stamp = new Intl.DateTimeFormat(locale, { dateStyle: 'short', timeStyle: 'short' }).format(now);
  const page = '<span class="pageNumber"></span>';
  const pages = '<span class="totalPages"></span>';
  const [word, of] = words[locale.slice(0, 2)] ?? ['Page', 'of'];
  if (style === 'chrome')
    return [row(stamp, cut(title, 60, '…')), row(cut(url, 80, '…'), `${page}/${pages}`)];
  if (style === 'firefox')
    return [row(cut(title, 50, '...'), cut(url, 50, '...')), row(`${page} ${of} ${pages}`, stamp)];
  if (style === 'safari')
    return [row(cut(title, 60, '…'), stamp), row(cut(url, 80, '…'), `${word} ${page} ${of} ${pages}`)];
  return ['', ''];
}

function cut(text: string, length: number, sign: string): string {
  return text.length > length ? text.slice(0, length - sign.length) + sign : text;
}

function row(left: string, right: string): string {
  return `<div style="font-size:8px;width:100%;margin:0 10mm;display:flex;justify-content:space-between"><span>${left}</span><span>${right}</span></div>`;
}
