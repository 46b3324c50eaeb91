import { MarkupKind, type Hover } from 'vscode-languageserver';
import { offsetOf, rangeOf } from '../lsp/convert';
import type { Feature } from '../lsp/feature';
import { correctionLinks } from './corrections/links';
import { cardsAt, markdownOf, plainTextOf } from '../wording/cards';

/** Says what is known of the quotation, the speaker or the noise under the pointer. */
export const hover: Feature = {
  capabilities: () => ({ hoverProvider: true }),
  attach: ({ connection, guard, client }) => {
    connection.onHover(
      guard.request({
        method: 'textDocument/hover',
        fallback: null as Hover | null,
        positions: true,
        handle: ({ document, article, settings }, { position }) => {
          const attributed = article();
          if (attributed === undefined) return null;
          const cards = cardsAt(attributed, offsetOf(document, position), settings['noise.enabled']);
          const [first] = cards;
          if (first === undefined) return null;
          const links = client.ownCommands ? correctionLinks(document, attributed, first.span) : [];
          const contents = client.markdownHover
            ? {
                kind: MarkupKind.Markdown,
                value: [cards.map(markdownOf).join('\n\n---\n\n'), ...links].join('\n\n'),
              }
            : { kind: MarkupKind.PlainText, value: cards.map(plainTextOf).join('\n\n') };
          return { contents, range: rangeOf(document, first.span) };
        },
      }),
    );
  },
};
