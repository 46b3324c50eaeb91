/** Cleans the articles of a folder: some with a preview, many on the disk. */
import * as vscode from 'vscode';
import { say } from '../messages';
import { remembered, restore } from './backup';
import { choosePlaces, notesOn, textsIn } from './files';
import { lineOf, type Outcome, type Results } from './outcomes';
import type { ResultPages } from './pages';
import { planOf, type FolderTools, type Plan } from './plan';
import { cleanWithPreview, type Done } from './preview';
import type { RunProgram } from './program.node';
import { withBar } from './survey';
import { cleanOnDisk } from './write';

/** So many files are shown before they are changed: nobody looks through more, and VS Code holds each in memory. */
const mostShown = 50;

/** What cleaning a folder needs. */
export interface CleanTools extends FolderTools {
  readonly pages: ResultPages;
  /** Absent where no program can run. */
  readonly program?: RunProgram;
}

/** Cleans what was chosen in the explorer, or a folder that is asked for. */
export async function cleanFolder(tools: CleanTools, clicked: unknown, selected: unknown): Promise<void> {
  const places = await choosePlaces(clicked, selected);
  if (places === undefined) return;
  const state = { cancelled: false, more: false };
  const plan = await withBar(vscode.l10n.t('Looking through the articles'), async (going) => {
    const { files, more } = await textsIn(places, going.token);
    const made = await planOf(tools, files, going);
    state.cancelled = going.token.isCancellationRequested;
    state.more = more;
    return made;
  });
  if (state.cancelled) {
    say(vscode.l10n.t('Cancelled. Nothing was changed'));
    return;
  }
  const done = await carryOut(tools, plan);
  if (done === undefined) return;
  await tell(tools, [...done.outcomes, ...plan.outcomes], done.undo, notesOn(state));
}

/** Takes back the last cleaning without preview, also one of a window that was closed. */
export async function takeBackCleaning({ context, pages }: CleanTools): Promise<void> {
  const kept = await remembered(context);
  if (kept.length === 0) {
    say(vscode.l10n.t('There is no cleaning of a folder to take back'));
    return;
  }
  const isAgreed = await agreed(
    vscode.l10n.t('Take back the last cleaning ({0} articles)?', kept.length),
    vscode.l10n.t(
      '{0} and the others become as they were before it. Those that were changed since are left alone.',
      kept[0]?.file.name ?? '',
    ),
    vscode.l10n.t('Take Back'),
  );
  if (isAgreed) await tellBack(pages, await restore(context, kept));
}

/** Asks before many files are changed. `detail` is sentences, `action` what the button says. */
async function agreed(question: string, detail: string, action: string): Promise<boolean> {
  return (await vscode.window.showWarningMessage(question, { modal: true, detail }, action)) === action;
}

/** Undefined where the user thinks better of it. */
async function carryOut(tools: CleanTools, { planned }: Plan): Promise<Done | undefined> {
  if (planned.length === 0) return { outcomes: [] };
  if (planned.length <= mostShown) return cleanWithPreview(planned);
  const isAgreed = await agreed(
    vscode.l10n.t('Clean {0} articles?', planned.length),
    vscode.l10n.t(
      'These are too many to be shown first. The files are changed on the disk; each is kept as it was, and “Undo” brings them all back.',
    ),
    vscode.l10n.t('Clean'),
  );
  if (!isAgreed) return undefined;
  const program = vscode.workspace.isTrusted ? tools.program : undefined;
  return withBar(vscode.l10n.t('Cleaning articles'), (going) => cleanOnDisk(tools, program, planned, going));
}

/** Says what was done, and offers to look at it or to take it back. */
async function tell(
  tools: CleanTools,
  outcomes: readonly Outcome[],
  undo: Done['undo'],
  notes: readonly string[],
): Promise<void> {
  const title = vscode.l10n.t('Cleaned Articles');
  await offer(
    tools.pages,
    { title, outcomes, notes },
    lineOf(outcomes, 'cleaned'),
    async () => {
      const back = await undo?.();
      if (back !== undefined) await tellBack(tools.pages, back);
    },
    undo !== undefined,
  );
}

function tellBack(pages: ResultPages, outcomes: readonly Outcome[]): Promise<void> {
  return offer(
    pages,
    { title: vscode.l10n.t('Taken Back'), outcomes, notes: [] },
    lineOf(outcomes, 'restored'),
  );
}

async function offer(
  pages: ResultPages,
  results: Results,
  line: string,
  undo: () => Promise<void> = () => Promise.resolve(),
  canUndo = false,
): Promise<void> {
  const report = vscode.l10n.t('Show Report');
  const back = vscode.l10n.t('Undo');
  const answer = await vscode.window.showInformationMessage(line, ...(canUndo ? [back, report] : [report]));
  if (answer === report) {
    await pages.show(results);
    // the report covers the message: what it offers is offered still
    if (canUndo) await offer(pages, results, line, undo, canUndo);
  } else if (answer === back) await undo();
}

/** Says what came of something that cannot be taken back, and offers the list. */
export function tellResults(pages: ResultPages, results: Results, line: string): Promise<void> {
  return offer(pages, results, line);
}
