/** A second reader for tests: it reads at once, always the same of the same words, and no language model is needed. */
import type { Model } from '../../../server/src/reader/model';
import { signs } from '../../../server/src/reader/window';
import type { OpenReaderHere } from '../../../server/src/reader/files';

/** FNV-1a, 32 bits. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193) >>> 0;
  return hash;
}

/** Log odds of a reader that has no doubt. */
const sure = 8;

/** Knows every word, and remembers which number stands for which. */
class EveryWord extends Map<string, number> {
  private readonly words = new Map<number, string>();

  override get(word: string): number {
    const id = hashOf(word);
    this.words.set(id, word);
    return id;
  }

  wordOf(id: number): string {
    return this.words.get(id) ?? '';
  }
}

/** How a fake reader is to be. */
export interface FakeOptions {
  /** Has firm opinions on lines, too, by chance and by the words; else none that counts. */
  readonly noisy?: boolean;
  /** It does not open, for this reason. */
  readonly refuse?: Error;
  /** The window, counted from 1, in which its worker dies. */
  readonly dieAt?: number;
  /** Whom it takes for the speaker: the word that it is sure of; where it is absent, chance decides, by the words. */
  readonly sureOf?: string;
  /** Reads a window only when `release` is called. */
  readonly slow?: boolean;
}

/** A fake reader, with what was done with it. */
export interface FakeReader {
  readonly open: OpenReaderHere;
  readonly opened: () => number;
  readonly closed: () => number;
  /** The quotation of each window that it was given, as its words. */
  readonly windows: readonly string[];
  /** Lets a slow one answer. */
  readonly release: () => void;
}

/** A reader that nobody has opened. */
export function fakeReader({
  refuse,
  dieAt,
  sureOf,
  slow = false,
  noisy = false,
}: FakeOptions = {}): FakeReader {
  const vocabulary = new EveryWord();
  const windows: string[] = [];
  const held: (() => void)[] = [];
  let opened = 0;
  let closed = 0;
  const model: Model = {
    read: async ({ ids, segments }) => {
      const words = ids.map((id) => vocabulary.wordOf(id));
      const asksOfLines = !segments.includes(1);
      if (asksOfLines)
        return {
          who: new Float32Array(ids.length),
          noise: Float32Array.from(ids, (id, at) =>
            noisy ? (hashOf(`${at} ${ids.join()} ${id}`) % 2 === 0 ? sure : -sure) : 0,
          ),
        };
      windows.push(
        words
          .filter((word, at) => segments[at] === 1 && word !== signs.opens && word !== signs.closes)
          .join(' '),
      );
      if (windows.length === dieAt) throw new Error('the worker has ended');
      if (slow) await new Promise<void>((resolve) => held.push(resolve));
      const seed = ids.join();
      const who = Float32Array.from(ids, (_, at) =>
        sureOf === undefined ? (hashOf(`${at} ${seed}`) % 1000) / 100 : words[at] === sureOf ? 20 : 0,
      );
      return { who, noise: new Float32Array(ids.length) };
    },
    close: () => {
      closed++;
      return Promise.resolve();
    },
  };
  return {
    open: () => {
      opened++;
      return refuse === undefined ? Promise.resolve({ model, vocabulary }) : Promise.reject(refuse);
    },
    opened: () => opened,
    closed: () => closed,
    windows,
    release: () => held.splice(0).forEach((resolve) => resolve()),
  };
}

/** Time that passes only when it is told to. */
export interface FakeTime {
  readonly wait: (milliseconds: number, action: () => void) => () => void;
  /** Lets so many milliseconds pass, and whatever is done then come to rest. */
  readonly pass: (milliseconds: number) => Promise<void>;
}

/** A clock that stands still. */
export function fakeTime(): FakeTime {
  const timers = new Set<{ readonly at: number; readonly action: () => void }>();
  let now = 0;
  return {
    wait: (milliseconds, action) => {
      const timer = { at: now + milliseconds, action };
      timers.add(timer);
      return () => timers.delete(timer);
    },
    pass: async (milliseconds) => {
      now += milliseconds;
      for (const timer of [...timers]) if (timer.at <= now && timers.delete(timer)) timer.action();
      await atRest();
    },
  };
}

/** What is done without waiting for anybody is done. */
export const atRest = (): Promise<void> => new Promise((resolve) => void setImmediate(resolve));
