import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import {
  placeMethod,
  type PlaceParams,
  type PlaceResult,
  type WireRange,
} from '../../../server/src/protocol';
import { editorOf, meantCandidate } from '../documents';
import { say } from '../messages';
import type { OnArticle } from '../onArticle';
import { toWireRange } from '../positions';
import { isSpeakersNode, type SpeakersNode } from '../speakers/model';

/** Where something is to be put right: what a quick fix, a hover or the tree names, else the cursor. */
export interface Target {
  readonly document: vscode.Uri;
  readonly at: WireRange;
  /** Id of a speaker, where the tree names one. */
  readonly speaker?: string;
}

function isRange(value: unknown): value is WireRange {
  if (typeof value !== 'object' || value === null) return false;
  const { start, end } = value as Partial<Record<keyof WireRange, unknown>>;
  return [start, end].every(
    (position) =>
      typeof position === 'object' && position !== null && 'line' in position && 'character' in position,
  );
}

/** The target that a command was given; the place of the cursor where it was given none. */
export function targetOf(sent: unknown): Target | undefined {
  if (isSpeakersNode(sent)) return targetOfNode(sent);
  if (typeof sent === 'object' && sent !== null && 'uri' in sent) {
    const { uri, at, speaker } = sent as { uri: unknown; at?: unknown; speaker?: unknown };
    const address = typeof uri === 'string' ? vscode.Uri.parse(uri, true) : uri;
    if (address instanceof vscode.Uri) {
      return {
        document: address,
        at: isRange(at) ? toWireRange(at) : nowhere,
        ...(typeof speaker === 'string' && { speaker }),
      };
    }
  }
  const document = meantCandidate();
  const editor = document && editorOf(document);
  return editor && { document: editor.document.uri, at: toWireRange(editor.selection) };
}

/** The target where it lies in an article; else the user is told why nothing can be put right, or agrees to have it read. */
export async function targetInArticle(withArticle: OnArticle, sent: unknown): Promise<Target | undefined> {
  const target = targetOf(sent);
  const found: Target[] = [];
  await withArticle(target?.document, () => Promise.resolve(target && found.push(target)));
  return found[0];
}

const nowhere: WireRange = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };

/** What a row of the view of the speakers stands for: a quotation, or a speaker where the article names them. */
function targetOfNode(node: SpeakersNode): Target | undefined {
  const document = vscode.Uri.parse(node.uri, true);
  if (node.type === 'quotation') return { document, at: node.range };
  if (node.type !== 'speaker') return undefined;
  const { speakerId, speaker } = node;
  const at = speaker.introduced ?? speaker.mentions[0] ?? speaker.quotations[0]?.ranges[0] ?? nowhere;
  return { document, at, speaker: speakerId };
}

/** What can be put right at a target; undefined, and the user is told, where the article is not read yet. */
export async function placeAt(
  client: BaseLanguageClient,
  { document, at }: Target,
): Promise<PlaceResult | undefined> {
  const params: PlaceParams = { uri: document.toString(), at };
  const place = await client.sendRequest<PlaceResult | null>(placeMethod, params);
  if (place === null) say(vscode.l10n.t('The article is still being read. Try again in a moment'));
  return place ?? undefined;
}
