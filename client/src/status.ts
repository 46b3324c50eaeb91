import * as vscode from 'vscode';
import type { Annotations } from './annotations';
import type { Decisions } from './decisions';
import { activeCandidate, articleSelector } from './documents';
import type { SecondReadings } from './secondReadings';
import { noiseSummary, openQuestions, secondReading, secondReadingDetail, summary } from './wording';

/** What is known of articles. */
interface Found {
  readonly annotations: Annotations;
  readonly secondReadings: SecondReadings;
}

/** A row of the language status: what it is called and what it says of an article; undefined where it says nothing. */
interface Kind {
  /** VS Code sorts the rows by it: what was found comes first, then `copydesk.decision`, and below that its reason. */
  readonly id: string;
  readonly name: string;
  readonly rowFor: (uri: vscode.Uri, found: Found) => Row | undefined;
}

interface Row {
  readonly text: string;
  readonly detail: string;
  readonly busy?: boolean;
  readonly command?: vscode.Command;
  readonly severity?: vscode.LanguageStatusSeverity;
}

/**
 * What was found in the active article: who speaks, how much noise there is, how its second reading stands. There are no
 * rows beside other files.
 */
export function showCounts(found: Found, decisions: Decisions): vscode.Disposable {
  const rows = kinds().map((kind) => createRow(kind, found));
  const update = (): void => {
    const document = activeCandidate();
    const isArticle = document !== undefined && decisions.of(document).article === true;
    for (const row of rows) row.show(isArticle ? document.uri : undefined);
  };
  update();
  return vscode.Disposable.from(
    ...rows,
    found.annotations.onDidUpdate(update),
    found.secondReadings.onDidUpdate(update),
    decisions.onDidDecide(update),
    vscode.window.onDidChangeActiveTextEditor(update),
  );
}

/** A row that comes and goes with what it has to say. */
function createRow(
  { id, name, rowFor }: Kind,
  found: Found,
): vscode.Disposable & { readonly show: (uri: vscode.Uri | undefined) => void } {
  const shown: { item?: vscode.LanguageStatusItem } = {};
  const hide = (): void => {
    shown.item?.dispose();
    delete shown.item;
  };
  return {
    show: (uri) => {
      const row = uri && rowFor(uri, found);
      if (row === undefined) {
        hide();
        return;
      }
      const item = (shown.item ??= vscode.languages.createLanguageStatusItem(id, articleSelector));
      item.name = name;
      item.busy = row.busy ?? false;
      item.text = row.text;
      item.detail = row.detail;
      item.command = row.command;
      item.severity = row.severity ?? vscode.LanguageStatusSeverity.Information;
      item.accessibilityInformation = {
        label: `Copydesk: ${[row.text, row.detail].filter((part) => part !== '').join('. ')}`,
      };
    },
    dispose: hide,
  };
}

const kinds = (): readonly Kind[] => [
  { id: 'copydesk.counts', name: vscode.l10n.t('Copydesk: findings'), rowFor: speakersRow },
  { id: 'copydesk.counts.noise', name: vscode.l10n.t('Copydesk: noise'), rowFor: noiseRow },
  {
    id: 'copydesk.counts.secondReading',
    name: vscode.l10n.t('Copydesk: second reading'),
    rowFor: secondReadingRow,
  },
];

function speakersRow(uri: vscode.Uri, { annotations }: Found): Row {
  if (annotations.failed(uri)) {
    return {
      text: vscode.l10n.t('The article could not be read'),
      detail: vscode.l10n.t('The log says more'),
      command: { command: 'copydesk.showLog', title: vscode.l10n.t('Show log') },
      severity: vscode.LanguageStatusSeverity.Error,
    };
  }
  const counts = annotations.of(uri)?.counts;
  if (counts === undefined) return { text: vscode.l10n.t('Reading the article'), detail: '', busy: true };
  const show = { command: 'copydesk.showSpeakers', title: vscode.l10n.t('Show speakers') };
  return {
    text: summary(counts),
    detail: openQuestions(counts),
    ...(counts.quotations > 0 ? { command: show } : {}),
  };
}

function noiseRow(uri: vscode.Uri, { annotations }: Found): Row | undefined {
  const counts = annotations.of(uri)?.counts;
  if (counts === undefined || annotations.failed(uri)) return undefined;
  const clean = {
    command: 'copydesk.cleanArticle',
    title: vscode.l10n.t('Clean article'),
    arguments: [uri],
  };
  return { text: noiseSummary(counts), detail: '', ...(counts.noise > 0 ? { command: clean } : {}) };
}

/** Quiet: it turns no wheel, and an article is complete without it. */
function secondReadingRow(uri: vscode.Uri, { annotations, secondReadings }: Found): Row | undefined {
  const now = secondReadings.of(uri);
  if (now === undefined || annotations.failed(uri)) return undefined;
  const change = {
    command: 'workbench.action.openSettings',
    title: vscode.l10n.t('Change the setting'),
    arguments: ['copydesk.reader.enabled'],
  };
  return {
    text: secondReading(now),
    detail: secondReadingDetail(now),
    ...(now.state === 'off' ? { command: change } : {}),
  };
}
