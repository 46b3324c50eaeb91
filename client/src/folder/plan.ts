/** What cleaning would do to the files of a folder, before any is changed. */
import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { cleaningOfMethod, type CleaningOfResult, type ClosedText } from '../../../server/src/protocol';
import type { FolderFile } from './files';
import type { Outcome } from './outcomes';
import { readFile, type ReadFile } from './read';
import { ask, eachFile, type Going } from './survey';

/** A file that cleaning would change. */
export interface Planned {
  readonly read: ReadFile;
  readonly cleaning: CleaningOfResult;
}

/** All that is to be done, and what became of the files that are not changed. */
export interface Plan {
  readonly planned: readonly Planned[];
  readonly outcomes: readonly Outcome[];
}

/** What everything about a folder works with. */
export interface FolderTools {
  readonly client: BaseLanguageClient;
  readonly context: vscode.ExtensionContext;
}

/** Reads all files and asks what cleaning would do. Nothing is changed. */
export async function planOf(
  { client, context }: FolderTools,
  files: readonly FolderFile[],
  going: Going,
): Promise<Plan> {
  const all = await eachFile(files, going, async (file): Promise<Planned | Outcome | undefined> => {
    const read = await readFile(context, file);
    if ('why' in read) return { file, what: 'left', why: read.why };
    const cleaning = await askCleaning(client, read, going.token);
    if (going.token.isCancellationRequested) return undefined;
    return cleaning === undefined
      ? { file, what: 'failed', why: vscode.l10n.t('it could not be analysed') }
      : judged(read, cleaning);
  });
  return {
    planned: all.filter((one) => 'cleaning' in one),
    outcomes: all.filter((one) => 'what' in one),
  };
}

/** What cleaning would do to a text; undefined where that was cancelled or failed. */
export function askCleaning(
  client: BaseLanguageClient,
  { uri, text, languageId, sidecar }: ClosedText,
  token: vscode.CancellationToken,
): Promise<CleaningOfResult | undefined> {
  const params: ClosedText = { uri, text, languageId, sidecar };
  return ask<CleaningOfResult>(client, cleaningOfMethod, params, token);
}

function judged(read: ReadFile, cleaning: CleaningOfResult): Planned | Outcome {
  const { file } = read;
  if (cleaning.refused !== undefined) return { file, what: 'left', why: cleaning.refused };
  return cleaning.edits.length === 0 ? { file, what: 'nothing', left: cleaning.left } : { read, cleaning };
}

/** The text as cleaning makes it. */
export function cleanedText(text: string, { edits }: Pick<CleaningOfResult, 'edits'>): string {
  let end = 0;
  const parts = edits.map((edit) => {
    const before = text.slice(end, edit.start);
    end = edit.end;
    return before + edit.newText;
  });
  return parts.join('') + text.slice(end);
}

/** What a cleaned file is told as. */
export function cleanedOutcome({ read, cleaning }: Planned): Outcome {
  return { file: read.file, what: 'cleaned', repaired: cleaning.repaired, left: cleaning.left };
}
