import {
  CancellationToken,
  CancellationTokenSource,
  LSPErrorCodes,
  ResponseError,
} from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { describe, expect, it } from 'vitest';
import type { Desk } from '../../../server/src/desk';
import { createGuard } from '../../../server/src/lsp/guard';
import { createPutRight } from '../../../server/src/putRightMemory';
import { defaultSettings } from '../../../server/src/settings';

const uri = 'file:///a.txt';

/** A desk with one document, whose text and version can be changed. */
function deskWith(during: () => void = () => undefined): Desk & { readonly bump: () => void } {
  let version = 1;
  return {
    bump: () => version++,
    textOf: (of) => (of === uri ? `text ${version}` : undefined),
    ready: () => Promise.resolve(during()),
    readClosed: () => Promise.resolve(undefined),
    read: (of) =>
      of === uri
        ? {
            document: TextDocument.create(uri, 'text', version, ''),
            settings: defaultSettings,
            decision: { article: false, reason: 'Empty', forced: false },
            article: () => undefined,
            problems: () => [],
            isComplete: true,
            hasProblems: true,
            putRight: createPutRight().of(uri, ''),
          }
        : undefined,
    setWord: () => undefined,
    setSidecar: () => undefined,
    setNames: () => undefined,
    edited: () => undefined,
    unreadNames: () => [],
    forget: () => undefined,
    reset: () => undefined,
    leftOpen: () => undefined,
    attributeAgain: () => Promise.resolve(false),
    readAgain: () => Promise.resolve(false),
  };
}

const versionIn = ({ document }: { readonly document: TextDocument }): number => document.version;
const code = (answer: unknown): unknown => (answer instanceof ResponseError ? answer.code : answer);

describe('a guarded request', () => {
  it('is answered for the newest text, or not at all where it holds positions of an older one', async () => {
    const desk = deskWith(() => desk.bump());
    const guard = createGuard(desk, () => undefined);
    const request = { method: 'm', fallback: 0, handle: versionIn };
    const whole = guard.request({ ...request, positions: false });
    const placed = guard.request({ ...request, positions: true });
    expect(await whole({ uri }, CancellationToken.None)).toBe(2);
    expect(code(await placed({ textDocument: { uri } }, CancellationToken.None))).toBe(
      LSPErrorCodes.ContentModified,
    );
  });

  it('is dropped when it was cancelled', async () => {
    const guard = createGuard(deskWith(), () => undefined);
    const request = guard.request({ method: 'm', fallback: 0, positions: false, handle: versionIn });
    expect(code(await request({ uri }, CancellationToken.Cancelled))).toBe(LSPErrorCodes.RequestCancelled);
  });

  it('is answered at once when it is cancelled while a long text is read', async () => {
    const desk: Desk = { ...deskWith(), ready: () => new Promise(() => undefined) };
    const guard = createGuard(desk, () => undefined);
    const request = guard.request({ method: 'm', fallback: 0, positions: false, handle: versionIn });
    const source = new CancellationTokenSource();
    const answer = request({ uri }, source.token);
    source.cancel();
    expect(code(await answer)).toBe(LSPErrorCodes.RequestCancelled);
  });

  it('gets the fallback for an unknown document, for what is skipped, and after a failure', async () => {
    const logged: string[] = [];
    const guard = createGuard(deskWith(), (message) => logged.push(message));
    const base = { method: 'the/method', fallback: -1, positions: false };
    const failing = guard.request({
      ...base,
      handle: () => {
        throw new RangeError('out of\nreach');
      },
    });
    const skipping = guard.request({ ...base, skip: () => true, handle: versionIn });
    expect(await failing({ uri }, CancellationToken.None)).toBe(-1);
    expect(logged).toEqual([expect.stringMatching(/^the\/method failed: RangeError: out of reach\n\s+at /u)]);
    expect(await skipping({ uri }, CancellationToken.None)).toBe(-1);
    expect(await failing({ uri: 'file:///b.txt' }, CancellationToken.None)).toBe(-1);
    expect(await failing(null as never, CancellationToken.None)).toBe(-1);
    expect(logged).toHaveLength(2);
  });

  it('survives that nobody can be told', async () => {
    const guard = createGuard(deskWith(), () => {
      throw new Error('closed');
    });
    expect(await guard.attempt('x', 'fallback', () => Promise.reject(new Error('no')))).toBe('fallback');
  });
});
