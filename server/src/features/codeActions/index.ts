import { CodeActionKind, type CodeAction, type Diagnostic } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { isFixable, listedNoiseAt, type ListedNoise } from '../../article/listedNoise';
import type { Span } from '../../article/types';
import type { Reading } from '../../desk';
import type { ClientProfile } from '../../lsp/client';
import { spanOf, workspaceEditOf } from '../../lsp/convert';
import { noiseDiagnostic } from '../../lsp/diagnostics';
import { inWholeLines } from '../../lsp/wholeLines';
import type { Feature } from '../../lsp/feature';
import { chooseActionOf } from './chooseClasses';
import { fixAllKind, fixAllOf, fixesAt, type Fix } from './fixNoise';
import { leftBecause } from '../../wording/leftPieces';
import { correctingAt } from './putRight';
import { hidingOf } from './hideProblem';
import { keepingAt } from './keepNoise';

/** Whether a client that asks for `only` wants actions of a kind. It gets source actions only where it asks for them. */
export function wants(only: readonly string[] | undefined, kind: string): boolean {
  if (only === undefined) return !kind.startsWith(`${CodeActionKind.Source}.`);
  return only.some((asked) => asked === '' || kind === asked || kind.startsWith(`${asked}.`));
}

function actionOf(
  document: TextDocument,
  { title, kind, cleaning }: Fix,
  diagnostic: Diagnostic | undefined,
  client: ClientProfile,
): readonly CodeAction[] {
  const action = { title, kind, ...(diagnostic === undefined ? {} : { diagnostics: [diagnostic] }) };
  if (cleaning.edits.length === 0) {
    const doubt = cleaning.left[0]?.doubt;
    if (doubt === undefined || !client.disabledActions) return [];
    return [{ ...action, disabled: { reason: `It stays, because ${leftBecause[doubt]}.` } }];
  }
  const preferred = client.preferredActions && diagnostic !== undefined ? { isPreferred: true } : {};
  const edits = client.saysHowItCounts ? cleaning.edits : inWholeLines(document, cleaning.edits);
  return [{ ...action, ...preferred, edit: workspaceEditOf(document, edits, client) }];
}

/** The code actions for a span of what was read; of the kinds that are wanted. */
export function codeActionsOf(
  { document, copy, settings }: Reading,
  span: Span,
  only: readonly string[] | undefined,
  client: ClientProfile,
): CodeAction[] {
  if (copy === undefined || !settings['noise.enabled']) return [];
  const quick = wants(only, CodeActionKind.QuickFix);
  const fixes = [...(quick ? fixesAt(copy, span) : []), ...(wants(only, fixAllKind) ? [fixAllOf(copy)] : [])];
  const severity = settings['noise.severity'];
  const diagnosticOf = (noise: ListedNoise | undefined): Diagnostic | undefined =>
    noise === undefined || severity === 'off'
      ? undefined
      : noiseDiagnostic(document, noise, severity, client);
  const here = quick ? listedNoiseAt(copy, span) : [];
  return [
    ...fixes.flatMap((fix) => actionOf(document, fix, diagnosticOf(fix.noise), client)),
    ...(here.some(isFixable) ? chooseActionOf(document, copy, client) : []),
    // tied to no diagnostic: VS Code would list them before the fixes of more than one piece
    ...keepingAt(document.uri, copy, here, client).map(({ title, command, argument }) => ({
      title,
      kind: CodeActionKind.QuickFix,
      command: { title, command, arguments: [argument] },
    })),
  ];
}

/** Quick fixes for noise, and the action that cleans on save. */
export const codeActions: Feature = {
  capabilities: (client) =>
    client.codeActions
      ? { codeActionProvider: { codeActionKinds: [CodeActionKind.QuickFix, fixAllKind] } }
      : {},
  attach: ({ connection, guard, client }) => {
    connection.onCodeAction(
      guard.request({
        method: 'textDocument/codeAction',
        fallback: null as CodeAction[] | null,
        positions: true,
        wanted: 'copy',
        // saving asks every server for every kind of action: what is not ours costs nothing
        skip: ({ context: { only } }) =>
          !client.codeActions || !(wants(only, CodeActionKind.QuickFix) || wants(only, fixAllKind)),
        handle: (reading, { range, context: { only, diagnostics } }) => [
          ...codeActionsOf(reading, spanOf(reading.document, range), only, client),
          ...(wants(only, CodeActionKind.QuickFix)
            ? [
                ...hidingOf(reading.document, diagnostics, client),
                ...correctingAt(reading, spanOf(reading.document, range), client),
              ]
            : []),
        ],
      }),
    );
  },
};
