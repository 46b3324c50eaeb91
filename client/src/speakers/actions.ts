/** What the commands on speakers do. */
import * as vscode from 'vscode';
import type { SpeakersResult, ListedSpeaker } from '../../../server/src/protocol';
import type { Decisions } from '../decisions';
import { editorOf, meantCandidate } from '../documents';
import { say } from '../messages';
import { chooseSpeaker } from './choose';
import type { Focus } from './focus';
import { toRange, toWirePosition } from '../positions';
import { placeOf } from './item';
import { isSpeakersNode, type SpeakersNode } from './model';
import type { Order } from './order';
import { speakersViewId } from './place';
import { allSpeakers, quotationFrom, sameSpeaker, speakerAt } from './places';
import type { SpeakersSource } from './source';
import { positionOf } from './words';

/** What they work with. */
export interface ActionTools {
  readonly source: SpeakersSource;
  readonly decisions: Decisions;
  readonly order: Order;
  readonly focus: Focus;
}

/** The commands by their names; the argument is a node where one is run from the tree. */
export function speakerActions(tools: ActionTools) {
  const { order, focus } = tools;
  return {
    showSpeakers: () => vscode.commands.executeCommand(`${speakersViewId}.focus`),
    goToSpeaker: (sent: unknown) => (isSpeakersNode(sent) ? goTo(tools, sent) : undefined),
    sortSpeakersByShare: () => order.choose('share'),
    sortSpeakersByAppearance: () => order.choose('appearance'),
    nextQuotationOfSpeaker: (sent: unknown) => goToQuotationOf(tools, sent, 'next'),
    previousQuotationOfSpeaker: (sent: unknown) => goToQuotationOf(tools, sent, 'previous'),
    focusOnSpeaker: (sent: unknown) => focusOn(tools, sent),
    endFocusOnSpeaker: () => {
      if (focus.current() === undefined) say(vscode.l10n.t('No speaker is in focus'));
      focus.end();
    },
  };
}

/** Selects what a row stands for, with the cursor at its beginning. */
async function goTo({ source }: ActionTools, node: SpeakersNode): Promise<void> {
  const document = await opened(node.uri);
  if (document === undefined) return;
  // after a change a row may be of the text before it for a moment: the speaker is sought again
  const result = document.version === node.version ? undefined : await source.of(document);
  const range = (result && placeNow(result, node)) ?? placeOf(node);
  if (range === undefined) return;
  const editor = await vscode.window.showTextDocument(document, columnOf(document));
  editor.selection = new vscode.Selection(range.end, range.start);
  editor.revealRange(range, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
}

function placeNow(result: SpeakersResult, node: SpeakersNode): vscode.Range | undefined {
  if (node.type === 'speaker') {
    const place = sameSpeaker(result, node.speaker)?.introduced;
    return place && toRange(place);
  }
  if (node.type !== 'quotation') return undefined;
  const all = result.articles.flatMap(({ speakers, withoutSpeaker }) => [
    ...speakers.flatMap(({ quotations }) => quotations),
    ...withoutSpeaker,
  ]);
  const place = all.find(({ excerpt }) => excerpt === node.quotation.excerpt)?.ranges[0];
  return place && toRange(place);
}

/** The file may be gone: then the user is told, and nothing happens. */
async function opened(uri: string): Promise<vscode.TextDocument | undefined> {
  try {
    return await vscode.workspace.openTextDocument(vscode.Uri.parse(uri, true));
  } catch {
    say(vscode.l10n.t('This article is not open any more'));
    return undefined;
  }
}

/** Where a document is shown already, so that it is not opened a second time beside it. */
function columnOf(document: vscode.TextDocument): vscode.ViewColumn | undefined {
  const active = vscode.window.activeTextEditor;
  if (active?.document === document) return active.viewColumn;
  return vscode.window.visibleTextEditors.find((editor) => editor.document === document)?.viewColumn;
}

/** An article with who speaks in it, and the speaker whom a command is about. */
interface Target {
  readonly document: vscode.TextDocument;
  readonly speaker: ListedSpeaker;
}

/** Whom a command is about: the node that it got, else who is at the cursor, else who is chosen. The user is told why not. */
async function targetOf(tools: ActionTools, sent: unknown, placeHolder: string): Promise<Target | undefined> {
  const node = isSpeakersNode(sent) ? sent : undefined;
  const document = node === undefined ? meantCandidate() : await opened(node.uri);
  if (document === undefined || tools.decisions.of(document).article !== true) {
    if (node === undefined) say(vscode.l10n.t('Open a news article first'));
    return undefined;
  }
  const result = await tools.source.of(document);
  if (result === undefined) {
    say(vscode.l10n.t('The article is still being read'));
    return undefined;
  }
  if (allSpeakers(result).length === 0) {
    say(vscode.l10n.t('No speaker was found in this article'));
    return undefined;
  }
  const speaker =
    node === undefined
      ? (atCursor(result, document) ?? (await chooseSpeaker(result, placeHolder)))
      : speakerOfNode(result, node);
  return speaker && { document, speaker };
}

function atCursor(result: SpeakersResult, document: vscode.TextDocument): ListedSpeaker | undefined {
  const editor = editorOf(document);
  return editor && speakerAt(result, toWirePosition(editor.selection.active));
}

function speakerOfNode(result: SpeakersResult, node: SpeakersNode): ListedSpeaker | undefined {
  if (node.type === 'speaker') return sameSpeaker(result, node.speaker);
  if (node.type !== 'quotation' || node.speakerId === undefined) return undefined;
  return allSpeakers(result).find(({ quotations }) => quotations.some(({ index }) => index === node.index));
}

/** Moves the cursor to the next or previous quotation of a speaker, and says which of them it is. */
async function goToQuotationOf(
  tools: ActionTools,
  sent: unknown,
  direction: 'next' | 'previous',
): Promise<void> {
  const target = await targetOf(tools, sent, vscode.l10n.t('Go to a quotation of …'));
  if (target === undefined) return;
  const { document, speaker } = target;
  const editor = await vscode.window.showTextDocument(document, columnOf(document));
  const found = quotationFrom(speaker, toWirePosition(editor.selection.active), direction);
  if (found === undefined) return;
  const range = toRange(found.range);
  editor.selection = new vscode.Selection(range.start, range.start);
  editor.revealRange(range, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
  say(positionOf(speaker, found.number));
}

/** Dims what all others say. */
async function focusOn(tools: ActionTools, sent: unknown): Promise<void> {
  const target = await targetOf(tools, sent, vscode.l10n.t('Focus on …'));
  if (target !== undefined) await tools.focus.begin(target.document, target.speaker);
}
