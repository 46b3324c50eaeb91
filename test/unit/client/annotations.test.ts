/** What the client asks the server about a text while somebody types in it. */
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { CancellationTokenSource, type CancellationToken } from 'vscode-languageserver';
import { annotationsMethod } from '../../../server/src/protocol';
import { fakeVscode } from './vscode';

const uri = 'file:///desk/long.txt';
const document = { uri: { toString: () => uri }, version: 1, isClosed: false, getText: () => 'A text.' };
const editor = { document };
const never = (): { dispose: () => void } => ({ dispose: () => undefined });
/** Has somebody type in the document. */
let type: () => void = () => undefined;
vi.mock('vscode', () => {
  const { EventEmitter } = fakeVscode(() => ({ settings: {}, folders: [] }));
  return {
    EventEmitter,
    CancellationTokenSource,
    window: { visibleTextEditors: [editor], onDidChangeVisibleTextEditors: never },
    workspace: {
      onDidCloseTextDocument: never,
      onDidOpenTextDocument: never,
      onDidChangeTextDocument: (listener: (change: unknown) => void) => {
        type = () => {
          document.version++;
          listener({ document, contentChanges: ['x'] });
        };
        return never();
      },
    },
  };
});
vi.mock('../../../client/src/documents', () => ({ isCandidate: () => true }));
const { followAnnotations } = await import('../../../client/src/annotations');

/** A question that the server has not answered yet. */
interface Question {
  readonly token: CancellationToken;
  readonly answer: (found: unknown) => void;
  readonly refuse: (why: Error) => void;
}

/** A server that takes its time. */
function server() {
  const questions: Question[] = [];
  const client = {
    sendRequest: (method: string, _params: unknown, token: CancellationToken) =>
      new Promise((answer, refuse) => {
        if (method === annotationsMethod) questions.push({ token, answer, refuse });
      }),
    onNotification: never,
    isRunning: () => true,
    error: vi.fn(),
  };
  return { questions, client };
}

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

it('takes back what it asked about an older text, and shows no failure for it', async () => {
  const { questions, client } = server();
  const annotations = followAnnotations(client as never);
  await vi.runAllTimersAsync();
  type();
  await vi.runAllTimersAsync();
  expect(questions.map(({ token }) => token.isCancellationRequested)).toEqual([true, false]);
  questions[0]?.refuse(new Error('Cancelled'));
  await vi.runAllTimersAsync();
  expect(annotations.failed(document.uri as never)).toBe(false);
  expect(client.error).not.toHaveBeenCalled();
  questions[1]?.answer({ version: document.version });
  await vi.runAllTimersAsync();
  expect(annotations.of(document.uri as never)).toEqual({ version: document.version });
});
