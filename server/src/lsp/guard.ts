import {
  LSPErrorCodes,
  ResponseError,
  type CancellationToken,
  type TextDocumentIdentifier,
} from 'vscode-languageserver';
import type { Desk, Reading } from '../desk';
import type { Wanted } from '../readInTurns';
import { oneLine } from '../wording/markup';

/** What a client's request gets. */
export type Answer<R> = R | ResponseError<never>;

/** What every request on a document says of it: the protocol's way, or that of Copydesk's own requests. */
export type OnDocument = { readonly textDocument: TextDocumentIdentifier } | { readonly uri: string };

function uriOf(params: OnDocument): string {
  return 'uri' in params ? params.uri : params.textDocument.uri;
}

/** How a request on a document is answered. */
export interface Request<P, R> {
  /** The protocol's name of it, for the log. */
  readonly method: string;
  /** The answer for an unknown document, for one that `skip` passes over, and after a failure. */
  readonly fallback: R;
  /** True where `params` hold positions: they mean nothing any more once the text has changed. */
  readonly positions: boolean;
  /** How far the text has to be read for `handle`; who says what, where nothing is said. */
  readonly wanted?: Wanted;
  /** Says of a request, before anything is analysed, that it wants nothing of Copydesk. */
  readonly skip?: (params: P) => boolean;
  readonly handle: (reading: Reading, params: P) => R;
}

/** Stands between the connection and everything that could fail: nothing else catches. */
export interface Guard {
  /** Makes the handler of a request. A cancelled or an outdated one gets the protocol's error, a failed one the fallback. */
  readonly request: <P extends OnDocument, R>(
    request: Request<P, R>,
  ) => (params: P, token: CancellationToken) => Promise<Answer<R>>;
  /** Does something whose failure is logged and otherwise without consequence. */
  readonly attempt: <R>(what: string, fallback: R, action: () => R | Promise<R>) => Promise<R>;
}

/** A failure for the log: its message on one line, and where it happened. */
function describe(error: unknown): string {
  if (!(error instanceof Error)) return typeof error;
  const frames = (error.stack ?? '').split('\n').filter((line) => /^\s+at /u.test(line));
  return [`${error.name}: ${oneLine(error.message)}`, ...frames.slice(0, 8)].join('\n');
}

/** Waits until a request is cancelled, if need be for ever. */
function cancelled(token: CancellationToken): Promise<void> {
  return new Promise((resolve) => void token.onCancellationRequested(() => resolve()));
}

/** A guard that logs through `log`. */
export function createGuard(desk: Desk, log: (message: string) => void): Guard {
  const report = (message: string): void => {
    try {
      log(message);
    } catch {
      // the connection is gone: nobody is left who could be told
    }
  };
  const attempt: Guard['attempt'] = async (what, fallback, action) => {
    try {
      return await action();
    } catch (error) {
      report(`${what} failed: ${describe(error)}`);
      return fallback;
    }
  };
  return {
    attempt,
    request:
      ({ method, fallback, positions, wanted = 'article', skip, handle }) =>
      (params, token) =>
        attempt<Answer<typeof fallback>>(method, fallback, async () => {
          if (skip?.(params) === true) return fallback;
          const uri = uriOf(params);
          // not the version: one that is closed and opened anew may have the number of before
          const asked = desk.textOf(uri);
          const isMeant = (): boolean =>
            !token.isCancellationRequested && !(positions && desk.textOf(uri) !== asked);
          // what is read of a long text then is read on for whoever asks next
          await Promise.race([desk.ready(uri, wanted, isMeant), cancelled(token)]);
          if (token.isCancellationRequested)
            return new ResponseError<never>(LSPErrorCodes.RequestCancelled, 'Cancelled');
          if (positions && desk.textOf(uri) !== asked)
            return new ResponseError<never>(LSPErrorCodes.ContentModified, 'The text has changed');
          const reading = desk.read(uri);
          return reading === undefined ? fallback : handle(reading, params);
        }),
  };
}
