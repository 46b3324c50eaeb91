import type { LanguageClientOptions } from 'vscode-languageclient';
import { RevealOutputChannelOn } from 'vscode-languageclient';
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
  // the text of an article may run no command and show no markup
  markdown: { isTrusted: false, supportHtml: false },
  middleware: {
    didOpen: (document, next) => (isCandidate(document) ? next(document) : Promise.resolve()),
  },
};
