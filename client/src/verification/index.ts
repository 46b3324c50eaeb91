/** Checking quotations against the texts that they were taken from, put together. */
import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import type { WireCheck } from '../../../server/src/protocol';
import type { Correct } from '../corrections/correct';
import { openDocument } from '../documents';
import { checkAgainst } from './check';
import { chooseSource } from './choose';
import { showList } from './list';
import { checkOf, countOf, type Checked } from './results';
import { offerSideBySide } from './sideBySide';
import { countsOf } from './wording';

type OnDocument = (document: vscode.TextDocument) => Promise<void>;

/** What the session works with. */
export interface Verification extends vscode.Disposable {
  readonly check: OnDocument;
  readonly list: OnDocument;
  readonly compare: OnDocument;
}

/** Offers all of it. `correct` keeps what was found. */
export function offerVerification(
  client: BaseLanguageClient,
  { workspaceState }: vscode.ExtensionContext,
  correct: Correct,
): Verification {
  const results = new Map<string, Checked>();
  const sideBySide = offerSideBySide((article) => results.get(article));
  const keep = (uri: vscode.Uri, checks: readonly WireCheck[], said: string): Promise<boolean> =>
    correct(uri, { what: 'check', checks }, said);

  const check: OnDocument = async (document) => {
    const place = await chooseSource(workspaceState, document.uri);
    if (place === undefined) return;
    const outcome = await checkAgainst(client, workspaceState, document, place);
    if (outcome === undefined) return;
    if ('why' in outcome) {
      void vscode.window.showWarningMessage(outcome.why);
      return;
    }
    const { checked, left } = outcome;
    results.set(document.uri.toString(), checked);
    const checks = checked.quotations.flatMap((one) => checkOf(one, checked) ?? []);
    await keep(document.uri, checks, '');
    void tell(document, checked, left);
  };
  const list: OnDocument = async (document) => {
    const checked = await latestOf(document);
    if (checked === undefined) return;
    showList(document, checked, {
      sideBySide: (one) => sideBySide.open(checked, one),
      note: async (one, note) => {
        const noted = checkOf(one, checked, note);
        if (noted !== undefined) await keep(document.uri, [noted], vscode.l10n.t('The note is kept'));
      },
    });
  };
  const compare: OnDocument = async (document) => {
    const checked = await latestOf(document);
    if (checked !== undefined) await sideBySide.open(checked);
  };
  /** The last comparison, where the text is still the one that was compared; else the user is asked for a new one. */
  const latestOf = async (document: vscode.TextDocument): Promise<Checked | undefined> => {
    const checked = results.get(document.uri.toString());
    if (checked?.version === document.version) return checked;
    const again = vscode.l10n.t('Check Quotations…');
    const message =
      checked === undefined
        ? vscode.l10n.t('The quotations of this article have not been checked since it was opened.')
        : vscode.l10n.t('The article was changed since its quotations were checked.');
    if ((await vscode.window.showInformationMessage(message, again)) === again) await check(document);
    return undefined;
  };
  /** Says what came out, and offers to look at it. */
  const tell = async (
    document: vscode.TextDocument,
    checked: Checked,
    left: readonly string[],
  ): Promise<void> => {
    const said = vscode.l10n.t('Against {0}: {1}.', checked.against, countsOf(checked));
    const without = left.length === 0 ? '' : ` ${vscode.l10n.t('Left out: {0}.', left.join(', '))}`;
    const same = countOf(checked, 'verbatim') === checked.quotations.length;
    const [walk, beside] = [vscode.l10n.t('List Quotations'), vscode.l10n.t('Compare Side by Side')];
    const answer = await vscode.window.showInformationMessage(
      `${said}${without}`,
      ...(same ? [walk] : [walk, beside]),
    );
    if (answer === walk) await list(document);
    else if (answer === beside) await compare(document);
  };
  const closed = vscode.workspace.onDidCloseTextDocument(({ uri }) => {
    if (openDocument(uri.toString()) === undefined) results.delete(uri.toString());
  });
  return {
    check,
    list,
    compare,
    dispose: () => {
      vscode.Disposable.from(sideBySide, closed).dispose();
    },
  };
}
