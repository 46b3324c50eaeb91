import * as vscode from 'vscode';
import type { SpeakersResult, ListedSpeaker } from '../../../server/src/protocol';
import { allSpeakers } from './places';
import { choiceOf } from './rows';

/** Lets a user choose one of the speakers; undefined where none was chosen. */
export async function chooseSpeaker(
  result: SpeakersResult,
  placeHolder: string,
): Promise<ListedSpeaker | undefined> {
  const choices = allSpeakers(result).map((speaker) => ({ ...choiceOf(speaker), speaker }));
  const options = { placeHolder, matchOnDescription: true };
  return (await vscode.window.showQuickPick(choices, options))?.speaker;
}
