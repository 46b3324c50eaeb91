import * as vscode from 'vscode';
import { toRange } from '../positions';
import type { SpeakersNode } from './model';
import { rowOf } from './rows';

/** Name of the command that a click on a row runs; its argument is the node. */
export const goToSpeakerCommand = 'copydesk.goToSpeaker';

/** A node as VS Code shows it; `focused` is the key of the speaker who is in focus. */
export function itemOf(node: SpeakersNode, focused?: string): vscode.TreeItem {
  const row = rowOf(node, focused);
  const item = new vscode.TreeItem(row.label, collapsible(row.open));
  item.id = node.key;
  item.contextValue = row.context;
  item.accessibilityInformation = { label: row.spoken };
  // a text, not Markdown: the words of an article stay what they are
  item.tooltip = row.tooltip ?? row.spoken;
  if (row.description !== undefined) item.description = row.description;
  if (row.icon !== undefined)
    item.iconPath = new vscode.ThemeIcon(row.icon, row.warns === true ? warning : undefined);
  if (placeOf(node) !== undefined)
    item.command = { command: goToSpeakerCommand, title: vscode.l10n.t('Go There'), arguments: [node] };
  return item;
}

const warning = new vscode.ThemeColor('list.warningForeground');

function collapsible(open: boolean | undefined): vscode.TreeItemCollapsibleState {
  if (open === undefined) return vscode.TreeItemCollapsibleState.None;
  return open ? vscode.TreeItemCollapsibleState.Expanded : vscode.TreeItemCollapsibleState.Collapsed;
}

/** Where a click on a node leads to: a quotation, or where a speaker is introduced. Undefined for a heading. */
export function placeOf(node: SpeakersNode): vscode.Range | undefined {
  if (node.type === 'quotation') return toRange(node.range);
  if (node.type !== 'speaker') return undefined;
  const place = node.speaker.introduced ?? node.children[0]?.range;
  return place && toRange(place);
}
