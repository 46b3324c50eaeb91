import { CodeActionKind, type CodeAction, type Diagnostic } from 'vscode-languageserver';
import { problemRule } from '../../article/problems/problems';
import type { ClientProfile } from '../../lsp/client';
import { diagnosticSource } from '../../lsp/diagnostics';
import { commands, type NeverFlagParams } from '../../protocol';

/**
 * For each kind among the problems that a client shows at a place: the action that switches it off. What is shown there
 * the client says itself, so that nobody has to wait until it is known who speaks.
 */
export function hidingOf(
  uri: string,
  shown: readonly Diagnostic[],
  client: Pick<ClientProfile, 'ownCommands'>,
): readonly CodeAction[] {
  if (!client.ownCommands) return [];
  const ours = shown.filter(({ source }) => source === diagnosticSource);
  const ids = new Set(ours.map(({ code }) => String(code)));
  return [...ids].flatMap((id): readonly CodeAction[] => {
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
}
