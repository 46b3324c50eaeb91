/** When the articles that are open are read a second time: after the rules have answered and typing has rested. */
import type { Span } from '../article/types';
import type { SecondReadingState } from '../protocol';
import type { OpenReaderHere } from '../reader/files';
import { createReadWindows } from '../reader/secondReader';
import { createJobs } from './jobs';
import { createLanguageModel } from './languageModel';
import { mostQuotations, note, type Known, type Noted } from './noted';
import { createReading, type Work } from './reading';

/** Does something after so many milliseconds; what it gives puts that off for ever. */
export type Wait = (milliseconds: number, action: () => void) => () => void;

/** What the second readings need of their surroundings. Nothing of it may fail but `open`. */
export interface Surroundings extends Pick<Work, 'articles' | 'breathe' | 'refresh' | 'tell'> {
  readonly open: OpenReaderHere;
  readonly wait: Wait;
  /** A failure, for the log: nobody is asked to do anything. */
  readonly log: (message: string) => void;
}

/** The second readings of all open articles. */
export interface SecondReadings {
  /** What is known by now, for one attribution. */
  readonly note: () => Noted;
  /**
   * It was found who says what in a new text: the first answer. `noted` is undefined where no second reading is wanted;
   * `ofLines` is what was noted when its noise was found.
   */
  readonly attributed: (uri: string, noted: Noted | undefined, ofLines?: Noted) => void;
  /** Somebody asks for an article: of several it is the next. */
  readonly asked: (uri: string) => void;
  /** Somebody looks at a part of an article; file offsets. */
  readonly seen: (uri: string, visible: Span) => void;
  readonly closed: (uri: string) => void;
  /** Other settings may hold: whoever still wants a second reading will say so. */
  readonly reset: () => void;
}

/** Typing rests so long before anything is read, and the first answers have been sent. */
export const restMilliseconds = 600;
/** So long the model is kept when no article is open that wants it. */
export const keepMilliseconds = 60_000;
/** Enough for two articles that leave open as much as may be read, quotations and lines: some 4 kB each at most. */
const mostWindows = 4 * mostQuotations;

/** Nothing is open yet, and no article waits. */
export function createSecondReadings({ open, wait, log, ...around }: Surroundings): SecondReadings {
  const windows = createReadWindows(mostWindows);
  const model = createLanguageModel(open, (why, error) =>
    log(`The second reading is not available (${why}): ${String(error)}`),
  );
  const known: Known = { remembered: new Map(), cut: new Map() };
  const jobs = createJobs();
  const visible = new Map<string, Span>();
  const news = onlyNews(around.tell);
  const { tell } = news;
  const readAll = createReading({
    ...around,
    model,
    windows,
    cut: known.cut,
    jobs,
    tell,
    visible: (uri) => visible.get(uri),
  });
  const wanting = createWanting(wait, model.close);
  /** No article may be read again and again where that fails. */
  const stopped = (error: unknown): void => {
    jobs.dropAll();
    log(`The second reading has stopped: ${String(error)}`);
  };

  return {
    note: () => note(model.vocabulary(), windows, known),
    attributed: (uri, noted, ofLines) => {
      jobs.drop(uri);
      if (noted === undefined) {
        wanting.no(uri, restMilliseconds);
        tell(uri, { state: 'off' });
        return;
      }
      wanting.yes(uri);
      const why = model.whyNot();
      const isOpen = noted.unread().length > 0 || (ofLines?.unreadLines().length ?? 0) > 0;
      if (!isOpen) tell(uri, { state: 'done', quotations: noted.asked() });
      else if (why !== undefined) tell(uri, { state: 'unavailable', why });
      else
        jobs.start(uri, (due) =>
          wait(restMilliseconds, () => {
            due();
            readAll().then(undefined, stopped);
          }),
        );
    },
    asked: jobs.asked,
    seen: (uri, span) => visible.set(uri, span),
    closed: (uri) => {
      jobs.drop(uri);
      visible.delete(uri);
      news.forget(uri);
      wanting.no(uri, keepMilliseconds);
    },
    reset: () => {
      jobs.dropAll();
      wanting.nobody(keepMilliseconds);
    },
  };
}

/** Who wants the model. Where nobody does any more, `close` is called after a while. */
function createWanting(
  wait: Wait,
  close: () => void,
): {
  readonly yes: (uri: string) => void;
  readonly no: (uri: string, milliseconds: number) => void;
  readonly nobody: (milliseconds: number) => void;
} {
  const all = new Set<string>();
  let stop: (() => void) | undefined;
  const closeLater = (milliseconds: number): void => {
    if (all.size > 0) return;
    stop?.();
    stop = wait(milliseconds, close);
  };
  return {
    yes: (uri) => {
      all.add(uri);
      stop?.();
      stop = undefined;
    },
    no: (uri, milliseconds) => {
      all.delete(uri);
      closeLater(milliseconds);
    },
    nobody: (milliseconds) => {
      all.clear();
      closeLater(milliseconds);
    },
  };
}

/** Tells how it stands with an article only where it stands otherwise than before. */
function onlyNews(tell: Surroundings['tell']): {
  readonly tell: Surroundings['tell'];
  readonly forget: (uri: string) => void;
} {
  const told = new Map<string, string>();
  return {
    tell: (uri, now: SecondReadingState) => {
      const words = JSON.stringify(now);
      if (told.get(uri) === words) return;
      told.set(uri, words);
      tell(uri, now);
    },
    forget: (uri) => told.delete(uri),
  };
}
