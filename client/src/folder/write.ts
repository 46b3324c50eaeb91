/** Cleans many files on the disk: by the command line as a task, or here where no program may run. */
import * as vscode from 'vscode';
import { reasonOf } from '../files';
import { digest } from '../hexadecimal';
import { belowShared } from './files';
import { keptOf, newBackup, remember, restore, type Kept } from './backup';
import { decodeFile, encodeFile } from './encoding';
import type { Outcome } from './outcomes';
import { cleanedOutcome, cleanedText, type FolderTools, type Planned } from './plan';
import type { Done } from './preview';
import type { RunProgram } from './program.node';
import { fewAtOnce, tellStep, type Going } from './survey';
import { taskFor, type Order } from './task';

/** A file to be cleaned, and where it is kept as it was. */
interface Step {
  readonly item: Planned;
  readonly copy: vscode.Uri;
}

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
  const here = clean
    .filter((item) => !ordered.has(item))
    .map((item, at): Step => ({ item, copy: vscode.Uri.joinPath(backup, 'here', String(at)) }));
  const steps = [
    ...here,
    ...orders.flatMap(({ planned: items, copyOf }) =>
      items.map((item): Step => ({ item, copy: copyOf(item) })),
    ),
  ];
  // a window that is closed meanwhile can no longer say what was changed
  await remember(context, await foreseen(steps));
  const state = { done: 0 };
  const one = (): void => tellStep(going.progress, ++state.done, clean.length);
  const { told, stopped } =
    program === undefined ? { told: [], stopped: false } : await taskFor(program, orders, going.token, one);
  const failed = stopped ? [] : await cleanAllHere(here, going, one);
  const kept = (await fewAtOnce(steps, ({ item, copy }) => keptOf(item.read.file, copy))).filter(
    (found) => found !== undefined,
  );
  await remember(context, kept);
  const byName = new Set(kept.map(({ file }) => file));
  const untouched = ({ read: { file } }: Planned): Outcome =>
    stopped || going.token.isCancellationRequested
      ? { file, what: 'left', why: vscode.l10n.t('cancelled before it was its turn') }
      : { file, what: 'failed', why: told.at(-1) ?? vscode.l10n.t('it was not changed') };
  const seen = new Set(failed.map(({ file }) => file));
  return {
    outcomes: [
      ...failed,
      ...unsaved.map(({ read }): Outcome => ({ file: read.file, what: 'left', why: notSaved() })),
      ...clean
        .filter(({ read }) => !seen.has(read.file))
        .map((item) => (byName.has(item.read.file) ? cleanedOutcome(item) : untouched(item))),
    ],
    ...(kept.length > 0 && { undo: () => restore(context, kept) }),
  };
}

const notSaved = (): string => vscode.l10n.t('it has changes that are not saved');

/** What cleaning would leave of each file. */
async function foreseen(steps: readonly Step[]): Promise<readonly Kept[]> {
  const all = await fewAtOnce(steps, async ({ item: { read, cleaning }, copy }) => {
    const bytes = read.encoding && encodeFile(cleanedText(read.text, cleaning), read.encoding);
    return bytes === undefined ? [] : [{ file: read.file, copy, left: await digest(bytes) }];
  });
  return all.flat();
}

/** Cleans files without the command line, one by one; those that could not be. */
async function cleanAllHere(
  steps: readonly Step[],
  { token }: Going,
  onDone: () => void,
): Promise<readonly Outcome[]> {
  const failed: Outcome[] = [];
  for (const { item, copy } of steps) {
    if (token.isCancellationRequested) break;
    const why = await cleanHere(item, copy);
    if (why !== undefined) failed.push({ file: item.read.file, what: 'failed', why });
    onDone();
  }
  return failed;
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
