/** What can be done with all articles of a folder, put together. */
import type * as vscode from 'vscode';
import { cleanFolder, takeBackCleaning } from './clean';
import { exportFolder } from './export';
import { serveResultPages } from './pages';
import { offerFolderReport } from './report';
import type { FolderTools } from './plan';
import type { RunProgram } from './program.node';

type OnFolder = (clicked?: unknown, selected?: unknown) => Promise<void>;

/** What the session works with. The explorer hands over what was clicked, and all that is selected. */
export interface FolderCommands extends vscode.Disposable {
  readonly commands: Readonly<
    Record<'cleanFolder' | 'exportFolder' | 'reportFolder' | 'takeBackCleaning', OnFolder>
  >;
}

/** Offers all of it; `program` runs the command line, where that can be. */
export function offerFolder(tools: FolderTools, program: RunProgram | undefined): FolderCommands {
  const pages = serveResultPages();
  const report = offerFolderReport(tools);
  const all = { ...tools, pages, ...(program !== undefined && { program }) };
  return {
    commands: {
      cleanFolder: (clicked, selected) => cleanFolder(all, clicked, selected),
      reportFolder: report.show,
      exportFolder: (clicked, selected) => exportFolder(all, clicked, selected),
      takeBackCleaning: () => takeBackCleaning(all),
    },
    dispose: () => {
      pages.dispose();
      report.dispose();
    },
  };
}
