/** What a person is asked before something is put right. Escape ends each without a change. */
import * as vscode from 'vscode';
import type {
  PlaceResult,
  WireCandidate,
  WireQuotationType,
  WireSourceKind,
  WireSpeaker,
} from '../../../server/src/protocol';

interface Choice<T> extends vscode.QuickPickItem {
  readonly value?: T;
}

function separator(label: string): vscode.QuickPickItem {
  return { label, kind: vscode.QuickPickItemKind.Separator };
}

/** "2 quotations" */
function quotations(count: number): string {
  return count === 1 ? vscode.l10n.t('1 quotation') : vscode.l10n.t('{0} quotations', count);
}

function candidateItem(candidate: WireCandidate, current: string | undefined): Choice<WireSpeaker> {
  const { id, name, role, kind, quotations: said } = candidate;
  const isCurrent = id !== undefined && id === current;
  return {
    label: isCurrent ? `$(check) ${plain(name)}` : plain(name),
    ...(role !== undefined && { description: role }),
    ...(said > 0 && { detail: quotations(said) }),
    value: { name, ...(role !== undefined && { role }), ...(kind !== undefined && { kind }) },
  };
}

/** Words of the article as a label: VS Code makes a symbol of "$(name)". */
function plain(words: string): string {
  return words.replaceAll('$(', '$\u200b(');
}

/** The groups of those who may be chosen. */
function candidateItems(
  candidates: readonly WireCandidate[],
  current: string | undefined,
): readonly Choice<WireSpeaker>[] {
  const groups = [
    { label: vscode.l10n.t('considered here'), of: candidates.filter((one) => one.considered) },
    {
      label: vscode.l10n.t('in this article'),
      of: candidates.filter((one) => !one.considered && one.id !== undefined),
    },
    {
      label: vscode.l10n.t('known in this folder'),
      of: candidates.filter((one) => !one.considered && one.id === undefined),
    },
  ];
  return groups.flatMap(({ label, of }) =>
    of.length === 0 ? [] : [separator(label), ...of.map((one) => candidateItem(one, current))],
  );
}

/** What is asked of a speaker. */
export interface SpeakerQuestion {
  readonly title: string;
  readonly candidates: readonly WireCandidate[];
  /** Id of the one who is it now. */
  readonly current?: string;
  /** Whether "nobody who is known" is an answer. */
  readonly nobody: boolean;
}

/** Asks who it is: one from a list, one whose name is typed, or (null) nobody who is known. */
export function chooseSpeaker({
  title,
  candidates,
  current,
  nobody,
}: SpeakerQuestion): Promise<WireSpeaker | null | undefined> {
  const pick = vscode.window.createQuickPick<Choice<WireSpeaker | null>>();
  const listed = candidateItems(candidates, current);
  const names = new Set(candidates.map(({ name }) => name.toLowerCase()));
  const nobodyItem: Choice<null> = { label: vscode.l10n.t('Nobody who is known'), value: null };
  const show = (typed: string): void => {
    const name = typed.trim();
    const own: readonly Choice<WireSpeaker>[] =
      name === '' || names.has(name.toLowerCase())
        ? []
        : [
            {
              label: vscode.l10n.t('Use “{0}”', plain(name)),
              description: vscode.l10n.t('a new name'),
              alwaysShow: true,
              value: { name },
            },
          ];
    pick.items = [...listed, ...(nobody ? [separator(''), nobodyItem] : []), ...own];
  };
  pick.title = title;
  pick.placeholder = vscode.l10n.t('Choose a speaker, or type a name');
  pick.matchOnDescription = true;
  show('');
  return new Promise((resolve) => {
    pick.onDidChangeValue(show);
    pick.onDidAccept(() => {
      const [chosen] = pick.selectedItems;
      if (chosen === undefined) return; // the list is not there yet
      resolve(chosen.value);
      pick.hide();
    });
    pick.onDidHide(() => {
      resolve(undefined);
      pick.dispose();
    });
    pick.show();
  });
}

