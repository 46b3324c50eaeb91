import { SymbolKind, type CancellationToken, type SymbolInformation } from 'vscode-languageserver';
import { introductionOf } from '../article/following';
import { overviewOf } from '../article/overview';
import type { SourceKind } from '../article/types';
import type { Reading } from '../desk';
import { rangeOf } from '../lsp/convert';
import type { Feature, ServerContext } from '../lsp/feature';
import { oneLine } from '../wording/markup';

/** The protocol knows no people: these are told apart by their icons. */
const symbolKinds: Readonly<Record<SourceKind, SymbolKind>> = {
  person: SymbolKind.Class,
  organisation: SymbolKind.Namespace,
  document: SymbolKind.File,
  unnamed: SymbolKind.Variable,
};

/** Whether the letters of a query stand in a name, in this order: the editor sorts by how well they fit. */
export function matches(name: string, query: string): boolean {
  const letters = query.toLowerCase().replace(/\s+/gu, '');
  const within = name.toLowerCase();
  let from = 0;
  for (const letter of letters) {
    const at = within.indexOf(letter, from);
    if (at < 0) return false;
    from = at + letter.length;
  }
  return true;
}

/** The speakers of a document whose names fit a query, each where it is introduced. */
export function speakerSymbols(
  { document, article }: Pick<Reading, 'document' | 'article'>,
  query: string,
): readonly SymbolInformation[] {
  const attributed = article();
  if (attributed === undefined) return [];
  return overviewOf(attributed).speakers.flatMap(({ source }) => {
    const introduction = introductionOf(attributed, source);
    const name = oneLine(source.name);
    if (introduction === undefined || !matches(name, query)) return [];
    return [
      {
        name,
        kind: symbolKinds[source.kind],
        location: { uri: document.uri, range: rangeOf(document, introduction.span) },
        ...(source.role === undefined ? {} : { containerName: oneLine(source.role) }),
      },
    ];
  });
}

/** Finds speakers by name over the articles that are open. */
async function symbolsOf(
  { documents, desk }: ServerContext,
  query: string,
  token: CancellationToken,
): Promise<SymbolInformation[]> {
  const found: SymbolInformation[] = [];
  for (const uri of documents.keys()) {
    // lets newer messages in, a cancellation among them, where there is something to read yet
    await desk.ready(uri, 'article');
    if (token.isCancellationRequested) return [];
    const reading = desk.read(uri);
    if (reading !== undefined) found.push(...speakerSymbols(reading, query));
  }
  return found;
}

/** Finds speakers by name in all articles that are open. */
export const workspaceSymbol: Feature = {
  capabilities: () => ({ workspaceSymbolProvider: true }),
  attach: (server) => {
    server.connection.onWorkspaceSymbol(({ query }, token) =>
      server.guard.attempt('workspace/symbol', [] as SymbolInformation[], () =>
        symbolsOf(server, query, token),
      ),
    );
  },
};
