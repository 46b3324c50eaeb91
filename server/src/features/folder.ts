import { LSPErrorCodes, ResponseError, type CancellationToken } from 'vscode-languageserver';
import * as v from 'valibot';
import { clean } from '../article/cleaning/clean';
import type { Reading } from '../desk';
import type { Feature, ServerContext } from '../lsp/feature';
import {
  cleaningOfMethod,
  exportOfMethod,
  type CleaningOfResult,
  type ClosedText,
  type ExportOfResult,
} from '../protocol';
import { leftPieces } from '../wording/leftPieces';
import { exportOf } from './exportArticle';

/** The fields of a text that is not open, as a client sends them. */
export const closedText = {
  uri: v.string(),
  text: v.string(),
  languageId: v.string(),
  sidecar: v.nullable(v.string()),
};
const cleaningOfParams = v.object(closedText);
const exportOfParams = v.object({ ...closedText, format: v.string(), file: v.string(), mark: v.boolean() });

/** What cleaning would do to a text that is not open; without edits, and with the reason, where nothing is done. */
export function cleaningOf(reading: Reading): CleaningOfResult {
  const { copy, decision } = reading;
  if (copy === undefined) return { edits: [], repaired: 0, left: [], refused: decision.reason };
  const { edits, repaired, left } = clean(copy, 'suggested');
  return {
    edits: edits.map(({ span, text }) => ({ start: span.start, end: span.end, newText: text })),
    repaired,
    left: leftPieces(copy.text, left),
  };
}

/** How a request on a text that is not open is answered. */
export interface OnClosedText<P extends ClosedText, R> {
  readonly method: string;
  readonly params: v.GenericSchema<unknown, P>;
  readonly wanted: 'copy' | 'article';
  readonly handle: (reading: Reading, params: P) => R;
  /** The answer where the text may not be read. */
  readonly refuse: (why: string) => R;
}

/** Answers a request on texts that are not open; what is cancelled is read no further. */
export function answerOn<P extends ClosedText, R>(
  { connection, guard, desk }: ServerContext,
  { method, params, wanted, handle, refuse }: OnClosedText<P, R>,
): void {
  connection.onRequest(method, (sent: unknown, token: CancellationToken) =>
    guard.attempt<R | ResponseError<never> | null>(method, null, async () => {
      const read = v.safeParse(params, sent);
      if (!read.success) return null;
      const reading = await desk.readClosed(read.output, wanted, () => !token.isCancellationRequested);
      if (reading === undefined) return new ResponseError<never>(LSPErrorCodes.RequestCancelled, 'Cancelled');
      return 'refused' in reading ? refuse(reading.refused) : handle(reading, read.output);
    }),
  );
}

/** Answers on the files of a folder, of which none is opened for it. */
export const folder: Feature = {
  capabilities: () => ({}),
  attach: (server) => {
    answerOn(server, {
      method: cleaningOfMethod,
      params: cleaningOfParams,
      wanted: 'copy',
      handle: cleaningOf,
      refuse: (why): CleaningOfResult => ({ edits: [], repaired: 0, left: [], refused: why }),
    });
    answerOn(server, {
      method: exportOfMethod,
      params: exportOfParams,
      wanted: 'article',
      handle: exportOf,
      refuse: (why): ExportOfResult => ({ text: '', notes: [], refused: why }),
    });
  },
};
