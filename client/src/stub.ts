import * as vscode from 'vscode';
import type { Detect, Word } from '../../server/src/article/decision';
import { createContextKeys } from './contextKeys';
import { createDecisionItem, type DecisionItem } from './decisionItem';
import { createDecisions, type Decisions } from './decisions';
import { activeCandidate, isCandidate } from './documents';
import { followRenames } from './renames';
import { serveRulePages } from './rulePages';
import { openSample } from './sample';
import { sessionCommands, type SessionModule } from './session';
import { createSpeakersPlace } from './speakers/place';
import { createStarter, type Starter } from './starter';
import { createTimers } from './timers';
import { rememberWords } from './words';

/** What other extensions and tests may ask. */
export interface CopydeskApi {
  /** True once an article was opened and the language server was started for it. */
  readonly started: boolean;
}

/** What is read only when it is needed. */
export interface Parts {
  /** Looks at a text that nothing else tells about. */
  readonly detect: Detect;
  /** Brings in all that is for an article; it is asked again after it failed. */
  readonly load: () => Promise<SessionModule>;
}

/** All that runs as long as no article is open: decides on each plain text, says so, and loads the rest when it is needed. */
export function activateStub(context: vscode.ExtensionContext, { detect, load }: Parts): CopydeskApi {
  const decisions = createDecisions(rememberWords(context.workspaceState), detect);
  const item = createDecisionItem();
  const speakers = createSpeakersPlace();
  const starter = createStarter(
    async () => (await load()).start({ context, decisions, speakers }),
    item.starting,
  );
  const look = lookAround(decisions, item, starter);
  context.subscriptions.push(
    item,
    speakers,
    ...followTexts(decisions, starter, look),
    ...registerCommands(context.extensionUri, decisions, starter),
    serveRulePages(async (id) => (await starter.session()).rulePage(id)),
  );
  look();
  return {
    get started() {
      return starter.isStarted();
    },
  };
}

/** Makes what is shown fit what is open, and starts the rest where an article is. */
function lookAround(decisions: Decisions, item: DecisionItem, starter: Starter): () => void {
  const setContext = createContextKeys();
  return () => {
    const active = activeCandidate();
    const decision = active && decisions.of(active);
    item.show(active, decision);
    const isArticle = decision?.article === true;
    setContext('copydesk.articleOpen', isArticle);
    setContext('copydesk.otherTextOpen', decision !== undefined && !isArticle);
    if (starter.hasFailed()) return;
    const wanted = vscode.workspace.textDocuments.some(
      (document) => isCandidate(document) && decisions.of(document).article === true,
    );
    if (wanted) starter.session().catch(() => undefined); // the user was told where it failed
  };
}

/** How long a text that is no article rests after a change before it is looked at again. */
const restMilliseconds = 400;

/** Looks again whenever something has changed that a decision rests on. */
function followTexts(decisions: Decisions, starter: Starter, look: () => void): readonly vscode.Disposable[] {
  const rest = createTimers();
  const lookAnew = (document?: vscode.TextDocument): void => {
    decisions.forget(document);
    look();
  };
  return [
    rest,
    vscode.workspace.onDidOpenTextDocument((document) => {
      decisions.open(document);
      look();
    }),
    vscode.workspace.onDidCloseTextDocument(decisions.close),
    followRenames(() => decisions.words.all().keys(), decisions.words.move),
    vscode.workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
      // once the server runs, its answers tell of every change
      if (contentChanges.length > 0 && !starter.isStarted() && isCandidate(document))
        rest.start('typed', restMilliseconds, () => lookAnew(document));
    }),
    vscode.workspace.onDidChangeConfiguration((change) => {
      if (change.affectsConfiguration('copydesk.articles')) lookAnew();
    }),
    vscode.window.onDidChangeActiveTextEditor(look),
    decisions.onDidDecide(look),
  ];
}

/** Registers every command; those of the session start it. */
function registerCommands(
  extension: vscode.Uri,
  decisions: Decisions,
  starter: Starter,
): readonly vscode.Disposable[] {
  const note = async (word: Word, resource: unknown): Promise<void> => {
    const uri = resource instanceof vscode.Uri ? resource : activeCandidate()?.uri;
    starter.forgetFailure();
    if (uri !== undefined) await decisions.words.say(uri.toString(), word);
    else void vscode.window.showInformationMessage(vscode.l10n.t('Open a text file first.'));
  };
  return [
    vscode.commands.registerCommand('copydesk.analyseAnyway', (uri: unknown) => note('article', uri)),
    vscode.commands.registerCommand('copydesk.stopAnalysing', (uri: unknown) => note('not-article', uri)),
    vscode.commands.registerCommand('copydesk.openSample', () => openSample(extension)),
    ...sessionCommands.map((command) =>
      vscode.commands.registerCommand(`copydesk.${command}`, async (...args: unknown[]) => {
        await (await starter.session()).run(command, args);
      }),
    ),
  ];
}
