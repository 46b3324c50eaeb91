/** The reading itself, of a text that changes while it is found anew who says what in it. */
import { expect, it } from 'vitest';
import type { SecondReadingState } from '../../../server/src/protocol';
import type { Model } from '../../../server/src/reader/model';
import { createReadWindows } from '../../../server/src/reader/secondReader';
import { createJobs } from '../../../server/src/secondReading/jobs';
import { createReading, type LeftOpen } from '../../../server/src/secondReading/reading';

const uri = 'file:///desk/article.txt';

it('is not told to be done where a newer text came before that was found', async () => {
  let open: LeftOpen | undefined = {
    noted: { opinions: {} as never, asked: () => 3, unread: () => [], unreadLines: () => [] },
    ofLines: undefined,
    body: {} as never,
  };
  const told: SecondReadingState[] = [];
  const jobs = createJobs();
  const readAll = createReading({
    model: {
      vocabulary: () => new Map() as never,
      get: () => Promise.resolve({} as Model),
      whyNot: () => undefined,
      failed: () => undefined,
      close: () => undefined,
    },
    windows: createReadWindows(1),
    cut: new Map(),
    jobs,
    articles: {
      leftOpen: () => open,
      readAgain: () => Promise.resolve(false),
      attributeAgain: () => {
        // somebody types
        open = undefined;
        return Promise.resolve(false);
      },
    },
    visible: () => undefined,
    breathe: () => Promise.resolve(),
    refresh: () => undefined,
    tell: (_, now) => told.push(now),
  });
  jobs.start(uri, (due) => {
    queueMicrotask(due);
    return () => undefined;
  });
  await Promise.resolve();
  await readAll();
  expect(new Set(told.map(({ state }) => state))).toEqual(new Set(['running']));
  expect(jobs.next()).toBeUndefined();
});
