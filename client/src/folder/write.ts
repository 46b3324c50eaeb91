/** Cleans many files on the disk: by the command line as a task, or here where no program may run. */
import * as vscode from 'vscode';
import { reasonOf } from '../files';
import { belowShared } from './files';
import { dropBackup, keptOf, newBackup, restore, type Kept } from './backup';
import { decodeFile, encodeFile } from './encoding';
import type { Outcome } from './outcomes';
import { cleanedOutcome, cleanedText, type FolderTools, type Planned } from './plan';
import type { Done } from './preview';
import type { RunProgram } from './program.node';
import { fewAtOnce, tellStep, type Going } from './survey';
import { taskFor, type Order } from './task';

/** Changes the files; each is kept as it was. Cancelled, those that are not changed yet stay as they are. */
export async function cleanOnDisk(
  { context }: FolderTools,
  program: RunProgram | undefined,
  planned: readonly Planned[],
  going: Going,
): Promise<Done> {
  const backup = await newBackup(context);
  const clean = planned.filter(({ read }) => read.encoding !== undefined);
  const unsaved = planned.filter(({ read }) => read.encoding === undefined);
  const orders = program === undefined ? [] : ordersFor(clean, backup);
  for (const { list, planned: items } of orders) await vscode.workspace.fs.writeFile(list, namesOf(items));
  const ordered = new Set(orders.flatMap((order) => order.planned));
  const state = { done: 0 };
  const one = (): void => tellStep(going.progress, ++state.done, clean.length);
  const problems = program === undefined ? [] : await taskFor(program, orders, going.token, one);
  const kept: Kept[] = [];
  const failed: Outcome[] = [];
  for (const [at, item] of clean.filter((some) => !ordered.has(some)).entries()) {
    if (going.token.isCancellationRequested) break;
    const copy = vscode.Uri.joinPath(backup, 'here', String(at));
    const why = await cleanHere(item, copy);
    if (why === undefined) await keep(kept, item, copy);
    else failed.push({ file: item.read.file, what: 'failed', why });
    one();
  }
  for (const { planned: items, copyOf } of orders)
    await fewAtOnce(items, (item) => keep(kept, item, copyOf(item)));
  const byName = new Set(kept.map(({ file }) => file));
  const untouched = (item: Planned): Outcome =>
    going.token.isCancellationRequested
      ? { file: item.read.file, what: 'left', why: vscode.l10n.t('cancelled before it was its turn') }
      : { file: item.read.file, what: 'failed', why: problems.at(-1) ?? vscode.l10n.t('it was not changed') };
  const seen = new Set(failed.map(({ file }) => file));
  return {
    outcomes: [
      ...failed,
      ...unsaved.map(({ read }): Outcome => ({ file: read.file, what: 'left', why: notSaved() })),
      ...clean
        .filter(({ read }) => !seen.has(read.file))
        .map((item) => (byName.has(item.read.file) ? cleanedOutcome(item) : untouched(item))),
    ],
    ...(kept.length > 0 && {
      undo: async () => {
        const outcomes = await restore(kept);
        // a copy that could not be put back is the only one there is
        if (outcomes.every(({ what }) => what === 'restored')) await dropBackup(context);
        return outcomes;
      },
    }),
  };
}

const notSaved = (): string => vscode.l10n.t('it has changes that are not saved');

async function keep(kept: Kept[], { read }: Planned, copy: vscode.Uri): Promise<void> {
  const found = await keptOf(read.file, copy);
  if (found !== undefined) kept.push(found);
}

/** Cleans one file here, its copy first; why it could not be done, else undefined. */
async function cleanHere({ read, cleaning }: Planned, copy: vscode.Uri): Promise<string | undefined> {
  const { file, encoding, text } = read;
  if (encoding === undefined) return notSaved();
  try {
    const before = await vscode.workspace.fs.readFile(file.uri);
    const now = decodeFile(before, encoding.name === 'windows-1252');
    if (!('text' in now) || now.text !== text) return vscode.l10n.t('it was changed meanwhile');
    const bytes = encodeFile(cleanedText(text, cleaning), encoding);
    if (bytes === undefined) return vscode.l10n.t('its encoding lacks a character that cleaning puts in');
    await vscode.workspace.fs.writeFile(copy, before);
    await vscode.workspace.fs.writeFile(file.uri, bytes);
    return undefined;
  } catch (error) {
    return reasonOf(error);
  }
}

/** Groups files by how the command line has to be called for them; those that it cannot do are left out. */
function ordersFor(planned: readonly Planned[], backup: vscode.Uri): readonly Order[] {
  const groups = new Map<string, Planned[]>();
  for (const item of planned) {
    const args = argumentsFor(item);
    if (args === undefined) continue;
    const key = JSON.stringify(args);
    const group = groups.get(key) ?? [];
    groups.set(key, group);
    group.push(item);
  }
  return [...groups].map(([key, items], at): Order => {
    const folder = vscode.Uri.joinPath(backup, String(at));
    const list = vscode.Uri.joinPath(backup, `${String(at)}.list`);
    const below = belowShared(items.map(({ read }) => read.file));
    return {
      args: [...(JSON.parse(key) as string[]), '--backup', folder.fsPath, '--files-from', list.fsPath],
      list,
      planned: items,
      // as the command line lays them out: below the deepest folder that holds them all
      copyOf: ({ read }) => vscode.Uri.joinPath(folder, ...below(read.file)),
    };
  });
}

/** The files of a call, one a line: five hundred names are too long for a command line. */
function namesOf(planned: readonly Planned[]): Uint8Array {
  return new TextEncoder().encode(planned.map(({ read }) => `${read.file.uri.fsPath}\n`).join(''));
}

/** The options that make the command line do what we do; undefined where it cannot. */
function argumentsFor({ read }: Planned): readonly string[] | undefined {
  const { file, encoding, sidecarInStorage } = read;
  const settings = vscode.workspace.getConfiguration('copydesk', file.uri);
  const list = (key: string): readonly string[] =>
    settings.get<readonly unknown[]>(key, []).filter((one) => typeof one === 'string');
  const levels = settings.get<object>('noise.applicability', {});
  if (file.uri.scheme !== 'file' || /[\r\n]/u.test(file.uri.fsPath)) return undefined;
  if (sidecarInStorage || Object.keys(levels).length > 0) return undefined;
  return [
    'clean',
    '--write',
    '--corrections',
    '--reader=off',
    '--exit-zero',
    `--marks=${settings.get('quotations.marks', 'auto')}`,
    ...list('noise.disabledRules').map((rule) => `--disable=${rule}`),
    ...list('noise.neverFlag').map((text) => `--keep=${text}`),
    ...(encoding?.name === 'windows-1252' ? ['--encoding=windows-1252'] : []),
  ];
}
