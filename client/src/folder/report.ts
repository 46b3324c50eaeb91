/** The view over a folder: who is quoted across its articles, and what may be put right there. */
import * as vscode from 'vscode';
import {
  archiveAddMethod,
  archiveSummaryMethod,
  type ArchiveAddParams,
  type ArchiveAddResult,
  type ArchiveSummaryParams,
  type ArchiveSummaryResult,
} from '../../../server/src/protocol';
import { dayOf } from '../verification/results';
import { namesAt, tellPassedOver } from '../corrections/names';
import { nameOf, reasonOf, writeWhole } from '../files';
import { say } from '../messages';
import { reportPage } from '../reportPage';
import { choosePlaces, textsIn, type Chosen } from './files';
import type { FolderTools } from './plan';
import { readFile } from './read';
import { decisionOf, settle, type Decided } from './settle';
import { ask, eachFile, withBar, type Going } from './survey';

/** Where a file of the report lies, and how much stands before its text. */
interface Source {
  readonly uri: vscode.Uri;
  readonly before: number;
}

/** A report that is shown. */
interface Shown {
  readonly panel: vscode.WebviewPanel;
  readonly places: readonly vscode.Uri[];
  archive: string;
  title: string;
  readonly sources: Map<string, Source>;
  unread: ArchiveSummaryParams['unread'];
  result?: ArchiveSummaryResult;
  /** The reading of which it was said that the file of speakers is damaged. */
  toldOf?: string;
  readonly decided: Decided;
  isClosed: boolean;
}

/** Shows reports on folders, one at a time. */
export interface FolderReport extends vscode.Disposable {
  readonly show: (clicked?: unknown, selected?: unknown) => Promise<void>;
}

/** Offers it. */
export function offerFolderReport(tools: FolderTools): FolderReport {
  const state: { shown?: Shown } = {};
  return {
    show: async (clicked, selected) => {
      const places = await choosePlaces(clicked, selected);
      if (places === undefined) return;
      const found = await someTextsIn(places);
      if (found === undefined) return;
      state.shown?.panel.dispose();
      const shown = openPanel(tools, places);
      state.shown = shown;
      shown.panel.onDidDispose(() => {
        shown.isClosed = true;
        if (state.shown === shown) delete state.shown;
      });
      await readAll(tools, shown, found);
    },
    dispose: () => {
      state.shown?.panel.dispose();
    },
  };
}

/** The texts of some places; undefined, and said so, where there is none at all: a report that is open stays then. */
async function someTextsIn(places: readonly vscode.Uri[]): Promise<Chosen | undefined> {
  const never = new vscode.CancellationTokenSource();
  const found = await textsIn(places, never.token);
  never.dispose();
  if (found.files.length > 0) return found;
  tellNoArticle(found.what);
  return undefined;
}

function tellNoArticle(what: string): void {
  void vscode.window.showInformationMessage(vscode.l10n.t('There is no article in {0}.', what));
}

function openPanel(tools: FolderTools, places: readonly vscode.Uri[]): Shown {
  const panel = vscode.window.createWebviewPanel(
    'copydesk.folderReport',
    vscode.l10n.t('Report on {0}', vscode.workspace.asRelativePath(places[0] ?? vscode.Uri.file('/'))),
    vscode.ViewColumn.Active,
    { enableScripts: true, enableFindWidget: true, retainContextWhenHidden: true, localResourceRoots: [] },
  );
  const shown: Shown = {
    ...{ panel, places, archive: '', title: '', sources: new Map(), unread: [] },
    ...{ decided: [], isClosed: false },
  };
  panel.webview.onDidReceiveMessage((message: unknown) => {
    answer(tools, shown, message).catch((error: unknown) => {
      tools.client.error('The report on a folder could not do what was asked', error, false);
    });
  });
  return shown;
}

