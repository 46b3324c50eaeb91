/** What the second reading costs: before it has read anything, while somebody types, and by itself. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openReaderInNode } from '../../../server/src/openReaderInNode';
import type { OpenReaderHere } from '../../../server/src/reader/files';
import { createSecondReadings } from '../../../server/src/secondReading/secondReadings';
import { articlesOf } from './articles';
import { byTurns, median, type Contest, type Rounds } from './measure';
import { hold, milliseconds, ratioOf, readAll, typeAndHover, type Opened, type SpeedFigure } from './reader';

/** How long an article is. */
const articleLength = 6000;
const megabyte = 1_000_000;

/** An article that a second reader is asked about. `reads` lets it read, and tells how long that took, in milliseconds. */
interface ReadTwice extends Opened {
  readonly reads: () => Promise<number>;
}

/** All figures; nothing else may run meanwhile. `say` hears what is being measured. */
export async function secondReadingFigures(
  root: string,
  rounds: Rounds,
  say: (line: string) => void,
): Promise<readonly SpeedFigure[]> {
  const folder = mkdtempSync(join(tmpdir(), 'copydesk-bench-'));
  try {
    execFileSync(process.execPath, ['.config/build.mjs', '--only', 'reader', '--out', folder], { cwd: root });
    const texts = articlesOf(root, articleLength).map(({ text }) => text);
    say(`a second reading of ${texts.length} articles of ${articleLength} characters …`);
    const opening = openingWithIt(texts, rounds);
    const before = process.memoryUsage.rss();
    const { model, vocabulary } = await openReaderInNode(join(folder, 'reader'))();
    const open: OpenReaderHere = () =>
      Promise.resolve({ vocabulary, model: { ...model, close: () => Promise.resolve() } });
    const read = texts.map((text) => holdForTwo(text, open));
    const times: number[] = [];
    for (const article of read) times.push(await article.reads());
    const memory = (process.memoryUsage.rss() - before) / megabyte;
    await model.close();
    const alone = byTurns(
      texts.map((text) => ({ ours: () => readAll(hold(text)), bare: () => undefined })),
      { warmUp: 0, timed: 1 },
    );
    const first = median(alone.map(({ ours }) => ours));
    return [
      opening,
      typingWithIt(read, rounds),
      {
        name: 'a second reading of an article of 6 kB / its first',
        value: median(times) / first,
        unit: '',
        note: `${(median(times) / 1000).toFixed(2)} s to ${first.toFixed(0)} ms; at most ${(Math.max(...times) / 1000).toFixed(2)} s; the model is open`,
      },
      {
        name: 'memory that the model and all these second readings took',
        value: memory,
        unit: 'MB',
        target: 300,
        note: 'in a thread of its own, WebAssembly',
      },
    ];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The first answer, where a second reader is asked and has read nothing, against the same where there is none. */
function openingWithIt(texts: readonly string[], rounds: Rounds): SpeedFigure {
  const never: OpenReaderHere = () => Promise.reject(new Error('nothing is read here'));
  const pairs = byTurns(
    texts.map((text) => ({ ours: () => readAll(holdForTwo(text, never)), bare: () => readAll(hold(text)) })),
    rounds,
  );
  return {
    name: 'open an article with a second reading to come / without',
    value: ratioOf(pairs),
    unit: '',
    target: 1.05,
    note: milliseconds(pairs),
  };
}

/** A keystroke in articles that were read twice, against the same in articles that nobody reads again. */
function typingWithIt(read: readonly ReadTwice[], rounds: Rounds): SpeedFigure {
  const contests = read.flatMap((article): readonly Contest[] => {
    const quotations = article.desk.read(article.document.uri)?.article()?.quotations ?? [];
    const spot = quotations[quotations.length >> 1]?.parts[0];
    if (spot === undefined) return [];
    const alone = hold(article.document.getText());
    readAll(alone);
    const type = (opened: Opened) => (round: number) =>
      typeAndHover(opened, spot.start + 2 + round, 'rain '[round % 5] ?? 'a', spot.start + 1);
    return [{ ours: type(article), bare: type(alone) }];
  });
  const pairs = byTurns(contests, rounds);
  return {
    name: 'a keystroke and a hover with a second reading / without',
    value: ratioOf(pairs),
    unit: '',
    target: 1.1,
    note: milliseconds(pairs),
  };
}

/** Holds a text with a second reader of its own, which begins when it is asked to, once. */
function holdForTwo(text: string, open: OpenReaderHere): ReadTwice {
  let done = (): void => undefined;
  let mayRead = false;
  const opened = hold(text, (desk) =>
    createSecondReadings({
      open,
      wait: (_, action) => {
        const timer = mayRead ? setTimeout(action) : undefined;
        return () => clearTimeout(timer);
      },
      breathe: () => new Promise((resolve) => setImmediate(resolve)),
      articles: {
        leftOpen: (uri) => desk().leftOpen(uri),
        attributeAgain: (uri) => desk().attributeAgain(uri),
        readAgain: (uri) => desk().readAgain(uri),
      },
      refresh: () => undefined,
      tell: (_, { state }) => {
        if (state === 'unavailable') throw new Error('the second reading is not available');
        if (state === 'done') done();
      },
      log: (message) => {
        throw new Error(message);
      },
    }),
  );
  return {
    ...opened,
    reads: async () => {
      const ends = new Promise<void>((resolve) => (done = resolve));
      mayRead = true;
      readAll(opened);
      const start = performance.now();
      await ends;
      mayRead = false;
      return performance.now() - start;
    },
  };
}
