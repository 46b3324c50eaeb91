import { CodeActionKind, type CodeAction, type Diagnostic } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { problemRule } from '../../article/problems/problems';
import type { ClientProfile } from '../../lsp/client';
import { diagnosticSource } from '../../lsp/diagnostics';
import { commands, type IgnoreHintParams, type NeverFlagParams } from '../../protocol';

/** The action that ignores one problem in this place, and goes on to show others of its kind. */
function ignoringOf(document: TextDocument, diagnostic: Diagnostic): readonly CodeAction[] {
  const code = String(diagnostic.code);
  const rule = problemRule(code);
  if (rule === undefined) return [];
  const argument: IgnoreHintParams = { uri: document.uri, code, at: diagnostic.range };
  const title = `Ignore here: ${rule.title}`;
  return [
    {
      title,
      kind: CodeActionKind.QuickFix,
      diagnostics: [diagnostic],
      command: { title, command: commands.ignoreHint, arguments: [argument] },
    },
  ];
}

/**
 * For the problems that a client shows at a place: the actions that ignore each of them here, and those that switch their
 * kinds off. What is shown there the client says itself, so that nobody has to wait until it is known who speaks.
 */
export function hidingOf(
  document: TextDocument,
  shown: readonly Diagnostic[],
  client: Pick<ClientProfile, 'ownCommands'>,
): readonly CodeAction[] {
  if (!client.ownCommands) return [];
  const ours = shown.filter(({ source }) => source === diagnosticSource);
  const ids = new Set(ours.map(({ code }) => String(code)));
  const ignoring = ours.flatMap((diagnostic) => ignoringOf(document, diagnostic));
  const { uri } = document;
  const hiding = [...ids].flatMap((id): readonly CodeAction[] => {
    const rule = problemRule(id);
    if (rule === undefined) return [];
    const title = `Never show this kind: switch off “${rule.title}” in the settings`;
    const argument: NeverFlagParams = { uri, value: id, name: `“${rule.title}”` };
    return [
      {
        title,
        kind: CodeActionKind.QuickFix,
        diagnostics: ours.filter(({ code }) => code === id),
        command: { title, command: commands.neverShowProblem, arguments: [argument] },
      },
    ];
  });
  return [...ignoring, ...hiding];
}
