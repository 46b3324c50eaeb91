import * as vscode from 'vscode';
import { State, type BaseLanguageClient, type StaticFeature } from 'vscode-languageclient';
import { decideMethod, type ClientAbilities, type DecideParams } from '../../server/src/protocol';
import { followAnnotations } from './annotations';
import { cleanByClass, cleanDocument } from './cleaning';
import { paintAnnotations } from './decorations';
import { activeCandidate, openDocument } from './documents';
import { rememberKept } from './keptNoise';
import { goToQuotation } from './navigation';
import { neverFlag } from './neverFlag';
import { offerPreviews } from './preview';
import { showCounts } from './status';
import type { Session, SessionCommand, Stub } from './stub';

/** Tells the server that its commands are run here, where there is a memory and where the settings can be written. */
const ownCommands: StaticFeature = {
  fillClientCapabilities: (capabilities) => {
    const abilities: ClientAbilities = { commands: true };
    capabilities.experimental = { copydesk: abilities };
  },
  initialize: () => undefined,
  getState: () => ({ kind: 'static' }),
  clear: () => undefined,
};

/** Starts the server and all that works with it; ends with the extension. Rejects where the server does not start. */
export async function startSession(
  { context, decisions }: Stub,
  client: BaseLanguageClient,
): Promise<Session> {
  context.subscriptions.push({ dispose: () => void client.dispose().catch(() => undefined) });
  client.registerFeature(ownCommands);
  await client.start();

  const tell = (uri: string, decision: DecideParams['decision']): Promise<void> => {
    const params: DecideParams = { uri, decision };
    return client.sendNotification(decideMethod, params);
  };
  const tellAll = async (): Promise<void> => {
    for (const [uri, word] of decisions.words()) await tell(uri, word);
  };
  const kept = rememberKept(client, context.workspaceState);
  await tellAll();
  await kept.tellAll();

  const annotations = followAnnotations(client);
  const preview = offerPreviews(client);
  context.subscriptions.push(
    annotations,
    preview,
    kept,
    decisions.onDidSay(({ uri, word }) => void tell(uri, word)),
    client.onDidChangeState(({ newState }) => {
      if (newState !== State.Running) return;
      // a server that was started anew knows nothing of the old one
      void tellAll();
      void kept.tellAll();
      annotations.refresh();
    }),
    annotations.onDidUpdate((uri) => {
      const document = openDocument(uri);
      const found = document && annotations.of(document.uri);
      if (found !== undefined) decisions.adopt(uri, found.decision);
    }),
    paintAnnotations(annotations),
    showCounts(annotations, decisions),
  );

  const onArticle = async (
    resource: unknown,
    action: (document: vscode.TextDocument) => Promise<unknown>,
  ): Promise<void> => {
    const document =
      resource instanceof vscode.Uri || typeof resource === 'string'
        ? await vscode.workspace.openTextDocument(uriOf(resource))
        : activeCandidate();
    if (document === undefined) {
      void vscode.window.showInformationMessage('Open a news article first.');
    } else if (decisions.of(document).article || (await agreesToAnalyse(document))) {
      await action(document);
    }
  };
  /** Asks before a file is changed that does not look like an article. */
  const agreesToAnalyse = async (document: vscode.TextDocument): Promise<boolean> => {
    const analyse = 'Analyse anyway';
    const { reason } = decisions.of(document);
    const answer = await vscode.window.showInformationMessage(
      `This file is not analysed. ${reason}.`,
      analyse,
    );
    if (answer === analyse) await decisions.say(document.uri.toString(), 'article');
    return answer === analyse;
  };
  const actions: Readonly<Record<SessionCommand, (argument: unknown) => unknown>> = {
    cleanArticle: (resource) => onArticle(resource, (document) => cleanDocument(client, document)),
    cleanArticleWithPreview: (resource) => onArticle(resource, preview.open),
    cleanArticleByClass: (resource) => onArticle(resource, (document) => cleanByClass(client, document)),
    keepNoise: kept.keep,
    flagKeptNoise: kept.flagAgain,
    neverFlagText: (sent) => neverFlag('noise.neverFlag', sent),
    neverFlagRule: (sent) => neverFlag('noise.disabledRules', sent),
    neverShowProblem: (sent) => neverFlag('problems.disabled', sent),
    applyCleaning: preview.apply,
    closePreview: preview.close,
    nextQuotation: () => goToQuotation(annotations, 'next'),
    previousQuotation: () => goToQuotation(annotations, 'previous'),
    showLog: () => client.outputChannel.show(),
  };
  return {
    run: async (command, [argument]) => {
      await actions[command](argument);
    },
  };
}

/** Menus give an address, quick fixes the text of one. */
function uriOf(resource: vscode.Uri | string): vscode.Uri {
  return typeof resource === 'string' ? vscode.Uri.parse(resource, true) : resource;
}
