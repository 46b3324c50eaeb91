import type { Reading } from '../desk';
import { exportFormats, exportArticle as write } from '../export/formats';
import type { Feature } from '../lsp/feature';
import {
  exportFormatsMethod,
  exportMethod,
  type ExportParams,
  type ExportResult,
  type WireFormat,
} from '../protocol';

/** The formats, as a client offers them. */
export const wireFormats: readonly WireFormat[] = exportFormats.map(
  ({ id, title, description, extension, positions }) => ({
    id,
    title,
    description,
    extension,
    positions: positions === true,
  }),
);

/** The article of a document written out, or why it is not. */
export function exportOf(
  reading: Reading,
  { format: id, file, mark }: Omit<ExportParams, 'uri'>,
): ExportResult {
  const article = reading.article();
  const refused = (why: string): ExportResult => ({ text: '', notes: [], refused: why });
  if (article === undefined) return refused(reading.decision.reason);
  const format = exportFormats.find((one) => one.id === id);
  if (format === undefined) return refused('there is no such format');
  const exported = write(format, { article, file, before: mark ? 1 : 0 });
  return 'refused' in exported ? refused(exported.refused) : exported;
}

/** Writes articles out for the client, which puts them into files. */
export const exportArticle: Feature = {
  capabilities: () => ({}),
  attach: ({ connection, guard }) => {
    connection.onRequest(exportFormatsMethod, () => wireFormats);
    connection.onRequest(
      exportMethod,
      guard.request({
        method: exportMethod,
        fallback: null as ExportResult | null,
        positions: false,
        handle: (reading, { format, file, mark }: ExportParams) => exportOf(reading, { format, file, mark }),
      }),
    );
  },
};
