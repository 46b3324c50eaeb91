import * as vscode from 'vscode';
import { createDecisions, type Decisions } from './decisions';
import { activeCandidate, isCandidate } from './documents';
import { createDecisionItem } from './decisionItem';
import { followRenames } from './renames';
import { openSample } from './sample';

/** Commands that need the server, without their prefix. */
export const sessionCommands = [
  'cleanArticle',
  'cleanArticleWithPreview',
  'cleanArticleByClass',
  'keepNoise',
  'flagKeptNoise',
  'neverFlagText',
  'neverFlagRule',
  'neverShowProblem',
  'applyCleaning',
  'closePreview',
  'nextQuotation',
  'previousQuotation',
  'showLog',
] as const;
/** Name of one of them. */
export type SessionCommand = (typeof sessionCommands)[number];

/** What the stub hands to the rest once that is loaded. */
export interface Stub {
  readonly context: vscode.ExtensionContext;
  readonly decisions: Decisions;
}

/** The running rest: the server and all that is painted and offered with it. */
export interface Session {
  readonly run: (command: SessionCommand, args: readonly unknown[]) => Promise<void>;
}

/** What the bundle with the rest exports. */
export interface SessionModule {
  readonly start: (stub: Stub) => Promise<Session>;
}

/** What other extensions and tests may ask. */
export interface CopydeskApi {
  /** True once an article was opened and the language server was started for it. */
  readonly started: boolean;
}

/** How long a text that is no article rests after a change before it is looked at again. */
const restMilliseconds = 400;

/**
 * All that runs as long as no article is open: decides on each plain text, says so, and loads the rest when it is needed.
 * `load` brings the rest in; it is asked again after it failed.
 */
export function activateStub(
  context: vscode.ExtensionContext,
  load: () => Promise<SessionModule>,
): CopydeskApi {
  const decisions = createDecisions(context.workspaceState);
  const item = createDecisionItem();
  const state: {
    session?: Promise<Session>;
    started: boolean;
    /** A failed start is tried again only for a command, not with every file that is opened. */
    failed: boolean;
    rest?: ReturnType<typeof setTimeout>;
  } = { started: false, failed: false };
  const setContext = contextKeys();

  const session = (): Promise<Session> => {
    state.session ??= start();
    return state.session;
  };
  const start = async (): Promise<Session> => {
    item.starting(true);
    try {
      const running = await (await load()).start({ context, decisions });
      state.started = true;
      return running;
    } catch (error) {
      delete state.session;
      state.failed = true;
      void tellOfFailure(error);
      throw error;
    } finally {
      item.starting(false);
    }
  };

  const tellOfFailure = async (error: unknown): Promise<void> => {
    const message = error instanceof Error ? error.message : String(error);
    const again = 'Try again';
    const answer = await vscode.window.showErrorMessage(`Copydesk could not start: ${message}`, again);
    if (answer === again) session().catch(() => undefined); // told of anew
  };

  const look = (): void => {
    const active = activeCandidate();
    const decision = active && decisions.of(active);
    item.show(active, decision);
    setContext('copydesk.articleOpen', decision?.article === true);
    setContext('copydesk.otherTextOpen', decision?.article === false);
    if (state.failed) return;
    const wanted = vscode.workspace.textDocuments.some(
      (document) => isCandidate(document) && decisions.of(document).article,
    );
    if (wanted) session().catch(() => undefined); // the user was told where it failed
  };
  const lookAnew = (document?: vscode.TextDocument): void => {
    decisions.forget(document);
    look();
  };
  const lookAfterRest = (document: vscode.TextDocument): void => {
    clearTimeout(state.rest);
    state.rest = setTimeout(() => lookAnew(document), restMilliseconds);
  };
  const say = async (word: 'article' | 'not-article', resource: unknown): Promise<void> => {
    const uri = resource instanceof vscode.Uri ? resource : activeCandidate()?.uri;
    state.failed = false;
    if (uri !== undefined) await decisions.say(uri.toString(), word);
    else void vscode.window.showInformationMessage('Open a text file first.');
  };

  context.subscriptions.push(
    item,
    { dispose: () => clearTimeout(state.rest) },
    vscode.workspace.onDidOpenTextDocument((document) => {
      decisions.open(document);
      look();
    }),
    vscode.workspace.onDidCloseTextDocument(decisions.close),
    followRenames(() => decisions.words().keys(), decisions.move),
    vscode.workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
      // once the server runs, its answers tell of every change
      if (contentChanges.length > 0 && !state.started && isCandidate(document)) lookAfterRest(document);
    }),
    vscode.workspace.onDidChangeConfiguration((change) => {
      if (change.affectsConfiguration('copydesk.articles')) lookAnew();
    }),
    vscode.window.onDidChangeActiveTextEditor(look),
    decisions.onDidDecide(look),
    vscode.commands.registerCommand('copydesk.analyseAnyway', (uri: unknown) => say('article', uri)),
    vscode.commands.registerCommand('copydesk.stopAnalysing', (uri: unknown) => say('not-article', uri)),
    vscode.commands.registerCommand('copydesk.openSample', () => openSample(context.extensionUri)),
    ...sessionCommands.map((command) =>
      vscode.commands.registerCommand(`copydesk.${command}`, async (...args: unknown[]) => {
        await (await session()).run(command, args);
      }),
    ),
  );
  look();
  return {
    get started() {
      return state.started;
    },
  };
}

/** Sets keys for when clauses; a value that is set already costs nothing. */
function contextKeys(): (key: string, value: boolean) => void {
  const set = new Map<string, boolean>();
  return (key, value) => {
    if (set.get(key) === value) return;
    set.set(key, value);
    void vscode.commands.executeCommand('setContext', key, value);
  };
}
