/** Compares the quotations of an article with what a user chose, and says what came out. */
import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { compareMethod, type CompareParams, type CompareResult } from '../../../server/src/protocol';
import { rememberSource } from './choose';
import { readSources, type Sources } from './read';
import { dayOf, type Checked } from './results';

/** How often the server is asked anew when the text changes while it compares. */
const attempts = 3;

/** What came out, or why nothing did: a whole sentence; undefined where the user cancelled. */
export type Outcome =
  { readonly checked: Checked; readonly left: readonly string[] } | { readonly why: string } | undefined;

/** Reads a file or folder and compares; shows how it goes on, and can be cancelled. */
export async function checkAgainst(
  client: BaseLanguageClient,
  memory: vscode.Memento,
  document: vscode.TextDocument,
  place: vscode.Uri,
): Promise<Outcome> {
  const against = place.path.split('/').findLast((part) => part !== '') ?? place.path;
  return vscode.window.withProgress(
    {
      location: vscode.ProgressLocation.Notification,
      title: vscode.l10n.t('Checking quotations against {0}', against),
      cancellable: true,
    },
    async (_progress, token): Promise<Outcome> => {
      const read = await readSources(place, document.uri, token).catch(() => undefined);
      await rememberSource(memory, place, read !== undefined);
      if (token.isCancellationRequested) return undefined;
      if (read === undefined) return { why: vscode.l10n.t('{0} cannot be read.', against) };
      if (read.sources.length === 0) return { why: nothingIn(against, read.left) };
      return ask(client, document, against, read, token);
    },
  );
}

function nothingIn(against: string, left: readonly string[]): string {
  return left.length === 0
    ? vscode.l10n.t('There is no text in {0}: no .txt, .md, .srt or .vtt file.', against)
    : vscode.l10n.t('There is nothing to compare with. Left out: {0}.', left.join(', '));
}

async function ask(
  client: BaseLanguageClient,
  document: vscode.TextDocument,
  against: string,
  { sources, left }: Sources,
  token: vscode.CancellationToken,
): Promise<Outcome> {
  const params: CompareParams = {
    uri: document.uri.toString(),
    sources: sources.map(({ name, text }) => ({ name, text })),
  };
  for (let attempt = 0; attempt < attempts; attempt++) {
    const result = await send(client, params, token);
    if (token.isCancellationRequested) return undefined;
    if (result === null)
      return { why: vscode.l10n.t('The article is still being read. Try again in a moment.') };
    if (result.refused !== undefined)
      return { why: vscode.l10n.t('Nothing was checked: {0}.', result.refused) };
    if (result.version !== document.version) continue;
    if (result.quotations.length === 0)
      return { why: vscode.l10n.t('There is no quotation in this article that could be checked.') };
    return {
      left,
      checked: {
        article: document.uri,
        version: result.version,
        sources: sources.map(({ uri, name }) => ({ uri, name })),
        against,
        date: dayOf(new Date()),
        quotations: result.quotations,
      },
    };
  }
  return { why: vscode.l10n.t('The text changed while it was checked. Try again in a moment.') };
}

/** A cancelled request is no failure. */
async function send(
  client: BaseLanguageClient,
  params: CompareParams,
  token: vscode.CancellationToken,
): Promise<CompareResult | null> {
  try {
    return await client.sendRequest<CompareResult | null>(compareMethod, params, token);
  } catch (error) {
    if (token.isCancellationRequested) return null;
    throw error;
  }
}
