import { changed, type Change, type RefusedChange } from '../../corrections/change';
import { isLost } from '../../corrections/located';
import type { PutRight } from '../../corrections/putRight';
import { isRefused, readSidecar, writeSidecar, emptySidecar } from '../../corrections/sidecar';
import { summaryOf } from '../../corrections/summary';
import { anchorsOf } from '../../corrections/types';
import type { Reading } from '../../desk';
import { rangeOf, spanOf } from '../../lsp/convert';
import type { Feature, ServerContext } from '../../lsp/feature';
import {
  commands,
  correctMethod,
  namesMethod,
  placeMethod,
  putRightMethod,
  refusals,
  sidecarMethod,
  type CorrectResult,
  type NamesParams,
  type PlaceParams,
  type PlaceResult,
  type PutRightParams,
  type PutRightResult,
  type SidecarParams,
} from '../../protocol';
import { oneLine } from '../../wording/markup';
import { keptIn } from './keep';
import { placeOf } from './place';
import { changeOf, correctParamsIn } from './wire';

/** A sidecar of 20 MB is none that a person has made. UTF-16 code units. */
const longestSidecar = 20_000_000;

/** What of its words shows where a correction is, in characters. */
const longestWords = 60;

/** A sidecar as it is to be changed, with where its corrections stand if they were followed through edits. */
type Known = Pick<PutRight, 'sidecar'> & Partial<Pick<PutRight, 'located'>>;

function knownOf({ document, putRight }: Reading, content: string | null): Known | RefusedChange {
  if (content === null) return { sidecar: emptySidecar };
  if (content === putRight.content && putRight.refused === undefined) return putRight;
  const sidecar = readSidecar(content, document.getText());
  return isRefused(sidecar) ? { refused: refusals[sidecar.refused] } : { sidecar };
}

/** The sidecar of a document after a change. */
function afterChange(
  reading: Reading,
  name: string,
  { sidecar, located }: Known,
  change: Change,
): { readonly content: string | undefined } | RefusedChange {
  const article = reading.article();
  if (article === undefined) return { refused: refusals.notAnArticle };
  const stamp = {
    newId: () => `urn:uuid:${globalThis.crypto.randomUUID()}`,
    now: new Date().toISOString(),
  };
  const after = changed(sidecar, article, change, stamp, located);
  return 'refused' in after ? after : { content: writeSidecar(after, name, article.text) };
}

/** What a client is to write after a change that it asks for. */
export function correctResultOf(reading: Reading, sent: unknown): CorrectResult {
  const { document } = reading;
  const { version } = document;
  const params = correctParamsIn(sent);
  if (params === undefined) return { version, refused: refusals.notUnderstood };
  const { name, sidecar, change } = params;
  if (params.version !== undefined && params.version !== version)
    return { version, refused: refusals.changedMeanwhile };
  const before = knownOf(reading, sidecar);
  if ('refused' in before) return { version, ...before, sidecar: true };
  const after = afterChange(
    reading,
    name,
    before,
    changeOf(change, (range) => spanOf(document, range)),
  );
  return 'refused' in after ? { version, ...after } : { version, content: after.content ?? null };
}

/** All that was put right in a document. */
export function putRightResultOf(
  { document, putRight }: Reading,
  unreadNames: readonly string[],
): PutRightResult {
  const { refused, located } = putRight;
  return {
    version: document.version,
    ...(refused !== undefined && { refused }),
    unreadNames,
    // that a quotation was checked puts nothing right: it is listed only where its words are lost
    items: located.located
      .filter((one) => one.correction.kind !== 'check' || isLost(one))
      .map((one) => {
        const { correction, spans } = one;
        const span = spans.find((each) => each !== undefined);
        const words =
          correction.kind === 'keep' ? correction.piece.text : (anchorsOf(correction)[0]?.exact ?? '');
        return {
          id: correction.id,
          summary: oneLine(summaryOf(correction), 2 * longestWords),
          words: oneLine(words, longestWords),
          created: correction.created,
          range: span === undefined ? null : rangeOf(document, span),
          lost: isLost(one),
        };
      }),
  };
}

/** Takes over what the files beside documents and in folders say. */
function followFiles({ connection, documents, desk, announce }: ServerContext): void {
  connection.onNotification(sidecarMethod, (sent: Partial<SidecarParams> | null) => {
    if (typeof sent?.uri !== 'string') return;
    desk.setSidecar(sent.uri, contentIn(sent.content));
    announce([sent.uri]);
  });
  connection.onNotification(namesMethod, (sent: Partial<NamesParams> | null) => {
    if (typeof sent?.folder !== 'string') return;
    desk.setNames(sent.folder, contentIn(sent.content));
    announce(documents.keys());
  });
}

function contentIn(content: unknown): string | undefined {
  return typeof content === 'string' && content.length <= longestSidecar ? content : undefined;
}

/** For a client that has no memory of its own: noise is kept until the server ends. */
function runCommands({ connection, client, documents, desk, guard, announce }: ServerContext): void {
  if (client.ownCommands) return;
  const change = async (uri: string, what: Change): Promise<void> => {
    await desk.ready(uri, 'article');
    const reading = desk.read(uri);
    if (reading === undefined) return;
    const after = afterChange(reading, '', reading.putRight, what);
    if ('refused' in after) return;
    desk.setSidecar(uri, after.content);
    announce([uri]);
  };
  connection.onExecuteCommand(({ command, arguments: [argument] = [] }) =>
    guard.attempt('workspace/executeCommand', null, async () => {
      const kept = command === commands.keep ? keptIn(argument) : undefined;
      if (kept !== undefined) await change(kept.uri, { what: 'keep', pieces: kept.pieces });
      if (command === commands.flagKept) {
        const uris = typeof argument === 'string' ? [argument] : documents.keys();
        for (const uri of uris) await change(uri, { what: 'flag-again' });
      }
      return null;
    }),
  );
}

/** What a person puts right: told by the client, which keeps it in files; here it is understood and applied. */
export const corrections: Feature = {
  // Neovim and others run a server's commands without a word of it in their capabilities
  capabilities: ({ ownCommands }) =>
    ownCommands ? {} : { executeCommandProvider: { commands: [commands.keep, commands.flagKept] } },
  attach: (server) => {
    const { connection, desk, guard } = server;
    followFiles(server);
    runCommands(server);
    connection.onRequest(
      correctMethod,
      guard.request({
        method: correctMethod,
        fallback: null as CorrectResult | null,
        positions: false,
        handle: (reading, params: { readonly uri: string }) => correctResultOf(reading, params),
      }),
    );
    connection.onRequest(
      putRightMethod,
      guard.request({
        method: putRightMethod,
        fallback: null as PutRightResult | null,
        positions: false,
        handle: (reading, _params: PutRightParams) => putRightResultOf(reading, desk.unreadNames()),
      }),
    );
    connection.onRequest(
      placeMethod,
      guard.request({
        method: placeMethod,
        fallback: null as PlaceResult | null,
        positions: true,
        handle: (reading, { at }: PlaceParams) => placeOf(reading, spanOf(reading.document, at)),
      }),
    );
  },
};
