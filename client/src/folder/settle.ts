/** Who is who in the report on a folder, as a user says by its buttons: kept in the folder's file of speakers, and taken back. */
import * as vscode from 'vscode';
import type { ArchiveSummaryResult } from '../../../server/src/protocol';
import { changeNames, withOne, withPair, type NamesChange } from '../corrections/names';
import { readIfThere, removeIfThere, writeWhole } from '../files';

/** What a user says: the text that the file becomes, and what is told of it. */
interface Decision {
  readonly change: (content: string | undefined) => string | undefined;
  readonly said: string;
}

/** What is written where a button of a page was pressed; undefined where that is no button of the report that is shown. */
export function decisionOf(
  message: object,
  { pairs, unsure }: Pick<ArchiveSummaryResult, 'pairs' | 'unsure'>,
): Decision | undefined {
  if ('pair' in message && typeof message.pair === 'number') {
    const pair = pairs[message.pair];
    return pair && ofPair(pair, 'same' in message && message.same === true);
  }
  if ('speaker' in message && typeof message.speaker === 'number') {
    const one = unsure[message.speaker];
    return one && ofOne(one, 'one' in message && message.one === true);
  }
  return undefined;
}

function ofPair({ keep, other }: ArchiveSummaryResult['pairs'][number], isSame: boolean): Decision {
  // a name alone would keep apart everybody of that name
  const told = !isSame && other.role !== null ? `${other.name}, ${other.role}` : other.name;
  return {
    change: (content) => withPair(content, { keep: keep.name, role: keep.role, other: told }, isSame),
    said: isSame
      ? vscode.l10n.t('{0} and {1} count as one person.', keep.name, other.name)
      : vscode.l10n.t('{0} and {1} are not the same.', keep.name, other.name),
  };
}

function ofOne(one: ArchiveSummaryResult['unsure'][number], isOne: boolean): Decision {
  return {
    change: (content) => withOne(content, isOne ? { ...one, apart: [] } : one),
    said: !isOne
      ? vscode.l10n.t('{0} counts as several people.', one.name)
      : one.isPerson
        ? vscode.l10n.t('{0} counts as one person.', one.name)
        : vscode.l10n.t('{0} counts as one speaker.', one.name),
  };
}

/** A decision that stands in the file. */
interface Made extends Pick<Decision, 'change'> {
  before: NamesChange['before'];
  after: NamesChange['after'];
}

/** Decisions of one report, in their order: each can be taken back, whatever was decided after it. */
export type Decided = Made[];

/**
 * Writes a decision into the file of the folder that holds a place, has the report filled anew, and offers to take it back. Does
 * nothing more where it could not be written, which the user is told then.
 */
export async function settle(
  place: vscode.Uri,
  { change, said }: Decision,
  decided: Decided,
  fillAgain: () => Promise<void>,
): Promise<void> {
  const done = await changeNames(place, change);
  if (done === undefined) return;
  const made: Made = { before: done.before, after: done.after, change };
  decided.push(made);
  await fillAgain();
  const undo = vscode.l10n.t('Undo');
  if ((await vscode.window.showInformationMessage(said, undo)) !== undo) return;
  await takeBack(done.file, decided, made);
  await fillAgain();
}

async function takeBack(file: vscode.Uri, decided: Decided, made: Made): Promise<void> {
  if (!decided.includes(made) || (await readIfThere(file)) !== decided.at(-1)?.after) {
    void vscode.window.showWarningMessage(vscode.l10n.t('The names were changed elsewhere meanwhile.'));
    return;
  }
  const content = withoutDecision(decided, made);
  if (content === undefined) await removeIfThere(file);
  else await writeWhole(file, content);
}

/** The text of the file without a decision; undefined for no file. Those after it are made again, and it is no longer among them. */
export function withoutDecision(decided: Decided, made: Made): string | undefined {
  const later = decided.splice(decided.indexOf(made)).slice(1);
  let content = made.before;
  for (const one of later) {
    const after = one.change(content);
    if (after === undefined) continue;
    one.before = content;
    one.after = content = after;
    decided.push(one);
  }
  return content;
}
