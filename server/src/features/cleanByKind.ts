import { choiceOf } from '../article/cleaning/choices';
import type { Reading } from '../desk';
import { rangeOf } from '../lsp/convert';
import type { Feature } from '../lsp/feature';
import { cleanByClassMethod, type CleanByClassResult } from '../protocol';
import { leftPieces } from '../wording/leftPieces';
import { classesOf } from '../wording/noiseClasses';

/** What cleaning would do to a document, class by class; without edits, and with the reason, where there is no article. */
export function cleanByClassOf({ document, decision, copy }: Reading): CleanByClassResult {
  const { version } = document;
  if (copy === undefined) return { version, classes: {}, edits: [], left: [], refused: decision.reason };
  const { edits, left } = choiceOf(copy);
  return {
    version,
    classes: classesOf(edits),
    edits: edits.map(({ span, text, rule }) => ({
      range: rangeOf(document, span),
      newText: text,
      class: rule,
    })),
    left: leftPieces(copy.text, left),
  };
}

/** Cleans a document class by class, for the client's command. */
export const cleanByKind: Feature = {
  capabilities: () => ({}),
  attach: ({ connection, guard }) => {
    connection.onRequest(
      cleanByClassMethod,
      guard.request({
        method: cleanByClassMethod,
        wanted: 'copy',
        fallback: null as CleanByClassResult | null,
        positions: false,
        handle: (reading) => cleanByClassOf(reading),
      }),
    );
  },
};
