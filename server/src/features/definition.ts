import type { Location, LocationLink } from 'vscode-languageserver';
import { introductionOf, meantAt } from '../article/following';
import { offsetOf, rangeOf } from '../lsp/convert';
import type { Feature } from '../lsp/feature';

/** Leads from a mention of a speaker, or from their words, to where the article introduces them. */
export const definition: Feature = {
  capabilities: () => ({ definitionProvider: true }),
  attach: ({ connection, guard, client }) => {
    connection.onDefinition(
      guard.request({
        method: 'textDocument/definition',
        fallback: null as Location[] | LocationLink[] | null,
        positions: true,
        handle: ({ document, article }, { position }) => {
          const attributed = article();
          const meant = attributed && meantAt(attributed, offsetOf(document, position));
          if (attributed === undefined || meant === undefined) return null;
          const introduction = introductionOf(attributed, meant.source);
          if (introduction === undefined) return null;
          const { uri } = document;
          const range = rangeOf(document, introduction.span);
          if (!client.definitionLinks) return [{ uri, range }];
          return [
            {
              originSelectionRange: rangeOf(document, meant.span),
              targetUri: uri,
              targetRange: range,
              targetSelectionRange: range,
            },
          ];
        },
      }),
    );
  },
};
