import type { Reading } from '../desk';
import { pageHeader } from '../export/html/page';
import { reportBody } from '../export/html/report';
import { shape } from '../export/html/style';
import type { LinkTo } from '../export/html/tags';
import { rangeOf } from '../lsp/convert';
import type { Feature } from '../lsp/feature';
import { reportMethod, type ReportParams, type ReportResult, type WireRange } from '../protocol';

/** The report of a document; empty, and with the reason, where there is no article. */
export function reportResultOf(
  { document, decision, settings, article }: Reading,
  file: string,
): ReportResult {
  const { version } = document;
  const attributed = article();
  if (attributed === undefined)
    return { version, body: '', style: shape, places: [], refused: decision.reason };
  const places: WireRange[] = [];
  const linkTo: LinkTo = (span) => {
    places.push(rangeOf(document, span));
    const index = String(places.length - 1);
    return `href="#place-${index}" data-place="${index}"`;
  };
  const report = reportBody(attributed, linkTo, settings['noise.enabled']);
  const body = `<header>${pageHeader({ article: attributed, file })}</header><main>${report}</main>`;
  return { version, body, style: shape, places };
}

/** Reports on an article. */
export const articleReport: Feature = {
  capabilities: () => ({}),
  attach: ({ connection, guard }) => {
    connection.onRequest(
      reportMethod,
      guard.request({
        method: reportMethod,
        fallback: null as ReportResult | null,
        positions: false,
        handle: (reading, { file }: ReportParams) => reportResultOf(reading, file),
      }),
    );
  },
};