/** Reads all files of the report, those that were found or that are there now; cancelled, it tells of those that were read. */
async function readAll(tools: FolderTools, shown: Shown, found?: Chosen): Promise<void> {
  shown.archive = `${String(Date.now())}-${String(Math.random())}`;
  shown.sources.clear();
  await withBar(vscode.l10n.t('Reading the articles'), async (going) => {
    const { files, what, more } = found ?? (await textsIn(shown.places, going.token));
    const unread: ArchiveSummaryParams['unread'][number][] = [];
    const read = await eachFile(files, going, async (file) => {
      const reason = await addOne(tools, shown, file, going);
      if (reason !== undefined) unread.push({ file: file.name, ...reason });
      return file;
    });
    shown.unread = unread;
    shown.title = going.token.isCancellationRequested
      ? vscode.l10n.t('{0} (the first {1} of {2} files)', what, read.length, files.length)
      : more
        ? vscode.l10n.t('{0} (the first {1} files)', what, files.length)
        : what;
  });
  await fill(tools, shown);
}

/** Why a file is not counted; undefined where it is. */
async function addOne(
  { client, context }: FolderTools,
  shown: Shown,
  file: Parameters<typeof readFile>[1],
  { token }: Going,
): Promise<{ readonly kind: 'no-article' | 'failed'; readonly reason: string } | undefined> {
  const read = await readFile(context, file);
  if ('why' in read) return { kind: 'failed', reason: read.why };
  const { uri, text, languageId, sidecar, encoding } = read;
  const before = encoding?.mark === true ? 1 : 0;
  const params: ArchiveAddParams = {
    ...{ uri, text, languageId, sidecar },
    archive: shown.archive,
    file: file.name,
    before,
  };
  const result = await ask<ArchiveAddResult>(client, archiveAddMethod, params, token);
  if (result === undefined) return { kind: 'failed', reason: vscode.l10n.t('it could not be analysed') };
  shown.sources.set(file.name, { uri: file.uri, before });
  return result.refused === undefined ? undefined : { kind: 'no-article', reason: result.refused };
}

/** Asks for what was read, and shows it. */
async function fill({ client, context }: FolderTools, shown: Shown): Promise<void> {
  const [place] = shown.places;
  const names = place === undefined ? undefined : await namesAt(place);
  const params: ArchiveSummaryParams = {
    archive: shown.archive,
    title: shown.title,
    version: String((context.extension.packageJSON as { readonly version?: unknown }).version),
    date: dayOf(new Date()),
    names: names === undefined ? [] : [names],
    unread: shown.unread,
  };
  const never = new vscode.CancellationTokenSource();
  const result = await ask<ArchiveSummaryResult>(client, archiveSummaryMethod, params, never.token);
  never.dispose();
  // what is undone may be of a report that was closed meanwhile
  if (shown.isClosed) return;
  if (result === undefined) {
    shown.panel.dispose();
    tellNoArticle(shown.title);
    return;
  }
  shown.result = result;
  const { body, style } = result;
  shown.panel.webview.html = reportPage({ title: shown.title, body, style: style + colours, script });
  if (result.namesPassedOver === true && place !== undefined) tellOnce(client, shown, place);
}

/** Says once for each reading that the file of speakers is damaged; nobody waits for the answer. */
function tellOnce(client: FolderTools['client'], shown: Shown, place: vscode.Uri): void {
  if (shown.toldOf === shown.archive) return;
  shown.toldOf = shown.archive;
  tellPassedOver(place).catch((error: unknown) => {
    client.error('The file of speakers could not be opened', error, false);
  });
}

/** Buttons, boxes and charts as VS Code has them. */
const colours = `:root{--second:var(--vscode-charts-yellow);--field:var(--vscode-input-background);--edge:var(--vscode-contrastBorder,var(--vscode-input-border,#8888));--button:var(--vscode-button-secondaryBackground);--button-ink:var(--vscode-button-secondaryForeground)}`;

