import * as vscode from 'vscode';

/** Sets keys for when clauses; a value that is set already costs nothing. */
export function createContextKeys(): (key: string, value: boolean) => void {
  const set = new Map<string, boolean>();
  return (key, value) => {
    if (set.get(key) === value) return;
    set.set(key, value);
    void vscode.commands.executeCommand('setContext', key, value);
  };
}
