import * as vscode from 'vscode';
import { refusals } from '../../../server/src/protocol';

const words: Readonly<Record<keyof typeof refusals, () => string>> = {
  noQuotation: () => vscode.l10n.t('there is no quotation at this place any more'),
  noSpeaker: () => vscode.l10n.t('this speaker is no longer in the article'),
  nobodyNamed: () => vscode.l10n.t('no speaker is named at this place any more'),
  nothingSelected: () => vscode.l10n.t('nothing is selected'),
  oneAlready: () => vscode.l10n.t('they are one already'),
  notAnArticle: () => vscode.l10n.t('this file is not read as an article'),
  notUnderstood: () => vscode.l10n.t('the change was not understood'),
  changedMeanwhile: () => vscode.l10n.t('the text was changed meanwhile'),
  corrupt: () =>
    vscode.l10n.t('the file beside the article that remembers corrections is damaged. It was left as it is'),
  newer: () =>
    vscode.l10n.t(
      'the file beside the article that remembers corrections was written by a newer version of Copydesk',
    ),
};

/** Why the server put nothing right, in the user's language: a sentence without a full stop. */
export function refusalWords(reason: string): string {
  const known = Object.entries(refusals).find(([, sentence]) => sentence === reason)?.[0];
  return known === undefined ? reason : words[known as keyof typeof refusals]();
}