/** For which quotations a speaker is put right. */
export type Scope = 'quotation' | 'mention' | 'speaker';

/** Asks for which quotations; not where there is only one that can be meant. */
export async function chooseScope(
  quotation: NonNullable<PlaceResult['quotation']>,
  candidates: readonly WireCandidate[],
): Promise<Scope | undefined> {
  const speaker = candidates.find(({ id }) => id !== undefined && id === quotation.speaker);
  const { mention } = quotation;
  const items: Choice<Scope>[] = [{ label: vscode.l10n.t('Only this quotation'), value: 'quotation' }];
  if (mention !== undefined && mention.quotations > 1) {
    items.push({
      label: vscode.l10n.t('All {0} beside “{1}”', quotations(mention.quotations), plain(mention.words)),
      value: 'mention',
    });
  }
  if (speaker !== undefined && speaker.quotations > 1) {
    items.push({
      label: vscode.l10n.t('All {0} of {1}', quotations(speaker.quotations), plain(speaker.name)),
      value: 'speaker',
    });
  }
  if (items.length === 1) return 'quotation';
  return choose(items, vscode.l10n.t('For Which Quotations?'));
}

async function choose<T>(items: readonly Choice<T>[], title: string): Promise<T | undefined> {
  return (await vscode.window.showQuickPick(items, { title }))?.value;
}

/** Asks what kind of quotation it is. */
export function chooseType(current: WireQuotationType | undefined): Promise<WireQuotationType | undefined> {
  const types: readonly (Choice<WireQuotationType> & { readonly value: WireQuotationType })[] = [
    {
      value: 'direct',
      label: vscode.l10n.t('Direct Quotation'),
      detail: vscode.l10n.t('A whole sentence between marks'),
    },
    {
      value: 'mixed',
      label: vscode.l10n.t('Partial Quotation'),
      detail: vscode.l10n.t('Quoted words within a reported sentence'),
    },
    {
      value: 'indirect',
      label: vscode.l10n.t('Reported Speech'),
      detail: vscode.l10n.t('What somebody said, without marks'),
    },
    {
      value: 'scare',
      label: vscode.l10n.t('Words Set Off by Marks'),
      detail: vscode.l10n.t('Nobody’s words: the marks only keep a distance'),
    },
    {
      value: 'title',
      label: vscode.l10n.t('Name or Title'),
      detail: vscode.l10n.t('Of a book, a film, a ship'),
    },
  ];
  // what it is already comes last: nobody asks for that
  const others = types.filter(({ value }) => value !== current);
  const same = types.filter(({ value }) => value === current);
  const items = [...others, ...same.map((item) => ({ ...item, description: vscode.l10n.t('as it is') }))];
  return choose(items, vscode.l10n.t('What Is It?'));
}

/** Asks what kind of speaker it is. */
export function chooseKind(): Promise<WireSourceKind | undefined> {
  const items: readonly Choice<WireSourceKind>[] = [
    { value: 'person', label: vscode.l10n.t('Person') },
    { value: 'organisation', label: vscode.l10n.t('Organisation') },
    { value: 'document', label: vscode.l10n.t('Document') },
    { value: 'unnamed', label: vscode.l10n.t('Source Without a Name') },
  ];
  return choose(items, vscode.l10n.t('What Kind of Speaker?'));
}

/** Asks for some words; the ones that there are can be edited. Empty is an answer where `optional`. */
export async function typeWords(
  title: string,
  value: string,
  optional: boolean,
): Promise<string | undefined> {
  const typed = await vscode.window.showInputBox({
    title,
    value,
    ...(optional && { prompt: vscode.l10n.t('Leave it empty where there is none') }),
    validateInput: (words) =>
      optional || words.trim() !== '' ? undefined : vscode.l10n.t('A name has at least one letter'),
  });
  return typed?.trim();
}
