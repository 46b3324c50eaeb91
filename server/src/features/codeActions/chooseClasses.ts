import { CodeActionKind, type CodeAction } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { choiceOf } from '../../article/cleaning/choices';
import type { Copy } from '../../article/types';
import type { ClientProfile } from '../../lsp/client';
import { annotatedEditOf } from '../../lsp/convert';
import { commands } from '../../protocol';
import { classesOf } from '../../wording/noiseClasses';

/**
 * The action that lets a user choose among the classes of noise, where there are several and the client can show them.
 * Copydesk's own client shows them grouped by class, which takes a command.
 */
export function chooseActionOf(
  document: TextDocument,
  copy: Copy,
  client: ClientProfile,
): readonly CodeAction[] {
  if (!client.changeAnnotations) return [];
  const { edits } = choiceOf(copy);
  const classes = classesOf(edits);
  if (Object.keys(classes).length < 2) return [];
  const title = 'Clean the article, choosing what to change…';
  const action = { title, kind: CodeActionKind.QuickFix };
  return client.ownCommands
    ? [{ ...action, command: { title, command: commands.cleanByClass, arguments: [document.uri] } }]
    : [{ ...action, edit: annotatedEditOf(document, edits, classes) }];
}
