import * as vscode from 'vscode';
import { State, type BaseLanguageClient } from 'vscode-languageclient';
import { decideMethod, type DecideParams } from '../../server/src/protocol';
import { followAnnotations } from './annotations';
import { cleanDocument } from './cleaning';
import { paintAnnotations } from './decorations';
import { activeCandidate, openDocument } from './documents';
import { goToQuotation } from './navigation';
import { offerPreviews } from './preview';
import { showCounts } from './status';
import type { Session, SessionCommand, Stub } from './stub';

/** Starts the server and all that works with it; ends with the extension. Rejects where the server does not start. */
export async function startSession(
  { context, decisions }: Stub,
  client: BaseLanguageClient,
): Promise<Session> {
  context.subscriptions.push({ dispose: () => void client.dispose().catch(() => undefined) });
  await client.start();

  const tell = (uri: string, decision: DecideParams['decision']): Promise<void> => {
    const params: DecideParams = { uri, decision };
    return client.sendNotification(decideMethod, params);
  };
  const tellAll = async (): Promise<void> => {
    for (const [uri, word] of decisions.words()) await tell(uri, word);
  };
  await tellAll();

  const annotations = followAnnotations(client);
  const preview = offerPreviews(client);
  context.subscriptions.push(
    annotations,
    preview,
    decisions.onDidSay(({ uri, word }) => void tell(uri, word)),
    client.onDidChangeState(({ newState }) => {
      if (newState !== State.Running) return;
      // a server that was started anew knows nothing of the old one
      void tellAll();
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
      resource instanceof vscode.Uri ? await vscode.workspace.openTextDocument(resource) : activeCandidate();
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
    if (answer === analyse) await decisions.say(document.uri, 'article');
    return answer === analyse;
  };
  const actions: Readonly<Record<SessionCommand, (resource: unknown) => unknown>> = {
    cleanArticle: (resource) => onArticle(resource, (document) => cleanDocument(client, document)),
    cleanArticleWithPreview: (resource) => onArticle(resource, preview.open),
    applyCleaning: preview.apply,
    closePreview: preview.close,
    nextQuotation: () => goToQuotation(annotations, 'next'),
    previousQuotation: () => goToQuotation(annotations, 'previous'),
    showLog: () => client.outputChannel.show(),
  };
  return {
    run: async (command, [resource]) => {
      await actions[command](resource);
    },
  };
}
