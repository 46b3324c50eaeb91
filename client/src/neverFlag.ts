import * as vscode from 'vscode';
import { reasonOf } from './files';
import type { NeverFlagParams } from '../../server/src/protocol';
import { textsIn, withEntry, withoutEntry } from './lists';
import { rememberFile } from './settingsFile';

/** The settings that grow by a quick fix, in the section `copydesk`. */
export type GrowingList = 'noise.neverFlag' | 'noise.disabledRules' | 'problems.disabled';

/** Adds to a list in the settings, says so, and offers to take it back. */
export async function neverFlag(list: GrowingList, sent: unknown): Promise<void> {
  const params = paramsIn(sent);
  if (params === undefined) return;
  const { value, name } = params;
  const resource = vscode.Uri.parse(params.uri, true);
  const target = targetFor(resource);
  const settings = settingsFor(resource);
  const file = await rememberFile(settingsFileOf(resource, target));
  const before = { all: textsIn(settings.get(list)), own: ownValue(settings, list, target) };
  try {
    // the nearest list hides those further away: what they hold goes on to hold
    await settings.update(list, withEntry(before.all, value), target);
    await file?.written();
    const undo = vscode.l10n.t('Undo');
    const answer = await vscode.window.showInformationMessage(
      vscode.l10n.t('Copydesk no longer flags {0}. It was added to {1}.', name, placeName(target)),
      undo,
    );
    if (answer !== undo || (await file?.restore()) === true) return;
    const now = settingsFor(resource);
    await now.update(list, withoutEntry(ownValue(now, list, target), value, before), target);
  } catch (error) {
    const reason = reasonOf(error);
    void vscode.window.showErrorMessage(vscode.l10n.t('The settings could not be changed: {0}', reason));
  }
}

function paramsIn(sent: unknown): NeverFlagParams | undefined {
  if (typeof sent !== 'object' || sent === null) return undefined;
  const { uri, value, name } = sent as Partial<Record<keyof NeverFlagParams, unknown>>;
  if (typeof uri !== 'string' || typeof value !== 'string' || typeof name !== 'string') return undefined;
  return { uri, value, name };
}

function settingsFor(resource: vscode.Uri): vscode.WorkspaceConfiguration {
  return vscode.workspace.getConfiguration('copydesk', resource);
}

/** Completes "It was added to …". */
function placeName(target: vscode.ConfigurationTarget): string {
  switch (target) {
    case vscode.ConfigurationTarget.Global:
      return vscode.l10n.t('your user settings');
    case vscode.ConfigurationTarget.Workspace:
      return vscode.l10n.t('the workspace settings');
    case vscode.ConfigurationTarget.WorkspaceFolder:
      return vscode.l10n.t('the settings of its folder');
  }
}

/** The nearest settings that there are for a file. */
function targetFor(resource: vscode.Uri): vscode.ConfigurationTarget {
  const folders = vscode.workspace.workspaceFolders ?? [];
  if (folders.length > 1 && vscode.workspace.getWorkspaceFolder(resource) !== undefined)
    return vscode.ConfigurationTarget.WorkspaceFolder;
  return folders.length > 0 ? vscode.ConfigurationTarget.Workspace : vscode.ConfigurationTarget.Global;
}

/** The file of the settings that there are for a file; undefined for the user's own, whose place nobody tells. */
function settingsFileOf(resource: vscode.Uri, target: vscode.ConfigurationTarget): vscode.Uri | undefined {
  const { workspaceFile, workspaceFolders } = vscode.workspace;
  if (target === vscode.ConfigurationTarget.Global) return undefined;
  if (target === vscode.ConfigurationTarget.Workspace && workspaceFile !== undefined)
    return workspaceFile.scheme === 'untitled' ? undefined : workspaceFile;
  const folder = vscode.workspace.getWorkspaceFolder(resource) ?? workspaceFolders?.[0];
  return folder && vscode.Uri.joinPath(folder.uri, '.vscode', 'settings.json');
}

/** What the settings of one place hold; undefined where they do not name the setting. */
function ownValue(
  settings: vscode.WorkspaceConfiguration,
  list: GrowingList,
  target: vscode.ConfigurationTarget,
): unknown {
  const found = settings.inspect<unknown>(list);
  if (target === vscode.ConfigurationTarget.WorkspaceFolder) return found?.workspaceFolderValue;
  return target === vscode.ConfigurationTarget.Workspace ? found?.workspaceValue : found?.globalValue;
}
