/** Checking quotations against the texts that they were taken from, put together. */
import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import type { WireCheck } from '../../../server/src/protocol';
import type { Correct } from '../corrections/correct';
import { checkAgainst } from './check';
import { chooseSource } from './choose';
import { showList } from './list';
import { checkOf, countOf, type Checked } from './results';
import { offerSideBySide, type SideBySide } from './sideBySide';
import { countsOf } from './wording';

type OnDocument = (document: vscode.TextDocument) => Promise<void>;

/** What the session works with. */
export interface Verification extends vscode.Disposable {
  readonly check: OnDocument;
  readonly list: OnDocument;
  readonly compare: OnDocument;
}

/** What it is made of. */
interface Tools {
  readonly client: BaseLanguageClient;
  readonly memory: vscode.Memento;
  readonly results: Map<string, Checked>;
  readonly sideBySide: SideBySide;
  readonly keep: (of: Checked, checks: readonly WireCheck[], said: string) => Promise<boolean>;
}

/** Offers all of it. `correct` keeps what was found. */
export function offerVerification(
  client: BaseLanguageClient,
  { workspaceState }: vscode.ExtensionContext,
  correct: Correct,
): Verification {
  const results = new Map<string, Checked>();
  const sideBySide = offerSideBySide((article) => results.get(article));
  const tools: Tools = {
    client,
    memory: workspaceState,
    results,
    sideBySide,
    keep: ({ article, version }, checks, said) => correct(article, { what: 'check', checks }, said, version),
  };
  const closed = vscode.workspace.onDidCloseTextDocument(({ uri }) => results.delete(uri.toString()));
  return {
    check: (document) => check(tools, document),
    list: (document) => list(tools, document),
    compare: (document) => compare(tools, document),
    dispose: () => {
      vscode.Disposable.from(sideBySide, closed).dispose();
    },
  };
}

/** Has a source chosen, compares, keeps what was found, and says it. */
async function check(tools: Tools, document: vscode.TextDocument): Promise<void> {
  const { client, memory, results, keep } = tools;
  const place = await chooseSource(memory, document.uri);
  if (place === undefined) return;
  const outcome = await checkAgainst(client, memory, document, place);
  if (outcome === undefined) return;
  if ('why' in outcome) {
    void vscode.window.showWarningMessage(outcome.why);
    return;
  }
  const { checked, left } = outcome;
  results.set(document.uri.toString(), checked);
  const checks = checked.quotations.flatMap((one) => checkOf(one, checked) ?? []);
  await keep(checked, checks, '');
  void tell(tools, document, checked, left);
}

/** Says what came out, and offers to look at it. */
async function tell(
  tools: Tools,
  document: vscode.TextDocument,
  checked: Checked,
  left: readonly string[],
): Promise<void> {
  const said = vscode.l10n.t('Checked against {0}: {1}.', checked.against, countsOf(checked));
  const without = left.length === 0 ? '' : ` ${vscode.l10n.t('Left out: {0}.', left.join(', '))}`;
  const same = countOf(checked, 'verbatim') === checked.quotations.length;
  const walk = vscode.l10n.t('List Quotations');
  const beside = vscode.l10n.t('Compare Side by Side');
  const answer = await vscode.window.showInformationMessage(
    `${said}${without}`,
    ...(same ? [walk] : [walk, beside]),
  );
  if (answer === walk) await list(tools, document);
  else if (answer === beside) await compare(tools, document);
}

async function list(tools: Tools, document: vscode.TextDocument): Promise<void> {
  const checked = await latestOf(tools, document);
  if (checked === undefined) return;
  showList(document, checked, {
    sideBySide: (one) => tools.sideBySide.open(checked, one),
    note: async (one, note) => {
      const noted = checkOf(one, checked, note);
      if (noted !== undefined) await tools.keep(checked, [noted], vscode.l10n.t('The note is kept'));
    },
  });
}

async function compare(tools: Tools, document: vscode.TextDocument): Promise<void> {
  const checked = await latestOf(tools, document);
  if (checked !== undefined) await tools.sideBySide.open(checked);
}

/** The last comparison, where the text is still the one that was compared; else the user is asked for a new one. */
async function latestOf(tools: Tools, document: vscode.TextDocument): Promise<Checked | undefined> {
  const checked = tools.results.get(document.uri.toString());
  if (checked?.version === document.version) return checked;
  const again = vscode.l10n.t('Check Quotations…');
  const message =
    checked === undefined
      ? vscode.l10n.t('The quotations of this article have not been checked since it was opened.')
      : vscode.l10n.t('The article was changed since its quotations were checked.');
  if ((await vscode.window.showInformationMessage(message, again)) === again) await check(tools, document);
  return undefined;
}
