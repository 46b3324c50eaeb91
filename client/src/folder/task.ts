/** The command line as a task of VS Code: its lines stand in a terminal, and it can be ended there, too. */
import * as vscode from 'vscode';
import type { Planned } from './plan';
import type { RunProgram } from './program.node';

/** One call of the command line. */
export interface Order {
  readonly args: readonly string[];
  /** The file that names the articles. */
  readonly list: vscode.Uri;
  readonly planned: readonly Planned[];
  /** Where it keeps a file as it was. */
  readonly copyOf: (item: Planned) => vscode.Uri;
}

/** What a terminal calls Ctrl+C. */
const interrupt = '\u0003';

/** How a task ended. */
export interface Ended {
  /** The lines that tell of something other than files done. */
  readonly told: readonly string[];
  /** Whether somebody ended it early: by the bar, in its terminal, or with the terminal. */
  readonly stopped: boolean;
}

/**
 * Runs the calls one after the other; resolves when all have ended. `onDone` hears of each file. Cancelled, a call ends when the
 * file is written that is being written.
 */
export async function taskFor(
  program: RunProgram,
  orders: readonly Order[],
  token: vscode.CancellationToken,
  onDone: () => void,
): Promise<Ended> {
  if (orders.length === 0) return { told: [], stopped: false };
  const told: string[] = [];
  const written = new vscode.EventEmitter<string>();
  const closed = new vscode.EventEmitter<number>();
  const ended = new Promise<void>((resolve) => closed.event(() => resolve()));
  const state = { stopped: false, isOver: false, end: (): void => undefined };
  const stop = (): void => {
    // a terminal may be closed long after
    if (state.isOver) return;
    state.stopped = true;
    state.end();
  };
  const run = async (): Promise<void> => {
    for (const { args } of orders) {
      if (state.stopped) break;
      const running = program(args, (line) => {
        written.fire(`${line}\r\n`);
        if (/: (?:\d+ repairs?|nothing to clean)$/u.test(line)) onDone();
        else told.push(line);
      });
      state.end = running.end;
      await running.done;
    }
    state.isOver = true;
    closed.fire(0);
  };
  const task = new vscode.Task(
    { type: 'copydesk' },
    vscode.TaskScope.Workspace,
    vscode.l10n.t('Clean articles'),
    'Copydesk',
    new vscode.CustomExecution(() =>
      Promise.resolve({
        onDidWrite: written.event,
        onDidClose: closed.event,
        open: () => void run(),
        close: stop,
        handleInput: (data) => {
          if (data === interrupt) stop();
        },
      }),
    ),
  );
  task.presentationOptions = { reveal: vscode.TaskRevealKind.Never, echo: false, close: false };
  const listener = token.onCancellationRequested(stop);
  if (!token.isCancellationRequested) {
    await vscode.tasks.executeTask(task);
    await ended;
  }
  listener.dispose();
  return { told, stopped: state.stopped };
}
