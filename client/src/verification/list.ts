/** The quotations that were compared, as a list to walk through, the gravest first. */
import * as vscode from 'vscode';
import type { WireComparison, WireRange, WireVerdict } from '../../../server/src/protocol';
import { checkOf, verdicts, type Checked } from './results';
import { verdictName, whereOf } from './wording';

/** What can be done with one of them. */
export interface ListActions {
  readonly sideBySide: (one: WireComparison) => Promise<void>;
  /** Keeps a note beside it. */
  readonly note: (one: WireComparison, note: string) => Promise<void>;
}

interface Row extends vscode.QuickPickItem {
  /** Absent of a heading. */
  readonly one?: WireComparison;
}

const icons: Readonly<Record<WireVerdict, string>> = {
  altered: 'warning',
  'not-found': 'question',
  edited: 'edit',
  verbatim: 'check',
};

/** Shows the list; what is active in it is shown in the article. */
export function showList(document: vscode.TextDocument, checked: Checked, actions: ListActions): void {
  const buttons = buttonsOf();
  const pick = vscode.window.createQuickPick<Row>();
  pick.title = vscode.l10n.t('Quotations Checked Against {0}', checked.against);
  pick.placeholder = vscode.l10n.t('Choose one to go there');
  pick.matchOnDescription = true;
  pick.matchOnDetail = true;
  pick.items = verdicts.flatMap((verdict) => rowsOf(checked, verdict, buttons));
  pick.onDidChangeActive(([row]) => {
    const range = row?.one?.ranges[0];
    if (range !== undefined) reveal(document, range);
  });
  pick.onDidTriggerItemButton(({ button, item: { one } }) => {
    if (one === undefined) return;
    pick.hide();
    if (button === buttons.compare) void actions.sideBySide(one);
    else if (button === buttons.source) void openPlace(checked, one);
    else void askNote(checked, one, actions);
  });
  pick.onDidAccept(() => {
    const range = pick.selectedItems[0]?.one?.ranges[0];
    pick.hide();
    if (range !== undefined) void vscode.window.showTextDocument(document, { selection: rangeOf(range) });
  });
  pick.onDidHide(() => pick.dispose());
  pick.show();
}

interface Buttons {
  readonly compare: vscode.QuickInputButton;
  readonly source: vscode.QuickInputButton;
  readonly note: vscode.QuickInputButton;
}

function buttonsOf(): Buttons {
  const button = (icon: string, tooltip: string): vscode.QuickInputButton => ({
    iconPath: new vscode.ThemeIcon(icon),
    tooltip,
  });
  return {
    compare: button('diff', vscode.l10n.t('Compare Side by Side')),
    source: button('go-to-file', vscode.l10n.t('Open Source at This Place')),
    note: button('note', vscode.l10n.t('Write a Note…')),
  };
}

function rowsOf(checked: Checked, verdict: WireVerdict, { compare, source, note }: Buttons): readonly Row[] {
  const own = checked.quotations.filter((one) => one.verdict === verdict);
  if (own.length === 0) return [];
  const heading: Row = { label: verdictName(verdict), kind: vscode.QuickPickItemKind.Separator };
  return [
    heading,
    ...own.map((one): Row => ({
      // an article's words make no icon
      label: `$(${icons[verdict]}) ${one.words.replaceAll('$(', '$\u200b(')}`,
      description: whereOf(one),
      ...(detailOf(checked, one) !== '' && { detail: detailOf(checked, one) }),
      buttons: one.place === undefined ? [note] : [compare, source, note],
      one,
    })),
  ];
}

/** What was changed, and where it stands. */
function detailOf({ sources }: Checked, { summary, place, otherPlaces }: WireComparison): string {
  const name = place && sources[place.source]?.name;
  const where =
    place === undefined || name === undefined
      ? ''
      : otherPlaces === 0
        ? vscode.l10n.t('{0}, line {1}', name, place.range.start.line + 1)
        : vscode.l10n.t('{0}, line {1}, and {2} more', name, place.range.start.line + 1, otherPlaces);
  return [summary, where]
    .filter((part) => part !== '')
    .join(' — ')
    .replaceAll('$(', '$\u200b(');
}

function rangeOf({ start, end }: WireRange): vscode.Range {
  return new vscode.Range(start.line, start.character, end.line, end.character);
}

/** Shows a place where the article is seen; the cursor stays where it is until the user chooses. */
function reveal(document: vscode.TextDocument, range: WireRange): void {
  const editor = vscode.window.visibleTextEditors.find((one) => one.document === document);
  if (editor === undefined) return;
  editor.selection = new vscode.Selection(rangeOf(range).start, rangeOf(range).end);
  editor.revealRange(rangeOf(range), vscode.TextEditorRevealType.InCenterIfOutsideViewport);
}

async function openPlace({ sources }: Checked, { place }: WireComparison): Promise<void> {
  const source = place && sources[place.source];
  if (place === undefined || source === undefined) return;
  await vscode.window.showTextDocument(source.uri, {
    viewColumn: vscode.ViewColumn.Beside,
    selection: rangeOf(place.range),
  });
}

async function askNote(checked: Checked, one: WireComparison, actions: ListActions): Promise<void> {
  if (checkOf(one, checked) === undefined) return;
  const note = await vscode.window.showInputBox({
    title: vscode.l10n.t('Note on This Quotation'),
    prompt: one.words.slice(0, 200),
    placeHolder: vscode.l10n.t('What you found out, or what is to be done'),
  });
  if (note !== undefined) await actions.note(one, note);
}
