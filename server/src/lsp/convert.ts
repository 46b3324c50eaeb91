import type {
  ChangeAnnotation,
  Position,
  Range,
  TextDocumentEdit,
  TextEdit,
  WorkspaceEdit,
} from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Edit, Span } from '../article/types';
import type { ClientProfile } from './client';

/** Offsets (UTF-16 code units, half-open) to positions: the only place that does it. Never throws; what lies outside is clamped. */
export function rangeOf(document: TextDocument, span: Span): Range {
  return { start: document.positionAt(span.start), end: document.positionAt(span.end) };
}

/** A position to its offset, clamped to the document. */
export function offsetOf(document: TextDocument, position: Position): number {
  return document.offsetAt(position);
}

/** A range to its span, clamped to the document; the ends in order. */
export function spanOf(document: TextDocument, range: Range): Span {
  const start = document.offsetAt(range.start);
  const end = document.offsetAt(range.end);
  return { start: Math.min(start, end), end: Math.max(start, end) };
}

/** The line that holds an offset, counted from 0. */
export function lineOf(document: TextDocument, offset: number): number {
  return document.positionAt(offset).line;
}

/** Edits of the analysis as edits of the protocol. */
export function textEditsOf(document: TextDocument, edits: readonly Edit[]): TextEdit[] {
  return edits.map((edit) => ({ range: rangeOf(document, edit.span), newText: edit.text }));
}

/** A workspace edit of one document; it names the version that it was made for where the client looks at that. */
export function workspaceEditOf(
  document: TextDocument,
  edits: readonly Edit[],
  client: Pick<ClientProfile, 'versionedEdits'>,
): WorkspaceEdit {
  const textEdits = textEditsOf(document, edits);
  if (!client.versionedEdits) return { changes: { [document.uri]: textEdits } };
  const change: TextDocumentEdit = {
    textDocument: { uri: document.uri, version: document.version },
    edits: textEdits,
  };
  return { documentChanges: [change] };
}

/** A workspace edit of one document whose changes a user chooses from: each names its annotation, the id of a rule. */
export function annotatedEditOf(
  document: TextDocument,
  edits: readonly (Edit & { readonly rule: string })[],
  changeAnnotations: Readonly<Record<string, ChangeAnnotation>>,
): WorkspaceEdit {
  const { uri, version } = document;
  const annotated = edits.map(({ span, text, rule }) => ({
    range: rangeOf(document, span),
    newText: text,
    annotationId: rule,
  }));
  return {
    documentChanges: [{ textDocument: { uri, version }, edits: annotated }],
    changeAnnotations: { ...changeAnnotations },
  };
}
