import * as vscode from 'vscode';
import type { SpeakersResult, WireRange, ListedSpeaker } from '../../../server/src/protocol';
import type { Annotations } from '../annotations';
import { openDocument } from '../documents';
import { say } from '../messages';
import { toRange } from '../positions';
import { dimmedBeside, sameSpeaker } from './places';
import type { SpeakersSource } from './source';
import { plain } from './words';

/** Who is in focus, and in which document. */
export interface Focused {
  readonly uri: string;
  readonly speaker: ListedSpeaker;
}

/** One speaker at a time may be in focus: what all others say is dimmed. */
export interface Focus extends vscode.Disposable {
  readonly current: () => Focused | undefined;
  readonly begin: (document: vscode.TextDocument, speaker: ListedSpeaker) => Promise<void>;
  readonly end: () => void;
  /**
   * What is dimmed in the present text of a document, in order and without overlaps; undefined where that is not known yet:
   * `onDidChange` tells when it is.
   */
  readonly dimmedIn: (document: vscode.TextDocument) => readonly WireRange[] | undefined;
  readonly onDidChange: vscode.Event<void>;
}

/** Faint enough to stand back, and still to be read: 4.5 to 1 in VS Code's own themes. */
const opacity = '0.7';

interface State {
  focused: Focused | undefined;
  /** Undefined as long as it is not known where the others speak. */
  result: SpeakersResult | undefined;
  dimmed: readonly WireRange[];
}

/** Nobody is in focus yet. */
export function createFocus(annotations: Annotations, source: SpeakersSource): Focus {
  const state: State = { focused: undefined, result: undefined, dimmed: [] };
  const changed = new vscode.EventEmitter<void>();
  const decoration = vscode.window.createTextEditorDecorationType({ opacity });
  const item = createItem();
  const dimmedIn = ({ uri, version }: vscode.TextDocument): readonly WireRange[] | undefined => {
    const { focused, result, dimmed } = state;
    if (uri.toString() !== focused?.uri) return [];
    return version === result?.version ? dimmed : undefined;
  };
  const paint = (): void => {
    for (const editor of vscode.window.visibleTextEditors) {
      const ranges = dimmedIn(editor.document);
      // as long as an answer for the present text is on its way, the old marks move with the text
      if (ranges !== undefined) editor.setDecorations(decoration, ranges.map(toRange));
    }
  };
  const tell = (): void => {
    const { focused } = state;
    const isHere =
      focused !== undefined && vscode.window.activeTextEditor?.document.uri.toString() === focused.uri;
    void vscode.commands.executeCommand('setContext', 'copydesk.speakerFocused', isHere);
    if (!isHere) {
      item.hide();
      return;
    }
    item.text = `$(eye) ${plain(focused.speaker.name)}`;
    item.accessibilityInformation = {
      label: vscode.l10n.t('{0} is in focus; select to show all speakers again', focused.speaker.name),
    };
    item.show();
  };
  const put = (focused: Focused | undefined, result: SpeakersResult | undefined): void => {
    state.focused = focused;
    state.result = result;
    state.dimmed = focused && result ? dimmedBeside(result, focused.speaker.id) : [];
    paint();
    tell();
    changed.fire();
  };
  const update = async (): Promise<void> => {
    const { focused } = state;
    const document = focused && openDocument(focused.uri);
    if (focused === undefined || document === undefined) return;
    const result = await source.of(document);
    if (result === undefined || state.focused !== focused) return;
    const speaker = sameSpeaker(result, focused.speaker);
    put(speaker && { ...focused, speaker }, speaker && result);
    if (speaker === undefined)
      say(vscode.l10n.t('{0} is not quoted here any more', plain(focused.speaker.name)));
  };
  const subscriptions = [
    changed,
    decoration,
    item,
    annotations.onDidUpdate((uri) => {
      if (uri === state.focused?.uri) void update();
    }),
    vscode.window.onDidChangeVisibleTextEditors(paint),
    vscode.window.onDidChangeActiveTextEditor(tell),
    vscode.workspace.onDidCloseTextDocument(({ uri }) => {
      if (uri.toString() === state.focused?.uri) put(undefined, undefined);
    }),
  ];
  return {
    current: () => state.focused,
    begin: async (document, speaker) => {
      put({ uri: document.uri.toString(), speaker }, undefined);
      await update();
    },
    end: () => put(undefined, undefined),
    dimmedIn,
    onDidChange: changed.event,
    dispose: () => {
      vscode.Disposable.from(...subscriptions).dispose();
    },
  };
}

function createItem(): vscode.StatusBarItem {
  const item = vscode.window.createStatusBarItem('copydesk.focus', vscode.StatusBarAlignment.Left);
  item.name = vscode.l10n.t('Copydesk: speaker in focus');
  item.tooltip = vscode.l10n.t('What others say is dimmed. Select to show all speakers again (Escape)');
  item.command = 'copydesk.endFocusOnSpeaker';
  return item;
}
