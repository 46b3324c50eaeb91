import * as v from 'valibot';
import { digestOf } from '../../archive/digest';
import type { ArticleDigest } from '../../archive/digestTypes';
import { createGatherer } from '../../archive/gather';
import type { Place } from '../../archive/summaryTypes';
import { readNames } from '../../corrections/names';
import { shape } from '../../export/html/style';
import type { Reading } from '../../desk';
import type { Feature } from '../../lsp/feature';
import { answerOn, closedText } from '../folder';
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
import { pairsAsked, unsureAsked } from './asked';
import { archiveView, viewShape } from './view';

const addParams = v.object({
  ...closedText,
  archive: v.string(),
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

function add(
  held: Held,
  reading: Reading,
  { archive, file, before }: v.InferOutput<typeof addParams>,
): ArchiveAddResult {
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
  const read = names.map(readNames);
  const known = read.find((some) => some !== undefined);
  const gatherer = createGatherer({ ...(known !== undefined && { names: known }) });
  for (const digest of digests) gatherer.add(digest);
  for (const one of unread) gatherer.leaveOut(one);
  const summary = gatherer.summary();
  const run = { version, date, settings: [{ name: 'Second reading', value: 'off' }] };
  const report = { summary, run, title };
  const places: Place[] = [];
  const unsure = unsureAsked(summary, known);
  const asked = { pairs: pairsAsked(summary, unsure), unsure };
  const body = archiveView(report, asked, (place) => {
    places.push(place);
    const index = String(places.length - 1);
    return `href="#place-${index}" data-place="${index}"`;
  });
  return {
    body,
    style: `${shape}${archiveShape}${viewShape}`,
    places: places.map(({ file, start, end }) => ({ file, start, end })),
    pairs: asked.pairs.map(({ keep, other }) => ({
      keep: { name: keep.name, role: keep.role },
      other: { name: other.name, role: other.role },
    })),
    unsure: asked.unsure.map(({ speaker: { name, kind }, role, apart }) => ({
      name,
      role,
      isPerson: kind === 'person',
      apart,
    })),
    ...(read.includes(undefined) && { namesPassedOver: true }),
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
    answerOn(server, {
      method: archiveAddMethod,
      params: addParams,
      wanted: 'article',
      handle: (reading, params) => add(held, reading, params),
      refuse: (why): ArchiveAddResult => ({ refused: why }),
    });
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
