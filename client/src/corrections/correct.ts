import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import {
  correctMethod,
  type CorrectParams,
  type CorrectResult,
  type WireChange,
} from '../../../server/src/protocol';
import { say } from '../messages';
import { nameOf, reasonOf } from '../files';
import type { InTurn } from './inTurn';
import { refusalWords } from './refusals';
import type { Sidecars } from './sidecars';
import type { UndoStack } from './undoStack';

/**
 * Puts something right in a document; true where it was done and remembered. `said`: what was done, in a sentence. `version`:
 * of the text for which the places in the change count, where it has some: of another text they are other words.
 */
export type Correct = (
  document: vscode.Uri,
  change: WireChange,
  said: string,
  version?: number,
) => Promise<boolean>;

/** What came of a change: it was kept, or why it was not. */
type Outcome = { readonly kept: boolean } | { readonly refused: string; readonly sidecar: boolean };

/** Makes the function that asks the server what to remember, writes it, and says so. */
export function corrector(
  client: BaseLanguageClient,
  sidecars: Sidecars,
  undo: UndoStack,
  turn: InTurn,
): Correct {
  const told = new Set<string>();
  const keep = async (
    document: vscode.Uri,
    change: WireChange,
    said: string,
    version: number | undefined,
  ): Promise<Outcome> => {
    const before = await sidecars.read(document);
    const params: CorrectParams = {
      uri: document.toString(),
      name: nameOf(document),
      sidecar: before ?? null,
      change,
      ...(version !== undefined && { version }),
    };
    const result = await client.sendRequest<CorrectResult | null>(correctMethod, params);
    if (result === null) {
      say(vscode.l10n.t('The article is still being read. Try again in a moment'));
      return { kept: false };
    }
    if ('refused' in result) return { refused: result.refused, sidecar: result.sidecar === true };
    const content = result.content ?? undefined;
    if (content === before) {
      if (said !== '') say(unchangedWords(change));
      return { kept: true };
    }
    const { inStorage } = await sidecars.write(document, content);
    const done = { uri: document.toString(), before, after: content };
    if (change.what === 'refresh') undo.follow(done);
    else undo.push(done);
    if (said !== '') say(said);
    if (inStorage) tellOfStorage(document, told);
    return { kept: true };
  };
  return async (document, change, said, version) => {
    try {
      const outcome = await turn(document.toString(), () => keep(document, change, said, version));
      if ('kept' in outcome) return outcome.kept;
      // nothing waits for its turn while a person reads
      await tellRefused(outcome.refused, outcome.sidecar ? sidecars.placeOf(document) : undefined);
    } catch (error) {
      void vscode.window.showErrorMessage(
        vscode.l10n.t('The correction could not be kept: {0}', reasonOf(error)),
      );
    }
    return false;
  };
}

/** What is said of a change that changes nothing. */
function unchangedWords({ what }: WireChange): string {
  if (what === 'flag-again') return vscode.l10n.t('No noise is kept in this article');
  if (what === 'show-ignored') return vscode.l10n.t('No hint is ignored in this article');
  return vscode.l10n.t('Nothing was changed');
}

/** Says why nothing was done; `place` is the file that is the reason. */
async function tellRefused(reason: string, place: vscode.Uri | undefined): Promise<void> {
  const open = vscode.l10n.t('Open File');
  const answer = await vscode.window.showWarningMessage(
    vscode.l10n.t('Nothing was changed: {0}.', refusalWords(reason)),
    ...(place === undefined ? [] : [open]),
  );
  if (answer === open && place !== undefined) await vscode.window.showTextDocument(place);
}

/** Says once for each file that its corrections lie somewhere else than beside it. */
function tellOfStorage(document: vscode.Uri, told: Set<string>): void {
  const uri = document.toString();
  if (told.has(uri)) return;
  told.add(uri);
  const message =
    document.scheme === 'untitled'
      ? vscode.l10n.t('Corrections to a document without a file are forgotten when it is closed.')
      : vscode.l10n.t(
          'No file is written beside this article: corrections to it are kept in the storage of Copydesk on this computer.',
        );
  void vscode.window.showInformationMessage(message);
}
