import * as vscode from 'vscode';
import type { Session } from './session';

/** Starts the session once, when it is first needed. */
export interface Starter {
  /** The session, started where it does not run. Where that fails, the user is told, and the next call tries again. */
  readonly session: () => Promise<Session>;
  readonly isStarted: () => boolean;
  /** A failed start is tried again only for a command, not with every file that is opened. */
  readonly hasFailed: () => boolean;
  /** The user wants an article read: a failure before no longer counts. */
  readonly forgetFailure: () => void;
}

/** A session that is not started yet; `busy` hears of each start and of its end. */
export function createStarter(start: () => Promise<Session>, busy: (starting: boolean) => void): Starter {
  const state: { session?: Promise<Session>; started: boolean; failed: boolean } = {
    started: false,
    failed: false,
  };
  const session = (): Promise<Session> => (state.session ??= attempt());
  const attempt = async (): Promise<Session> => {
    busy(true);
    try {
      const running = await start();
      state.started = true;
      return running;
    } catch (error) {
      delete state.session;
      state.failed = true;
      void tellOfFailure(error, session);
      throw error;
    } finally {
      busy(false);
    }
  };
  return {
    session,
    isStarted: () => state.started,
    hasFailed: () => state.failed,
    forgetFailure: () => {
      state.failed = false;
    },
  };
}

async function tellOfFailure(error: unknown, startAgain: () => Promise<Session>): Promise<void> {
  const message = error instanceof Error ? error.message : String(error);
  const again = vscode.l10n.t('Try again');
  const answer = await vscode.window.showErrorMessage(
    vscode.l10n.t('Copydesk could not start: {0}', message),
    again,
  );
  if (answer === again) startAgain().catch(() => undefined); // told of anew
}
