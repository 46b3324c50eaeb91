/** Corrections that can be taken back, the newest first. */
import { expect, it, vi } from 'vitest';

const nothing = (): { dispose: () => void } => ({ dispose: () => undefined });
vi.mock('vscode', () => ({
  commands: { executeCommand: () => undefined },
  window: { onDidChangeActiveTextEditor: nothing },
  workspace: { onDidChangeTextDocument: nothing },
}));
const { createUndoStack } = await import('../../../client/src/corrections/undoStack');

const uri = 'file:///desk/ferry.txt';

it('takes a correction back after its file was written anew, as when the article is saved', () => {
  const stack = createUndoStack();
  stack.push({ uri, before: undefined, after: 'one' });
  stack.push({ uri, before: 'one', after: 'two' });
  stack.follow({ uri, before: 'two', after: 'two, anchored anew' });
  expect(stack.pop(uri)).toEqual({ uri, before: 'one', after: 'two, anchored anew' });
  expect(stack.pop(uri)).toEqual({ uri, before: undefined, after: 'one' });
});

it('takes nothing for its own that somebody else has written', () => {
  const stack = createUndoStack();
  stack.push({ uri, before: undefined, after: 'one' });
  stack.follow({ uri, before: 'of another window', after: 'of another window, anchored anew' });
  expect(stack.pop(uri)?.after).toBe('one');
});
