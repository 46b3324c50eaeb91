/** All formats that an article is written out in: what the editor offers and the command line knows. */
import { brat } from './brat';
import { csv } from './csv';
import { exportIds, type Exported, type ExportFormat, type ExportId, type ExportSource } from './format';
import { html } from './html/page';
import { jsonl } from './jsonl';
import { markdown } from './markdown';
import { tei } from './tei';
import { whatIsWrong } from './vouch';
import { webAnnotation } from './webAnnotation';

const byId: Readonly<Record<ExportId, ExportFormat>> = {
  csv,
  html,
  markdown,
  jsonl,
  webanno: webAnnotation,
  tei,
  brat,
};

/** In the order in which they are offered. */
export const exportFormats: readonly ExportFormat[] = exportIds.map((id) => byId[id]);

/** The format of a name. */
export function formatOf(id: ExportId): ExportFormat {
  return byId[id];
}

/** Writes an article out. Nothing is written where a place in it is not to be found in its text. */
export function exportArticle(format: ExportFormat, source: ExportSource): Exported {
  const wrong = whatIsWrong(source.article);
  return wrong === undefined ? format.write(source) : { refused: wrong };
}
