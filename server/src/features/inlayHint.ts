import type { InlayHint } from 'vscode-languageserver';
import { rangeOf, spanOf } from '../lsp/convert';
import type { Feature } from '../lsp/feature';
import { inlayNamesIn } from '../wording/inlay';

/** Names whom a pronoun or a description beside a quotation means, behind it: he [Kirby]. */
export const inlayHint: Feature = {
  capabilities: () => ({ inlayHintProvider: true }),
  attach: ({ connection, guard, client, onChanged, secondReadings }) => {
    connection.languages.inlayHint.on(
      guard.request({
        method: 'textDocument/inlayHint',
        fallback: null as InlayHint[] | null,
        positions: true,
        handle: ({ document, article, settings }, { range }) => {
          // an editor asks for what it shows
          secondReadings?.seen(document.uri, spanOf(document, range));
          if (!settings['inlayHints.enabled']) return [];
          const attributed = article();
          if (attributed === undefined) return null;
          return inlayNamesIn(attributed, spanOf(document, range)).map(({ at, label, tooltip }) => ({
            position: rangeOf(document, { start: at, end: at }).start,
            label,
            tooltip,
            paddingLeft: true,
          }));
        },
      }),
    );
    onChanged(() => {
      if (!client.refreshInlayHints) return;
      void guard.attempt('workspace/inlayHint/refresh', undefined, () =>
        connection.languages.inlayHint.refresh(),
      );
    });
  },
};
