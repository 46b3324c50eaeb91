import type * as vscode from 'vscode';
import { State, type BaseLanguageClient, type StaticFeature } from 'vscode-languageclient';
import {
  decideMethod,
  rulePageMethod,
  type ClientAbilities,
  type DecideParams,
  type RulePageParams,
} from '../../server/src/protocol';
import { followAnnotations, type Annotations } from './annotations';
import { offerCorrections, type Corrections } from './corrections/index';
import { targetOf } from './corrections/targets';
import { cleanByClass, cleanDocument } from './cleaning';
import { createCurrentQuotation, type CurrentQuotation } from './currentQuotation';
import type { Decisions } from './decisions';
import { paintAnnotations } from './decorations';
import { openDocument } from './documents';
import { offerFolder, type FolderCommands } from './folder/index';
import type { RunProgram } from './folder/program.node';
import { createMarks, hideWith, type Marks } from './marks';
import { copyQuotation } from './copyQuotation';
import { exportArticle } from './exportArticle';
import { goToQuotation } from './navigation';
import { neverFlag } from './neverFlag';
import { onArticle, type OnArticle } from './onArticle';
import { offerPreviews, type Preview } from './preview';
import { offerReports, type Reports } from './reports';
import type { Session, SessionCommand, Stub } from './session';
import { offerSpeakers, type Speakers } from './speakers/speakers';
import { followSecondReadings } from './secondReadings';
import { showCounts } from './status';
import { offerVerification, type Verification } from './verification/index';
import { paintVerdicts } from './verification/paint';
import { wrapArticles } from './wrapLines';

/** Starts the server and all that works with it; ends with the extension. Rejects where the server does not start. */
export async function startSession(
  { context, decisions, speakers: place }: Stub,
  client: BaseLanguageClient,
  program?: RunProgram,
): Promise<Session> {
  context.subscriptions.push({ dispose: () => void client.dispose().catch(() => undefined) });
  client.registerFeature(ownAbilities);
  const marks = createMarks(context.workspaceState);
  context.subscriptions.push(marks, hideWith(marks, client));
  // before it starts: the server tells of its own accord
  const secondReadings = followSecondReadings(client);
  await client.start();

  const withArticle = onArticle(decisions);
  const corrections = offerCorrections(client, context, withArticle);
  await tellAll(client, decisions, corrections);
  const current = createCurrentQuotation();
  const annotations = followAnnotations(client);
  const preview = offerPreviews(client);
  const reports = offerReports(client, annotations);
  const verification = offerVerification(client, context, corrections.correct);
  const folder = offerFolder({ client, context }, program);
  const speakers = offerSpeakers({ context, decisions, place, client, annotations });
  context.subscriptions.push(
    annotations,
    preview,
    reports,
    corrections,
    corrections.showWith(annotations),
    ...keepServerInformed(client, decisions, corrections, annotations),
    adoptDecisions(annotations, decisions),
    paintAnnotations(annotations, marks, speakers.focus),
    current,
    wrapArticles(decisions),
    verification,
    folder,
    paintVerdicts(annotations),
    secondReadings,
    showCounts({ annotations, secondReadings }, decisions),
  );
  const actions = actionsOf(client, {
    withArticle,
    annotations,
    preview,
    reports,
    corrections,
    speakers,
    verification,
    folder,
    marks,
    current,
  });
  return {
    run: async (command, args) => {
      await actions[command](...args);
    },
    rulePage: async (id) => {
      const params: RulePageParams = { id };
      return (await client.sendRequest<string | null>(rulePageMethod, params)) ?? undefined;
    },
  };
}

/**
 * Tells the server what is done here: its commands, as here is a memory and the settings can be written, and the pages
 * that describe rules.
 */
