import { LSPErrorCodes, ResponseError, type CancellationToken } from 'vscode-languageserver';
import * as v from 'valibot';
import { digestOf } from '../../archive/digest';
import type { ArticleDigest } from '../../archive/digestTypes';
import { createGatherer } from '../../archive/gather';
import type { Place } from '../../archive/summaryTypes';
import { readNames } from '../../corrections/names';
import { shape } from '../../export/html/style';
import type { Feature, ServerContext } from '../../lsp/feature';
import {
  archiveAddMethod,
  archiveSummaryMethod,
  type ArchiveAddResult,
  type ArchiveSummaryParams,
  type ArchiveSummaryResult,
} from '../../protocol';
import { archivePage } from '../../export/archive/page';
import { archiveJson } from '../../export/archive/record';
import { archiveShape } from '../../export/archive/style';
import { archiveView, pairsAsked, viewShape } from './view';

const addParams = v.object({
  archive: v.string(),
  uri: v.string(),
  text: v.string(),
  languageId: v.string(),
  sidecar: v.nullable(v.string()),
  file: v.string(),
  before: v.number(),
});
const summaryParams = v.object({
  archive: v.string(),
  title: v.string(),
  version: v.string(),
  date: v.string(),
  names: v.array(v.string()),
  unread: v.array(
    v.object({ file: v.string(), kind: v.picklist(['no-article', 'failed']), reason: v.string() }),
  ),
});

/** The report that is being made; one at a time, as it holds much. */
interface Held {
  archive: string;
  /** By file. */
  readonly digests: Map<string, ArticleDigest>;
}

async function add(
  { desk }: ServerContext,
  held: Held,
  params: v.InferOutput<typeof addParams>,
  token: CancellationToken,
): Promise<ArchiveAddResult | ResponseError<never>> {
  const { archive, file, before, ...closed } = params;
  const reading = await desk.readClosed(closed, 'article', () => !token.isCancellationRequested);
  if (reading === undefined) return new ResponseError<never>(LSPErrorCodes.RequestCancelled, 'Cancelled');
  if ('refused' in reading) return { refused: reading.refused };
  const article = reading.article();
  if (article === undefined) return { refused: reading.decision.reason };
  if (held.archive !== archive) held.digests.clear();
  held.archive = archive;
  held.digests.set(file, digestOf({ article, file, before }));
  return {};
}

/** Sums up all that was added. */
export function summarised(
  digests: Iterable<ArticleDigest>,
  { title, version, date, names, unread }: ArchiveSummaryParams,
): ArchiveSummaryResult {
  const known = names.map(readNames).find((some) => some !== undefined);
  const gatherer = createGatherer({ ...(known !== undefined && { names: known }) });
  for (const digest of digests) gatherer.add(digest);
  for (const one of unread) gatherer.leaveOut(one);
  const summary = gatherer.summary();
  const run = { version, date, settings: [{ name: 'Second reading', value: 'off' }] };
  const report = { summary, run, title };
  const places: Place[] = [];
  const body = archiveView(report, (place) => {
    places.push(place);
    const index = String(places.length - 1);
    return `href="#place-${index}" data-place="${index}"`;
  });
  return {
    body,
    style: `${shape}${archiveShape}${viewShape}`,
    places: places.map(({ file, start, end }) => ({ file, start, end })),
    pairs: pairsAsked(summary).map(({ keep, other }) => ({
      keep: { name: keep.name, role: keep.role },
      other: { name: other.name, role: other.role },
    })),
    page: archivePage(report),
    json: archiveJson(report),
  };
}

/** Reports on a folder: its texts come one by one. */
export const archive: Feature = {
  capabilities: () => ({}),
  attach: (server) => {
    const held: Held = { archive: '', digests: new Map() };
    const { connection, guard } = server;
    connection.onRequest(archiveAddMethod, (sent: unknown, token: CancellationToken) =>
      guard.attempt<ArchiveAddResult | ResponseError<never> | null>(archiveAddMethod, null, () => {
        const params = v.safeParse(addParams, sent);
        return params.success ? add(server, held, params.output, token) : null;
      }),
    );
    connection.onRequest(archiveSummaryMethod, (sent: unknown) =>
      guard.attempt<ArchiveSummaryResult | null>(archiveSummaryMethod, null, () => {
        const params = v.safeParse(summaryParams, sent);
        return params.success && held.archive === params.output.archive
          ? summarised(held.digests.values(), params.output)
          : null;
      }),
    );
  },
};
