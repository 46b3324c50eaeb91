import type * as vscode from 'vscode';

/** Things that are done after a while, at most one for each key: to ask anew puts it off. */
export interface Timers extends vscode.Disposable {
  readonly start: (key: string, milliseconds: number, action: () => void) => void;
  readonly stop: (key: string) => void;
}

/** No timer runs yet; disposing stops those that do. */
export function createTimers(): Timers {
  const running = new Map<string, ReturnType<typeof setTimeout>>();
  const stop = (key: string): void => {
    clearTimeout(running.get(key));
    running.delete(key);
  };
  return {
    start: (key, milliseconds, action) => {
      stop(key);
      running.set(
        key,
        setTimeout(() => {
          running.delete(key);
          action();
        }, milliseconds),
      );
    },
    stop,
    dispose: () => [...running.keys()].forEach(stop),
  };
}
