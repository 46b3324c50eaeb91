import * as vscode from 'vscode';
import type { SpeakersNode } from './model';

/** Id of the view. */
export const speakersViewId = 'copydesk.speakers';

/** What fills the view once it is loaded. */
export type SpeakersProvider = vscode.TreeDataProvider<SpeakersNode> &
  Required<Pick<vscode.TreeDataProvider<SpeakersNode>, 'getParent'>>;

/** The view in the side bar, which is there from the beginning, and what fills it later. */
export interface SpeakersPlace extends vscode.Disposable {
  readonly view: vscode.TreeView<SpeakersNode>;
  /** From now on the view shows what `provider` gives. */
  readonly fill: (provider: SpeakersProvider) => void;
}

/** An empty view: as long as nothing fills it, VS Code shows the welcome text of the manifest. */
export function createSpeakersPlace(): SpeakersPlace {
  const state: { provider?: SpeakersProvider } = {};
  const changed = new vscode.EventEmitter<void>();
  const view = vscode.window.createTreeView<SpeakersNode>(speakersViewId, {
    showCollapseAll: true,
    treeDataProvider: {
      onDidChangeTreeData: changed.event,
      getChildren: (node) => state.provider?.getChildren(node) ?? [],
      getParent: (node) => state.provider?.getParent(node),
      getTreeItem: (node) => state.provider?.getTreeItem(node) ?? new vscode.TreeItem(''),
    },
  });
  return {
    view,
    fill: (provider) => {
      state.provider = provider;
      provider.onDidChangeTreeData?.(() => changed.fire());
      changed.fire();
    },
    dispose: () => {
      view.dispose();
      changed.dispose();
    },
  };
}
