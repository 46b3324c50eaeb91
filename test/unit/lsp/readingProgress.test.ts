import type { WorkDoneProgressServerReporter } from 'vscode-languageserver';
import { expect, it } from 'vitest';
import { createReadingProgress } from '../../../server/src/lsp/readingProgress';

/** An editor that notes down what its status shows, and a clock that is set. */
function editor(progress = true) {
  const shown: string[] = [];
  const clock = { now: 0 };
  const reporter = {
    begin: (title: string, percentage?: number) => void shown.push(`${title}: ${String(percentage)}%`),
    report: (percentage: number) => void shown.push(`${String(percentage)}%`),
    done: () => void shown.push('done'),
  } as unknown as WorkDoneProgressServerReporter;
  const window = { createWorkDoneProgress: () => Promise.resolve(reporter) };
  const tell = createReadingProgress({ window } as never, { progress }, () => clock.now);
  return {
    shown,
    /** A moment later so much of a text is read. */
    read: async (done: number, milliseconds: number, uri = 'file:///a.txt'): Promise<void> => {
      clock.now += milliseconds;
      tell(uri, done);
      await Promise.resolve();
    },
  };
}

it('is not shown for what is read soon', async () => {
  const { shown, read } = editor();
  await read(0.2, 0);
  await read(0.9, 300);
  await read(1, 50);
  expect(shown).toEqual([]);
});

it('tells of a long text how far it is, not too often, and that it is over', async () => {
  const { shown, read } = editor();
  await read(0, 0);
  await read(0.104, 500);
  await read(0.2, 50);
  await read(0.3, 300);
  await read(1, 10);
  expect(shown).toEqual(['Reading the article: 10%', '30%', 'done']);
});

it('begins anew for the next text of a document, and tells texts apart', async () => {
  const { shown, read } = editor();
  await read(0, 0);
  await read(0.5, 500);
  await read(0, 0, 'file:///b.txt');
  await read(1, 0);
  await read(0, 0);
  await read(0.1, 500);
  expect(shown).toEqual(['Reading the article: 50%', 'done', 'Reading the article: 10%']);
});

it('asks nothing of an editor that shows no such thing', async () => {
  const { shown, read } = editor(false);
  await read(0, 0);
  await read(0.5, 500);
  expect(shown).toEqual([]);
});
