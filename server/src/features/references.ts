import type { Location } from 'vscode-languageserver';
import { introductionOf, meantAt } from '../article/following';
import type { AttributedText } from '../article/article';
import type { Span } from '../article/types';
import { offsetOf, rangeOf } from '../lsp/convert';
import type { Feature } from '../lsp/feature';

/**
 * Every mention of the speaker who is meant at an offset, in the order of the text; where they are introduced only with
 * `introduction`. File offsets.
 */
export function mentionsOfMeant(
  article: AttributedText,
  offset: number,
  introduction: boolean,
): readonly Span[] {
  const source = meantAt(article, offset)?.source;
  if (source === undefined) return [];
  const first = introduction ? undefined : introductionOf(article, source);
  return source.mentions.filter((mention) => mention !== first).map(({ span }) => span);
}

/** Lists every mention of the speaker under the cursor, or of the one who says what stands there. */
export const references: Feature = {
  capabilities: () => ({ referencesProvider: true }),
  attach: ({ connection, guard }) => {
    connection.onReferences(
      guard.request({
        method: 'textDocument/references',
        fallback: null as Location[] | null,
        positions: true,
        handle: ({ document, article }, { position, context }) => {
          const attributed = article();
          if (attributed === undefined) return null;
          const offset = offsetOf(document, position);
          const spans = mentionsOfMeant(attributed, offset, context.includeDeclaration);
          return spans.map((span) => ({ uri: document.uri, range: rangeOf(document, span) }));
        },
      }),
    );
  },
};
