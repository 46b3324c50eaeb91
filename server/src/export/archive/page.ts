/** A folder's report as a page that stands by itself: no script, nothing to load, and a policy that forbids both. */
import { safe } from '../safeText';
import { paper, shape } from '../html/style';
import { archiveBody, archiveHeader } from './body';
import type { ArchiveReport } from './run';
import { archivePaper, archiveShape } from './style';

/** The style sheet of the page, as its policy knows it. */
export const archiveStyle = `${shape}${paper}${archiveShape}${archivePaper}`;

/** SHA-256 of `archiveStyle`, in base64: the only style that a browser takes. A test says what it has to be. */
export const archiveStyleHash = 'rEUmy3+o3plMpNWu1T/MX+EbqM9Yl+e+HdIsRs/UF2o=';

/** The page. */
export function archivePage(report: ArchiveReport): string {
  const policy = `default-src 'none'; style-src 'sha256-${archiveStyleHash}'; base-uri 'none'; form-action 'none'`;
  return [
    '<!doctype html>',
    '<html lang="en">',
    '<head>',
    '<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="${policy}">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<title>${safe(report.title)}: who is quoted</title>`,
    `<style>${archiveStyle}</style>`,
    '</head>',
    '<body>',
    `<header>${archiveHeader(report)}</header>`,
    '<main>',
    archiveBody(report, () => undefined),
    '</main>',
    '</body>',
    '</html>',
    '',
  ].join('\n');
}
