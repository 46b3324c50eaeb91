import { DocumentHighlightKind, type DocumentHighlight } from 'vscode-languageserver';
import { mentionAt } from '../article/queries';
import type { Span } from '../article/types';
import { offsetOf, rangeOf } from '../lsp/convert';
import type { Feature } from '../lsp/feature';
import type { AttributedText } from '../article/article';

/** Every mention of the speaker who is named at an offset; none where no speaker is named. File offsets, in order. */
export function mentionsAt(article: AttributedText, offset: number): readonly Span[] {
  return mentionAt(article, offset)?.source.mentions.map((mention) => mention.span) ?? [];
}

/** Marks every mention of the speaker under the cursor: name, role and pronoun. */
export const documentHighlight: Feature = {
  capabilities: () => ({ documentHighlightProvider: true }),
  attach: ({ connection, guard }) => {
    connection.onDocumentHighlight(
      guard.request({
        method: 'textDocument/documentHighlight',
        fallback: null as DocumentHighlight[] | null,
        positions: true,
        handle: ({ document, article }, { position }) => {
          const attributed = article();
          if (attributed === undefined) return null;
          const spans = mentionsAt(attributed, offsetOf(document, position));
          // null lets the editor mark equal words, as it does elsewhere
          if (spans.length === 0) return null;
          return spans.map((span) => ({
            range: rangeOf(document, span),
            kind: DocumentHighlightKind.Text,
          }));
        },
      }),
    );
  },
};
