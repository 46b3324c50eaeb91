import { CodeActionKind, type CodeAction, type Diagnostic } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { clean, cleanOnly, type Cleaning } from '../../article/cleaning/clean';
import type { Copy, Span } from '../../article/types';
import type { Reading } from '../../desk';
import type { ClientProfile } from '../../lsp/client';
import { spanOf, workspaceEditOf } from '../../lsp/convert';
import { oneLine } from '../../wording/markup';
import { noiseDiagnostic } from '../diagnostics';
import type { Feature } from '../feature';
import { chooseActionOf } from '../cleanByKind';
import { hidingOf } from './hideProblem';
import { keepingAt } from './keepNoise';
import type { Finding } from '../../article/queries';
import { findingsAt, findingsOf, isFixable, ruleOf } from '../../article/queries';
import { describeRule } from '../../wording/rules';
import { count } from '../../wording/names';

/** The kind of the action that repairs, on save where a user wishes so, what is safe. */
export const fixAllKind = `${CodeActionKind.SourceFixAll}.copydesk`;

/** A fix that can be offered. */
export interface Fix {
  readonly title: string;
  readonly kind: string;
  readonly cleaning: Cleaning;
  /** The finding that it is for, where it is for one. */
  readonly finding?: Finding;
}

/** Whether a client that asks for `only` wants actions of a kind. It gets source actions only where it asks for them. */
export function wants(only: readonly string[] | undefined, kind: string): boolean {
  if (only === undefined) return !kind.startsWith(`${CodeActionKind.Source}.`);
  return only.some((asked) => asked === '' || kind === asked || kind.startsWith(`${asked}.`));
}

function titleOf({ artifacts }: Finding): string {
  const artifact = artifacts[0];
  if (artifact === undefined) return '';
  const name = oneLine(describeRule(artifact.rule).title, 60);
  if (artifact.repair === 'join')
    return artifacts.length > 1
      ? `Join the ${artifacts.length + 1} lines of the paragraph: ${name}`
      : `Join the text here: ${name}`;
  if (artifact.repair === 'replace' && artifact.text !== undefined && artifact.text.trim() !== '')
    return `Replace with “${oneLine(artifact.text, 40)}”: ${name}`;
  return `Remove: ${name}`;
}

/** Of a long selection, so many pieces of noise get a fix of their own. */
const mostSingle = 10;

/** Every fix for the noise that a span touches, the single ones first. File offsets. */
export function fixesAt(copy: Copy, span: Span): readonly Fix[] {
  const findings = findingsOf(copy).filter(isFixable);
  const here = findingsAt(copy, span).filter(isFixable);
  if (here.length === 0) return [];
  const kind = CodeActionKind.QuickFix;
  const single = here.slice(0, mostSingle).map((finding) => ({
    title: titleOf(finding),
    kind,
    cleaning: cleanOnly(copy, finding.artifacts),
    finding,
  }));
  const rules = [...new Set(here.map(ruleOf))];
  const byRule = rules.flatMap((rule) => {
    const alike = findings.filter((finding) => ruleOf(finding) === rule);
    if (alike.length < 2) return [];
    const title = `Fix all ${alike.length} in this article: ${oneLine(describeRule(rule).title, 60)}`;
    return [
      {
        title,
        kind,
        cleaning: cleanOnly(
          copy,
          alike.flatMap((finding) => finding.artifacts),
        ),
      },
    ];
  });
  if (findings.length < 2) return single;
  const title = `Clean the article: all ${count(findings.length, 'piece')} of noise`;
  return [...single, ...byRule, { title, kind, cleaning: clean(copy, 'suggested') }];
}

/** The fix for the whole article that may run on save. */
export function fixAllOf(copy: Copy): Fix {
  return {
    title: 'Remove the noise that is safe to remove',
    kind: fixAllKind,
    cleaning: clean(copy, 'safe'),
  };
}

function actionOf(
  document: TextDocument,
  { title, kind, cleaning }: Fix,
  diagnostic: Diagnostic | undefined,
  client: ClientProfile,
): readonly CodeAction[] {
  const action = { title, kind, ...(diagnostic === undefined ? {} : { diagnostics: [diagnostic] }) };
  if (cleaning.refused !== undefined)
    return client.disabledActions ? [{ ...action, disabled: { reason: cleaning.refused } }] : [];
  if (cleaning.edits.length === 0) return [];
  const preferred = client.preferredActions && diagnostic !== undefined ? { isPreferred: true } : {};
  return [{ ...action, ...preferred, edit: workspaceEditOf(document, cleaning.edits, client) }];
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
  const diagnosticOf = (finding: Finding | undefined): Diagnostic | undefined =>
    finding === undefined || severity === 'off'
      ? undefined
      : noiseDiagnostic(document, finding, severity, client);
  const here = quick ? findingsAt(copy, span) : [];
  return [
    ...fixes.flatMap((fix) => actionOf(document, fix, diagnosticOf(fix.finding), client)),
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
export const codeAction: Feature = {
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
            ? hidingOf(reading.document.uri, diagnostics, client)
            : []),
        ],
      }),
    );
  },
};
