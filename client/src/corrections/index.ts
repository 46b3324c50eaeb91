/** Everything with which a person puts an article right, put together. */
import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import type { WirePiece } from '../../../server/src/protocol';
import type { Annotations } from '../annotations';
import { activeCandidate, meantCandidate } from '../documents';
import { say } from '../messages';
import type { OnArticle } from '../onArticle';
import { correctionCommands, sayNothingToUndo, tellNoSpeaker, type CorrectionCommands } from './commands';
import { corrector, type Correct } from './correct';
import { inTurn } from './inTurn';
import { askPutRight, showCorrections } from './list';
import { followNames } from './names';
import { followSidecars, type Sidecars } from './sidecars';
import { showPutRight } from './status';
import { placeAt, targetInArticle, targetOf } from './targets';
import { createUndoStack, type UndoStack } from './undoStack';

/** What the session works with. */
export interface Corrections extends vscode.Disposable {
  readonly commands: CorrectionCommands &
    Readonly<
      Record<
        | 'keepNoise'
        | 'flagKeptNoise'
        | 'ignoreHint'
        | 'showIgnoredHints'
        | 'undoCorrection'
        | 'showCorrections'
        | 'openSpeakersFile'
        | 'rememberSpeaker',
        (sent: unknown) => Promise<void>
      >
    >;
  /** Puts something right and remembers it. */
  readonly correct: Correct;
  /** Tells a server that knows nothing yet. */
  readonly tellAll: () => Promise<void>;
  /** Shows what was put right beside the article that is active. */
  readonly showWith: (annotations: Annotations) => vscode.Disposable;
}

/** Offers all of it. */
export function offerCorrections(
  client: BaseLanguageClient,
  context: vscode.ExtensionContext,
  withArticle: OnArticle,
): Corrections {
  const sidecars = followSidecars(client, context);
  const names = followNames(client);
  const undo = createUndoStack();
  const turn = inTurn();
  const correct = corrector(client, sidecars, undo, turn);
  const subscriptions = [sidecars, names, undo, ...keepFresh(client, sidecars, correct)];
  return {
    correct,
    commands: {
      ...correctionCommands(client, correct, withArticle),
      keepNoise: (sent) => keepNoise(correct, sent),
      flagKeptNoise: async (sent) => {
        const document = await articleOf(withArticle, sent);
        if (document === undefined) return;
        await correct(document, { what: 'flag-again' }, vscode.l10n.t('Kept noise is flagged again'));
      },
      ignoreHint: (sent) => ignoreHint(correct, sent),
      showIgnoredHints: async (sent) => {
        const document = await articleOf(withArticle, sent);
        if (document === undefined) return;
        await correct(document, { what: 'show-ignored' }, vscode.l10n.t('Hints are shown again'));
      },
      undoCorrection: async (sent) => {
        const document = await articleOf(withArticle, sent);
        if (document !== undefined) await turn(document.toString(), () => takeBack(sidecars, undo, document));
      },
      showCorrections: async (sent) => {
        const uri = await articleOf(withArticle, sent);
        if (uri === undefined) return;
        await showCorrections(client, await vscode.workspace.openTextDocument(uri), correct);
      },
      openSpeakersFile: () => names.open(meantCandidate()?.uri),
      rememberSpeaker: async (sent) => {
        const target = await targetInArticle(withArticle, sent);
        const place = target && (await placeAt(client, target));
        if (target === undefined || place === undefined) return;
        const id = target.speaker ?? place.mention?.speaker ?? place.quotation?.speaker;
        const speaker = place.candidates.find((one) => one.id !== undefined && one.id === id);
        if (speaker === undefined) tellNoSpeaker();
        else if (await names.add(target.document, speaker))
          say(vscode.l10n.t('{0} is known in this folder now', speaker.name));
      },
    },
    tellAll: async () => {
      await sidecars.tellAll();
      await names.tellAll();
    },
    showWith: (annotations) => showPutRight(client, annotations, sidecars),
    dispose: () => {
      vscode.Disposable.from(...subscriptions).dispose();
    },
  };
}

/** The article that a command is about; where there is none, the user is told. */
async function articleOf(withArticle: OnArticle, sent: unknown): Promise<vscode.Uri | undefined> {
  return (await targetInArticle(withArticle, sent instanceof vscode.Uri ? { uri: sent } : sent))?.document;
}

async function keepNoise(correct: Correct, sent: unknown): Promise<void> {
  if (typeof sent !== 'object' || sent === null) return;
  const { uri, pieces } = sent as { uri?: unknown; pieces?: unknown };
  if (typeof uri !== 'string' || !Array.isArray(pieces)) return;
  // the server looks at each piece
  const change = { what: 'keep' as const, pieces: pieces as readonly WirePiece[] };
  await correct(
    vscode.Uri.parse(uri, true),
    change,
    vscode.l10n.t('Kept in this article. “Flag Kept Noise Again” takes it back'),
  );
}

async function ignoreHint(correct: Correct, sent: unknown): Promise<void> {
  const target = targetOf(sent);
  if (target === undefined || typeof sent !== 'object' || sent === null || !('code' in sent)) return;
  const { code } = sent;
  if (typeof code !== 'string') return;
  await correct(
    target.document,
    { what: 'ignore', at: target.at, code },
    vscode.l10n.t('Ignored here. “Show Ignored Hints Again” takes it back'),
  );
}

async function takeBack(sidecars: Sidecars, undo: UndoStack, document: vscode.Uri): Promise<void> {
  const done = undo.pop(document.toString());
  if (done === undefined) {
    sayNothingToUndo();
    return;
  }
  const now = await sidecars.read(document);
  if (now !== done.after) {
    void vscode.window.showWarningMessage(
      vscode.l10n.t('The corrections were changed elsewhere meanwhile. “Show Corrections” lists them.'),
    );
    return;
  }
  await sidecars.write(document, done.before);
  say(vscode.l10n.t('The last correction was taken back'));
}

/**
 * Keys for when clauses; and, where an article is saved after its words were edited, its corrections are anchored where
 * they stand now, so that many small changes do not add up until nothing is found any more.
 */
function keepFresh(
  client: BaseLanguageClient,
  sidecars: Sidecars,
  correct: Correct,
): readonly vscode.Disposable[] {
  const setKey = (): void => {
    const active = activeCandidate();
    const some = active !== undefined && sidecars.has(active.uri);
    void vscode.commands.executeCommand('setContext', 'copydesk.hasCorrections', some);
  };
  setKey();
  return [
    vscode.window.onDidChangeActiveTextEditor(setKey),
    sidecars.onDidChange(setKey),
    vscode.workspace.onDidSaveTextDocument((document) => {
      if (!sidecars.has(document.uri)) return;
      askPutRight(client, document.uri)
        .then(async (found) => {
          if (found?.refused === undefined) await correct(document.uri, { what: 'refresh' }, '');
        })
        .catch((error: unknown) => client.error('The corrections could not be anchored anew', error, false));
    }),
  ];
}
