/**
 * A page that stands by itself: the report, the article and the list of its quotations. Without script, without anything
 * to load, and with a policy that forbids both.
 */
import { headlineOf } from '../../wording/cleanWords';
import { entriesOf } from '../entries';
import { baseName, type ExportFormat, type ExportSource } from '../format';
import { safe } from '../safeText';
import { reportBody, reportSummary } from './report';
import { articleSection, listSection } from './sheet';
import { paper, shape } from './style';
import { words, type LinkTo } from './tags';

/** The style sheet of a page, as its policy knows it. */
export const pageStyle = `${shape}${paper}`;

/** SHA-256 of `pageStyle`, in base64: the only style that a browser takes. A test says what it has to be. */
export const pageStyleHash = 'OD+aeP+Hw3mNQF2VmG0GSR1zu56mqRPnd/z3Sh9ZvEQ=';

/** A page to be read and printed. */
export const html: ExportFormat = {
  id: 'html',
  title: 'Web page to read and print (HTML)',
  description: 'Report, article and quotations side by side, with boxes to tick',
  extension: 'html',
  mediaType: 'text/html',
  write: (source) => ({ text: deskPage(source), notes: [] }),
};

function deskPage(source: ExportSource): string {
  const { article } = source;
  const entries = entriesOf(article);
  const text = articleSection(article, entries);
  const ids = new Map(entries.map(({ index, id }) => [index, id]));
  const linkTo: LinkTo = (_place, quotation) => {
    const id = quotation === undefined ? undefined : ids.get(quotation);
    return id !== undefined && text.places.has(id) ? `href="#at-${id}"` : undefined;
  };
  return page(source, [
    reportBody(article, linkTo),
    '<div class="desk">',
    text.html,
    listSection(entries, text.places),
    '</div>',
  ]);
}

/** The report alone. There is nothing to lead to, so lines are given as numbers. */
export function reportPage(source: ExportSource): string {
  return page(source, [reportBody(source.article, () => undefined)]);
}

/** What the heading of a page says, as HTML. */
export function pageHeader({ article, file }: Pick<ExportSource, 'article' | 'file'>): string {
  const name = baseName(file);
  return `<h1>${words(headlineOf(article) ?? name)}</h1><p class="file">${words(name)}: ${safe(reportSummary(article))}</p>`;
}

function page(source: ExportSource, main: readonly string[]): string {
  const policy = `default-src 'none'; style-src 'sha256-${pageStyleHash}'; base-uri 'none'; form-action 'none'`;
  const title = headlineOf(source.article) ?? baseName(source.file);
  return [
    '<!doctype html>',
    '<html lang="en">',
    '<head>',
    '<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="${policy}">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<title>${safe(title)}: who said what</title>`,
    `<style>${pageStyle}</style>`,
    '</head>',
    '<body>',
    `<header>${pageHeader(source)}</header>`,
    '<main>',
    ...main,
    '</main>',
    '</body>',
    '</html>',
    '',
  ].join('\n');
}
