/** The edits of open documents, one by one as the client sends them: offsets in place of positions. */
import type { TextDocumentsConfiguration } from 'vscode-languageserver';
import { TextDocument, type TextDocumentContentChangeEvent } from 'vscode-languageserver-textdocument';
import type { TextChange } from '../article/types';
import { spanOf } from './convert';

/** Hears of one edit: the document, its text before and after, and what has changed. Must not fail. */
export type OnEdit = (uri: string, older: string, newer: string, edit: TextChange) => void;

/** How documents are kept, and who hears of their edits. */
export interface FollowedEdits extends TextDocumentsConfiguration<TextDocument> {
  readonly onEdit: (listener: OnEdit) => void;
}

/** Nobody listens yet. */
export function followEdits(): FollowedEdits {
  const state: { listener?: OnEdit } = {};
  return {
    create: TextDocument.create,
    update: (document, changes, version) =>
      changes.reduce((before, change) => updated(before, change, version, state.listener), document),
    onEdit: (listener) => {
      state.listener = listener;
    },
  };
}

function updated(
  document: TextDocument,
  change: TextDocumentContentChangeEvent,
  version: number,
  listener: OnEdit | undefined,
): TextDocument {
  const older = document.getText();
  const span = 'range' in change ? spanOf(document, change.range) : undefined;
  const after = TextDocument.update(document, [change], version);
  if (span !== undefined)
    listener?.(after.uri, older, after.getText(), {
      ...span,
      by: change.text.length - (span.end - span.start),
    });
  return after;
}
