import * as vscode from 'vscode';
import type { SpeakersResult } from '../../../server/src/protocol';
import type { Annotations } from '../annotations';
import type { Decisions } from '../decisions';
import { activeCandidate } from '../documents';
import type { Focus } from './focus';
import { followCursor } from './followCursor';
import { itemOf } from './item';
import { childrenOf, emptyTree, treeOf, type SpeakersNode, type SpeakersTree } from './model';
import type { Order } from './order';
import { sameSpeaker } from './places';
import type { SpeakersPlace } from './place';
import type { SpeakersSource } from './source';

/** What the view works with. */
export interface ViewTools {
  readonly place: SpeakersPlace;
  readonly annotations: Annotations;
  readonly decisions: Decisions;
  readonly source: SpeakersSource;
  readonly order: Order;
  readonly focus: Focus;
}

/** What is shown. */
interface Shown {
  document: vscode.TextDocument | undefined;
  result: SpeakersResult | undefined;
  tree: SpeakersTree;
  /** Counts the looks: an answer that comes after a newer look is dropped. */
  look: number;
}

/** Why the view is empty, for the welcome texts of the manifest. */
type State = 'reading' | 'failed' | 'none' | 'shown';

const setState = (state: State): void =>
  void vscode.commands.executeCommand('setContext', 'copydesk.speakersState', state);

/** Fills the view with the speakers of the active article, and keeps it up to date as long as it is visible. */
export function showSpeakersView(tools: ViewTools): vscode.Disposable {
  const { place, annotations, order, focus } = tools;
  const { view } = place;
  const shown: Shown = { document: undefined, result: undefined, tree: emptyTree, look: 0 };
  const changed = new vscode.EventEmitter<void>();
  const cursor = followCursor(view, () => shown);
  const put = (document: vscode.TextDocument | undefined, result: SpeakersResult | undefined): void => {
    shown.document = document;
    shown.result = result;
    shown.tree = document && result ? treeOf(document.uri.toString(), result, order.current()) : emptyTree;
    view.description = document === undefined ? '' : nameOf(document.uri);
    changed.fire();
    cursor.follow();
  };
  const look = async (): Promise<void> => {
    if (!view.visible) return;
    const mine = ++shown.look;
    const document = articleToShow(tools.decisions, shown.document);
    if (document === undefined) {
      put(undefined, undefined);
      return;
    }
    const isOther = document !== shown.document;
    const failed = annotations.failed(document.uri);
    if (failed || annotations.of(document.uri) === undefined) {
      if (isOther) put(document, undefined);
      setState(failed ? 'failed' : 'reading');
      return;
    }
    const result = await tools.source.of(document);
    if (mine !== shown.look) return;
    // of another text nothing is left standing; of the same what was known stays until more is
    if (result !== undefined || isOther) put(document, result);
    if (result !== undefined) setState(shown.tree.roots.length === 0 ? 'none' : 'shown');
  };
  place.fill({
    onDidChangeTreeData: changed.event,
    getChildren: (node) => [...(node === undefined ? shown.tree.roots : childrenOf(node))],
    getParent: (node) => shown.tree.parentOf(node),
    getTreeItem: (node) => itemOf(node, focusedKey(shown, focus)),
  });
  const lookNow = (): void => void look();
  lookNow();
  return vscode.Disposable.from(
    changed,
    cursor,
    view.onDidChangeVisibility(lookNow),
    annotations.onDidUpdate((uri) => {
      if (shown.document === undefined || uri === shown.document.uri.toString() || isActive(uri)) lookNow();
    }),
    tools.decisions.onDidDecide(lookNow),
    vscode.window.onDidChangeActiveTextEditor(lookNow),
    vscode.window.onDidChangeVisibleTextEditors(lookNow),
    order.onDidChange(() => put(shown.document, shown.result)),
    focus.onDidChange(() => changed.fire()),
  );
}

const isActive = (uri: string): boolean => vscode.window.activeTextEditor?.document.uri.toString() === uri;

/**
 * The article in the active editor. Beside something that is no text of its own, such as a page or a comparison, the article
 * from before stays as long as it can be seen.
 */
function articleToShow(
  decisions: Decisions,
  before: vscode.TextDocument | undefined,
): vscode.TextDocument | undefined {
  const active = activeCandidate();
  if (active !== undefined) return decisions.of(active).article === true ? active : undefined;
  const isSeen = vscode.window.visibleTextEditors.some(({ document }) => document === before);
  return isSeen && before !== undefined && decisions.of(before).article === true ? before : undefined;
}

/** The last part of an address: the name of the file. */
function nameOf({ path }: vscode.Uri): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

function focusedKey({ document, result, tree }: Shown, focus: Focus): string | undefined {
  const now = focus.current();
  if (now === undefined || result === undefined || now.uri !== document?.uri.toString()) return undefined;
  const id = sameSpeaker(result, now.speaker)?.id;
  return tree.nodes.find((node: SpeakersNode) => node.type === 'speaker' && node.speakerId === id)?.key;
}
