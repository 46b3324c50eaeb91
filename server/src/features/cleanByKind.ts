import { CodeActionKind, type CodeAction } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { choiceOf, type ClassEdit } from '../article/cleaning/choices';
import type { Artifact, Copy } from '../article/types';
import type { Reading } from '../desk';
import type { ClientProfile } from '../lsp/client';
import { annotatedEditOf, rangeOf } from '../lsp/convert';
import { cleanByClassMethod, commands, type CleanByClassResult, type WireClass } from '../protocol';
import type { Feature } from './feature';
import { describeRule } from '../wording/rules';
import { count } from '../wording/names';

/** What a class is called in a list to choose from: how many pieces, what goes with them, where they come from. */
function descriptionOf(rule: string, artifacts: readonly Artifact[]): string {
  const own = artifacts.filter((artifact) => artifact.rule === rule).length;
  const others = artifacts.length - own;
  const along = others === 0 ? '' : `, with ${count(others, 'line')} of other noise in between`;
  return `${count(own, 'place')}${along}. ${describeRule(rule).why}`;
}

/**
 * The classes that changes belong to, in the order of the text. A client asks only where a class needs agreement, and
 * ticks at first those that need none: so what is safe needs none, unless all of it is safe.
 */
export function classesOf(edits: readonly ClassEdit[]): Readonly<Record<string, WireClass>> {
  const byRule = new Map<string, Artifact[]>();
  for (const { rule, artifacts } of edits) byRule.set(rule, [...(byRule.get(rule) ?? []), ...artifacts]);
  const isSure = (artifacts: readonly Artifact[]): boolean =>
    artifacts.every(({ applicability }) => applicability === 'safe');
  const allSure = [...byRule.values()].every(isSure);
  return Object.fromEntries(
    [...byRule].map(([rule, artifacts]) => [
      rule,
      {
        label: describeRule(rule).title,
        description: descriptionOf(rule, artifacts),
        needsConfirmation: allSure || !isSure(artifacts),
      },
    ]),
  );
}

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

/** What cleaning would do to a document, class by class; without edits, and with the reason, where there is no article. */
export function cleanByClassOf({ document, decision, copy }: Reading): CleanByClassResult {
  const { version } = document;
  if (copy === undefined) return { version, classes: {}, edits: [], refused: decision.reason };
  const { edits, refused } = choiceOf(copy);
  return {
    version,
    classes: classesOf(edits),
    edits: edits.map(({ span, text, rule }) => ({
      range: rangeOf(document, span),
      newText: text,
      class: rule,
    })),
    ...(refused === undefined ? {} : { refused }),
  };
}

/** Cleans a document class by class, for the client's command. */
export const byClass: Feature = {
  capabilities: () => ({}),
  attach: ({ connection, guard }) => {
    connection.onRequest(
      cleanByClassMethod,
      guard.request({
        method: cleanByClassMethod,
        wanted: 'copy',
        fallback: null as CleanByClassResult | null,
        positions: false,
        handle: (reading) => cleanByClassOf(reading),
      }),
    );
  },
};
