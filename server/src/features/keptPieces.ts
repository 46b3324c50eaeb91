import { longestPiece } from '../article/noise/keptPieces';
import type { KeptPiece } from '../article/types';
import type { Feature } from '../lsp/feature';
import { commands, keepMethod, type KeepParams } from '../protocol';

/** So many pieces are kept in one document; of more, the newest. */
const mostPieces = 1000;

function isPiece(value: unknown): value is KeptPiece {
  if (typeof value !== 'object' || value === null) return false;
  const { text, before, after } = value as Partial<Record<keyof KeptPiece, unknown>>;
  return [text, before, after].every((part) => typeof part === 'string' && part.length <= longestPiece);
}

/** Takes what a client sent; `undefined` where it is none of it. */
export function keptIn(sent: unknown): KeepParams | undefined {
  if (typeof sent !== 'object' || sent === null) return undefined;
  const { uri, pieces } = sent as Partial<Record<keyof KeepParams, unknown>>;
  if (typeof uri !== 'string' || !Array.isArray(pieces)) return undefined;
  const kept = pieces.filter(isPiece).map(({ text, before, after }) => ({ text, before, after }));
  return { uri, pieces: kept.slice(-mostPieces) };
}

/** Keeps pieces of noise in a document: those that a client remembers, or, where it does not, those of this session. */
export const keptPieces: Feature = {
  capabilities: ({ ownCommands, executeCommand }) =>
    ownCommands || !executeCommand
      ? {}
      : { executeCommandProvider: { commands: [commands.keep, commands.flagKept] } },
  attach: ({ connection, client, documents, desk, guard, announce }) => {
    connection.onNotification(keepMethod, (sent: unknown) => {
      const kept = keptIn(sent);
      if (kept === undefined) return;
      desk.setKept(kept.uri, kept.pieces);
      announce([kept.uri]);
    });
    if (client.ownCommands) return;
    const keepMore = (sent: unknown): void => {
      const more = keptIn(sent);
      if (more === undefined) return;
      desk.setKept(more.uri, [...desk.keptIn(more.uri), ...more.pieces].slice(-mostPieces));
      announce([more.uri]);
    };
    const flagAgain = (uri: unknown): void => {
      const uris = typeof uri === 'string' ? [uri] : documents.keys();
      const changed = uris.filter((each) => desk.keptIn(each).length > 0);
      changed.forEach((each) => desk.setKept(each, []));
      announce(changed);
    };
    connection.onExecuteCommand(({ command, arguments: [argument] = [] }) =>
      guard.attempt('workspace/executeCommand', null, () => {
        if (command === commands.keep) keepMore(argument);
        else if (command === commands.flagKept) flagAgain(argument);
        return null;
      }),
    );
  },
};
