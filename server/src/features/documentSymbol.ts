import { SymbolKind, type DocumentSymbol, type SymbolInformation } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { rangeOf } from '../lsp/convert';
import type { Feature } from '../lsp/feature';
import { outlineOf, type OutlineEntry } from '../wording/outline';

const symbolKinds: Readonly<Record<OutlineEntry['kind'], SymbolKind>> = {
  record: SymbolKind.File,
  headline: SymbolKind.File,
  subhead: SymbolKind.Module,
  quotation: SymbolKind.String,
  reported: SymbolKind.String,
};

function symbolOf(document: TextDocument, entry: OutlineEntry): DocumentSymbol {
  return {
    name: entry.name,
    ...(entry.detail === undefined ? {} : { detail: entry.detail }),
    kind: symbolKinds[entry.kind],
    range: rangeOf(document, entry.span),
    selectionRange: rangeOf(document, entry.selection),
    children: entry.children.map((child) => symbolOf(document, child)),
  };
}

/** The same entries one after another, for clients without a tree; each names the heading that it stands below. */
function flatSymbolsOf(
  document: TextDocument,
  entry: OutlineEntry,
  heading?: string,
): readonly SymbolInformation[] {
  const symbol: SymbolInformation = {
    name: entry.name,
    ...(heading === undefined ? {} : { containerName: heading }),
    kind: symbolKinds[entry.kind],
    location: { uri: document.uri, range: rangeOf(document, entry.selection) },
  };
  return [symbol, ...entry.children.flatMap((child) => flatSymbolsOf(document, child, entry.name))];
}

/** The outline: the articles of an archive's export, headline, subheads, and quotations, each behind its speaker's name. */
export const documentSymbol: Feature = {
  capabilities: () => ({ documentSymbolProvider: { label: 'Copydesk' } }),
  attach: ({ connection, guard, client }) => {
    connection.onDocumentSymbol(
      guard.request({
        method: 'textDocument/documentSymbol',
        fallback: null as DocumentSymbol[] | SymbolInformation[] | null,
        positions: false,
        handle: ({ document, article }) => {
          const attributed = article();
          if (attributed === undefined) return null;
          const outline = outlineOf(attributed);
          return client.hierarchicalSymbols
            ? outline.map((entry) => symbolOf(document, entry))
            : outline.flatMap((entry) => flatSymbolsOf(document, entry));
        },
      }),
    );
  },
};