/** Says which button was pressed, and hides the rows of other speakers. */
const script = `
document.addEventListener('click',(event)=>{
const button=event.target instanceof Element?event.target.closest('button'):null;
if(!button)return;
const {same,apart,one,several,do:what}=button.dataset;
if(same!==undefined)host.postMessage({pair:Number(same),same:true});
else if(apart!==undefined)host.postMessage({pair:Number(apart),same:false});
else if(one!==undefined)host.postMessage({speaker:Number(one),one:true});
else if(several!==undefined)host.postMessage({speaker:Number(several),one:false});
else if(what!==undefined)host.postMessage({do:what});
});
const box=document.getElementById('filter');
const rows=[...document.querySelectorAll('section[aria-labelledby=speakers] tbody tr,section[aria-labelledby=decide] tbody tr,.pairs>li')];
const filter=()=>{
const wanted=box.value.trim().toLowerCase();
for(const row of rows)row.hidden=wanted!==''&&!row.textContent.toLowerCase().includes(wanted);
for(const more of document.querySelectorAll('section[aria-labelledby=speakers] details,section[aria-labelledby=decide] details'))if(wanted!=='')more.open=true;
const seen=rows.filter((row)=>!row.hidden).length;
document.getElementById('filtered').textContent=wanted===''?'':seen===1?'1 row':seen+' rows';
};
box.addEventListener('input',()=>{filter();host.setState({top:scrollY,filter:box.value});});
if(before&&before.filter){box.value=before.filter;filter();}
`;

/** Does what a page asks for; what it sends is looked at, as anything could be in it. */
async function answer(tools: FolderTools, shown: Shown, message: unknown): Promise<void> {
  if (typeof message !== 'object' || message === null || shown.result === undefined) return;
  if ('place' in message && typeof message.place === 'number') {
    const place = shown.result.places[message.place];
    if (place !== undefined) await goTo(shown, place);
  } else if ('do' in message && message.do === 'refresh') await readAll(tools, shown);
  else if ('do' in message && message.do === 'export') await exportReport(shown, shown.result);
  else {
    const decision = decisionOf(message, shown.result);
    const [folder] = shown.places;
    if (decision !== undefined && folder !== undefined)
      await settle(folder, decision, shown.decided, () => fill(tools, shown));
  }
}

async function goTo(
  { sources }: Shown,
  { file, start, end }: ArchiveSummaryResult['places'][number],
): Promise<void> {
  const source = sources.get(file);
  if (source === undefined) return;
  const document = await vscode.workspace.openTextDocument(source.uri);
  const at = (offset: number): vscode.Position => document.positionAt(offset - source.before);
  const editor = await vscode.window.showTextDocument(document, {
    viewColumn: vscode.ViewColumn.Beside,
    selection: new vscode.Range(at(start), at(end)),
  });
  editor.revealRange(editor.selection, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
}

/** Writes the report into a file that the user names: a page, or data. */
async function exportReport({ places }: Shown, { page, json }: ArchiveSummaryResult): Promise<void> {
  const forms = [
    { label: vscode.l10n.t('HTML: a page to be read'), ending: 'html', text: page },
    { label: vscode.l10n.t('JSON: for programs'), ending: 'json', text: json },
  ];
  const chosen = await vscode.window.showQuickPick(forms, { title: vscode.l10n.t('Export Report') });
  if (chosen === undefined) return;
  const [place] = places;
  const target = await vscode.window.showSaveDialog({
    ...(place !== undefined && { defaultUri: vscode.Uri.joinPath(place, '..', `report.${chosen.ending}`) }),
    filters: { [chosen.ending.toUpperCase()]: [chosen.ending] },
    title: vscode.l10n.t('Export Report'),
  });
  if (target === undefined) return;
  try {
    await writeWhole(target, chosen.text);
    say(vscode.l10n.t('Exported to {0}.', nameOf(target)));
  } catch (error) {
    const why = reasonOf(error);
    void vscode.window.showErrorMessage(vscode.l10n.t('{0} could not be written: {1}', nameOf(target), why));
  }
}
