import type { LanguageClientOptions } from 'vscode-languageclient';
import { RevealOutputChannelOn } from 'vscode-languageclient';
import * as vscode from 'vscode';
import { commands } from '../../server/src/protocol';
import { articleSelector, isCandidate } from './documents';

/** The prefix of `copydesk.trace.server`. */
export const clientId = 'copydesk';
/** The name of the output channel. */
export const clientName = 'Copydesk';

/** The same in both hosts. */
export const clientOptions: LanguageClientOptions = {
  documentSelector: [...articleSelector],
  diagnosticCollectionName: 'copydesk',
  revealOutputChannelOn: RevealOutputChannelOn.Never,
  // the text of an article shows no markup, and runs no command: links in a hover only ask what is to be put right
  markdown: {
    isTrusted: { enabledCommands: [commands.correctSpeaker, commands.splitSpeaker] },
    supportHtml: false,
  },
  middleware: {
    // the one thing that takes so long that it is told; VS Code's status bar shows words, and no percentage
    handleWorkDoneProgress: (token, told, next) => {
      if (told.kind !== 'end' && told.percentage !== undefined) told.message = `${String(told.percentage)}%`;
      if (told.kind === 'begin') told.title = vscode.l10n.t('Reading the article');
      // changed in place: the library goes on with what came, whatever it is handed here
      next(token, told);
    },
    didOpen: (document, next) => (isCandidate(document) ? next(document) : Promise.resolve()),
  },
};
