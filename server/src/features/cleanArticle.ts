import { clean } from '../article/cleaning/clean';
import type { Reading } from '../desk';
import { textEditsOf } from '../lsp/convert';
import type { Feature } from '../lsp/feature';
import { leftPieces } from '../wording/leftPieces';
import { cleanMethod, type CleanParams, type CleanResult } from '../protocol';

/** The edits that clean a document, with the cleaned text; without edits, and with the reason, where there is no article. */
export function cleanResultOf(
  { document, decision, copy }: Reading,
  level: CleanParams['level'],
): CleanResult {
  const { version } = document;
  if (copy === undefined)
    return { version, edits: [], text: document.getText(), repaired: 0, left: [], refused: decision.reason };
  const { edits, text, repaired, left } = clean(copy, level);
  return {
    version,
    edits: textEditsOf(document, edits),
    text,
    repaired,
    left: leftPieces(copy.text, left),
  };
}

/** Cleans a whole document, for the client's commands and its preview. */
export const cleanArticle: Feature = {
  capabilities: () => ({}),
  attach: ({ connection, guard }) => {
    connection.onRequest(
      cleanMethod,
      guard.request({
        method: cleanMethod,
        fallback: null as CleanResult | null,
        positions: false,
        wanted: 'copy',
        handle: (reading, { level }: CleanParams) =>
          cleanResultOf(reading, level === 'safe' ? 'safe' : 'suggested'),
      }),
    );
  },
};
