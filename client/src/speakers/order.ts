import * as vscode from 'vscode';
import type { SpeakerOrder } from './model';

/** In which order speakers stand: a user's choice, remembered for all windows. */
export interface Order extends vscode.Disposable {
  readonly current: () => SpeakerOrder;
  readonly choose: (order: SpeakerOrder) => Promise<void>;
  readonly onDidChange: vscode.Event<void>;
}

const memoryKey = 'copydesk.speakerOrder';

/** The order that was chosen last; that of appearance to begin with. */
export function rememberOrder(memory: vscode.Memento): Order {
  const changed = new vscode.EventEmitter<void>();
  const current = (): SpeakerOrder => (memory.get(memoryKey) === 'share' ? 'share' : 'appearance');
  const setKey = (): void =>
    void vscode.commands.executeCommand('setContext', 'copydesk.speakersByShare', current() === 'share');
  setKey();
  return {
    current,
    choose: async (order) => {
      await memory.update(memoryKey, order);
      setKey();
      changed.fire();
    },
    onDidChange: changed.event,
    dispose: () => changed.dispose(),
  };
}
