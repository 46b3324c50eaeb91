import * as vscode from 'vscode';

const shownMilliseconds = 6000;

/** Says something in passing, in the status bar. */
export function say(message: string): void {
  vscode.window.setStatusBarMessage(`Copydesk: ${message}`, shownMilliseconds);
}
