import type { WhyNoSecondReading } from '../protocol';
import type { OpenReaderHere } from '../reader/files';
import type { Model } from '../reader/model';
import type { Vocabulary } from '../reader/wordPieces';

/** The one language model of a server. It is opened when it is asked for, and given up where it fails. */
export interface LanguageModel {
  /** The pieces of words that it knows, also after it was closed; undefined before it was opened for the first time. */
  readonly vocabulary: () => Vocabulary | undefined;
  /** The model, opened now where it is not; undefined where it cannot be. That is not tried again before it was closed. */
  readonly get: () => Promise<Model | undefined>;
  /** Why there is none; undefined where nothing has failed. */
  readonly whyNot: () => WhyNoSecondReading | undefined;
  /** Takes in that a model failed while it read. Nothing happens where it was closed meanwhile. */
  readonly failed: (model: Model, error: unknown) => void;
  /** Gives its memory back, and forgets that it failed. */
  readonly close: () => void;
}

/** A model that is not open yet. `tell` hears of a failure, once. */
export function createLanguageModel(
  open: OpenReaderHere,
  tell: (why: WhyNoSecondReading, error: unknown) => void,
): LanguageModel {
  let opening: Promise<Model | undefined> | undefined;
  let current: Model | undefined;
  let vocabulary: Vocabulary | undefined;
  let whyNot: WhyNoSecondReading | undefined;

  const giveUp = (why: WhyNoSecondReading, error: unknown): void => {
    whyNot = why;
    tell(why, error);
  };
  const openNow = (): Promise<Model | undefined> => {
    const mine: Promise<Model | undefined> = begun(open).then(
      (opened) => {
        const model = interruptible(opened.model);
        // closed before it was open: nobody wants it any more
        if (opening !== mine) {
          void model.close();
          return undefined;
        }
        current = model;
        vocabulary = opened.vocabulary;
        return model;
      },
      (error: unknown) => {
        if (opening === mine) giveUp(whyNotOpen(error), error);
        return undefined;
      },
    );
    return mine;
  };
  const close = (): void => {
    void current?.close();
    opening = current = undefined;
  };
  return {
    vocabulary: () => vocabulary,
    get: () => (whyNot === undefined ? (opening ??= openNow()) : Promise.resolve(undefined)),
    whyNot: () => whyNot,
    failed: (model, error) => {
      if (model !== current) return;
      close();
      giveUp('stopped', error);
    },
    close: () => {
      close();
      whyNot = undefined;
    },
  };
}

/** What throws at once fails as what rejects later. */
async function begun<T>(action: () => Promise<T>): Promise<T> {
  return action();
}

/** The same model, whose reading ends where it is closed: nobody waits for a worker that is gone, and may not answer. */
function interruptible(model: Model): Model {
  let interrupt: ((error: Error) => void) | undefined;
  const nothing = (): void => undefined;
  return {
    read: (window) =>
      new Promise((resolve, reject) => {
        interrupt = reject;
        model.read(window).then(resolve, reject);
      }),
    close: () => {
      interrupt?.(new Error('closed'));
      return begun(model.close).then(nothing, nothing);
    },
  };
}

/** What an opener's failure means, by what Node, browsers and the runtime call it. */
function whyNotOpen(error: unknown): WhyNoSecondReading {
  if (typeof WebAssembly === 'undefined') return 'no-webassembly';
  const { name, message, code } = wordsOf(error);
  if (
    code === 'ENOENT' ||
    /cannot find|no such file|cannot be fetched|failed to fetch|networkerror|load failed|failed to load\.?$/iu.test(
      message,
    )
  )
    return 'missing';
  if (name === 'RangeError' || /out of memory|allocat/iu.test(message)) return 'no-memory';
  return /webassembly is not/iu.test(message) ? 'no-webassembly' : 'broken';
}

function wordsOf(error: unknown): {
  readonly name: string;
  readonly message: string;
  readonly code: unknown;
} {
  if (!(error instanceof Error)) return { name: '', message: String(error), code: undefined };
  const { name, message } = error;
  return { name, message, code: 'code' in error ? error.code : undefined };
}