const ownAbilities: StaticFeature = {
  fillClientCapabilities: (capabilities) => {
    const abilities: ClientAbilities = {
      annotations: true,
      commands: true,
      rulePages: true,
      secondReading: true,
    };
    capabilities.experimental = { copydesk: abilities };
  },
  initialize: () => undefined,
  getState: () => ({ kind: 'static' }),
  clear: () => undefined,
};

function tell(client: BaseLanguageClient, params: DecideParams): Promise<void> {
  return client.sendNotification(decideMethod, params);
}

/** Tells a server that knows nothing yet all that the user has said and kept. */
async function tellAll(
  client: BaseLanguageClient,
  { words }: Decisions,
  corrections: Corrections,
): Promise<void> {
  for (const [uri, word] of words.all()) await tell(client, { uri, decision: word });
  await corrections.tellAll();
}

/** Tells the server of each word, and of all of them where it was started anew. */
function keepServerInformed(
  client: BaseLanguageClient,
  decisions: Decisions,
  corrections: Corrections,
  annotations: Annotations,
): readonly vscode.Disposable[] {
  return [
    decisions.words.onDidSay(({ uri, word }) => void tell(client, { uri, decision: word })),
    client.onDidChangeState(({ newState }) => {
      if (newState !== State.Running) return;
      // a server that was started anew knows nothing of the old one
      void tellAll(client, decisions, corrections);
      annotations.refresh();
    }),
  ];
}

/** Takes over what the server decided: it has the newest text. */
function adoptDecisions(annotations: Annotations, decisions: Decisions): vscode.Disposable {
  return annotations.onDidUpdate((uri) => {
    const document = openDocument(uri);
    const found = document && annotations.of(document.uri);
    if (found !== undefined) decisions.adopt(uri, found.decision);
  });
}

/** What the commands work with. */
interface Tools {
  readonly withArticle: OnArticle;
  readonly annotations: Annotations;
  readonly preview: Preview;
  readonly corrections: Corrections;
  readonly verification: Verification;
  readonly folder: FolderCommands;
  readonly marks: Marks;
  readonly current: CurrentQuotation;
  readonly reports: Reports;
  readonly speakers: Speakers;
}

/** What each command does. */
function actionsOf(
  client: BaseLanguageClient,
  {
    withArticle,
    annotations,
    preview,
    reports,
    corrections,
    speakers,
    verification,
    folder,
    marks,
    current,
  }: Tools,
): Readonly<Record<SessionCommand, (...args: readonly unknown[]) => unknown>> {
  return {
    cleanArticle: (resource) => withArticle(resource, (document) => cleanDocument(client, document)),
    cleanArticleWithPreview: (resource) => withArticle(resource, preview.open),
    cleanArticleByClass: (resource) => withArticle(resource, (document) => cleanByClass(client, document)),
    ...corrections.commands,
    ...speakers.commands,
    ...folder.commands,
    neverFlagText: (sent) => neverFlag('noise.neverFlag', sent),
    neverFlagRule: (sent) => neverFlag('noise.disabledRules', sent),
    neverShowProblem: (sent) => neverFlag('problems.disabled', sent),
    toggleMarks: marks.toggle,
    applyCleaning: preview.apply,
    closePreview: preview.close,
    nextQuotation: () => withArticle(undefined, goToQuotation(annotations, 'next', current)),
    previousQuotation: () => withArticle(undefined, goToQuotation(annotations, 'previous', current)),
    checkAgainstSource: (resource) => withArticle(resource, verification.check),
    showCheckedQuotations: (resource) => withArticle(resource, verification.list),
    compareSideBySide: (resource) => withArticle(resource, verification.compare),
    exportArticle: (resource) => withArticle(resource, (document) => exportArticle(client, document)),
    copyQuotation: (sent) => {
      const { document, at } = targetOf(sent) ?? {};
      return withArticle(document, (article) => copyQuotation(client, article, at?.start));
    },
    showReport: (resource) => withArticle(resource, reports.show),
    showLog: () => client.outputChannel.show(),
  };
}
